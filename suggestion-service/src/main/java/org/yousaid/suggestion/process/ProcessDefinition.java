package org.yousaid.suggestion.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The process a suggestion goes through. A running suggestion keeps the version it began under. One that cannot run is
 * refused when it is made, with all that is wrong.
 *
 * @param replyWithinDays how many days after its receipt the author of a suggestion hears something at the latest
 * @param stages in the order of their kinds: received once, screened once, assessed, decided and delivered at will, and
 *     for each screening outcome that ends a suggestion exactly one end
 */
public record ProcessDefinition(int version, Words name, int replyWithinDays, List<Stage> stages) {

    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    public ProcessDefinition {
        stages = List.copyOf(stages);
        List<String> faults = faults(version, replyWithinDays, stages);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Not a process that can run: " + String.join("; ", faults));
        }
    }

    /** Where a suggestion begins. */
    public Stage received() {
        return stages.getFirst();
    }

    /** Where a suggestion is after screening with this outcome. */
    public Stage after(ScreeningOutcome outcome) {
        return stages.stream()
                .filter(stage -> outcome.ends()
                        ? stage instanceof Stage.End end && end.outcomes().contains(outcome)
                        : stage instanceof Stage.Screen)
                .findFirst()
                .orElseThrow();
    }

    /** The stage that a reviewer's reading is. */
    public Stage screened() {
        return after(ScreeningOutcome.CLOSER_LOOK);
    }

    /** The day for which a reply is promised. */
    public Instant replyBy(Instant receivedAt) {
        return receivedAt.plus(Duration.ofDays(replyWithinDays));
    }

    /** By when the stage after this one should be reached; empty at an end. */
    public Optional<Instant> nextWordBy(Stage reached, Instant at) {
        return stages.stream()
                .filter(stage -> !(reached instanceof Stage.End) && stage.order() > reached.order())
                .findFirst()
                .filter(Stage.Worked.class::isInstance)
                .map(Stage.Worked.class::cast)
                .map(next -> at.plus(Duration.ofDays(next.targetDays())));
    }

    /** The stage with this id. */
    public Optional<Stage> stage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    private static List<String> faults(int version, int replyWithinDays, List<Stage> stages) {
        List<String> faults = new ArrayList<>();
        check(faults, version >= 1, "versions begin at 1");
        check(faults, replyWithinDays >= 1 && replyWithinDays <= 28, "a reply is promised within 1 to 28 days");
        checkStages(faults, stages);
        for (ScreeningOutcome outcome : ScreeningOutcome.values()) {
            long ends = stages.stream()
                    .filter(stage ->
                            stage instanceof Stage.End end && end.outcomes().contains(outcome))
                    .count();
            check(faults, ends == (outcome.ends() ? 1 : 0), outcome + " leads to " + ends + " ends");
        }
        return faults;
    }

    private static void checkStages(List<String> faults, List<Stage> stages) {
        Set<String> ids = new HashSet<>();
        int order = 0;
        for (Stage stage : stages) {
            check(faults, ID.matcher(stage.id()).matches(), "'" + stage.id() + "' is not in kebab case");
            check(faults, ids.add(stage.id()), "two stages are called '" + stage.id() + "'");
            check(faults, stage.order() >= order, "'" + stage.id() + "' is out of order");
            check(
                    faults,
                    !(stage instanceof Stage.Worked worked) || worked.targetDays() >= 1,
                    "'" + stage.id() + "' has no target days");
            order = stage.order();
        }
        checkOne(faults, stages, Stage.Receive.class, "receive");
        checkOne(faults, stages, Stage.Screen.class, "screen");
    }

    private static void checkOne(List<String> faults, List<Stage> stages, Class<? extends Stage> kind, String name) {
        long count = stages.stream().filter(kind::isInstance).count();
        check(faults, count == 1, "it has " + count + " stages of kind " + name);
    }

    private static void check(List<String> faults, boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}
