package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was counted.
 *
 * @param responses how many responses there are
 * @param breakdowns the same by groups, as far as it is shown; none in what was published before there were any
 */
public record Counts(
        long responses,
        List<CountedQuestion> questions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Breakdown> breakdowns) {

    public Counts {
        questions = List.copyOf(questions);
        breakdowns = List.copyOf(Objects.requireNonNullElse(breakdowns, List.of()));
    }

    public Counts(long responses, List<CountedQuestion> questions) {
        this(responses, questions, List.of());
    }

    /** A part of the whole, 0 to 1, to four decimals; 0 of nobody. */
    public static double share(long part, long whole) {
        return whole == 0 ? 0 : rounded((double) part / whole);
    }

    private static double rounded(double exact) {
        return Math.round(exact * 10_000) / 10_000.0;
    }

    /**
     * One question's counts.
     *
     * @param base how many answered it
     * @param chosen how often each option, or each step of a scale, was chosen; empty for words
     * @param earlier where this was counted, if that was for an earlier version
     */
    public record CountedQuestion(
            String id,
            long base,
            Map<String, Long> chosen,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Earlier earlier) {

        public CountedQuestion {
            chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
        }

        public CountedQuestion(String id, long base, Map<String, Long> chosen) {
            this(id, base, chosen, null);
        }

        /** How often this option or step was chosen. */
        public long of(String option) {
            return chosen.getOrDefault(option, 0L);
        }

        /** How many of those who answered chose this, 0 to 1, to four decimals; 0 when nobody answered. */
        public double share(String option) {
            return Counts.share(of(option), base);
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
    }

    /**
     * Where the counts of a question were made that have stood since an earlier version.
     *
     * @param position the event position of the last event that was counted
     * @param responses how many responses there were
     */
    public record Earlier(long position, long responses) {}
}
