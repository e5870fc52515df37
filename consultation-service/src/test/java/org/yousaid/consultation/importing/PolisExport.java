package org.yousaid.consultation.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/** A folder in the export format of Polis, counted by itself, and results counted the same way. */
record PolisExport(Path folder, List<CSVRecord> comments, List<CSVRecord> participants) {

    /** Stands for what one person alone said. */
    private static final Long HIDDEN = -1L;

    static PolisExport in(Path folder) throws IOException {
        return new PolisExport(
                folder, records(folder.resolve("comments.csv")), records(folder.resolve("participants-votes.csv")));
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }

    /** The three files as they are sent. */
    Multipart form() throws IOException {
        return new Multipart()
                .file("comments", Files.readAllBytes(folder.resolve("comments.csv")))
                .file("participants", Files.readAllBytes(folder.resolve("participants-votes.csv")))
                .file("summary", Files.readAllBytes(folder.resolve("summary.csv")));
    }

    /** agree, disagree and pass, by comment, as the results have them. */
    static Map<String, List<Long>> counted(JsonNode results) {
        Map<String, List<Long>> counted = new TreeMap<>();
        results.get("questions").forEach(question -> {
            List<Long> counts = new ArrayList<>();
            question.get("options")
                    .forEach(option -> counts.add(
                            option.get("count").isNull()
                                    ? HIDDEN
                                    : option.get("count").asLong()));
            counted.put(question.get("id").asString(), counts);
        });
        return counted;
    }

    /** agree, disagree and pass, by comment, as the matrix has them. */
    Map<String, List<Long>> sums() {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (CSVRecord comment : comments) {
            String id = comment.get("comment-id");
            List<Long> votes = Stream.of("1", "-1", "0")
                    .map(vote -> participants.stream()
                            .filter(row -> row.get(id).equals(vote))
                            .count())
                    .toList();
            boolean byOneAlone = votes.stream().mapToLong(Long::longValue).sum() == 1;
            sums.put("c" + id, byOneAlone ? List.of(HIDDEN, HIDDEN, HIDDEN) : votes);
        }
        return sums;
    }
}
