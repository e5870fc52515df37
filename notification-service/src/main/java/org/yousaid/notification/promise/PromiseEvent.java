package org.yousaid.notification.promise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;

/** What happened to a reply promise. */
public sealed interface PromiseEvent {

    PromiseId promise();

    Reference reference();

    /** A reply was promised; the parts are those of {@link PromiseCommand.Open}. */
    record Opened(
            PromiseId promise,
            Reference reference,
            PromiseKind kind,
            PersonId person,
            @Nullable ConsultationSummary consultation,
            @Nullable Reference foundIn,
            List<Reference> ideas,
            Instant madeAt,
            Instant dueAt,
            Instant openedAt)
            implements PromiseEvent {

        public Opened {
            ideas = List.copyOf(ideas);
        }
    }

    /** Something was said about it to whoever is waiting. */
    record Kept(PromiseId promise, Reference reference, Word word, boolean late, Instant at) implements PromiseEvent {}

    /** Its day passed without a word. It stays open, and counts as broken for ever. */
    record Broken(PromiseId promise, Reference reference, BreachCause cause, Instant dueAt, Instant at)
            implements PromiseEvent {}

    /** Nobody is waiting for it any more. */
    record Released(PromiseId promise, Reference reference, ReleaseReason reason, Instant at) implements PromiseEvent {}
}
