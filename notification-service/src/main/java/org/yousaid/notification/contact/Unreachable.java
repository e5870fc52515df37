package org.yousaid.notification.contact;

import java.time.Instant;
import org.yousaid.support.vault.PersonId;

/**
 * Somebody whom no mail is sent to.
 *
 * @param version of what is known of them, rising
 */
public record Unreachable(PersonId person, Why why, Instant since, long version) {

    /** Why. */
    public enum Why {
        /** The mail server said that there is no such address. */
        NO_SUCH_ADDRESS,
        /** A mail that had been taken came back for good. */
        CAME_BACK,
        /** They called a mail of ours unwanted. What they ask for themselves they still get. */
        COMPLAINED
    }
}
