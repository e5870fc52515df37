package org.yousaid.consultation.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.consultation.Question;

/** Results as a table: one row per option or step, and one per question in words. No cell is ever run as a formula. */
final class ResultsCsv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("question", "type", "text", "option", "label", "count", "base", "share")
            .get();

    private ResultsCsv() {}

    static String of(ConsultationView view, PublishedResults results) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter rows = new CSVPrinter(csv, FORMAT)) {
            for (CountedQuestion counted : results.counts().questions()) {
                print(rows, view.content().question(counted.id()).orElseThrow(), counted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static void print(CSVPrinter rows, Question question, CountedQuestion counted) throws IOException {
        List<String> options = question.countable();
        if (options.isEmpty()) {
            rows.printRecord(
                    harmless(question.id()),
                    question.type(),
                    harmless(question.text()),
                    "",
                    "",
                    "",
                    counted.base(),
                    "");
        }
        for (String option : options) {
            rows.printRecord(
                    harmless(question.id()),
                    question.type(),
                    harmless(question.text()),
                    harmless(option),
                    harmless(question.label(option)),
                    counted.of(option),
                    counted.base(),
                    String.format(Locale.ROOT, "%.4f", counted.share(option)));
        }
    }

    /** Spreadsheets run a cell that begins like a formula; an apostrophe before it makes it a text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
