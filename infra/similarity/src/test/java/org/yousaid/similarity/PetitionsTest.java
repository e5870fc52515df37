package org.yousaid.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.api.Test;

/**
 * Petitions to Parliament that moderators rejected because there was one already, against those that were published. All
 * that they linked without doubt and that is in the file: 221 petitions, to be found among 621.
 */
class PetitionsTest {

    @Test
    void findsThePetitionThatTheModeratorsMeant() throws IOException {
        Map<String, Passage> petitions = new TreeMap<>();
        Map<String, Passage> published = new TreeMap<>();
        for (CSVRecord row : rows("petitions.csv")) {
            Passage passage = new Passage(row.get("action"), row.get("background"));
            petitions.put(row.get("id"), passage);
            if (!row.get("state").equals("rejected")) {
                published.put(row.get("id"), passage);
            }
        }
        Map<String, Set<String>> links = links(published.keySet());
        assertThat(published).hasSize(621);
        assertThat(links).hasSize(221);

        List<Integer> ranks = ranks(petitions, published, links);

        System.out.printf("first %.1f %%, in five %.1f %%%n", share(ranks, 1), share(ranks, 5));
        for (int half = 0; half < 2; half++) {
            int which = half;
            List<Integer> part = new ArrayList<>();
            for (int i = which; i < ranks.size(); i += 2) {
                part.add(ranks.get(i));
            }
            System.out.printf("half %d: first %.1f %%, in five %.1f %%%n", half, share(part, 1), share(part, 5));
        }
        assertThat(share(ranks, 1)).isGreaterThanOrEqualTo(60);
        assertThat(share(ranks, 5)).isGreaterThanOrEqualTo(92);
    }

    private static List<Integer> ranks(
            Map<String, Passage> petitions, Map<String, Passage> published, Map<String, Set<String>> links) {
        SentenceModel model = SentenceModel.shared();
        List<Integer> ranks = new ArrayList<>();
        try (SimilarTexts texts = new SimilarTexts(1_000)) {
            published.forEach((id, passage) -> texts.put(id, 1, passage, model.vector(passage)));
            links.forEach((id, targets) -> {
                Passage passage = Optional.ofNullable(petitions.get(id)).orElseThrow();
                List<String> found = texts.nearest(passage, published.size()).stream()
                        .map(Nearest::id)
                        .toList();
                ranks.add(targets.stream()
                        .mapToInt(found::indexOf)
                        .map(rank -> rank < 0 ? published.size() : rank)
                        .min()
                        .orElseThrow());
            });
        }
        return ranks;
    }

    private static double share(List<Integer> ranks, int within) {
        return 100.0 * ranks.stream().filter(rank -> rank < within).count() / ranks.size();
    }

    private static Map<String, Set<String>> links(Set<String> published) throws IOException {
        Map<String, Set<String>> links = new HashMap<>();
        for (CSVRecord row : rows("labels/duplicate_links.csv")) {
            if (row.get("strict").equals("1") && published.contains(row.get("target_id"))) {
                links.computeIfAbsent(row.get("petition_id"), _ -> new TreeSet<>())
                        .add(row.get("target_id"));
            }
        }
        return new TreeMap<>(links);
    }

    private static List<CSVRecord> rows(String name) throws IOException {
        Optional<Path> folder = Stream.iterate(
                        Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve("shared/data/uk-petitions"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), "There is no folder shared/data/uk-petitions beside the repository");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                format.parse(Files.newBufferedReader(folder.orElseThrow().resolve(name)))) {
            return parser.getRecords();
        }
    }
}
