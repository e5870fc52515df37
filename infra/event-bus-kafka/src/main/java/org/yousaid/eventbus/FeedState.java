package org.yousaid.eventbus;

/** How a partition gets its messages. */
public enum FeedState {
    /** From the topic itself. */
    LIVE,
    /** The topic no longer reaches back to what this service has not handled: it waits for {@link MessageFeed}. */
    NEEDS_FEED,
    /** From the topic that a feed has written for this service. */
    FED
}
