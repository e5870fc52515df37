package org.yousaid.consultation.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The first sheet of an OpenDocument spreadsheet, as CSV. A cell or a row that stands for many empty ones is written out only
 * where something follows, and a file that is packed so that it never ends is refused before it fills the memory.
 */
final class OdsSheet {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String CONTENT = "content.xml";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_UNPACKED = 100_000_000;
    private static final long MOST_CELLS = 5_000_000;

    private final XMLStreamReader reader;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private long cells;
    private int emptyCells;
    private int emptyRows;

    private OdsSheet(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Whether a file is packed as spreadsheets are. */
    static boolean isOne(byte[] content) {
        return content.length > ZIP.length && Arrays.equals(content, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    static String csv(byte[] content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(CONTENT)) {
                    return csv(unpacked(zip));
                }
            }
        } catch (XMLStreamException | IOException e) {
            throw AnswerTable.malformed(1, "The spreadsheet cannot be read.");
        }
        throw AnswerTable.malformed(1, "This is not an OpenDocument spreadsheet.");
    }

    private static InputStream unpacked(ZipInputStream zip) throws IOException {
        byte[] xml = zip.readNBytes(MOST_UNPACKED);
        if (zip.read() >= 0) {
            throw AnswerTable.malformed(1, "The spreadsheet is larger than is taken.");
        }
        return new ByteArrayInputStream(xml);
    }

    private static String csv(InputStream xml) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        OdsSheet sheet = new OdsSheet(factory.createXMLStreamReader(xml));
        sheet.read();
        StringWriter csv = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            int width = sheet.rows.isEmpty() ? 0 : sheet.rows.getFirst().size();
            for (List<String> cells : sheet.rows) {
                List<String> padded = new ArrayList<>(cells);
                padded.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
                printer.printRecord(padded);
            }
        }
        return csv.toString();
    }

    private void read() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && isTable("table-row")) {
                int times = repeated("number-rows-repeated");
                readRow();
                addRow(times);
            } else if (event == XMLStreamConstants.END_ELEMENT && isTable("table")) {
                return;
            }
        }
    }

    private void readRow() throws XMLStreamException {
        row.clear();
        emptyCells = 0;
        while (!(reader.next() == XMLStreamConstants.END_ELEMENT && isTable("table-row"))) {
            if (reader.isStartElement() && (isTable("table-cell") || isTable("covered-table-cell"))) {
                int times = repeated("number-columns-repeated");
                addCell(cell(), times);
            }
        }
    }

    private void addCell(String cell, int times) {
        if (cell.isEmpty()) {
            emptyCells = Math.min(AnswerTable.MOST_COLUMNS + 1, emptyCells + times);
            return;
        }
        cells += emptyCells + (long) times;
        if (row.size() + (long) emptyCells + times > AnswerTable.MOST_COLUMNS) {
            throw AnswerTable.malformed(
                    rows.size() + 1L, "There are more than " + AnswerTable.MOST_COLUMNS + " columns.");
        }
        if (cells > MOST_CELLS) {
            throw AnswerTable.malformed(rows.size() + 1L, "The table has too many cells.");
        }
        row.addAll(Collections.nCopies(emptyCells, ""));
        row.addAll(Collections.nCopies(times, cell));
        emptyCells = 0;
    }

    private void addRow(int times) {
        if (row.isEmpty()) {
            emptyRows = Math.min(AnswerTable.MOST_ROWS + 2, emptyRows + times);
            return;
        }
        if (rows.size() + (long) emptyRows + times > AnswerTable.MOST_ROWS + 1) {
            throw AnswerTable.malformed(rows.size() + 1L, "There are more than " + AnswerTable.MOST_ROWS + " rows.");
        }
        rows.addAll(Collections.nCopies(emptyRows, List.of("")));
        rows.addAll(Collections.nCopies(times, List.copyOf(row)));
        emptyRows = 0;
    }

    /** What a cell holds: its value where it has one, else its lines. */
    private String cell() throws XMLStreamException {
        String type = Optional.ofNullable(reader.getAttributeValue(OFFICE, "value-type"))
                .orElse("");
        Optional<String> value = Optional.ofNullable(
                switch (type) {
                    case "float", "percentage", "currency" -> reader.getAttributeValue(OFFICE, "value");
                    case "date" -> reader.getAttributeValue(OFFICE, "date-value");
                    case "boolean" -> reader.getAttributeValue(OFFICE, "boolean-value");
                    default -> null;
                });
        String lines = lines();
        return value.orElse(lines);
    }

    private String lines() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int deep = 1;
        boolean first = true;
        while (deep > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                deep++;
                if (isText("p")) {
                    text.append(first ? "" : "\n");
                    first = false;
                }
                text.append(blank());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                deep--;
            } else if (event == XMLStreamConstants.CHARACTERS && deep > 1) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** Blanks have elements of their own. */
    private String blank() {
        if (isText("s")) {
            String count = reader.getAttributeValue(TEXT, "c");
            return " ".repeat(count != null && count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1);
        }
        if (isText("line-break")) {
            return "\n";
        }
        return isText("tab") ? "\t" : "";
    }

    private boolean isTable(String name) {
        return name.equals(reader.getLocalName()) && TABLE.equals(reader.getNamespaceURI());
    }

    private boolean isText(String name) {
        return name.equals(reader.getLocalName()) && TEXT.equals(reader.getNamespaceURI());
    }

    private int repeated(String attribute) {
        String times = reader.getAttributeValue(TABLE, attribute);
        return times != null && times.matches("[1-9]\\d{0,8}") ? Integer.parseInt(times) : 1;
    }
}
