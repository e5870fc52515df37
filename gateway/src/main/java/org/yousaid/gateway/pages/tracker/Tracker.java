package org.yousaid.gateway.pages.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.ProcessDefinition;
import org.yousaid.gateway.pages.common.Suggestion;

/** The steps of the process with "you are here", drawn from the definition the suggestion runs under. */
record Tracker(List<Step> steps, List<Note> notes, String stageName, boolean ended) {

    /** A step it took, is at, or has before it. */
    record Step(
            String name,
            @Nullable String told,
            String target,
            boolean done,
            boolean here,
            boolean end,
            @Nullable Instant reached) {}

    /** What was said about it in public. */
    record Note(
            String stage,
            Instant at,
            String words,
            @Nullable String referredTo,
            @Nullable LocalDate answerBy,
            @Nullable String sameAs) {}

    static Tracker of(Suggestion suggestion, ProcessDefinition process) {
        List<ProcessDefinition.Stage> stages = process.stages();
        int here = indexOf(stages, suggestion.stage());
        // What another body has stands at an end of the process, and its author is owed a word all the same.
        boolean ended = here >= 0 && stages.get(here).end() && suggestion.nextWordBy() == null;
        List<ProcessDefinition.Stage> ahead = process.ahead(suggestion.stage());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            ProcessDefinition.Stage stage = stages.get(i);
            Instant reached = reached(suggestion, stage);
            boolean done = i < here && reached != null && !stage.end();
            // Nobody knows yet which end it comes to; what it skipped is not its past, what it may pass by not its
            // future.
            boolean future = ahead.contains(stage);
            if (i == here || done || future) {
                steps.add(new Step(stage.name(), stage.told(), stage.target(), done, i == here, stage.end(), reached));
            }
        }
        return new Tracker(List.copyOf(steps), notes(suggestion, stages), name(stages, suggestion.stage()), ended);
    }

    private static List<Note> notes(Suggestion suggestion, List<ProcessDefinition.Stage> stages) {
        return suggestion.steps().stream()
                .filter(step -> step.note() != null && !step.note().isBlank())
                .map(step -> new Note(
                        name(stages, step.stage()),
                        step.at(),
                        String.valueOf(step.note()),
                        step.referredTo(),
                        step.answerBy(),
                        step.sameAs()))
                .toList();
    }

    /** When it first came there. */
    private static @Nullable Instant reached(Suggestion suggestion, ProcessDefinition.Stage stage) {
        return suggestion.steps().stream()
                .filter(step -> stage.matches(step.stage()))
                .map(Suggestion.Step::at)
                .findFirst()
                .orElse(null);
    }

    private static int indexOf(List<ProcessDefinition.Stage> stages, String stage) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).matches(stage)) {
                return i;
            }
        }
        return -1;
    }

    private static String name(List<ProcessDefinition.Stage> stages, String stage) {
        int index = indexOf(stages, stage);
        return index < 0 ? stage : stages.get(index).name();
    }
}
