package org.yousaid.gateway.pages.common;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was counted, and the event position it was counted at. A count that is absent is hidden. */
public record Results(
        @Nullable JsonNode consultation,
        @Nullable Integer version,
        @Nullable Long position,
        @Nullable Instant countedAt,
        long responses,
        List<Counted> questions,
        @Nullable List<Breakdown> breakdowns,
        @Nullable Repeats repeats,
        @Nullable Weighting weighting,
        @Nullable List<Reach> reach) {

    private static final int YEAR_LENGTH = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    public List<Breakdown> byGroups() {
        return breakdowns == null ? List.of() : breakdowns;
    }

    /** How many questions stand as they were counted for an earlier version. */
    public long standing() {
        return questions.stream()
                .filter(question -> question.position() != null)
                .count();
    }

    /** How many answers belong together, as it was known when these were published. */
    public Optional<String> belongTogether() {
        return Optional.ofNullable(repeats).map(known -> RepeatSentence.of(responses, known));
    }

    /** Whom the council wanted to hear. */
    public List<Reach> wanted() {
        return reach == null ? List.of() : reach;
    }

    /** What the weighted shares were made from, as a page says it; empty where nobody tried. */
    public Optional<WeightingView> weighed() {
        return Optional.ofNullable(weighting).map(known -> WeightingView.of(responses, known));
    }

    /** How many of the groups that were wanted were heard, as a page draws it; empty where none was named. */
    public Optional<ReachView> heard() {
        return wanted().isEmpty() ? Optional.empty() : Optional.of(ReachView.of(wanted()));
    }

    /**
     * What the weighted shares were made from, or why there are none.
     *
     * @param fewest so many must have answered
     * @param reason why there are none
     */
    public record Weighting(
            int fewest,
            @Nullable String source,
            @Nullable String reason,
            @Nullable List<Target> targets,
            @Nullable Long effectiveSampleSize,
            @Nullable Double largestWeight,
            @Nullable Boolean exact) {

        List<Target> all() {
            return targets == null ? List.of() : targets;
        }
    }

    /** How large the groups of one kind are, and those that nobody answered from. */
    public record Target(String by, List<TargetGroup> groups, List<String> unheard) {}

    /** One group, or several that were too small alone. */
    public record TargetGroup(List<String> names, long people) {}

    /** How many of a group were wanted, and how many answered; absent where that is hidden or not counted. */
    public record Reach(
            String by,
            String group,
            String name,
            int wanted,
            @Nullable Long responses,
            boolean suppressed) {}

    /** How many answers belong together; an absent number is a small one. */
    public record Repeats(
            @Nullable Long sameWords,
            @Nullable Long arguments,
            @Nullable Long samePerson,
            @Nullable Long sameDevice,
            @Nullable Long machineLike) {}

    /**
     * One question: how many answered it, and what they chose.
     *
     * @param position the event it was counted up to, if that was for an earlier version
     * @param version which version that was, if that is known
     */
    public record Counted(
            String id,
            String type,
            String text,
            @Nullable Long asked,
            @Nullable Long base,
            @Nullable Long skipped,
            @Nullable Long position,
            @Nullable Integer version,
            @Nullable List<Chosen> options,
            @Nullable Double mean,
            @Nullable List<Step> distribution,
            @Nullable List<MatrixRow> rows,
            @Nullable String unit,
            @Nullable Double weightedTo,
            @Nullable List<Theme> themes) {

        /** What people spoke of in their own words. */
        public List<Theme> spokenOf() {
            return themes == null ? List.of() : themes;
        }

        public List<Chosen> chosen() {
            return options == null ? List.of() : options;
        }

        public List<Step> steps() {
            return distribution == null ? List.of() : distribution;
        }

        /** The rows of a matrix. */
        public List<MatrixRow> matrix() {
            return rows == null ? List.of() : rows;
        }

        /** Whether it is hidden what those few said who answered. */
        boolean tooFew() {
            return chosen().stream().anyMatch(one -> one.count() == null)
                    || steps().stream().anyMatch(one -> one.count() == null)
                    || matrix().stream().anyMatch(row -> row.base() == null);
        }

        /** How many answered it, as far as that is shown. */
        public long answered() {
            return base == null ? 0 : base;
        }
    }

    /** A theme that people stand by; an answer may be in several. A count that is absent is hidden. */
    public record Theme(
            String id,
            String label,
            @Nullable Long count,
            @Nullable Double share,
            List<String> quotes) {}

    /**
     * How often an option was chosen, out of those who answered the question; of a ranking, how many put it first.
     *
     * @param ranks of a ranking: how many put it first, second and so on
     */
    public record Chosen(
            String id,
            String text,
            @Nullable Long count,
            @Nullable Double share,
            @Nullable Double weighted,
            @Nullable List<Long> ranks,
            @Nullable Double meanRank) {

        long people() {
            return count == null ? 0 : count;
        }
    }

    /**
     * How many are in one part of a distribution: a step of a scale, a bin of numbers, a month or a year.
     *
     * @param period a month as {@code 2027-03}, or a year
     * @param words how it reads where the author said more than figures
     */
    public record Step(
            @Nullable Integer value,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String period,
            @JsonProperty("label") @Nullable String words,
            @Nullable Long count,
            @Nullable Double share,
            @Nullable Double weighted) {

        String label() {
            if (words != null) {
                return words;
            }
            if (period != null) {
                return period.length() == YEAR_LENGTH ? period : MONTH.format(YearMonth.parse(period));
            }
            if (from != null && to != null) {
                return to - from > 1 ? from + " to " + to : from.toString();
            }
            return String.valueOf(value);
        }
    }

    /** One row of a matrix, with as many as answered it. */
    public record MatrixRow(
            String id, String text, @Nullable Long base, List<Chosen> options) {

        long answered() {
            return base == null ? 0 : base;
        }
    }

    /**
     * The same by groups.
     *
     * @param by {@code ward}, {@code channel} or {@code age}
     * @param smallest numbers below this one are hidden
     */
    public record Breakdown(String by, Long position, int smallest, List<Group> groups) {}

    /** One group; hidden whole where it is suppressed. */
    public record Group(String id, String name, @Nullable Long responses, boolean suppressed, List<Counted> questions) {

        Optional<Counted> question(String question) {
            return questions.stream()
                    .filter(counted -> counted.id().equals(question))
                    .findFirst();
        }
    }
}
