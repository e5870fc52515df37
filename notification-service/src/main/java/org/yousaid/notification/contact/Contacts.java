package org.yousaid.notification.contact;

import java.util.Optional;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/** How people may be reached, as far as the policies of this service have come in its events. */
public interface Contacts {

    /** The latest way to reach a person. */
    Optional<Contact> of(PersonId person);

    /** A way to reach somebody, and the language (BCP 47) to do it in. */
    record Contact(SealedContact sealed, String language) {}
}
