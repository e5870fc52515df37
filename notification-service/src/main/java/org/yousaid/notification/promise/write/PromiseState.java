package org.yousaid.notification.promise.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
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
                        open.promise(),
                        open.reference(),
                        BreachCause.LATE_SYNC,
                        open.dueAt(),
                        open.openedAt(),
                        open.service()));
            }
            return events;
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            if (event instanceof PromiseEvent.Opened opened) {
                Origin origin = new Origin(opened.consultation() != null, opened.service());
                return new Open(opened.reference(), origin, opened.dueAt(), false, null, false);
            }
            throw impossible(this, event);
        }
    }

    /**
     * What it was made for.
     *
     * @param asked whether somebody was asked: of what is sent directly nothing goes out by itself
     * @param owner who was responsible for the reply then, absent where nobody was known
     */
    record Origin(boolean asked, @Nullable String owner) {}

    /**
     * Somebody waits.
     *
     * @param pausedUntil when the last pause ends or ended, null where there was none
     * @param held whether nothing goes out by itself
     */
    record Open(
            Reference reference,
            Origin origin,
            Instant dueAt,
            boolean broken,
            @Nullable Instant pausedUntil,
            boolean held)
            implements PromiseState {

        @Override
        public List<PromiseEvent> decide(PromiseCommand command) {
            return switch (command) {
                case PromiseCommand.Open _, PromiseCommand.Reopen _ -> List.of();
                case PromiseCommand.Keep keep ->
                    keep(
                            new PromiseEvent.Kept(keep.promise(), reference, keep.word(), late(keep.at()), keep.at()),
                            was(keep.readyAt(), BreachCause.MAIL_NOT_TAKEN),
                            keep.owner());
                case PromiseCommand.Tell tell ->
                    keep(
                            new PromiseEvent.Kept(
                                    tell.promise(), reference, tell.word(), late(tell.at()), tell.at(), tell.by()),
                            was(tell.readyAt(), BreachCause.NOT_TOLD_BY_HAND),
                            tell.owner());
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

        /** A word that was ready in time was late on its way; else there was none. */
        private BreachCause was(@Nullable Instant readyAt, BreachCause onItsWay) {
            return readyAt != null && readyAt.isBefore(dueAt) ? onItsWay : BreachCause.NO_WORD_IN_TIME;
        }

        private List<PromiseEvent> keep(PromiseEvent.Kept kept, BreachCause cause, @Nullable String owner) {
            return kept.late() && !broken
                    ? List.of(broken(kept.promise(), cause, owner, kept.at()), kept)
                    : List.of(kept);
        }

        private List<PromiseEvent> markBroken(PromiseCommand.MarkBroken mark) {
            if (broken) {
                return List.of();
            }
            if (mark.at().isBefore(dueAt)) {
                throw new Refused(new PromiseRefusal.PromiseNotDueYet(dueAt));
            }
            return List.of(broken(mark.promise(), mark.cause(), mark.owner(), mark.at()));
        }

        /** Whoever was responsible when it was made is named where nobody is known now. */
        private PromiseEvent broken(PromiseId promise, BreachCause cause, @Nullable String owner, Instant at) {
            String named = owner == null ? origin.owner() : owner;
            return new PromiseEvent.Broken(promise, reference, cause, dueAt, at, named);
        }

        private PromiseEvent pause(PromiseCommand.Pause pause) {
            if (late(pause.at())) {
                throw new Refused(new PromiseRefusal.PromiseAlreadyBroken());
            }
            boolean stands = pausedUntil != null && pause.at().isBefore(pausedUntil);
            Instant from = stands ? Objects.requireNonNull(pausedUntil) : pause.at();
            if (stands && !pause.until().isAfter(from)) {
                throw new Refused(new PromiseRefusal.PromiseAlreadyPaused(from));
            }
            Instant later = dueAt.plus(Duration.between(from, pause.until()));
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
            if (let.now() && !origin.asked()) {
                throw new Refused(new PromiseRefusal.NothingGoesByItself());
            }
            return held || let.now()
                    ? List.of(new PromiseEvent.LetGo(let.promise(), reference, let.now(), let.by(), let.at()))
                    : List.of();
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            return switch (event) {
                case PromiseEvent.Kept _ -> new Kept(this, false);
                case PromiseEvent.Broken _ -> new Open(reference, origin, dueAt, true, pausedUntil, held);
                case PromiseEvent.Released _ -> new Released();
                case PromiseEvent.Paused paused ->
                    new Open(reference, origin, paused.dueAt(), broken, paused.until(), held);
                case PromiseEvent.Resumed resumed -> new Open(reference, origin, resumed.dueAt(), broken, null, held);
                case PromiseEvent.Held _ -> new Open(reference, origin, dueAt, broken, pausedUntil, true);
                case PromiseEvent.LetGo _ -> new Open(reference, origin, dueAt, broken, pausedUntil, false);
                case PromiseEvent.Opened _, PromiseEvent.Reopened _, PromiseEvent.Told _, PromiseEvent.NoMoreWords _ ->
                    throw impossible(this, event);
            };
        }
    }

    /**
     * A word was given.
     *
     * @param was how it stood before, to which it comes back when the word does
     * @param done whether nobody waits for a further word
     */
    record Kept(Open was, boolean done) implements PromiseState {

        @Override
        public List<PromiseEvent> decide(PromiseCommand command) {
            return switch (command) {
                case PromiseCommand.Open _, PromiseCommand.Keep _ -> List.of();
                case PromiseCommand.Reopen reopen ->
                    List.of(new PromiseEvent.Reopened(reopen.promise(), was.reference(), reopen.at()));
                case PromiseCommand.Tell tell ->
                    List.of(new PromiseEvent.Told(tell.promise(), was.reference(), tell.word(), tell.by(), tell.at()));
                case PromiseCommand.GiveUp given ->
                    done
                            ? List.of()
                            : List.of(new PromiseEvent.NoMoreWords(
                                    given.promise(), was.reference(), given.reason(), given.by(), given.at()));
                case PromiseCommand.MarkBroken _,
                        PromiseCommand.Release _,
                        PromiseCommand.Pause _,
                        PromiseCommand.Resume _,
                        PromiseCommand.Hold _,
                        PromiseCommand.LetGo _ -> throw new Refused(new PromiseRefusal.PromiseAlreadyKept());
            };
        }

        @Override
        public PromiseState evolve(PromiseEvent event) {
            return switch (event) {
                case PromiseEvent.Reopened _ -> was;
                case PromiseEvent.Told _ -> this;
                case PromiseEvent.NoMoreWords _ -> new Kept(was, true);
                case PromiseEvent.Opened _,
                        PromiseEvent.Kept _,
                        PromiseEvent.Broken _,
                        PromiseEvent.Released _,
                        PromiseEvent.Paused _,
                        PromiseEvent.Resumed _,
                        PromiseEvent.Held _,
                        PromiseEvent.LetGo _ -> throw impossible(this, event);
            };
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
