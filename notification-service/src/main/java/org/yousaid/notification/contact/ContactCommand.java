package org.yousaid.notification.contact;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/** What can be asked of a contact. */
public sealed interface ContactCommand {

    ContactId contact();

    /**
     * Remember how somebody may be reached, and what they agreed to, as given with one response or suggestion.
     *
     * @param language BCP 47 tag they want to be written to in
     * @param givenWith what they gave it with; a second time with the same reference changes nothing
     * @param at when they gave it
     */
    record Remember(
            @TargetAggregateIdentifier ContactId contact,
            SealedContact sealed,
            String language,
            Consents consents,
            Reference givenWith,
            Instant at)
            implements ContactCommand {}

    /** Mails do not reach this person, or are not wanted. */
    record MarkUnreachable(
            @TargetAggregateIdentifier ContactId contact, PersonId person, Unreachable.Why why, Instant at)
            implements ContactCommand {}

    /**
     * Staff know that mails reach this person again.
     *
     * @param by their account
     */
    record WriteAgain(@TargetAggregateIdentifier ContactId contact, PersonId person, String by, Instant at)
            implements ContactCommand {}

    /** The person wants no more mails about what they gave. */
    record StopMails(@TargetAggregateIdentifier ContactId contact, PersonId person, Reference about, Instant at)
            implements ContactCommand {}

    /**
     * From now on they want to be written to like this. Answered with the version of what they chose. What is paused by itself
     * stays so.
     *
     * @param expected the version they saw; 0 where nothing was chosen yet
     * @param reached how the mail reached them whose link they used, for whom nothing else is known; null without one
     */
    record ChoosePreferences(
            @TargetAggregateIdentifier ContactId contact,
            PersonId person,
            ExpectedVersion expected,
            Preferences preferences,
            Contacts.@Nullable Contact reached,
            Instant at)
            implements ContactCommand {

        /** The same with other preferences. */
        public ChoosePreferences wanting(Preferences other) {
            return new ChoosePreferences(contact, person, expected, other, reached, at);
        }
    }

    /**
     * They want to hear nothing about one thing until then, and all else as before. Answered like a choice.
     *
     * @param expected the version they saw
     * @param until null ends the pause
     */
    record PauseMails(
            @TargetAggregateIdentifier ContactId contact,
            PersonId person,
            ExpectedVersion expected,
            Reference about,
            @Nullable Instant until,
            Instant at)
            implements ContactCommand {}

    /**
     * They said that they want the news of this ward, and all else as before.
     *
     * @param reached how the mail reached them that asked
     */
    record WantNews(
            @TargetAggregateIdentifier ContactId contact,
            PersonId person,
            String ward,
            Contacts.Contact reached,
            Instant at)
            implements ContactCommand {}

    /** The person wants no more news of wards; all else they chose stands. */
    record StopNews(@TargetAggregateIdentifier ContactId contact, PersonId person, Instant at)
            implements ContactCommand {}
}
