package org.yousaid.eventbus;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides where a partition is read from, so that nobody ever begins in its middle unawares: where the group has come to,
 * or at the very beginning. When the topic does not reach back so far, the partition is held until it has been fed.
 */
final class Beginnings {

    private static final Logger log = LoggerFactory.getLogger(Beginnings.class);

    private final Consumer<String, byte[]> consumer;
    private final Topics topics;
    private final Map<TopicPartition, FeedState> states = new ConcurrentHashMap<>();

    Beginnings(Consumer<String, byte[]> consumer, Topics topics) {
        this.consumer = consumer;
        this.topics = topics;
    }

    /** Finds the beginning of each of these partitions. */
    void find(Collection<TopicPartition> partitions) {
        Set<TopicPartition> asked = new HashSet<>(partitions);
        asked.forEach(partition -> topics.mayBeMadeAnew(partition.topic()));
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(asked, KafkaConnections.PATIENCE);
        for (TopicPartition partition : asked) {
            @Nullable OffsetAndMetadata commit = committed.get(partition);
            goOnAt(partition, commit == null ? 0 : commit.offset());
        }
    }

    /** Goes on at an offset, for example where a feed says so, if the topic still reaches back to there. */
    void goOnAt(TopicPartition partition, long offset) {
        Set<TopicPartition> asked = Set.of(partition);
        beginAt(
                partition,
                offset,
                consumer.beginningOffsets(asked, KafkaConnections.PATIENCE).getOrDefault(partition, 0L),
                consumer.endOffsets(asked, KafkaConnections.PATIENCE).getOrDefault(partition, Long.MAX_VALUE));
    }

    private void beginAt(TopicPartition partition, long next, long earliest, long end) {
        if (next >= earliest && next <= end) {
            consumer.seek(partition, next);
            consumer.resume(Set.of(partition));
            states.put(partition, FeedState.LIVE);
        } else if (earliest == 0) {
            log.warn("The topic was made anew and is read from its beginning: partition={} was={}", partition, next);
            consumer.seek(partition, 0);
            consumer.resume(Set.of(partition));
            states.put(partition, FeedState.LIVE);
        } else {
            hold(partition, next, earliest);
        }
    }

    private void hold(TopicPartition partition, long next, long earliest) {
        // A position it must have; nothing is read from there while it is paused.
        consumer.seek(partition, earliest);
        consumer.pause(Set.of(partition));
        if (states.put(partition, FeedState.NEEDS_FEED) != FeedState.NEEDS_FEED) {
            log.error(
                    "The topic no longer reaches back, a feed is needed: partition={} needed={} earliest={}",
                    partition,
                    next,
                    earliest);
        }
    }

    /** Notes that a partition is being fed, if it is still ours. */
    void fed(TopicPartition partition) {
        states.computeIfPresent(partition, (_, _) -> FeedState.FED);
    }

    boolean isLive(TopicPartition partition) {
        return states.get(partition) == FeedState.LIVE;
    }

    /** The partitions that are read through a feed or wait for one. */
    Set<TopicPartition> held() {
        Set<TopicPartition> held = new HashSet<>();
        states.forEach((partition, state) -> {
            if (state != FeedState.LIVE) {
                held.add(partition);
            }
        });
        return held;
    }

    Map<TopicPartition, FeedState> states() {
        return new HashMap<>(states);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(states::remove);
    }
}
