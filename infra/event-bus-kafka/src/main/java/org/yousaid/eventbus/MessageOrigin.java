package org.yousaid.eventbus;

import java.time.Instant;
import java.util.Map;

/**
 * Where a message comes from.
 *
 * @param id the CloudEvent's id, the same for every repeat of this message: derive command ids from it
 * @param source the CloudEvent's source, for example {@code /consultation-service}
 * @param time when the event that is told of happened
 * @param topic the Kafka topic
 * @param partition the partition of the topic
 * @param offset the offset in the partition; a repeat that was published twice has another one
 * @param metadata the trace context ({@code traceparent}, {@code tracestate}) when there is one; commands that are sent
 *     while the message is handled have it in their metadata by themselves
 */
public record MessageOrigin(
        String id,
        String source,
        Instant time,
        String topic,
        int partition,
        long offset,
        Map<String, String> metadata) {

    /** Without a trace context. */
    public MessageOrigin(String id, String source, Instant time, String topic, int partition, long offset) {
        this(id, source, time, topic, partition, offset, Map.of());
    }

    public MessageOrigin {
        metadata = Map.copyOf(metadata);
    }
}
