package org.yousaid.benchmark.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yousaid.grouping.GroupedText;

/** What any method must beat: chance, and plain k-means over the words weighed by their rarity. */
public final class Baseline {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final int ROUNDS = 20;

    private Baseline() {}

    /** Each text in one of so many groups, by lot. */
    public static Collection<List<String>> byLot(List<GroupedText> texts, int groups, long seed) {
        Random lot = new Random(seed);
        Map<Integer, List<String>> drawn = new TreeMap<>();
        texts.forEach(text -> drawn.computeIfAbsent(lot.nextInt(groups), _ -> new ArrayList<>())
                .add(text.id()));
        return List.copyOf(drawn.values());
    }

    /** Each text in one of so many groups, by k-means; the first centres are drawn by lot. */
    public static Collection<List<String>> kMeans(List<GroupedText> texts, int groups, long seed) {
        List<Map<String, Double>> vectors = vectors(texts);
        Random lot = new Random(seed);
        List<Map<String, Double>> centres = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            centres.add(vectors.get(lot.nextInt(vectors.size())));
        }
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            members = new TreeMap<>();
            for (int text = 0; text < vectors.size(); text++) {
                members.computeIfAbsent(nearest(vectors.get(text), centres), _ -> new ArrayList<>())
                        .add(text);
            }
            members.forEach((group, all) -> centres.set(group, mean(vectors, all)));
        }
        return members.values().stream()
                .map(all -> all.stream().map(text -> texts.get(text).id()).toList())
                .toList();
    }

    private static int nearest(Map<String, Double> vector, List<Map<String, Double>> centres) {
        int best = 0;
        double near = -1;
        for (int i = 0; i < centres.size(); i++) {
            Map<String, Double> centre = centres.get(i);
            double cosine = vector.entrySet().stream()
                    .mapToDouble(term -> term.getValue() * centre.getOrDefault(term.getKey(), 0.0))
                    .sum();
            if (cosine > near) {
                near = cosine;
                best = i;
            }
        }
        return best;
    }

    private static Map<String, Double> mean(List<Map<String, Double>> vectors, List<Integer> members) {
        Map<String, Double> sum = new HashMap<>();
        members.forEach(text -> vectors.get(text).forEach((word, weight) -> sum.merge(word, weight, Double::sum)));
        return ofLengthOne(sum);
    }

    private static List<Map<String, Double>> vectors(List<GroupedText> texts) {
        List<List<String>> words = texts.stream()
                .map(text -> List.of(NO_LETTER.split(text.words().toLowerCase(Locale.ROOT), -1)))
                .toList();
        Map<String, Double> in = new HashMap<>();
        words.forEach(all -> all.stream().distinct().forEach(word -> in.merge(word, 1.0, Double::sum)));
        return words.stream()
                .map(all -> {
                    Map<String, Double> vector = new HashMap<>();
                    all.forEach(word ->
                            vector.merge(word, Math.log(texts.size() / in.getOrDefault(word, 1.0)), Double::sum));
                    return ofLengthOne(vector);
                })
                .toList();
    }

    private static Map<String, Double> ofLengthOne(Map<String, Double> vector) {
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
        if (length > 0) {
            vector.replaceAll((_, weight) -> weight / length);
        }
        return vector;
    }
}
