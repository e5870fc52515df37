package org.yousaid.suggestion.suggestion;

/** How far an opportunity has come, as its suggestions follow it. Written into events and messages by these names. */
public enum Reached {
    /** The suggestion was gathered with others; what it would take is being worked out. */
    GATHERED,
    ASSESSED,
    APPROVED,
    IN_DELIVERY,
    DECLINED,
    DELIVERED,
    /** It was let go: it stands by itself again, where it was read. */
    RELEASED
}
