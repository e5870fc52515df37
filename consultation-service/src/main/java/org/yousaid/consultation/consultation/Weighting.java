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
 * What the shares would be if the wards and ages had answered as they live here, with all that it was made from; or why there
 * are no such shares.
 *
 * @param position the event position of the last event that was counted
 * @param smallest groups with fewer responses are weighted together with others
 * @param fewest so many must have answered
 * @param source where the council's figures come from, in its words; absent while it had given none
 * @param unweighted why there are no weighted shares; absent where there are
 * @param targets what the respondents were brought to
 * @param figures how certain the shares are; absent where there are none
 * @param questions those that enough answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Weighting(
        long position,
        int smallest,
        int fewest,
        @Nullable String source,
        @Nullable Unweighted unweighted,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Target> targets,
        @Nullable Figures figures,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WeightedQuestion> questions) {

    public Weighting {
        targets = List.copyOf(Objects.requireNonNullElse(targets, List.of()));
        questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
        if ((unweighted == null) != (figures != null)) {
            throw new IllegalArgumentException("There are weighted shares, or there is a reason why not");
        }
    }

    /** Why there are no weighted shares. */
    public enum Unweighted {
        /** The council had given no figures of those who are asked. */
        NO_POPULATIONS,
        /** Fewer responses than it takes. */
        TOO_FEW,
        /** Too few said where they live or how old they are, or all of them are in one group. */
        NO_GROUPS
    }

    /** The shares of one question. */
    public Optional<WeightedQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /**
     * How large the groups of one kind should be.
     *
     * @param unheard groups of the population that nobody answered from: no weight makes up for them
     */
    public record Target(
            Breakdown.By by,
            List<TargetGroup> groups,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> unheard) {

        public Target {
            groups = List.copyOf(groups);
            unheard = List.copyOf(Objects.requireNonNullElse(unheard, List.of()));
        }
    }

    /**
     * One group, or several that are too small alone.
     *
     * @param ids codes of wards, or options of the question that asks for ages
     * @param people how many of them the council has
     */
    public record TargetGroup(List<String> ids, long people) {

        public TargetGroup {
            ids = List.copyOf(ids);
        }
    }

    /**
     * How certain the shares are.
     *
     * @param effectiveSampleSize how many people asked at random would say as much
     * @param largestWeight what somebody counts at most, to two decimals
     * @param exact whether the targets are met; not so where weights had to be cut
     */
    public record Figures(long effectiveSampleSize, double largestWeight, boolean exact) {}

    /**
     * The weighted shares of one question.
     *
     * @param step to how many per cent they are rounded: finer ones would tell of single people
     * @param shares in per cent by cell; of a ranking, of those who put it first
     */
    public record WeightedQuestion(String id, int step, Map<String, Integer> shares) {

        public WeightedQuestion {
            shares = Collections.unmodifiableMap(new TreeMap<>(shares));
        }

        /** The share of a cell, 0 to 1; empty where there is none. */
        public Optional<Double> share(String cell) {
            return Optional.ofNullable(shares.get(cell)).map(percent -> percent / 100.0);
        }
    }
}
