package org.yousaid.notification.delivery;

import java.time.Instant;

/** What the reader of a mail wants to be done with it now. */
sealed interface Wish {

    /** Send it, in this language (BCP 47). */
    record Send(String language) implements Wish {}

    /** Look again then. */
    record Hold(Instant until) implements Wish {}

    /** They do not want it. */
    record Drop() implements Wish {}
}
