package org.yousaid.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;

/** How far mails have come, counted from what is known of each. */
public interface MailProgress {

    /** Mails that went out, or go out, to many about one thing, the latest first. */
    List<Batch> batches(int limit);

    /** How many mails wait because one attempt failed, by what kept them. */
    Map<FailureReason, Long> delayed();

    /** Mails that reached nobody, the latest first. */
    List<Lost> lost(@Nullable After after, int limit);

    /** Mails that should have gone out by then, the longest waiting first. */
    List<Overdue> waitingSince(Instant before, @Nullable Overdue after, int limit);

    /** Messages of a kind, the latest first. */
    List<MessageId> latest(MessageKind kind, int limit);

    /** Whether a word that keeps this promise reached its reader by another mail than this one. */
    boolean wasKeptByAnother(Reference promise, MessageId than);

    /** One thing that many are told. */
    record Batch(MessageKind kind, String title, Instant since, long waiting, long sent, long lost) {}

    /**
     * A mail that reached nobody.
     *
     * @param about the reference it was about, null where there is none
     * @param reason null for one that came back
     */
    record Lost(
            MessageId message,
            MessageKind kind,
            @Nullable Reference about,
            @Nullable FailureReason reason,
            String cause,
            Instant at) {}

    /** Where a page begins. */
    record After(Instant at, String message) {}

    /** A mail that waits. */
    record Overdue(MessageId message, MessageKind kind, Instant dueAt, long version) {}
}
