package org.yousaid.notification.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/** What happened to a message. */
public sealed interface MessageEvent {

    MessageId message();

    /** It waits for the mail server. */
    record Queued(
            MessageId message,
            PersonId person,
            SealedContact to,
            String language,
            MessageKind kind,
            Content content,
            Instant at)
            implements MessageEvent {}

    /**
     * The mail server could not take it this time.
     *
     * @param attempt number of the attempt, from 1
     * @param reason null in those that were recorded before reasons had names
     */
    record Delayed(
            MessageId message,
            int attempt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            FailureReason reason,

            String cause,
            Instant nextAttemptAt,
            Instant at)
            implements MessageEvent {}

    /**
     * The mail server took it.
     *
     * @param wording the version of the text that it was written with, for example {@code thanks/en/3}; null in those that
     *     were recorded before texts had versions, and where we heard of it from elsewhere
     */
    record Sent(
            MessageId message,
            MessageKind kind,
            Content.@Nullable Keeps keeps,
            Instant at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String wording)
            implements MessageEvent {

        /** One that was sent before texts had versions. */
        public Sent(MessageId message, MessageKind kind, Content.@Nullable Keeps keeps, Instant at) {
            this(message, kind, keeps, at, null);
        }
    }

    /**
     * It ended unsent.
     *
     * @param person null in those that were recorded before it stood here
     * @param keeps the promise that it would have kept
     */
    record Failed(
            MessageId message,
            MessageKind kind,
            FailureReason reason,
            String cause,
            Instant at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PersonId person,

            @JsonInclude(JsonInclude.Include.NON_NULL) Content.@Nullable Keeps keeps)
            implements MessageEvent {

        /** One that does not say whom it was for. */
        public Failed(MessageId message, MessageKind kind, FailureReason reason, String cause, Instant at) {
            this(message, kind, reason, cause, at, null, null);
        }
    }

    /** The provider saw it arrive. */
    record Delivered(MessageId message, MessageKind kind, Instant at) implements MessageEvent {}

    /**
     * It came back after it had been taken.
     *
     * @param keeps the promise that counted as kept by it
     * @param forGood whether the address takes no mail at all
     */
    record Bounced(
            MessageId message,
            PersonId person,
            MessageKind kind,
            Content.@Nullable Keeps keeps,
            boolean forGood,
            String cause,
            Instant at)
            implements MessageEvent {}

    /** Its reader called it unwanted. */
    record Complained(MessageId message, PersonId person, MessageKind kind, Instant at) implements MessageEvent {}
}
