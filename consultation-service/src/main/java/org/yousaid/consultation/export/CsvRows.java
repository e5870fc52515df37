package org.yousaid.consultation.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.document.SpreadsheetText;

/** Comma-separated values in UTF-8 (RFC 4180). */
final class CsvRows implements Rows {

    private final CSVPrinter printer;

    CsvRows(OutputStream out) throws IOException {
        printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
    }

    @Override
    public void add(List<@Nullable Object> cells) throws IOException {
        List<Object> printed = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            printed.add(
                    switch (cell) {
                        case null -> "";
                        case String text -> SpreadsheetText.harmless(text);
                        default -> cell.toString();
                    });
        }
        printer.printRecord(printed);
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
