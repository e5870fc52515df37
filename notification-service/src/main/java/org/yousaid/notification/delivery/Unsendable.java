package org.yousaid.notification.delivery;

import org.yousaid.notification.message.FailureReason;

/** A message can never be sent, for a reason that is known before the mail server is asked. */
final class Unsendable extends Exception {

    private final FailureReason reason;

    Unsendable(FailureReason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    FailureReason reason() {
        return reason;
    }
}
