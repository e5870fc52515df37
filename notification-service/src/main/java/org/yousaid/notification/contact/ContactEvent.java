package org.yousaid.notification.contact;

import java.time.Instant;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/** What happened to a contact. */
public sealed interface ContactEvent {

    ContactId contact();

    /** From now on the person is reached this way. */
    record Remembered(ContactId contact, PersonId person, SealedContact sealed, String language, Instant at)
            implements ContactEvent {}

    /** The person agreed, or did not agree, to be written to about what they gave. */
    record Agreed(ContactId contact, PersonId person, Reference givenWith, Consents consents, Instant at)
            implements ContactEvent {}

    /** From now on nothing is written to this person. */
    record MarkedUnreachable(ContactId contact, PersonId person, Unreachable.Why why, Instant at)
            implements ContactEvent {}

    /** They are written to again. */
    record ReachableAgain(ContactId contact, PersonId person, String by, Instant at) implements ContactEvent {}

    /** No more mails about this. */
    record StoppedMails(ContactId contact, PersonId person, Reference about, Instant at) implements ContactEvent {}

    /**
     * From now on they want to be written to like this.
     *
     * @param version how often they chose, from 1
     */
    record PreferencesChosen(ContactId contact, PersonId person, int version, Preferences preferences, Instant at)
            implements ContactEvent {}
}
