package org.yousaid.consultation.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Results as comma-separated values; shares with four decimals. */
final class ResultsCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(ResultsTable.COLUMNS.toArray(String[]::new))
            .get();

    private ResultsCsv() {}

    static String of(ResultsTable table) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter rows = new CSVPrinter(csv, FORMAT)) {
            for (ResultsTable.Row row : table.rows()) {
                List<String> cells = row.cells().stream().map(ResultsCsv::cell).toList();
                rows.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double share -> String.format(Locale.ROOT, "%.4f", share);
            default -> value.toString();
        };
    }
}
