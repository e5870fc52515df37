package org.yousaid.eventbus;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka consumer, driven by one thread: polls, delivers, commits what is handled. A partition whose next record
 * cannot be handled yet is paused and wound back to that record; the others, and the polling, go on.
 */
final class ConsumerLoop implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final Delivery delivery;
    private final Gaps gaps;
    private final BooleanSupplier stopping;
    private final Map<TopicPartition, Postponed> postponed = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
    private final Beginnings beginnings;
    private final FeedReader feeds;

    ConsumerLoop(
            KafkaConnections connections,
            Topics topics,
            Collection<String> subscriptions,
            Delivery delivery,
            Gaps gaps,
            BooleanSupplier stopping) {
        this.consumer = connections.consumer();
        this.delivery = delivery;
        this.gaps = gaps;
        this.stopping = stopping;
        this.beginnings = new Beginnings(consumer, topics);
        this.feeds = new FeedReader(connections, topics, beginnings, delivery, gaps, stopping);
        consumer.subscribe(subscriptions, this);
    }

    /** Polls once and handles what came. */
    void pass() {
        resumeDue();
        ConsumerRecords<String, byte[]> records = poll();
        for (TopicPartition partition : records.partitions()) {
            deliver(partition, records.records(partition));
        }
        handled.putAll(feeds.pass());
        commit();
    }

    private ConsumerRecords<String, byte[]> poll() {
        try {
            return consumer.poll(feeds.isReading() ? Duration.ofMillis(1) : untilNextAttempt());
        } catch (OffsetOutOfRangeException e) {
            // Records were deleted, or the topic made anew, while it was being read.
            commit();
            // Or one that is held now would be resumed when its next attempt is due.
            e.partitions().forEach(postponed::remove);
            beginnings.find(e.partitions());
            return ConsumerRecords.empty();
        }
    }

    /** How each partition of this instance gets its messages. */
    Map<TopicPartition, FeedState> states() {
        return beginnings.states();
    }

    /** Ends a poll that is under way; may be called from any thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    private void deliver(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            if (stopping.getAsBoolean()) {
                return;
            }
            try {
                delivery.deliver(record);
            } catch (Throwable e) {
                postpone(partition, record, e);
                return;
            }
            handled.put(partition, new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
            postponed.remove(partition);
        }
    }

    private void postpone(TopicPartition partition, ConsumerRecord<String, byte[]> record, Throwable failure) {
        Postponed before = postponed.get(partition);
        int attempts = before == null ? 1 : before.attempts() + 1;
        Duration gap = gaps.after(attempts);
        postponed.put(partition, new Postponed(attempts, System.nanoTime() + gap.toNanos(), true));
        consumer.seek(partition, record.offset());
        consumer.pause(Set.of(partition));
        log.warn(
                "Message not handled, its partition waits: topic={} partition={} offset={} attempt={} again={}",
                record.topic(),
                record.partition(),
                record.offset(),
                attempts,
                gap,
                failure);
    }

    private void resumeDue() {
        long now = System.nanoTime();
        postponed.replaceAll((partition, wait) -> {
            if (!wait.paused() || wait.dueAt() - now > 0) {
                return wait;
            }
            consumer.resume(Set.of(partition));
            return new Postponed(wait.attempts(), wait.dueAt(), false);
        });
    }

    private Duration untilNextAttempt() {
        long now = System.nanoTime();
        return postponed.values().stream()
                .filter(Postponed::paused)
                .map(wait -> Duration.ofNanos(Math.max(0, wait.dueAt() - now)))
                .filter(gap -> gap.compareTo(LONGEST_POLL) < 0)
                .min(Duration::compareTo)
                .orElse(LONGEST_POLL);
    }

    private void commit() {
        if (handled.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(Map.copyOf(handled), KafkaConnections.PATIENCE);
            handled.clear();
        } catch (RetriableException | RebalanceInProgressException e) {
            log.debug("Offsets not committed, tried again with the next", e);
        } catch (CommitFailedException e) {
            // The partitions are another's by now, who handles these records again and changes nothing by it.
            log.warn("Offsets not committed, the partitions have been taken away: {}", e.getMessage());
            handled.clear();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        log.info("Partitions assigned: {}", partitions);
        if (!partitions.isEmpty()) {
            beginnings.find(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(handled::remove);
        partitions.forEach(postponed::remove);
        beginnings.forget(partitions);
    }

    /** Commits what is handled, as {@link #onPartitionsRevoked} is called on the way, and leaves the group. */
    @Override
    public void close() {
        feeds.close();
        consumer.close(CloseOptions.timeout(KafkaConnections.PATIENCE));
    }

    /**
     * A partition that waits for its next record to be tried again.
     *
     * @param attempts how often that has failed
     * @param dueAt when it is tried again, on the machine's monotonic clock
     * @param paused false once it is under way again
     */
    private record Postponed(int attempts, long dueAt, boolean paused) {}
}
