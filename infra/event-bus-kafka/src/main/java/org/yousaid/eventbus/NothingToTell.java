package org.yousaid.eventbus;

/** A feed is asked of a service that publishes nothing, or whose publisher is not set up to be fed from. */
public final class NothingToTell extends RuntimeException {

    NothingToTell(String group) {
        super("No processing group named " + group + " that parks what it cannot handle publishes here");
    }
}
