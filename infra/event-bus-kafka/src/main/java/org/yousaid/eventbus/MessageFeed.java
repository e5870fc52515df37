package org.yousaid.eventbus;

import java.util.List;

/**
 * Tells one consumer group everything again: this service's publishers are called with every event from the first on, and
 * what they publish goes to the topic {@code <topic>.for.<group>} with the same ids and keys. For a consumer that is new
 * or was away for longer than the topic keeps its messages.
 */
public interface MessageFeed {

    /**
     * Begins a feed, which goes on in any instance of this service, also after a restart.
     *
     * @param group the consumer group, which is the name of its service
     * @return the new feed, or the one that is running for this group already
     * @throws NothingToTell when this service has no publishers
     * @throws PublishingFailed when the brokers do not answer
     * @throws FeedTopicUnfit when an earlier feed's topic is in the way
     */
    FeedStatus start(String group);

    /** All feeds so far, one per group. */
    List<FeedStatus> status();
}
