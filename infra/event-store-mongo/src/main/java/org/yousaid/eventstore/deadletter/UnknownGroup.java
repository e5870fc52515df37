package org.yousaid.eventstore.deadletter;

/** There are letters of a group, but nobody in this process handles that group. */
public final class UnknownGroup extends RuntimeException {

    UnknownGroup(String group) {
        super("No group named " + group + " is handled in this process");
    }
}
