package org.yousaid.notification.message;

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
     */
    record Delayed(MessageId message, int attempt, String cause, Instant nextAttemptAt, Instant at)
            implements MessageEvent {}

    /** The mail server took it. */
    record Sent(MessageId message, MessageKind kind, Content.@Nullable Keeps keeps, Instant at)
            implements MessageEvent {}

    /** It ended unsent. */
    record Failed(MessageId message, MessageKind kind, FailureReason reason, String cause, Instant at)
            implements MessageEvent {}
}
