package org.yousaid.notification.performance.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;

/**
 * A promise as far as it is counted.
 *
 * @param held whether nothing goes out by itself
 */
record Promised(
        Made made,
        Instant dueAt,
        boolean held,
        @Nullable Kept kept,
        @Nullable Broken broken,
        @Nullable Released released) {

    /** @param about title of the consultation, absent for what was sent directly */
    record Made(
            PromiseKind kind,
            @Nullable String about,
            @Nullable String service,
            @Nullable String ward,
            Instant at) {}

    record Kept(Word word, Instant at) {}

    record Broken(BreachCause cause, @Nullable String owner, Instant at) {}

    record Released(ReleaseReason reason, Instant at) {}

    static Promised made(PromiseEvent event) {
        if (event instanceof PromiseEvent.Opened opened) {
            var consultation = opened.consultation();
            Made made = new Made(
                    opened.kind(),
                    consultation == null ? null : consultation.title(),
                    opened.service(),
                    opened.ward(),
                    opened.madeAt());
            return new Promised(made, opened.dueAt(), false, null, null, null);
        }
        throw new IllegalStateException(event.promise() + " has a history before it was made");
    }

    Promised after(PromiseEvent event) {
        return switch (event) {
            case PromiseEvent.Kept it ->
                new Promised(made, dueAt, held, new Kept(it.word(), it.at()), broken, released);
            case PromiseEvent.Reopened _ -> new Promised(made, dueAt, held, null, broken, released);
            case PromiseEvent.Broken it ->
                new Promised(made, dueAt, held, kept, new Broken(it.cause(), it.owner(), it.at()), released);
            case PromiseEvent.Released it ->
                new Promised(made, dueAt, held, kept, broken, new Released(it.reason(), it.at()));
            case PromiseEvent.Paused it -> new Promised(made, it.dueAt(), held, kept, broken, released);
            case PromiseEvent.Resumed it -> new Promised(made, it.dueAt(), held, kept, broken, released);
            case PromiseEvent.Held _ -> new Promised(made, dueAt, true, kept, broken, released);
            case PromiseEvent.Told _, PromiseEvent.NoMoreWords _ -> this;
            case PromiseEvent.LetGo _ -> new Promised(made, dueAt, false, kept, broken, released);
            case PromiseEvent.Opened _ -> throw new IllegalStateException(event.promise() + " was made twice");
        };
    }

    boolean open() {
        return kept == null && released == null;
    }

    /** Whether it counts among those that fall due. Who releases what is broken does not take the breach away. */
    boolean falls() {
        return broken != null || released == null;
    }

    boolean inTime() {
        return kept != null && broken == null;
    }

    boolean inTimeByInterim() {
        return kept != null && broken == null && kept.word() == Word.INTERIM;
    }
}
