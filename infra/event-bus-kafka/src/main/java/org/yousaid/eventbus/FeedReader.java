package org.yousaid.eventbus;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads feeds for the partitions that are held, to their end mark, and then lets these go on. Whoever holds a partition
 * reads the same partition of the feed, which has the same keys; its offsets are committed to a group of their own.
 */
final class FeedReader implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FeedReader.class);
    private static final Duration LOOKING = Duration.ofSeconds(1);

    private final KafkaConnections connections;
    private final Topics topics;
    private final Beginnings beginnings;
    private final Delivery delivery;
    private final Gaps gaps;
    private final BooleanSupplier stopping;
    private final Map<TopicPartition, OffsetAndMetadata> goneOn = new HashMap<>();
    private @Nullable Consumer<String, byte[]> consumer;
    private long lookAgainAt = System.nanoTime();
    private long resumeAt = System.nanoTime();
    private int failures;

    FeedReader(
            KafkaConnections connections,
            Topics topics,
            Beginnings beginnings,
            Delivery delivery,
            Gaps gaps,
            BooleanSupplier stopping) {
        this.connections = connections;
        this.topics = topics;
        this.beginnings = beginnings;
        this.delivery = delivery;
        this.gaps = gaps;
        this.stopping = stopping;
    }

    /** Whether there is something to read here now, so that nobody should wait long elsewhere. */
    boolean isReading() {
        return consumer != null && !consumer.assignment().isEmpty();
    }

    /**
     * Reads on a little.
     *
     * @return the offsets at which fed partitions go on by themselves; the caller commits them
     */
    Map<TopicPartition, OffsetAndMetadata> pass() {
        goneOn.clear();
        if (System.nanoTime() - lookAgainAt >= 0) {
            lookAgainAt = System.nanoTime() + LOOKING.toNanos();
            assign();
        }
        if (consumer != null && isReading()) {
            read(consumer);
        }
        return goneOn;
    }

    private void assign() {
        Set<TopicPartition> wanted = new HashSet<>();
        Map<String, Set<TopicPartition>> byTopic =
                beginnings.held().stream().collect(Collectors.groupingBy(TopicPartition::topic, Collectors.toSet()));
        byTopic.forEach((topic, held) -> {
            String feed = FeedTopics.name(topic, connections.group());
            if (topics.exists(feed)) {
                held.forEach(partition -> wanted.add(new TopicPartition(feed, partition.partition())));
            }
        });
        if (consumer == null && !wanted.isEmpty()) {
            consumer = connections.feedConsumer();
        }
        if (consumer != null && !consumer.assignment().equals(wanted)) {
            assign(consumer, wanted);
        }
    }

    private void assign(Consumer<String, byte[]> open, Set<TopicPartition> wanted) {
        Set<TopicPartition> before = open.assignment();
        open.assign(wanted);
        Set<TopicPartition> added = new HashSet<>(wanted);
        added.removeAll(before);
        added.forEach(feed -> topics.mayBeMadeAnew(feed.topic()));
        Map<TopicPartition, OffsetAndMetadata> committed = open.committed(added, KafkaConnections.PATIENCE);
        for (TopicPartition feed : added) {
            @Nullable OffsetAndMetadata commit = committed.get(feed);
            open.seek(feed, commit == null ? 0 : commit.offset());
            beginnings.fed(live(feed));
            log.info("Reading a feed: partition={} from={}", feed, commit == null ? 0 : commit.offset());
        }
    }

    private static TopicPartition live(TopicPartition feed) {
        return new TopicPartition(FeedTopics.fedTopic(feed.topic()), feed.partition());
    }

    private void read(Consumer<String, byte[]> open) {
        if (System.nanoTime() - resumeAt >= 0) {
            open.resume(open.paused());
        }
        ConsumerRecords<String, byte[]> records = poll(open);
        Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            deliver(open, partition, records.records(partition), handled);
        }
        if (!handled.isEmpty()) {
            open.commitSync(handled, KafkaConnections.PATIENCE);
        }
    }

    private ConsumerRecords<String, byte[]> poll(Consumer<String, byte[]> open) {
        try {
            return open.poll(Duration.ofMillis(50));
        } catch (OffsetOutOfRangeException e) {
            // The feed's topic was deleted after an earlier feed, and made anew.
            e.partitions().forEach(feed -> {
                topics.mayBeMadeAnew(feed.topic());
                open.seek(feed, 0);
            });
            return ConsumerRecords.empty();
        }
    }

    private void deliver(
            Consumer<String, byte[]> open,
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> records,
            Map<TopicPartition, OffsetAndMetadata> handled) {
        for (ConsumerRecord<String, byte[]> record : records) {
            OptionalLong end = FeedTopics.liveOffset(record);
            if (stopping.getAsBoolean() || (end.isEmpty() && !delivered(open, partition, record))) {
                open.seek(partition, record.offset());
                return;
            }
            // The mark itself is never committed: the live offset comes first, or a crash in between would lose it.
            handled.put(partition, new OffsetAndMetadata(record.offset() + (end.isPresent() ? 0 : 1)));
            if (end.isPresent()) {
                endFeed(open, partition, record, end.getAsLong());
                return;
            }
        }
    }

    private void endFeed(
            Consumer<String, byte[]> open, TopicPartition partition, ConsumerRecord<String, byte[]> record, long live) {
        open.seek(partition, record.offset() + 1);
        log.info("A feed is read to its end: partition={} liveOffset={}", partition, live);
        beginnings.goOnAt(live(partition), live);
        if (beginnings.isLive(live(partition))) {
            goneOn.put(live(partition), new OffsetAndMetadata(live));
        }
        lookAgainAt = System.nanoTime();
    }

    private boolean delivered(
            Consumer<String, byte[]> open, TopicPartition partition, ConsumerRecord<String, byte[]> record) {
        try {
            delivery.deliver(record);
            beginnings.fed(live(partition));
            failures = 0;
            return true;
        } catch (Throwable e) {
            failures++;
            Duration gap = gaps.after(failures);
            log.warn("Message of a feed not handled: partition={} attempt={} again={}", partition, failures, gap, e);
            open.pause(Set.of(partition));
            resumeAt = System.nanoTime() + gap.toNanos();
            return false;
        }
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
