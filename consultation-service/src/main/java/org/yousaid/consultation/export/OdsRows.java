package org.yousaid.consultation.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.document.SpreadsheetText;

/**
 * An OpenDocument spreadsheet (ISO/IEC 26300), written from its first byte to its last, with the prefixes and the
 * empty styles that everybody writes, because some readers look for them. The library that writes results holds
 * a whole sheet, which a million responses would not fit. A cell is a text or a number and never a formula.
 */
final class OdsRows implements Rows {

    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    /** Spreadsheets show no more rows than 2^20 on one sheet. */
    private static final int MOST_ROWS = 1_000_000;

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    private final ZipOutputStream zip;
    private final XMLStreamWriter xml;
    private @Nullable List<@Nullable Object> head;
    private long rows;
    private int sheets;

    OdsRows(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        mimetype();
        manifest();
        zip.putNextEntry(new ZipEntry("content.xml"));
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
            begin();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The first entry, uncompressed, so that the kind of file is known by its first bytes. */
    private void mimetype() throws IOException {
        byte[] type = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
        zip.closeEntry();
    }

    private void manifest() throws IOException {
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        String files = """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="%s" manifest:version="1.3">
                <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                </manifest:manifest>
                """.formatted(MANIFEST, MEDIA_TYPE);
        zip.write(files.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("office", "document-content", OFFICE);
        xml.writeNamespace("office", OFFICE);
        xml.writeNamespace("table", TABLE);
        xml.writeNamespace("text", TEXT);
        xml.writeAttribute("office", OFFICE, "version", "1.3");
        xml.writeEmptyElement("office", "automatic-styles", OFFICE);
        xml.writeStartElement("office", "body", OFFICE);
        xml.writeStartElement("office", "spreadsheet", OFFICE);
        beginSheet();
    }

    private void beginSheet() throws XMLStreamException {
        sheets++;
        xml.writeStartElement("table", "table", TABLE);
        xml.writeAttribute("table", TABLE, "name", sheets == 1 ? "Responses" : "Responses " + sheets);
    }

    @Override
    public void add(List<@Nullable Object> cells) throws IOException {
        try {
            if (head == null) {
                head = cells;
            } else if (rows == MOST_ROWS) {
                xml.writeEndElement();
                beginSheet();
                rows = 0;
                write(head);
            }
            write(cells);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(List<@Nullable Object> cells) throws XMLStreamException {
        rows++;
        xml.writeStartElement("table", "table-row", TABLE);
        for (Object cell : cells) {
            write(cell);
        }
        xml.writeEndElement();
    }

    private void write(@Nullable Object cell) throws XMLStreamException {
        switch (cell) {
            case null -> xml.writeEmptyElement("table", "table-cell", TABLE);
            case Number number -> {
                cell("float");
                xml.writeAttribute("office", OFFICE, "value", number.toString());
                text(number.toString());
            }
            default -> {
                cell("string");
                text(SpreadsheetText.harmless(SpreadsheetText.writable(cell.toString())));
            }
        }
    }

    private void cell(String type) throws XMLStreamException {
        xml.writeStartElement("table", "table-cell", TABLE);
        xml.writeAttribute("office", OFFICE, "value-type", type);
    }

    private void text(String text) throws XMLStreamException {
        for (String line : text.split("\n", -1)) {
            xml.writeStartElement("text", "p", TEXT);
            xml.writeCharacters(line);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.closeEntry();
        zip.finish();
    }
}
