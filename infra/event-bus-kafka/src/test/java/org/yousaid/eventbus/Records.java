package org.yousaid.eventbus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Records as others may write them, by hand. */
final class Records {

    private Records() {}

    static ProducerRecord<String, byte[]> noted(String topic, String who, int number) {
        String data = "{\"who\": \"%s\", \"number\": %d}".formatted(who, number);
        return envelope(topic, who, who + "-" + number, Noted.WIRE_NAME, data);
    }

    static ProducerRecord<String, byte[]> envelope(
            String topic, String key, String id, String type, @Nullable String data) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, null, key, data == null ? null : data.getBytes(UTF_8));
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", id.getBytes(UTF_8))
                .add("ce_source", "/elsewhere".getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_time", "2026-11-21T10:15:00Z".getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        return record;
    }

    /** One kind of record that can never be handled. */
    enum Poison {
        NO_ENVELOPE("no CloudEvent"),
        BAD_JSON("not a Noted"),
        MISSING_FIELD("/who is missing"),
        NULL_VALUE("without data"),
        OTHER_VERSION("not known here"),
        FIVE_MEGABYTES("5000020 bytes");

        /** Part of what the cause says. */
        final String said;

        Poison(String said) {
            this.said = said;
        }

        ProducerRecord<String, byte[]> record(String topic, String key) {
            String id = UUID.randomUUID().toString();
            return switch (this) {
                case NO_ENVELOPE -> new ProducerRecord<>(topic, key, "no CloudEvent at all".getBytes(UTF_8));
                case BAD_JSON -> envelope(topic, key, id, Noted.WIRE_NAME, "{\"who\": \"ann\", \"num");
                case MISSING_FIELD -> envelope(topic, key, id, Noted.WIRE_NAME, "{\"number\": 4}");
                case NULL_VALUE -> envelope(topic, key, id, Noted.WIRE_NAME, null);
                case OTHER_VERSION -> envelope(topic, key, id, "test.noted.v99", "{\"who\": \"ann\"}");
                case FIVE_MEGABYTES ->
                    envelope(
                            topic,
                            key,
                            id,
                            Noted.WIRE_NAME,
                            "{\"who\": \"a\", \"x\": \"%s\"}".formatted("x".repeat(4_999_999)));
            };
        }
    }
}
