package org.yousaid.eventbus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Publishes to the service's own topic with Kafka's idempotent producer. Behind the {@link MessageBus} that handlers are
 * given, so that theirs may be wrapped.
 */
final class KafkaPublisher implements AutoCloseable {

    private final KafkaConnections connections;
    private final Topics topics;
    private final WireNames wireNames;
    private final Envelope envelope;
    private final String topic;
    private final Duration limit;
    private final int largestMessage;
    private final MessageFormat format = new MessageFormat();

    /** By CloudEvent id: a repeat of what is still under way waits for that instead of being sent a second time. */
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable Producer<String, byte[]>> producer = new AtomicReference<>();
    private final LongAdder published = new LongAdder();
    private boolean closed;

    KafkaPublisher(
            KafkaConnections connections,
            Topics topics,
            WireNames wireNames,
            Envelope envelope,
            String topic,
            Duration limit,
            int largestMessage) {
        this.connections = connections;
        this.topics = topics;
        this.wireNames = wireNames;
        this.envelope = envelope;
        this.topic = topic;
        this.limit = limit;
        this.largestMessage = largestMessage;
    }

    /** As {@link MessageBus#publish}. */
    void publish(String key, Object message, EventMessage<?> cause) {
        String wireName = wireNames
                .nameOf(message.getClass())
                .orElseThrow(() -> new IllegalArgumentException(message.getClass() + " has no wire name"));
        byte[] data = format.write(message);
        if (data.length > largestMessage) {
            throw new MessageTooLarge(wireName, data.length, largestMessage);
        }
        // A feed has its handlers called again, and their words go to its topic.
        String to = FeedRun.currentTopic().orElse(topic);
        ProducerRecord<String, byte[]> record = envelope.write(to, key, wireName, data, cause);
        String id = Envelope.id(cause, wireName);
        Optional<Acknowledgements> batch = Acknowledgements.current();
        if (batch.isPresent()) {
            batch.get().refuseAfterFailure();
            batch.get().add(id, send(record, id));
        } else {
            Acknowledgements.await(send(record, id), limit);
        }
    }

    /** Sends a record as it is, for a feed's end. */
    void publishAndWait(ProducerRecord<String, byte[]> record) {
        Acknowledgements.await(send(record, UUID.randomUUID().toString()), limit);
    }

    /** Messages that the brokers have acknowledged since this was made. */
    long published() {
        return published.sum();
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> record, String eventId) {
        String id = record.topic() + " " + eventId;
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        CompletableFuture<Void> earlier = underWay.putIfAbsent(id, acknowledged);
        if (earlier != null) {
            return earlier;
        }
        try {
            topics.ensure(List.of(record.topic()));
            Producer<String, byte[]> open = producer();
            Thread caller = Thread.currentThread();
            Future<?> _ = open.send(record, (_, failure) -> {
                settle(record, id, acknowledged, failure);
                if (failure != null && !(Thread.currentThread().equals(caller) && MessageNotTaken.isFor(failure))) {
                    giveUp(open);
                }
            });
        } catch (RuntimeException e) {
            underWay.remove(id);
            acknowledged.completeExceptionally(told(record, e));
        }
        return acknowledged;
    }

    private static Exception told(ProducerRecord<String, byte[]> record, Exception failure) {
        return MessageNotTaken.isFor(failure) ? new MessageNotTaken(record, failure) : failure;
    }

    private void settle(
            ProducerRecord<String, byte[]> record,
            String id,
            CompletableFuture<Void> acknowledged,
            @Nullable Exception failure) {
        underWay.remove(id);
        if (failure == null) {
            published.increment();
            acknowledged.complete(null);
        } else {
            acknowledged.completeExceptionally(told(record, failure));
        }
    }

    /**
     * What a failed producer still holds must not overtake what failed: it goes, and all of it is sent again. Not where the
     * producer itself does not take a record, which it says while it is called: it holds only what came before.
     */
    private void giveUp(Producer<String, byte[]> failed) {
        if (producer.compareAndSet(failed, null)) {
            failed.close(Duration.ZERO);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (closed) {
            throw new PublishingFailed("The bus is closed", new IllegalStateException());
        }
        Producer<String, byte[]> open = producer.get();
        if (open == null) {
            open = connections.producer();
            producer.set(open);
        }
        return open;
    }

    @Override
    public synchronized void close() {
        closed = true;
        Producer<String, byte[]> open = producer.getAndSet(null);
        if (open != null) {
            open.close(KafkaConnections.PATIENCE);
        }
    }
}
