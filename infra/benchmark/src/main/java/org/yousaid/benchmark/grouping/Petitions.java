package org.yousaid.benchmark.grouping;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.grouping.GroupedText;

/**
 * Petitions that moderators found to be duplicates of each other.
 *
 * @param cluster which duplicates each belongs to, by the petition's id
 */
public record Petitions(List<GroupedText> texts, Map<String, String> cluster) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    public Petitions {
        texts = List.copyOf(texts);
        cluster = Map.copyOf(cluster);
    }

    /** Reads {@code petitions.csv} and {@code labels/duplicate_clusters.csv} in this directory. */
    public static Petitions in(Path directory) throws IOException {
        Map<String, String> words = new HashMap<>();
        for (CSVRecord row : rows(directory.resolve("petitions.csv"))) {
            words.put(row.get("id"), row.get("action") + ". " + row.get("background"));
        }
        Map<String, String> cluster = new TreeMap<>();
        for (CSVRecord row : rows(directory.resolve("labels").resolve("duplicate_clusters.csv"))) {
            if (words.containsKey(row.get("petition_id"))) {
                cluster.put(row.get("petition_id"), row.get("cluster"));
            }
        }
        List<GroupedText> texts = cluster.keySet().stream()
                .map(id -> new GroupedText(id, words.getOrDefault(id, "")))
                .toList();
        return new Petitions(texts, cluster);
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(reader)) {
            return new ArrayList<>(parser.getRecords());
        }
    }
}
