package org.yousaid.notification.message;

import org.yousaid.support.vault.PersonId;

/** Writes to people the way they are reached now: by mail, or by the hands of staff where there is no address. */
public interface Correspondence {

    /** Writes this once; a second time changes nothing. */
    void write(PersonId person, Content content);
}
