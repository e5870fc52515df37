package org.yousaid.consultation.results;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Aims.Target;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.results.GroupNames.Names;

/**
 * How many of a group the council wanted to hear, and how many it heard.
 *
 * @param by {@code ward}, {@code channel} or {@code age}; another kind is not counted
 * @param responses null where that is not shown or not counted
 * @param suppressed whether so few answered that it is not shown
 */
record ReachResults(
        String by,
        String group,
        String name,
        int wanted,
        @Nullable Long responses,
        boolean suppressed) {

    /** Of each target that was set, in the order of the draft. */
    static List<ReachResults> of(ConsultationContent content, List<Breakdown> breakdowns, Names names) {
        return content.aims().targets().stream()
                .map(target -> counted(target, breakdowns)
                        .map(breakdown -> of(content, target, breakdown, names))
                        .orElseGet(() -> new ReachResults(
                                target.by(), target.group(), target.group(), target.count(), null, false)))
                .toList();
    }

    private static Optional<Breakdown> counted(Target target, List<Breakdown> breakdowns) {
        return breakdowns.stream()
                .filter(breakdown -> breakdown.by().word().equals(target.by()))
                .findFirst();
    }

    /** A group that is not in a breakdown is one from which nobody answered. */
    private static ReachResults of(ConsultationContent content, Target target, Breakdown breakdown, Names names) {
        Optional<Breakdown.Group> group = breakdown.groups().stream()
                .filter(one -> one.id().equals(target.group()))
                .findFirst();
        return new ReachResults(
                target.by(),
                target.group(),
                breakdown.by() == By.CHANNEL && group.isEmpty()
                        ? target.group()
                        : names.of(content, breakdown.by(), target.group()),
                target.count(),
                group.isPresent() ? group.get().responses() : Long.valueOf(0),
                group.isPresent() && group.get().responses() == null);
    }
}
