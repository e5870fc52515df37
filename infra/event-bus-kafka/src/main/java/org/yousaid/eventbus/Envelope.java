package org.yousaid.eventbus;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The CloudEvent around a message: attributes in the record's headers, the data alone in its value (binary mode). */
final class Envelope {

    /** Extension attribute: where the event that is told of stands in its service's event store. */
    static final String POSITION = "position";

    private static final String JSON = "application/json";

    private final URI source;

    Envelope(String service) {
        this.source = URI.create("/" + service);
    }

    /** The same for every repeat: one event says one thing under one name. */
    static String id(EventMessage<?> cause, String wireName) {
        return cause.getIdentifier() + ":" + wireName;
    }

    ProducerRecord<String, byte[]> write(
            String topic, String key, String wireName, byte[] data, EventMessage<?> cause) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id(cause, wireName))
                .withSource(source)
                .withType(wireName)
                .withSubject(key)
                .withTime(cause.getTimestamp().atOffset(ZoneOffset.UTC))
                .withData(JSON, data);
        if (cause instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null) {
            tracked.trackingToken()
                    .position()
                    .ifPresent(position -> event.withExtension(POSITION, Long.toString(position)));
        }
        TraceContext.of(
                        cause.getMetaData().get(TraceContext.PARENT),
                        cause.getMetaData().get(TraceContext.STATE))
                .forEach(event::withExtension);
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event.build());
    }

    /** Throws when the record is no CloudEvent, or one without a time or without data. */
    static Opened read(ConsumerRecord<String, byte[]> record) {
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException e) {
            throw new UnfitRecord("It is no CloudEvent: " + e.getKind(), e);
        }
        OffsetDateTime time = event.getTime();
        CloudEventData data = event.getData();
        if (time == null || data == null) {
            throw new UnfitRecord("A CloudEvent without " + (time == null ? "time" : "data"));
        }
        MessageOrigin origin = new MessageOrigin(
                event.getId(),
                event.getSource().toString(),
                time.toInstant(),
                record.topic(),
                record.partition(),
                record.offset(),
                TraceContext.of(event.getExtension(TraceContext.PARENT), event.getExtension(TraceContext.STATE)));
        return new Opened(event.getType(), data, origin);
    }

    /** The wire name on the outside, readable also where the rest is not. */
    static @Nullable String typeOf(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type == null || type.value() == null ? null : new String(type.value(), StandardCharsets.UTF_8);
    }

    /** What was in an envelope; the type is the message's wire name. */
    record Opened(String type, CloudEventData data, MessageOrigin origin) {}
}
