package org.yousaid.notification.delivery;

import java.time.Instant;
import java.util.Optional;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.template.Letter;

/** Letters of real messages for whoever writes the texts: nothing sealed is opened for them. */
public interface MaskedLetters {

    /** The letter; empty where what it says is of no use any more, or not known here. */
    Optional<Letter> of(Content content, Instant queuedAt);
}
