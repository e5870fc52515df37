package org.yousaid.benchmark.similar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.similarity.Passage;

/**
 * Petitions to Parliament, of which moderators rejected many because there was one already and linked that: in
 * {@code shared/data/uk-petitions}, with their source and licence.
 *
 * @param all every petition by its id: its title and its background
 * @param published the ids of those among which is searched
 * @param links for each rejected one those that were linked without doubt and are in the file
 * @param clusters which of all ask for the same, as far as they are linked with each other: the cluster of each
 */
public record Petitions(
        Map<String, Passage> all, Set<String> published, Map<String, Set<String>> links, Map<String, String> clusters) {

    public Petitions {
        all = new LinkedHashMap<>(all);
        published = new TreeSet<>(published);
        links = new TreeMap<>(links);
        clusters = new TreeMap<>(clusters);
    }

    /** The folder: the one that YOUSAID_BENCHMARK_PETITIONS names, or found by walking up from the working directory. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv("YOUSAID_BENCHMARK_PETITIONS"))
                .map(Path::of)
                .or(() -> Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                        .map(directory -> directory.resolve("shared/data/uk-petitions"))
                        .filter(Files::isDirectory)
                        .findFirst());
    }

    public static Petitions read(Path folder) throws IOException {
        Map<String, Passage> all = new LinkedHashMap<>();
        Set<String> published = new TreeSet<>();
        for (CSVRecord row : rows(folder.resolve("petitions.csv"))) {
            all.put(row.get("id"), new Passage(row.get("action"), row.get("background")));
            if (!row.get("state").equals("rejected")) {
                published.add(row.get("id"));
            }
        }
        Map<String, Set<String>> links = new TreeMap<>();
        for (CSVRecord row : rows(folder.resolve("labels/duplicate_links.csv"))) {
            if (row.get("strict").equals("1") && published.contains(row.get("target_id"))) {
                links.computeIfAbsent(row.get("petition_id"), _ -> new TreeSet<>())
                        .add(row.get("target_id"));
            }
        }
        Map<String, String> clusters = new TreeMap<>();
        for (CSVRecord row : rows(folder.resolve("labels/duplicate_clusters.csv"))) {
            if (all.containsKey(row.get("petition_id"))) {
                clusters.put(row.get("petition_id"), row.get("cluster"));
            }
        }
        return new Petitions(all, published, links, clusters);
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }

    /** The words of one petition. */
    public Passage passage(String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> new IllegalArgumentException("No petition " + id));
    }
}
