package org.yousaid.notification.promise.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseRefusal;
import org.yousaid.support.problem.Refused;

/**
 * How a promise stands, and what follows from it. A word in time comes before the due instant; at that instant an open
 * promise is broken.
 */
sealed interface PromiseState {

    List<PromiseEvent> decide(PromiseCommand command);

    PromiseState evolve(PromiseEvent event);

    private static IllegalStateException impossible(PromiseState state, PromiseEvent event) {
        return new IllegalStateException(
                event.promise() + ": " + event.getClass().getSimpleName() + " cannot follow " + state);
    }

    record NotMade() implements PromiseState {

        @Override
        public List<PromiseEvent> decide(PromiseCommand command) {
            return switch (command) {
                case PromiseCommand.Open open -> open(open);
                case PromiseCommand.Release _ -> List.of();
                case PromiseCommand.Keep _, PromiseCommand.MarkBroken _ ->
                    throw new IllegalStateException(command.promise() + " was never made");
            };
        }

        private static List<PromiseEvent> open(PromiseCommand.Open open) {
            List<PromiseEvent> events = new ArrayList<>();
            events.add(new PromiseEvent.Opened(
                    open.promise(),
                    open.reference(),
                    open.kind(),
                    open.person(),
                    open.consultation(),
                    open.foundIn(),
                    open.ideas(),
                    open.madeAt(),
                    open.dueAt(),
                    open.openedAt()));
            if (!open.openedAt().isBefore(open.dueAt())) {
                events.add(new PromiseEvent.Broken(
                        open.promise(), open.reference(), BreachCause.LATE_SYNC, open.dueAt(), open.openedAt()));
            }
            return events;
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            return switch (event) {
                case PromiseEvent.Opened opened -> new Open(opened.reference(), opened.dueAt(), false);
                case PromiseEvent.Kept _, PromiseEvent.Broken _, PromiseEvent.Released _ ->
                    throw impossible(this, event);
            };
        }
    }

    record Open(Reference reference, Instant dueAt, boolean broken) implements PromiseState {

        @Override
        public List<PromiseEvent> decide(PromiseCommand command) {
            return switch (command) {
                case PromiseCommand.Open _ -> List.of();
                case PromiseCommand.Keep keep -> keep(keep);
                case PromiseCommand.MarkBroken mark -> markBroken(mark);
                case PromiseCommand.Release release ->
                    List.of(new PromiseEvent.Released(release.promise(), reference, release.reason(), release.at()));
            };
        }

        private List<PromiseEvent> keep(PromiseCommand.Keep keep) {
            boolean late = broken || !keep.at().isBefore(dueAt);
            PromiseEvent kept = new PromiseEvent.Kept(keep.promise(), reference, keep.word(), late, keep.at());
            return late && !broken ? List.of(broken(keep, keep.at()), kept) : List.of(kept);
        }

        private List<PromiseEvent> markBroken(PromiseCommand.MarkBroken mark) {
            if (broken) {
                return List.of();
            }
            if (mark.at().isBefore(dueAt)) {
                throw new Refused(new PromiseRefusal.PromiseNotDueYet(dueAt));
            }
            return List.of(broken(mark, mark.at()));
        }

        private PromiseEvent broken(PromiseCommand command, Instant at) {
            return new PromiseEvent.Broken(command.promise(), reference, BreachCause.NO_WORD_IN_TIME, dueAt, at);
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            return switch (event) {
                case PromiseEvent.Kept _ -> new Kept();
                case PromiseEvent.Broken _ -> new Open(reference, dueAt, true);
                case PromiseEvent.Released _ -> new Released();
                case PromiseEvent.Opened _ -> throw impossible(this, event);
            };
        }
    }

    record Kept() implements PromiseState {

        @Override
        public List<PromiseEvent> decide(PromiseCommand command) {
            return switch (command) {
                case PromiseCommand.Open _, PromiseCommand.Keep _ -> List.of();
                case PromiseCommand.MarkBroken _, PromiseCommand.Release _ ->
                    throw new Refused(new PromiseRefusal.PromiseAlreadyKept());
            };
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            throw impossible(this, event);
        }
    }

    record Released() implements PromiseState {

        @Override
        public List<PromiseEvent> decide(PromiseCommand command) {
            return switch (command) {
                case PromiseCommand.Open _, PromiseCommand.Release _ -> List.of();
                case PromiseCommand.Keep _, PromiseCommand.MarkBroken _ ->
                    throw new Refused(new PromiseRefusal.PromiseAlreadyReleased());
            };
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            throw impossible(this, event);
        }
    }
}
