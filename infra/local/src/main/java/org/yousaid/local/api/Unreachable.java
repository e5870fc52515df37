package org.yousaid.local.api;

/** Nobody answered. */
public final class Unreachable extends RuntimeException {

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
