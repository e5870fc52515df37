package org.yousaid.suggestion.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds ways that lead nowhere, back or to two places at once, and stages to which no way leads. */
final class WayChecks {

    private final Faults faults;
    private final List<Stage> stages;

    WayChecks(Faults faults, List<Stage> stages) {
        this.faults = faults;
        this.stages = stages;
    }

    void check() {
        for (int place = 0; place < stages.size(); place++) {
            next("/stages/" + place + "/next", stages.get(place), place);
        }
        kinds();
        for (ScreeningOutcome outcome : ScreeningOutcome.values()) {
            outcome(outcome);
        }
        if (!stages.isEmpty()) {
            reachable();
            way(StageKind.ASSESS, ProcessDefinition.DECLINED);
            way(StageKind.DELIVER, ProcessDefinition.DELIVERED);
        }
    }

    private void next(String at, Stage stage, int place) {
        faults.unless(
                stage instanceof Stage.End || !stage.next().isEmpty(),
                at,
                "dead-end",
                "“" + stage.id() + "” leads nowhere and is not an end.");
        faults.unless(
                new HashSet<>(stage.next()).size() == stage.next().size(),
                at,
                "repeated",
                "“" + stage.id() + "” names a stage twice.");
        for (String id : stage.next()) {
            int there = placeOf(id);
            faults.unless(there >= 0, at, "unknown-stage", "There is no stage “" + id + "”.");
            faults.unless(
                    there < 0 || there > place,
                    at,
                    "goes-back",
                    "“" + stage.id() + "” leads to “" + id + "”, which does not stand below it.");
        }
    }

    private void kinds() {
        exactlyOne(StageKind.RECEIVE);
        exactlyOne(StageKind.SCREEN);
        for (StageKind kind : List.of(StageKind.ASSESS, StageKind.DECIDE, StageKind.DELIVER)) {
            faults.unless(count(kind) > 0, "/stages", "no-stage", "There is no stage of kind " + kind.word() + ".");
        }
        for (String end : List.of(ProcessDefinition.DECLINED, ProcessDefinition.DELIVERED)) {
            faults.unless(
                    stages.stream()
                            .anyMatch(stage ->
                                    stage instanceof Stage.End && stage.id().equals(end)),
                    "/stages",
                    "no-end",
                    "There is no end “" + end + "”, where opportunities end that are " + end + ".");
        }
    }

    private void outcome(ScreeningOutcome outcome) {
        List<Stage> where = stages.stream()
                .filter(stage -> stage.outcomes().contains(outcome))
                .toList();
        String found = where.isEmpty()
                ? "no stage"
                : where.size() + " stages: "
                        + String.join(", ", where.stream().map(Stage::id).toList());
        faults.unless(
                where.size() == 1,
                "/stages",
                where.isEmpty() ? "no-way" : "ambiguous",
                "The outcome " + outcome + " of a screening leads to " + found + ".");
        for (Stage stage : where) {
            outcome(outcome, stage);
        }
    }

    private void outcome(ScreeningOutcome outcome, Stage stage) {
        String at = at(stage) + "/outcomes";
        faults.unless(
                stage.kind() == outcome.leadsTo(),
                at,
                "does-not-fit",
                outcome + " leads to a stage of kind " + outcome.leadsTo().word() + ", and “" + stage.id()
                        + "” is of kind " + stage.kind().word() + ".");
        faults.unless(
                stage.kind() == StageKind.SCREEN || followsScreening(stage),
                at,
                "not-next",
                "Screening leads to “" + stage.id() + "”, but the stage of kind screen does not name it in next.");
    }

    private boolean followsScreening(Stage stage) {
        return stages.stream()
                .filter(screen -> screen.kind() == StageKind.SCREEN)
                .anyMatch(screen -> screen.next().contains(stage.id()));
    }

    private void reachable() {
        Set<String> reached =
                ProcessDefinition.reached(stages, stages.getFirst().id());
        stages.stream()
                .skip(1)
                .filter(stage -> !reached.contains(stage.id()))
                .forEach(stage -> faults.add(at(stage), "unreachable", "Nothing leads to “" + stage.id() + "”."));
    }

    /** From every stage of this kind there is a way to the end where its opportunities may end. */
    private void way(StageKind from, String end) {
        stages.stream()
                .filter(stage -> stage.kind() == from && placeOf(end) >= 0)
                .filter(stage -> !ProcessDefinition.reached(stages, stage.id()).contains(end))
                .forEach(stage -> faults.add(
                        at(stage) + "/next",
                        "no-way",
                        "No way leads from “" + stage.id() + "” to the end “" + end + "”."));
    }

    private void exactlyOne(StageKind kind) {
        faults.unless(
                count(kind) == 1,
                "/stages",
                "wrong-number",
                "There is one stage of kind " + kind.word() + "; here are " + count(kind) + ".");
    }

    private long count(StageKind kind) {
        return stages.stream().filter(stage -> stage.kind() == kind).count();
    }

    private int placeOf(String id) {
        return IntStream.range(0, stages.size())
                .filter(place -> stages.get(place).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private String at(Stage stage) {
        return "/stages/" + stages.indexOf(stage);
    }
}
