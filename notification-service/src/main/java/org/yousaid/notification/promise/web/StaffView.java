package org.yousaid.notification.promise.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.NextWords;
import org.yousaid.notification.promise.NextWords.Next;
import org.yousaid.notification.promise.ReplyOwners;
import org.yousaid.notification.promise.WordByItself;
import org.yousaid.notification.promise.read.PromiseDocument;
import org.yousaid.notification.promise.read.PromiseStanding;

/** Promises as staff see them: with what is said next, and who is responsible. */
@Component
class StaffView {

    private static final Next NOTHING = new Next(false, null, null);

    private final NextWords next;
    private final ReplyOwners owners;
    private final WordByItself byItself;
    private final InstantSource clock;

    StaffView(NextWords next, ReplyOwners owners, WordByItself byItself, InstantSource clock) {
        this.next = next;
        this.owners = owners;
        this.byItself = byItself;
        this.clock = clock;
    }

    /** One, with whoever took up a suggestion that was sent directly. */
    PromiseRepresentation of(PromiseDocument promise) {
        Map<Reference, Next> known = next.about(List.of(promise.reference()));
        return PromiseRepresentation.forStaff(promise, clock.instant(), next(promise, known), owner(promise));
    }

    List<PromiseRepresentation> of(List<PromiseDocument> promises) {
        Instant now = clock.instant();
        Map<Reference, Next> known =
                next.about(promises.stream().map(PromiseDocument::reference).toList());
        return promises.stream()
                .map(promise -> PromiseRepresentation.forStaff(promise, now, next(promise, known), promise.owner()))
                .toList();
    }

    private @Nullable String owner(PromiseDocument promise) {
        String known = promise.owner();
        if (known != null) {
            return known;
        }
        var consultation = promise.consultation();
        return (consultation == null ? owners.ofSuggestion(promise.reference()) : owners.of(consultation)).orElse(null);
    }

    /** What has not been heard of it yet follows from the promise itself. */
    private Next next(PromiseDocument promise, Map<Reference, Next> known) {
        if (promise.state() != PromiseStanding.OPEN) {
            return NOTHING;
        }
        boolean held = promise.heldBecause() != null;
        Next found = known.get(promise.reference());
        if (found != null && found.held() == held) {
            return found;
        }
        boolean goes = !held && promise.consultation() != null;
        return new Next(held, goes ? byItself.of(promise.kind(), promise.madeAt(), promise.dueAt()) : null, null);
    }
}
