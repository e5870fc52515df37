package org.yousaid.benchmark.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yousaid.similarity.Nearest;
import org.yousaid.similarity.SentenceModel;
import org.yousaid.similarity.SimilarTexts;
import org.yousaid.similarity.TextVector;

/**
 * Whether two petitions that are taken for neighbours ask for the same.
 *
 * @param threshold similarity from which two are taken for neighbours
 * @param found how many pairs are
 * @param right how many of these moderators linked, over others or directly
 * @param linked how many pairs they linked
 */
public record PairScore(double threshold, long found, long right, long linked) {

    /** A pair, the smaller id first. */
    private record Pair(String one, String other) {

        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** Compares all petitions that stand in a cluster with each other, from each threshold on. */
    public static List<PairScore> of(Petitions petitions, List<Double> thresholds) {
        Map<String, String> clusters = petitions.clusters();
        Map<Pair, Double> similarities = similarities(petitions);
        long linked = 0;
        List<String> ids = List.copyOf(clusters.keySet());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < i; j++) {
                linked += same(clusters, ids.get(i), ids.get(j)) ? 1 : 0;
            }
        }
        List<PairScore> scores = new ArrayList<>();
        for (double threshold : thresholds) {
            List<Pair> found = similarities.entrySet().stream()
                    .filter(pair -> pair.getValue() >= threshold)
                    .map(Map.Entry::getKey)
                    .toList();
            long right = found.stream()
                    .filter(pair -> same(clusters, pair.one(), pair.other()))
                    .count();
            scores.add(new PairScore(threshold, found.size(), right, linked));
        }
        return scores;
    }

    private static boolean same(Map<String, String> clusters, String one, String other) {
        return String.valueOf(clusters.get(one)).equals(clusters.get(other));
    }

    /** Of both directions the better one counts: a short text says all that a long one asks for, not the other way. */
    private static Map<Pair, Double> similarities(Petitions petitions) {
        Map<String, TextVector> vectors = new TreeMap<>();
        petitions
                .clusters()
                .keySet()
                .forEach(id -> vectors.put(id, SentenceModel.shared().vector(petitions.passage(id))));
        Map<Pair, Double> similarities = new HashMap<>();
        try (SimilarTexts texts = SimilarTexts.comparingAll(vectors.size())) {
            vectors.forEach((id, vector) -> texts.put(id, 1, petitions.passage(id), vector));
            vectors.forEach((id, vector) -> {
                for (Nearest near : texts.nearest(petitions.passage(id), vector, vectors.size())) {
                    if (!near.id().equals(id)) {
                        similarities.merge(Pair.of(id, near.id()), near.similarity(), Math::max);
                    }
                }
            });
        }
        return similarities;
    }

    /** How many of those that were found are right, 0 to 1. */
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** How many of those that are right were found, 0 to 1. */
    public double recall() {
        return (double) right / linked;
    }
}
