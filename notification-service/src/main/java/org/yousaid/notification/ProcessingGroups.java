package org.yousaid.notification;

/** The event processors of this service. */
public final class ProcessingGroups {

    /** Promises as they stand; may be replayed. */
    public static final String PROMISES = "projections-promises";

    /** Messages as they stand; may be replayed. */
    public static final String MESSAGES = "projections-messages";

    /** Decides who is written to; in order, one segment, never replayed. */
    public static final String POLICIES = "policies";

    /** What waits for the mail server; in order, one segment, never replayed. */
    public static final String OUTBOX = "outbox";

    private ProcessingGroups() {}
}
