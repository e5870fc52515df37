package org.yousaid.notification.promise.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.NextWords.Next;
import org.yousaid.notification.promise.NextWords.Waits;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.promise.read.PromiseDocument;
import org.yousaid.notification.promise.read.PromiseStanding;

@JsonInclude(JsonInclude.Include.NON_NULL)
record PromiseRepresentation(
        Reference reference,
        PromiseKind kind,
        @Nullable Asked consultation,
        PromiseStanding state,
        boolean broken,
        Instant madeAt,
        Instant dueAt,
        @Nullable Instant keptAt,
        @Nullable Word keptBy,
        @Nullable ReleaseReason released,
        @Nullable Paused pause,
        @Nullable ForStaff staff) {

    record Asked(String slug, String title) {}

    /** Its clock stands until then. */
    record Paused(String reason, Instant until) {}

    /**
     * What staff see beside it.
     *
     * @param goesOutAt when a word goes out by itself, absent where none does
     * @param waits where a word is that does not go at its time, absent where none is
     * @param heldBecause why it does not, absent where it does
     * @param cause why it was broken
     * @param owner who was responsible then, or is; absent while a suggestion sent directly is nobody's work
     * @param by the account that told it by hand, or gave it up
     * @param noMore why nobody waits for a further word, of one that was kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ForStaff(
            long version,
            @Nullable Instant goesOutAt,
            @Nullable Waits waits,
            @Nullable String heldBecause,
            @Nullable BreachCause cause,
            @Nullable String owner,
            @Nullable String by,
            @Nullable ReleaseReason noMore) {}

    static PromiseRepresentation of(PromiseDocument promise, Instant now) {
        return of(promise, now, null);
    }

    static PromiseRepresentation forStaff(PromiseDocument promise, Instant now, Next next, @Nullable String owner) {
        boolean open = promise.state() == PromiseStanding.OPEN;
        return of(
                promise,
                now,
                new ForStaff(
                        promise.version(),
                        next.goesOutAt(),
                        next.waits(),
                        open ? promise.heldBecause() : null,
                        promise.cause(),
                        owner,
                        promise.by(),
                        promise.noMore()));
    }

    private static PromiseRepresentation of(PromiseDocument promise, Instant now, @Nullable ForStaff staff) {
        var consultation = promise.consultation();
        var pause = promise.pause();
        return new PromiseRepresentation(
                promise.reference(),
                promise.kind(),
                consultation == null ? null : new Asked(consultation.slug(), consultation.title()),
                promise.state(),
                promise.broken(),
                promise.madeAt(),
                promise.dueAt(),
                promise.keptAt(),
                promise.keptBy(),
                promise.released(),
                pause == null || !now.isBefore(pause.until()) ? null : new Paused(pause.reason(), pause.until()),
                staff);
    }
}
