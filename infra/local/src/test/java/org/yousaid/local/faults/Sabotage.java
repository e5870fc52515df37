package org.yousaid.local.faults;

import java.util.Locale;

/**
 * What is broken on purpose, so that a test is seen red: {@code -Dyousaid.sabotage=token-before-ack}. All of it is in test
 * code; the system has no such switches. docs/reliability.md says what each one did.
 */
enum Sabotage {
    /** A publisher that does not wait for the broker: the token moves first. */
    TOKEN_BEFORE_ACK,
    /** A consumer that says handled and then handles. */
    OFFSET_BEFORE_COMMAND,
    /** Every request is taken for a new one. */
    KEY_IGNORED,
    /** A citizen is thanked although nothing was stored. */
    ANSWERS_ANYWAY,
    /** What comes a second time is taken for something new. */
    FRESH_IDS,
    /** Two instances that do not know whether a claim is theirs. */
    CLAIMS_SHARED,
    /** The embedded database as upstream has it, which acknowledges before the disk has it. */
    UNMODIFIED_DATABASE;

    static final String PROPERTY = "yousaid.sabotage";

    boolean isOn() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-').equals(System.getProperty(PROPERTY));
    }
}
