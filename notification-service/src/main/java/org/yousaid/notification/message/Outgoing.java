package org.yousaid.notification.message;

import java.time.Instant;
import org.yousaid.support.vault.SealedContact;

/**
 * One mail to one person about one thing.
 *
 * @param to how to reach the person, sealed
 * @param language BCP 47 tag to write in
 */
public record Outgoing(MessageId message, SealedContact to, String language, Content content, Instant queuedAt) {

    /** The same in another language. */
    public Outgoing in(String tag) {
        return new Outgoing(message, to, tag, content, queuedAt);
    }
}
