package org.yousaid.consultation.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Weighting;
import org.yousaid.consultation.consultation.Weighting.Figures;
import org.yousaid.consultation.consultation.Weighting.Target;
import org.yousaid.consultation.results.GroupNames.Names;

/**
 * What the weighted shares were made from, or why there are none.
 *
 * @param position the event position of the last event in them
 * @param fewest so many must have answered for anything to be weighted
 * @param source where the figures of the population come from, in the council's words
 * @param reason why there are no weighted shares: {@code no-populations}, {@code too-few} or {@code no-groups}
 * @param effectiveSampleSize how many people asked at random would say as much
 * @param largestWeight what somebody counts at most
 * @param exact whether the targets are met
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WeightingResults(
        long position,
        int fewest,
        @Nullable String source,
        @Nullable String reason,
        List<TargetResults> targets,
        @Nullable Long effectiveSampleSize,
        @Nullable Double largestWeight,
        @Nullable Boolean exact) {

    static @Nullable WeightingResults of(ConsultationContent content, @Nullable Weighting weighting, Names names) {
        if (weighting == null) {
            return null;
        }
        Figures figures = weighting.figures();
        Weighting.Unweighted unweighted = weighting.unweighted();
        return new WeightingResults(
                weighting.position(),
                weighting.fewest(),
                weighting.source(),
                unweighted == null
                        ? null
                        : unweighted.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                weighting.targets().stream()
                        .map(target -> TargetResults.of(content, target, names))
                        .toList(),
                figures == null ? null : Long.valueOf(figures.effectiveSampleSize()),
                figures == null ? null : Double.valueOf(figures.largestWeight()),
                figures == null ? null : Boolean.valueOf(figures.exact()));
    }

    /**
     * How large the groups of one kind should be.
     *
     * @param unheard the names of groups that nobody answered from
     */
    record TargetResults(String by, List<TargetGroupResults> groups, List<String> unheard) {

        private static TargetResults of(ConsultationContent content, Target target, Names names) {
            By by = target.by();
            return new TargetResults(
                    by.name().toLowerCase(Locale.ROOT),
                    target.groups().stream()
                            .map(group -> new TargetGroupResults(
                                    group.ids(),
                                    group.ids().stream()
                                            .map(id -> names.of(content, by, id))
                                            .toList(),
                                    group.people()))
                            .toList(),
                    target.unheard().stream()
                            .map(id -> names.of(content, by, id))
                            .toList());
        }
    }

    /**
     * One group, or several that are too small alone.
     *
     * @param people how many of them the council has
     */
    record TargetGroupResults(List<String> ids, List<String> names, long people) {}
}
