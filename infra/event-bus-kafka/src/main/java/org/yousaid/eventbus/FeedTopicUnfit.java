package org.yousaid.eventbus;

/** The topic of an earlier feed is still there and cannot be used for another one; the message says why. */
public final class FeedTopicUnfit extends RuntimeException {

    private final String topic;

    FeedTopicUnfit(String topic, int partitions, int wanted) {
        super("%s has %d partitions and needs %d: delete it, and ask for the feed again"
                .formatted(topic, partitions, wanted));
        this.topic = topic;
    }

    /** The topic that is in the way. */
    public String topic() {
        return topic;
    }
}
