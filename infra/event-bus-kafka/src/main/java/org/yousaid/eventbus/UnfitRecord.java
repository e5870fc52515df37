package org.yousaid.eventbus;

import java.io.Serial;

/** A record that is no message this service can take; says why in words that quote nothing of it. */
final class UnfitRecord extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnfitRecord(String message) {
        super(message);
    }

    UnfitRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
