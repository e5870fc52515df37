package org.yousaid.consultation.consultation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was counted.
 *
 * @param responses how many responses there are
 */
public record Counts(long responses, List<CountedQuestion> questions) {

    public Counts {
        questions = List.copyOf(questions);
    }

    /**
     * One question's counts.
     *
     * @param base how many answered it
     * @param chosen how often each option, or each step of a scale, was chosen; empty for words
     */
    public record CountedQuestion(String id, long base, Map<String, Long> chosen) {

        public CountedQuestion {
            chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
        }

        /** How often this option or step was chosen. */
        public long of(String option) {
            return chosen.getOrDefault(option, 0L);
        }

        /** How many of those who answered chose this, 0 to 1, to four decimals; 0 when nobody answered. */
        public double share(String option) {
            return base == 0 ? 0 : rounded((double) of(option) / base);
        }

        /** The mean step of a scale, to four decimals; empty when nobody answered. */
        public Optional<Double> mean() {
            if (base == 0) {
                return Optional.empty();
            }
            long sum = chosen.entrySet().stream()
                    .mapToLong(step -> Long.parseLong(step.getKey()) * step.getValue())
                    .sum();
            return Optional.of(rounded((double) sum / base));
        }

        private static double rounded(double exact) {
            return Math.round(exact * 10_000) / 10_000.0;
        }
    }
}
