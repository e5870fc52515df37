package org.yousaid.eventbus;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** How feeds are called and how one ends. */
final class FeedTopics {

    private static final String FOR = ".for.";

    /** Header of the last record of a feed on each partition: the offset from which the topic itself goes on. */
    private static final String ENDS = "feed-ends-at-live-offset";

    private FeedTopics() {}

    static String name(String topic, String group) {
        return topic + FOR + group;
    }

    /** The topic that a feed's topic stands in for; any other topic stands for itself. */
    static String fedTopic(String topic) {
        int at = topic.indexOf(FOR);
        return at < 0 ? topic : topic.substring(0, at);
    }

    static ProducerRecord<String, byte[]> end(String feedTopic, int partition, long liveOffset) {
        ProducerRecord<String, byte[]> end = new ProducerRecord<>(feedTopic, partition, null, null);
        end.headers().add(ENDS, Long.toString(liveOffset).getBytes(StandardCharsets.US_ASCII));
        return end;
    }

    /** Where the topic itself goes on, when this record ends a feed. */
    static OptionalLong liveOffset(ConsumerRecord<String, byte[]> record) {
        Header end = record.headers().lastHeader(ENDS);
        return end == null
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(new String(end.value(), StandardCharsets.US_ASCII)));
    }
}
