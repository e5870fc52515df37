package org.yousaid.suggestion.process;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.support.time.WorkingDays;

/**
 * The process a suggestion goes through. A running suggestion keeps the version it began under. One that contradicts itself
 * is refused when it is made, with all that is wrong.
 *
 * @param languages BCP 47 tags of the languages in which everything is said, English first
 * @param replyWithinDays how many days after its receipt the author of a suggestion hears something at the latest
 * @param stages the first one receives; each leads only to ones that stand further down
 * @param calendar by which targets in working days are counted
 */
public record ProcessDefinition(
        int version,
        Words name,
        List<String> languages,
        int replyWithinDays,
        List<Stage> stages,
        WorkingDays calendar) {

    /** Where what an opportunity was declined or delivered for ends; every definition has both. */
    public static final String DECLINED = "declined";

    public static final String DELIVERED = "delivered";

    public ProcessDefinition {
        languages = List.copyOf(languages);
        stages = List.copyOf(stages);
        List<InvalidInput> faults = DefinitionChecks.faults(name, languages, replyWithinDays, stages);
        if (version < 1) {
            throw new IllegalArgumentException("Versions begin at 1");
        }
        if (!faults.isEmpty()) {
            throw new ContradictoryDefinition(faults);
        }
    }

    /** Where a suggestion begins. */
    public Stage received() {
        return stages.getFirst();
    }

    /** Where a suggestion is after screening with this outcome. */
    public Stage after(ScreeningOutcome outcome) {
        return stages.stream()
                .filter(stage -> stage.outcomes().contains(outcome))
                .findFirst()
                .orElseThrow();
    }

    /** The stage that a reviewer's reading is. */
    public Stage screened() {
        return firstOf(StageKind.SCREEN);
    }

    /**
     * The first stage of this kind to which more than a screening leads: where suggestions stand when their opportunity
     * reaches it. One that screening leads to straight away is passed over where there is another of its kind.
     */
    public Stage firstOf(StageKind kind) {
        List<Stage> all = stages.stream().filter(stage -> stage.kind() == kind).toList();
        return all.stream()
                .filter(stage -> stage.outcomes().isEmpty())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow();
    }

    /** The end with this id, of which {@link #DECLINED} and {@link #DELIVERED} are always there. */
    public Stage.End end(String id) {
        return stage(id)
                .filter(Stage.End.class::isInstance)
                .map(Stage.End.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("No end is called " + id));
    }

    /** Whether this stage may follow that one directly. */
    public boolean mayFollow(String from, String to) {
        return stage(from).filter(stage -> stage.next().contains(to)).isPresent();
    }

    /** Whether there is a way from one stage to the other, over any number of steps. */
    public boolean leadsTo(String from, String to) {
        return reached(stages, from).contains(to);
    }

    /** The day for which a reply is promised. */
    public Instant replyBy(Instant receivedAt) {
        return CalendarDays.after(receivedAt, replyWithinDays);
    }

    /**
     * By when the stage after this one should be reached: the first of those that may follow that has a target. Empty at an
     * end.
     */
    public Optional<Instant> nextWordBy(Stage reached, Instant at) {
        return reached.next().stream()
                .flatMap(id -> stage(id).flatMap(Stage::target).stream())
                .findFirst()
                .map(target -> target.from(at, calendar));
    }

    /** The stage with this id. */
    public Optional<Stage> stage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** All that can be reached from a stage, itself not among them. */
    static Set<String> reached(List<Stage> stages, String from) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String id = open.pop();
            stages.stream()
                    .filter(stage -> stage.id().equals(id))
                    .flatMap(stage -> stage.next().stream())
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }
}
