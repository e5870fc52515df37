package org.yousaid.suggestion.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.Refused;

/**
 * One stage of the process: a point that a suggestion has reached. The kinds are fixed in code with what each of them
 * needs; which stages there are, what follows what, how they are called and how long they may take is the definition's.
 */
public sealed interface Stage {

    /** In kebab case; what events and the tracker say. */
    String id();

    Words name();

    /** What the author is told at this stage. */
    Words told();

    StageKind kind();

    /** The ids of the stages that may follow, the usual one first. */
    default List<String> next() {
        return List.of();
    }

    /** What must be filled in to reach it. */
    default List<Need> needs() {
        return List.of();
    }

    /** Refuses a decision that leads here without something that must be filled in. */
    default void require(Set<Need> given) {
        List<Need> missing =
                needs().stream().filter(need -> !given.contains(need)).toList();
        if (!missing.isEmpty()) {
            throw new Refused(new ProcessRefusal.StageNeedsMore(id(), missing));
        }
    }

    /** The findings of a screening that lead here straight away. */
    default List<ScreeningOutcome> outcomes() {
        return List.of();
    }

    /** Who acts. */
    default Optional<Words> actor() {
        return Optional.empty();
    }

    /** How long it may take to come here from the stage before. */
    default Optional<Target> target() {
        return Optional.empty();
    }

    /** The suggestion is here and waits for a person to read it. */
    record Receive(String id, Words name, Words told, List<String> next) implements Stage {

        public Receive {
            next = List.copyOf(next);
        }

        @Override
        public StageKind kind() {
            return StageKind.RECEIVE;
        }
    }

    /**
     * A stage that somebody works towards: a reviewer read it (screen), what it would take is worked out (assess), whether
     * it is done is decided (decide), it is being done (deliver).
     *
     * @param work who acts, and within how long
     */
    record Worked(
            StageKind kind,
            String id,
            Words name,
            Words told,
            Work work,
            List<Need> needs,
            List<ScreeningOutcome> outcomes,
            List<String> next)
            implements Stage {

        public Worked {
            if (!kind.worked()) {
                throw new IllegalArgumentException("Nobody works towards a stage of kind " + kind.word());
            }
            needs = List.copyOf(needs);
            outcomes = List.copyOf(outcomes);
            next = List.copyOf(next);
        }

        @Override
        public Optional<Words> actor() {
            return Optional.of(work.actor());
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(work.within());
        }
    }

    /** Who brings a suggestion to a stage, and how long that may take. */
    record Work(Words actor, Target within) {}

    /**
     * Nothing more happens.
     *
     * @param within how long it may take to come here, where an end is promised
     */
    record End(
            String id,
            Words name,
            Words told,
            @Nullable Target within,
            List<Need> needs,
            List<ScreeningOutcome> outcomes)
            implements Stage {

        public End {
            needs = List.copyOf(needs);
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public StageKind kind() {
            return StageKind.END;
        }

        @Override
        public Optional<Target> target() {
            return Optional.ofNullable(within);
        }
    }
}
