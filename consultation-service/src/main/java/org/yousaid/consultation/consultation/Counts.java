package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.suppression.SmallestNumber;

/**
 * What was counted.
 *
 * @param responses how many responses there are
 * @param themes of what was answered in words, as far as they are shown; only where people confirmed some
 * @param breakdowns the same by groups, as far as it is shown; none in what was published before there were any
 * @param weighting what the shares would be if everybody were heard alike; absent where nothing was tried
 * @param repeats how many of the responses belong together; absent in what was published before that was looked at
 */
public record Counts(
        long responses,
        List<CountedQuestion> questions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Breakdown> breakdowns,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CountedThemes> themes,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Repeats repeats,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Weighting weighting) {

    public Counts {
        questions = List.copyOf(questions);
        breakdowns = List.copyOf(Objects.requireNonNullElse(breakdowns, List.of()));
        themes = List.copyOf(Objects.requireNonNullElse(themes, List.of()));
    }

    public Counts(long responses, List<CountedQuestion> questions, List<Breakdown> breakdowns) {
        this(responses, questions, breakdowns, List.of());
    }

    public Counts(
            long responses, List<CountedQuestion> questions, List<Breakdown> breakdowns, List<CountedThemes> themes) {
        this(responses, questions, breakdowns, themes, null);
    }

    public Counts(
            long responses,
            List<CountedQuestion> questions,
            List<Breakdown> breakdowns,
            List<CountedThemes> themes,
            @Nullable Repeats repeats) {
        this(responses, questions, breakdowns, themes, repeats, null);
    }

    /** The same counts with these themes. */
    public Counts with(List<CountedThemes> counted) {
        return new Counts(responses, questions, breakdowns, counted, repeats, weighting);
    }

    /** The same counts with what belongs together. */
    public Counts with(@Nullable Repeats together) {
        return new Counts(responses, questions, breakdowns, themes, together, weighting);
    }

    /** The same counts with weighted shares beside them. */
    public Counts with(@Nullable Weighting weighed) {
        return new Counts(responses, questions, breakdowns, themes, repeats, weighed);
    }

    /** The themes of this question, if there are any. */
    public Optional<CountedThemes> themes(String question) {
        return themes.stream().filter(of -> of.question().equals(question)).findFirst();
    }

    public Counts(long responses, List<CountedQuestion> questions) {
        this(responses, questions, List.of());
    }

    /** A part of the whole, 0 to 1, to four decimals; 0 of nobody. */
    public static double share(long part, long whole) {
        return whole == 0 ? 0 : ratio(part, whole);
    }

    /** One number by another, to four decimals. */
    public static double ratio(long number, long by) {
        return rounded((double) number / by);
    }

    /**
     * Questions of which it is not shown what was said: too few answered them, or the question that leads to them.
     *
     * @param smallest how many must have answered
     */
    public Set<String> withheld(ConsultationContent content, SmallestNumber smallest) {
        Map<String, CountedQuestion> counted =
                questions.stream().collect(Collectors.toMap(CountedQuestion::id, Function.identity()));
        Set<String> withheld = new HashSet<>();
        for (Question question : content.questions()) {
            CountedQuestion here = counted.get(question.id());
            if ((here != null && smallest.isTooFew(here.base())) || !isLedToOpenly(question, withheld)) {
                withheld.add(question.id());
            }
        }
        return withheld;
    }

    /** Whether it is shown how many got to see a question. */
    public static boolean isLedToOpenly(Question question, Set<String> withheld) {
        ShowIf condition = question.showIf();
        return condition == null || !withheld.contains(condition.question());
    }

    private static double rounded(double exact) {
        return Math.round(exact * 10_000) / 10_000.0;
    }

    /**
     * One question's counts.
     *
     * @param base how many answered it
     * @param chosen how often each cell was counted: an option, a step, a bin, a row with an option; empty for words
     * @param earlier where this was counted, if that was for an earlier version
     * @param asked how many it was shown to, where not everybody got to see it
     * @param average of the numbers that were answered, to four decimals; absent for all other questions
     */
    public record CountedQuestion(
            String id,
            long base,
            Map<String, Long> chosen,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Earlier earlier,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long asked,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double average) {

        public CountedQuestion {
            chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
        }

        public CountedQuestion(String id, long base, Map<String, Long> chosen) {
            this(id, base, chosen, null, null, null);
        }

        /** The same counts, as those of an earlier version. */
        public CountedQuestion since(Earlier when) {
            return new CountedQuestion(id, base, chosen, when, asked, average);
        }

        /** How often this cell was counted. */
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
            return Optional.of(ratio(sum, base));
        }
    }

    /**
     * Where the counts of a question were made that have stood since an earlier version.
     *
     * @param position the event position of the last event that was counted
     * @param responses how many responses there were
     * @param version the version it was; absent in what was published before that was kept
     */
    public record Earlier(
            long position,
            long responses,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer version) {

        public Earlier(long position, long responses) {
            this(position, responses, null);
        }
    }
}
