package org.yousaid.eventbus;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka consumer, driven by one thread: polls, delivers, commits what is handled. What a poll brings is delivered side by
 * side, the messages of one key in their order. A partition with a record that cannot be handled yet is paused and wound back
 * to that record: what stands behind it and was handled is handled once more. The other partitions, and the polling, go on.
 */
final class ConsumerLoop implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);

    /** What comes after a while often comes from one partition alone; a handler mostly waits for its database. */
    private static final int LANES = 8;

    private final Consumer<String, byte[]> consumer;
    private final Delivery delivery;
    private final Gaps gaps;
    private final BooleanSupplier stopping;
    private final Map<TopicPartition, Postponed> postponed = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
    private final Beginnings beginnings;
    private final FeedReader feeds;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("bus-partition-", 0).factory());

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
    void pass() throws InterruptedException {
        resumeDue();
        ConsumerRecords<String, byte[]> records = poll();
        List<Callable<Reached>> deliveries = records.partitions().stream()
                .<Callable<Reached>>map(partition -> () -> deliver(partition, records.records(partition)))
                .toList();
        for (Future<Reached> delivered : workers.invokeAll(deliveries)) {
            note(delivered.resultNow());
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

    /** The records of each key one after the other, those of several keys side by side: between keys there is no order. */
    private Reached deliver(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records)
            throws InterruptedException {
        List<Callable<Optional<NotYet>>> lanes =
                records.stream().collect(Collectors.groupingBy(ConsumerLoop::lane)).values().stream()
                        .<Callable<Optional<NotYet>>>map(lane -> () -> deliver(lane))
                        .toList();
        Optional<NotYet> next = workers.invokeAll(lanes).stream()
                .map(Future::resultNow)
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(left -> left.record().offset()));
        long end = next.map(left -> left.record().offset()).orElse(Long.MAX_VALUE);
        ConsumerRecord<String, byte[]> last = records.stream()
                .filter(record -> record.offset() < end)
                .reduce((_, later) -> later)
                .orElse(null);
        return new Reached(partition, last, next.orElse(null));
    }

    private static int lane(ConsumerRecord<String, byte[]> record) {
        return record.key() == null ? 0 : Math.floorMod(record.key().hashCode(), LANES);
    }

    /** The first that was not handled. Changes nothing but what the handlers change: it runs beside others. */
    private Optional<NotYet> deliver(List<ConsumerRecord<String, byte[]>> lane) {
        for (ConsumerRecord<String, byte[]> record : lane) {
            if (stopping.getAsBoolean()) {
                return Optional.of(new NotYet(record, null));
            }
            try {
                delivery.deliver(record);
            } catch (Throwable e) {
                return Optional.of(new NotYet(record, e));
            }
        }
        return Optional.empty();
    }

    private void note(Reached reached) {
        TopicPartition partition = reached.partition();
        var last = reached.last();
        if (last != null) {
            handled.put(partition, new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), ""));
            postponed.remove(partition);
        }
        NotYet next = reached.next();
        if (next != null && next.failure() != null) {
            postpone(partition, next.record(), next.failure());
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
        workers.shutdownNow();
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

    /** How far the delivery of a partition's records has come. */
    private record Reached(
            TopicPartition partition,
            @Nullable ConsumerRecord<String, byte[]> last,
            @Nullable NotYet next) {}

    /**
     * A record that is still to be handled.
     *
     * @param failure null where we were stopped before it
     */
    private record NotYet(
            ConsumerRecord<String, byte[]> record, @Nullable Throwable failure) {}
}
