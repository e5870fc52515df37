package org.yousaid.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.local.setup.CannotStart;

/**
 * A folder with a survey: {@code questions.csv} (code, section, shown_to, answer_type, conditional_on, question_text, options
 * between bars) and {@code responses.csv} (S_ID, then a column for each code; an empty cell is no answer).
 *
 * @param title the name of the folder
 * @param answers the responses as they are imported: with the ids of the questions above their columns
 */
record SurveyFolder(String title, List<SurveyQuestion> questions, List<CSVRecord> rows, String answers) {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<String> NEEDED =
            List.of("code", "section", "shown_to", "answer_type", "conditional_on", "question_text", "options");
    private static final String KEY = "S_ID";

    SurveyFolder {
        questions = List.copyOf(questions);
        rows = List.copyOf(rows);
    }

    static SurveyFolder read(Path folder) throws IOException {
        List<CSVRecord> questions = records(folder.resolve("questions.csv"), NEEDED);
        Path responses = folder.resolve("responses.csv");
        List<CSVRecord> rows = records(responses, List.of(KEY));
        return new SurveyFolder(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                new SurveyReader(questions, rows).questions(),
                rows,
                withIds(Files.readString(responses)));
    }

    SurveyQuestion question(String id) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether somebody who answered like this is led to a question. */
    boolean asks(SurveyQuestion question, CSVRecord row) {
        return question.lead()
                .map(lead -> asks(question(lead.question()), row)
                        && lead.anyOf().stream()
                                .map(SurveyQuestion::plain)
                                .anyMatch(question(lead.question()).answer(row)::contains))
                .orElse(true);
    }

    private static List<CSVRecord> records(Path file, List<String> needed) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CannotStart("There is no readable " + file
                    + ". A folder with a survey is needed: questions.csv and responses.csv");
        }
        try (var reader = Files.newBufferedReader(file);
                var parser = CSV.parse(reader)) {
            if (!parser.getHeaderNames().containsAll(needed)) {
                throw new CannotStart(file + " needs the columns " + String.join(", ", needed));
            }
            return parser.getRecords();
        }
    }

    private static String withIds(String csv) {
        int end = csv.indexOf('\n');
        String headings = Arrays.stream(csv.substring(0, end).strip().split(","))
                .map(code -> code.equals(KEY) ? "reference_key" : SurveyQuestion.id(code))
                .collect(Collectors.joining(","));
        return headings + csv.substring(end);
    }
}
