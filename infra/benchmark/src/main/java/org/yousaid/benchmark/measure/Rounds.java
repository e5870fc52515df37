package org.yousaid.benchmark.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Contenders in turn, A B A B …, after one round for warming up that does not count.
 *
 * @param count how many rounds count
 * @param progress is told of every measured value
 */
public record Rounds(int count, Consumer<String> progress) {

    /** Measures every contender in every round. */
    public Map<String, Series> alternate(Map<String, Measurement> contenders) throws Exception {
        Map<String, List<Double>> seen = new LinkedHashMap<>();
        for (int round = 0; round <= count; round++) {
            for (Map.Entry<String, Measurement> contender : contenders.entrySet()) {
                double value = contender.getValue().take();
                progress.accept(
                        "%s %s: %,.6g".formatted(round == 0 ? "warm-up" : "round " + round, contender.getKey(), value));
                if (round > 0) {
                    seen.computeIfAbsent(contender.getKey(), _ -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return seen.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new Series(entry.getValue()), (one, _) -> one, LinkedHashMap::new));
    }

    /** Takes one value. */
    @FunctionalInterface
    public interface Measurement {
        double take() throws Exception;
    }
}
