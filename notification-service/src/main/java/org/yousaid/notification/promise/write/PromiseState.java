package org.yousaid.notification.promise.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
                case PromiseCommand.Release _, PromiseCommand.Reopen _ -> List.of();
                case PromiseCommand.Keep _, PromiseCommand.MarkBroken _, PromiseCommand.ByStaff _ ->
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
                    open.openedAt(),
                    open.consents(),
                    open.service(),
                    open.ward()));
            if (!open.openedAt().isBefore(open.dueAt())) {
                events.add(new PromiseEvent.Broken(
                        open.promise(), open.reference(), BreachCause.LATE_SYNC, open.dueAt(), open.openedAt()));
            }
            return events;
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            if (event instanceof PromiseEvent.Opened opened) {
                return new Open(opened.reference(), opened.dueAt(), false, null, false);
            }
            throw impossible(this, event);
        }
    }

    /**
     * Somebody waits.
     *
     * @param pausedUntil when the last pause ends or ended, null where there was none
     * @param held whether nothing goes out by itself
     */
    record Open(
            Reference reference,
            Instant dueAt,
            boolean broken,
            @Nullable Instant pausedUntil,
            boolean held) implements PromiseState {

        @Override
        public List<PromiseEvent> decide(PromiseCommand command) {
            return switch (command) {
                case PromiseCommand.Open _, PromiseCommand.Reopen _ -> List.of();
                case PromiseCommand.Keep keep ->
                    keep(
                            keep,
                            keep.at(),
                            new PromiseEvent.Kept(keep.promise(), reference, keep.word(), late(keep.at()), keep.at()));
                case PromiseCommand.Tell tell ->
                    keep(
                            tell,
                            tell.at(),
                            new PromiseEvent.Kept(
                                    tell.promise(), reference, tell.word(), late(tell.at()), tell.at(), tell.by()));
                case PromiseCommand.MarkBroken mark -> markBroken(mark);
                case PromiseCommand.Release release ->
                    List.of(new PromiseEvent.Released(release.promise(), reference, release.reason(), release.at()));
                case PromiseCommand.GiveUp given ->
                    List.of(new PromiseEvent.Released(
                            given.promise(), reference, given.reason(), given.at(), given.by()));
                case PromiseCommand.Pause pause -> List.of(pause(pause));
                case PromiseCommand.Resume resume -> List.of(resume(resume));
                case PromiseCommand.Hold hold -> hold(hold);
                case PromiseCommand.LetGo let -> letGo(let);
            };
        }

        private boolean late(Instant at) {
            return broken || !at.isBefore(dueAt);
        }

        private List<PromiseEvent> keep(PromiseCommand command, Instant at, PromiseEvent kept) {
            return late(at) && !broken
                    ? List.of(broken(command, BreachCause.NO_WORD_IN_TIME, null, at), kept)
                    : List.of(kept);
        }

        private List<PromiseEvent> markBroken(PromiseCommand.MarkBroken mark) {
            if (broken) {
                return List.of();
            }
            if (mark.at().isBefore(dueAt)) {
                throw new Refused(new PromiseRefusal.PromiseNotDueYet(dueAt));
            }
            return List.of(broken(mark, mark.cause(), mark.owner(), mark.at()));
        }

        private PromiseEvent broken(PromiseCommand command, BreachCause cause, @Nullable String owner, Instant at) {
            return new PromiseEvent.Broken(command.promise(), reference, cause, dueAt, at, owner);
        }

        private PromiseEvent pause(PromiseCommand.Pause pause) {
            if (late(pause.at())) {
                throw new Refused(new PromiseRefusal.PromiseAlreadyBroken());
            }
            if (pausedUntil != null && pause.at().isBefore(pausedUntil)) {
                throw new Refused(new PromiseRefusal.PromiseAlreadyPaused(pausedUntil));
            }
            Instant later = dueAt.plus(Duration.between(pause.at(), pause.until()));
            return new PromiseEvent.Paused(
                    pause.promise(), reference, pause.reason(), pause.until(), later, pause.by(), pause.at());
        }

        private PromiseEvent resume(PromiseCommand.Resume resume) {
            if (pausedUntil == null || !resume.at().isBefore(pausedUntil)) {
                throw new Refused(new PromiseRefusal.PromiseNotPaused());
            }
            Instant sooner = dueAt.minus(Duration.between(resume.at(), pausedUntil));
            return new PromiseEvent.Resumed(resume.promise(), reference, sooner, resume.by(), resume.at());
        }

        private List<PromiseEvent> hold(PromiseCommand.Hold hold) {
            return held
                    ? List.of()
                    : List.of(new PromiseEvent.Held(hold.promise(), reference, hold.reason(), hold.by(), hold.at()));
        }

        private List<PromiseEvent> letGo(PromiseCommand.LetGo let) {
            return held || let.now()
                    ? List.of(new PromiseEvent.LetGo(let.promise(), reference, let.now(), let.by(), let.at()))
                    : List.of();
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            return switch (event) {
                case PromiseEvent.Kept _ -> new Kept(this);
                case PromiseEvent.Broken _ -> new Open(reference, dueAt, true, pausedUntil, held);
                case PromiseEvent.Released _ -> new Released();
                case PromiseEvent.Paused paused -> new Open(reference, paused.dueAt(), broken, paused.until(), held);
                case PromiseEvent.Resumed resumed -> new Open(reference, resumed.dueAt(), broken, null, held);
                case PromiseEvent.Held _ -> new Open(reference, dueAt, broken, pausedUntil, true);
                case PromiseEvent.LetGo _ -> new Open(reference, dueAt, broken, pausedUntil, false);
                case PromiseEvent.Opened _, PromiseEvent.Reopened _ -> throw impossible(this, event);
            };
        }
    }

    /**
     * A word was given.
     *
     * @param was how it stood before, to which it comes back when the word does
     */
    record Kept(Open was) implements PromiseState {

        @Override
        public List<PromiseEvent> decide(PromiseCommand command) {
            return switch (command) {
                case PromiseCommand.Open _, PromiseCommand.Keep _ -> List.of();
                case PromiseCommand.Reopen reopen ->
                    List.of(new PromiseEvent.Reopened(reopen.promise(), was.reference(), reopen.at()));
                case PromiseCommand.MarkBroken _, PromiseCommand.Release _, PromiseCommand.ByStaff _ ->
                    throw new Refused(new PromiseRefusal.PromiseAlreadyKept());
            };
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            if (event instanceof PromiseEvent.Reopened) {
                return was;
            }
            throw impossible(this, event);
        }
    }

    record Released() implements PromiseState {

        @Override
        public List<PromiseEvent> decide(PromiseCommand command) {
            return switch (command) {
                case PromiseCommand.Open _, PromiseCommand.Release _, PromiseCommand.Reopen _ -> List.of();
                case PromiseCommand.Keep _, PromiseCommand.MarkBroken _, PromiseCommand.ByStaff _ ->
                    throw new Refused(new PromiseRefusal.PromiseAlreadyReleased());
            };
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            throw impossible(this, event);
        }
    }
}
