package org.yousaid.notification.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;

/** What happened to a reply promise. */
public sealed interface PromiseEvent {

    PromiseId promise();

    Reference reference();

    /**
     * A reply was promised; the parts are those of {@link PromiseCommand.Open}.
     *
     * @param consents came later; what was stored before has none, and is read as everything
     * @param service came later, absent also where nobody is known to be responsible
     * @param ward came later, absent also where none was given
     */
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
            Instant openedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Consents consents,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String service,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String ward)
            implements PromiseEvent {

        public Opened {
            ideas = List.copyOf(ideas);
        }

        public Opened(
                PromiseId promise,
                Reference reference,
                PromiseKind kind,
                PersonId person,
                @Nullable ConsultationSummary consultation,
                @Nullable Reference foundIn,
                List<Reference> ideas,
                Instant madeAt,
                Instant dueAt,
                Instant openedAt) {
            this(promise, reference, kind, person, consultation, foundIn, ideas, madeAt, dueAt, openedAt, null);
        }

        public Opened(
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
                @Nullable Consents consents) {
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

        /** What its author wants to be written to about. */
        public Consents agreed() {
            return consents == null ? new Consents(true, true, true) : consents;
        }
    }

    /**
     * Something was said about it to whoever is waiting.
     *
     * @param by the account that told it by hand, absent where a mail did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(
            PromiseId promise,
            Reference reference,
            Word word,
            boolean late,
            Instant at,
            @Nullable String by) implements PromiseEvent {

        public Kept(PromiseId promise, Reference reference, Word word, boolean late, Instant at) {
            this(promise, reference, word, late, at, null);
        }
    }

    /** The word that kept it reached nobody. Somebody waits for it as before, due on the same day. */
    record Reopened(PromiseId promise, Reference reference, Instant at) implements PromiseEvent {}

    /**
     * Its day passed without a word. It stays open, and counts as broken for ever.
     *
     * @param owner who was responsible for the reply, absent where nobody was known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Broken(
            PromiseId promise,
            Reference reference,
            BreachCause cause,
            Instant dueAt,
            Instant at,
            @Nullable String owner)
            implements PromiseEvent {

        public Broken(PromiseId promise, Reference reference, BreachCause cause, Instant dueAt, Instant at) {
            this(promise, reference, cause, dueAt, at, null);
        }
    }

    /**
     * Nobody is waiting for it any more.
     *
     * @param by the account that found so, absent where it was seen by itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Released(
            PromiseId promise,
            Reference reference,
            ReleaseReason reason,
            Instant at,
            @Nullable String by) implements PromiseEvent {

        public Released(PromiseId promise, Reference reference, ReleaseReason reason, Instant at) {
            this(promise, reference, reason, at, null);
        }
    }

    /**
     * Its clock stands until then.
     *
     * @param dueAt the day it is for from now on
     */
    record Paused(
            PromiseId promise, Reference reference, String reason, Instant until, Instant dueAt, String by, Instant at)
            implements PromiseEvent {}

    /**
     * Its clock went on before the pause was over.
     *
     * @param dueAt the day it is for from now on
     */
    record Resumed(PromiseId promise, Reference reference, Instant dueAt, String by, Instant at)
            implements PromiseEvent {}

    /** A further word was told by hand about one that was kept before, and stays so. */
    record Told(PromiseId promise, Reference reference, Word word, String by, Instant at) implements PromiseEvent {}

    /**
     * It was kept, and stays so; nobody waits for a further word.
     *
     * @param by the account that found so
     */
    record NoMoreWords(PromiseId promise, Reference reference, ReleaseReason reason, String by, Instant at)
            implements PromiseEvent {}

    /** Nothing goes out by itself until it is let go. */
    record Held(PromiseId promise, Reference reference, String reason, String by, Instant at) implements PromiseEvent {}

    /**
     * What goes out by itself may go.
     *
     * @param now whether it goes now, and not at its time
     */
    record LetGo(PromiseId promise, Reference reference, boolean now, String by, Instant at) implements PromiseEvent {}
}
