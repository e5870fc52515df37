package org.yousaid.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.local.setup.CannotStart;

/**
 * A folder of the Polis export format, counted: a row of {@code comments.csv} is an idea, a row of {@code
 * participants-votes.csv} a response, and a column of that one question, 1 agree, -1 disagree, 0 pass, empty unanswered.
 *
 * @param votes the number of answers of each kind, over all questions
 */
record PolisFolder(
        Path comments, Path participants, Optional<Path> summary, long ideas, long responses, Map<Vote, Long> votes) {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<String> NOT_QUESTIONS =
            List.of("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree");

    /** What a participant can say to a statement. */
    enum Vote {
        AGREE,
        DISAGREE,
        PASS
    }

    static PolisFolder read(Path folder) throws IOException {
        Path comments = required(folder, "comments.csv");
        Path participants = required(folder, "participants-votes.csv");
        Path summary = folder.resolve("summary.csv");
        long ideas;
        try (var reader = Files.newBufferedReader(comments);
                var rows = CSV.parse(reader)) {
            ideas = rows.stream().count();
        }
        var votes = new TreeMap<Vote, Long>();
        long responses = 0;
        try (var reader = Files.newBufferedReader(participants);
                var rows = CSV.parse(reader)) {
            var questions = rows.getHeaderNames().stream()
                    .filter(column -> !NOT_QUESTIONS.contains(column))
                    .toList();
            for (CSVRecord row : rows) {
                responses++;
                questions.forEach(question -> count(row.get(question), votes));
            }
        }
        return new PolisFolder(
                comments,
                participants,
                Files.isReadable(summary) ? Optional.of(summary) : Optional.empty(),
                ideas,
                responses,
                votes);
    }

    private static void count(String cell, Map<Vote, Long> votes) {
        switch (cell.strip()) {
            case "1" -> votes.merge(Vote.AGREE, 1L, Long::sum);
            case "-1" -> votes.merge(Vote.DISAGREE, 1L, Long::sum);
            case "0" -> votes.merge(Vote.PASS, 1L, Long::sum);
            default -> {}
        }
    }

    private static Path required(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw new CannotStart("There is no readable " + file + ". A folder of the Polis export format is needed: "
                    + "comments.csv, participants-votes.csv and, if there is one, summary.csv");
        }
        return file;
    }
}
