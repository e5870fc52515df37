package org.yousaid.notification.delivery;

import org.yousaid.notification.message.MessageKind;

/** Who goes first, where more is due than can go at once. */
enum Urgency {
    /** Somebody sits there and waits for it, and it is of no use for long. */
    NOW,
    /** It is for one person. */
    TO_ONE,
    /** Many of them go out at once. They let all others pass, and can be paused. */
    TO_MANY;

    static Urgency of(MessageKind kind) {
        return switch (kind) {
            case SIGN_IN, SAVED_FORM, CONFIRM -> NOW;
            case RECEIPT, WORD, PROGRESS, STAFF, REFERRAL -> TO_ONE;
            case THANKS, INTERIM, OUTCOME, DIGEST -> TO_MANY;
        };
    }
}
