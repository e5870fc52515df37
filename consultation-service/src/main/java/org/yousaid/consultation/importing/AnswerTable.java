package org.yousaid.consultation.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.consultation.document.SpreadsheetText;
import org.yousaid.consultation.importing.ImportRefusal.MalformedImportFile;
import org.yousaid.support.problem.Refused;

/**
 * A file of answers as a table: a line of headings, then a row for each response. What the cells mean is not known here.
 *
 * @param headings without their outer blanks
 */
record AnswerTable(List<String> headings, List<Row> rows) {

    static final String FILE = "answers";
    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 2_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    AnswerTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * One row; prints without its cells.
     *
     * @param number line of the table, the header being 1
     * @param cells without their outer blanks and guards; as many as there happen to be
     */
    record Row(long number, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    static AnswerTable read(String csv) {
        try (CSVParser parser = FORMAT.parse(new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))) {
            return read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw malformed(1, "This is not a CSV file, or a quote is not closed.");
        }
    }

    private static AnswerTable read(CSVParser parser) {
        List<String> headings = List.of();
        List<Row> rows = new ArrayList<>();
        for (CSVRecord record : parser) {
            List<String> cells = cells(record);
            if (record.getRecordNumber() == 1) {
                headings = headings(cells);
            } else if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                rows.add(new Row(record.getRecordNumber(), cells));
            }
            if (rows.size() > MOST_ROWS) {
                throw malformed(record.getRecordNumber(), "There are more than " + MOST_ROWS + " rows.");
            }
        }
        if (rows.isEmpty()) {
            throw malformed(2, "There is no row under the headings.");
        }
        return new AnswerTable(headings, rows);
    }

    private static List<String> cells(CSVRecord record) {
        return Stream.of(record.values())
                .map(cell -> SpreadsheetText.original(cell.replace("\r\n", "\n").strip())
                        .strip())
                .toList();
    }

    private static List<String> headings(List<String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw malformed(1, "There are more than " + MOST_COLUMNS + " columns.");
        }
        if (cells.stream().distinct().count() < cells.size()) {
            throw malformed(1, "A heading stands twice.");
        }
        return cells;
    }

    static Refused malformed(long row, String reason) {
        return new Refused(new MalformedImportFile(FILE, row, reason));
    }
}
