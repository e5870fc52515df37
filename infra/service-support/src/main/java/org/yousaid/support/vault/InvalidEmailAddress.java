package org.yousaid.support.vault;

/** What was given is no e-mail address that could be written to. Never quotes what was given. */
public final class InvalidEmailAddress extends IllegalArgumentException {

    public InvalidEmailAddress(String message) {
        super(message);
    }
}
