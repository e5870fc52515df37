package org.yousaid.notification.promise;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;

/** What can be asked of a reply promise. */
public sealed interface PromiseCommand {

    PromiseId promise();

    /**
     * Promise a reply; a second time changes nothing.
     *
     * @param consultation where it was said, absent for a suggestion sent directly
     * @param foundIn the response a suggestion was found in
     * @param ideas the suggestions found in a response, each with a promise of its own
     * @param madeAt when it was said: the clock of the promise starts here
     * @param openedAt when it reached us
     */
    record Open(
            @TargetAggregateIdentifier PromiseId promise,
            Reference reference,
            PromiseKind kind,
            PersonId person,
            @Nullable ConsultationSummary consultation,
            @Nullable Reference foundIn,
            List<Reference> ideas,
            Instant madeAt,
            Instant dueAt,
            Instant openedAt)
            implements PromiseCommand {

        public Open {
            ideas = List.copyOf(ideas);
        }
    }

    /** The mail server took a word about it. */
    record Keep(@TargetAggregateIdentifier PromiseId promise, Word word, Instant at) implements PromiseCommand {}

    /** Its day has come and there was no word. */
    record MarkBroken(@TargetAggregateIdentifier PromiseId promise, Instant at) implements PromiseCommand {}

    /** Nobody is waiting for it any more. */
    record Release(@TargetAggregateIdentifier PromiseId promise, ReleaseReason reason, Instant at)
            implements PromiseCommand {}
}
