package org.yousaid.notification.message;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/** What can be asked of a message. */
public sealed interface MessageCommand {

    MessageId message();

    /** Write this to this person. A second time changes nothing. */
    record Queue(
            @TargetAggregateIdentifier MessageId message,
            SealedContact to,
            String language,
            Content content,
            Instant at)
            implements MessageCommand {

        /** A message with the id that follows from what it says. */
        public static Queue of(SealedContact to, String language, Content content, Instant at) {
            MessageId id = MessageId.of(to.person(), content.kind(), content.subject(), content.version());
            return new Queue(id, to, language, content, at);
        }
    }

    /** Whether it is to be handed over now; answered with a {@link Hand}, changes nothing. */
    record AskToHandOver(@TargetAggregateIdentifier MessageId message, Instant at) implements MessageCommand {}

    /**
     * The mail server took it.
     *
     * @param wording the version of the text that it was written with, null where none is known
     */
    record RecordSent(
            @TargetAggregateIdentifier MessageId message,
            @Nullable String wording,
            Instant at) implements MessageCommand {}

    /**
     * The mail server could not take it this time.
     *
     * @param reason stands as the reason of its failure should this have been the last attempt
     * @param cause for the log and for staff, nothing personal, for example {@code smtp-451}
     */
    record RecordDelay(@TargetAggregateIdentifier MessageId message, FailureReason reason, String cause, Instant at)
            implements MessageCommand {}

    /** It can never be sent. */
    record RecordFailure(@TargetAggregateIdentifier MessageId message, FailureReason reason, String cause, Instant at)
            implements MessageCommand {}

    /**
     * It came back after the mail server had taken it.
     *
     * @param forGood whether the address takes no mail at all, not only not this one
     * @param cause for the log and for staff, nothing personal, for example {@code 5.1.1}
     */
    record RecordBounce(@TargetAggregateIdentifier MessageId message, boolean forGood, String cause, Instant at)
            implements MessageCommand {}

    /** Its reader called it unwanted. */
    record RecordComplaint(@TargetAggregateIdentifier MessageId message, Instant at) implements MessageCommand {}

    /** The provider saw it arrive. */
    record RecordDelivery(@TargetAggregateIdentifier MessageId message, Instant at) implements MessageCommand {}

    /** Whom it is to and what about, for whoever stops mails; answered with a {@link Stoppable} or null, changes nothing. */
    record AskWhatItIsAbout(@TargetAggregateIdentifier MessageId message) implements MessageCommand {}

    /** A person, and what they can be told no more about; null for the news of their wards. */
    record Stoppable(PersonId person, @Nullable Reference about) {}

    /** Whom it is to, for whoever has its link; answered with an {@link Addressee} or null, changes nothing. */
    record AskWhomItIsTo(@TargetAggregateIdentifier MessageId message) implements MessageCommand {}

    /**
     * Who gets a mail.
     *
     * @param language BCP 47 tag
     * @param about what of theirs it is about; null for nothing
     * @param offered the ward whose news it asks about; null where it does not ask
     */
    record Addressee(
            SealedContact to,
            String language,
            Instant writtenAt,
            @Nullable Reference about,
            Content.@Nullable ConfirmNews offered) {}

    /** What to do with a message now. */
    sealed interface Hand {
        /** Hand it over. */
        record Over(Outgoing outgoing) implements Hand {}

        /** Wait for its time. */
        record Later(Instant dueAt) implements Hand {}

        /** Nothing: it was sent, or failed. */
        record Nothing() implements Hand {}
    }
}
