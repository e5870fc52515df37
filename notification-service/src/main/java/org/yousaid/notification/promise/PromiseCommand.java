package org.yousaid.notification.promise;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.support.request.ExpectedVersion;
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
     * @param consents what its author wants to be written to about
     * @param service who is responsible for the reply, where that is known
     * @param ward code of its author's ward, where given
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
            Instant openedAt,
            Consents consents,
            @Nullable String service,
            @Nullable String ward)
            implements PromiseCommand {

        public Open {
            ideas = List.copyOf(ideas);
        }

        /** Of which nobody knows whose it is, and where its author lives. */
        public Open(
                PromiseId promise,
                Reference reference,
                PromiseKind kind,
                PersonId person,
                @Nullable ConsultationSummary consultation,
                @Nullable Reference foundIn,
                List<Reference> ideas,
                Instant madeAt,
                Instant dueAt,
                Instant openedAt,
                Consents consents) {
            this(
                    promise,
                    reference,
                    kind,
                    person,
                    consultation,
                    foundIn,
                    ideas,
                    madeAt,
                    dueAt,
                    openedAt,
                    consents,
                    null,
                    null);
        }
    }

    /**
     * The mail server took a word about it.
     *
     * @param readyAt when the word was written, absent where that is not known
     * @param owner who is responsible for the reply now, absent where nobody is known
     */
    record Keep(
            @TargetAggregateIdentifier PromiseId promise,
            Word word,
            Instant at,
            @Nullable Instant readyAt,
            @Nullable String owner)
            implements PromiseCommand {

        public Keep(PromiseId promise, Word word, Instant at) {
            this(promise, word, at, null, null);
        }
    }

    /** The word that kept it came back: it reached nobody. */
    record Reopen(@TargetAggregateIdentifier PromiseId promise, Instant at) implements PromiseCommand {}

    /**
     * Its day has come and there was no word.
     *
     * @param owner who is responsible for the reply, absent where nobody is known
     */
    record MarkBroken(
            @TargetAggregateIdentifier PromiseId promise,
            BreachCause cause,
            @Nullable String owner,
            Instant at) implements PromiseCommand {}

    /** Nobody is waiting for it any more. */
    record Release(@TargetAggregateIdentifier PromiseId promise, ReleaseReason reason, Instant at)
            implements PromiseCommand {}

    /** What staff ask of it, on the version they saw. */
    sealed interface ByStaff extends PromiseCommand {

        ExpectedVersion expected();

        /** The account that asks. */
        String by();

        Instant at();
    }

    /**
     * Let its clock stand until then. Takes the place of a pause that ends before.
     *
     * @param reason is shown to whoever waits
     */
    record Pause(
            @TargetAggregateIdentifier PromiseId promise,
            ExpectedVersion expected,
            String reason,
            Instant until,
            String by,
            Instant at)
            implements ByStaff {

        public Pause {
            if (!until.isAfter(at)) {
                throw new IllegalArgumentException("A pause ends after it begins");
            }
        }
    }

    /** Let its clock go on now. */
    record Resume(@TargetAggregateIdentifier PromiseId promise, ExpectedVersion expected, String by, Instant at)
            implements ByStaff {}

    /** Let nothing go out by itself. Its clock runs on. */
    record Hold(
            @TargetAggregateIdentifier PromiseId promise,
            ExpectedVersion expected,
            String reason,
            String by,
            Instant at)
            implements ByStaff {}

    /**
     * Let go out by itself what was held.
     *
     * @param now whether it goes out now, and not at its time
     */
    record LetGo(
            @TargetAggregateIdentifier PromiseId promise, ExpectedVersion expected, boolean now, String by, Instant at)
            implements ByStaff {}

    /**
     * A member of staff has told the word that no mail could carry, or has put it in the post. One that was kept before
     * stays kept as it was.
     *
     * @param readyAt since when the word waited to be told
     * @param owner who is responsible for the reply now, absent where nobody is known
     */
    record Tell(
            @TargetAggregateIdentifier PromiseId promise,
            ExpectedVersion expected,
            Word word,
            String by,
            Instant at,
            @Nullable Instant readyAt,
            @Nullable String owner)
            implements ByStaff {

        public Tell(PromiseId promise, ExpectedVersion expected, Word word, String by, Instant at) {
            this(promise, expected, word, by, at, null, null);
        }
    }

    /** A member of staff has found that nobody is waiting for it any more; of one that was kept, for no further word. */
    record GiveUp(
            @TargetAggregateIdentifier PromiseId promise,
            ExpectedVersion expected,
            ReleaseReason reason,
            String by,
            Instant at)
            implements ByStaff {}
}
