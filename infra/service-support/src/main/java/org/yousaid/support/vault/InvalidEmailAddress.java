package org.yousaid.support.vault;

import org.yousaid.support.problem.NamedFault;

/** What was given is no e-mail address that could be written to. Never quotes what was given. */
public final class InvalidEmailAddress extends IllegalArgumentException implements NamedFault {

    private final String plainly;

    public InvalidEmailAddress(String plainly) {
        super(plainly);
        this.plainly = plainly;
    }

    @Override
    public String key() {
        return "email-address";
    }

    @Override
    public String plainly() {
        return plainly;
    }
}
