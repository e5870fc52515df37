package org.yousaid.eventbus;

import com.mongodb.client.MongoCollection;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.yousaid.eventstore.deadletter.LetterStore;
import org.yousaid.eventstore.deadletter.NewLetter;
import org.yousaid.eventstore.deadletter.Place;

/**
 * The bus's part of the dead letters: records kept whole, so that they can be handled again as they came. A sequence is
 * a topic and a key.
 */
final class BusLetters {

    /** The group's name. */
    static final String GROUP = "bus";

    /** Where earlier versions put what they could not read; taken over once. */
    static final String EARLIER_COLLECTION = "parked_messages";

    /** A document in MongoDB holds 16 MB at most. */
    private static final int LARGEST_KEPT = 15_000_000;

    private static final String TOPIC = "topic";
    private static final String PARTITION = "partition";
    private static final String OFFSET = "offset";
    private static final String KEY = "key";
    private static final String VALUE = "value";
    private static final String HEADERS = "headers";
    private static final String TIMESTAMP = "timestamp";
    private static final String OMITTED = "omittedBytes";

    private final LetterStore store;
    private final Function<String, String> incarnations;

    /** @param incarnations what tells a topic from one of the same name that was there before */
    BusLetters(LetterStore store, Function<String, String> incarnations) {
        this.store = store;
        this.incarnations = incarnations;
    }

    void park(ConsumerRecord<String, byte[]> record, @Nullable String type, int attempts, Throwable cause) {
        store.park(GROUP, letter(record, type, attempts), cause);
    }

    /** Parks the record when an earlier one of its key waits; false when none does. */
    boolean parkBehind(ConsumerRecord<String, byte[]> record, @Nullable String type) {
        return store.parkBehind(GROUP, sequence(record), place(record), () -> letter(record, type, 0));
    }

    long count() {
        return store.count(GROUP);
    }

    private NewLetter letter(ConsumerRecord<String, byte[]> record, @Nullable String type, int attempts) {
        return new NewLetter(
                id(record),
                sequence(record),
                type == null ? "unknown" : type,
                place(record),
                attempts,
                content(record));
    }

    /** With the record's timestamp, because a topic that is made anew begins at offset 0 again. */
    private static String id(ConsumerRecord<String, byte[]> record) {
        return "%s/%d/%d@%d".formatted(record.topic(), record.partition(), record.offset(), record.timestamp());
    }

    /** What came through a feed belongs to the topic that it stands in for. */
    private static String sequence(ConsumerRecord<String, byte[]> record) {
        String topic = FeedTopics.fedTopic(record.topic());
        return record.key() == null ? topic + "#" + record.partition() : topic + "/" + record.key();
    }

    private Place place(ConsumerRecord<String, byte[]> record) {
        return new Place.OnTopic(
                record.topic(), record.partition(), record.offset(), incarnations.apply(record.topic()));
    }

    private static Document content(ConsumerRecord<String, byte[]> record) {
        Document content = new Document(TOPIC, record.topic())
                .append(PARTITION, record.partition())
                .append(OFFSET, record.offset())
                .append(TIMESTAMP, record.timestamp())
                .append(KEY, record.key())
                .append(HEADERS, headers(record));
        byte[] value = record.value();
        return value != null && value.length > LARGEST_KEPT
                ? content.append(OMITTED, value.length)
                : content.append(VALUE, value == null ? null : new Binary(value));
    }

    private static List<Document> headers(ConsumerRecord<String, byte[]> record) {
        List<Document> headers = new ArrayList<>();
        record.headers()
                .forEach(header -> headers.add(new Document("name", header.key())
                        .append(VALUE, header.value() == null ? null : new Binary(header.value()))));
        return headers;
    }

    /** The record as it came. */
    static ConsumerRecord<String, byte[]> record(Document content) {
        if (content.containsKey(OMITTED)) {
            throw new IllegalStateException(
                    "The record's value was too large to be kept: %d bytes".formatted(content.getInteger(OMITTED)));
        }
        Headers headers = new RecordHeaders();
        content.getList(HEADERS, Document.class)
                .forEach(header -> headers.add(header.getString("name"), bytes(header)));
        byte[] value = bytes(content);
        return new ConsumerRecord<>(
                content.getString(TOPIC),
                content.getInteger(PARTITION),
                content.getLong(OFFSET),
                content.getLong(TIMESTAMP),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                value == null ? ConsumerRecord.NULL_SIZE : value.length,
                content.getString(KEY),
                value,
                headers,
                Optional.empty());
    }

    private static byte @Nullable [] bytes(Document holder) {
        Binary value = holder.get(VALUE, Binary.class);
        return value == null ? null : value.getData();
    }

    /**
     * Moves what earlier versions parked to the letters, each to a sequence of its own: messages behind it have been
     * handled long ago, and none shall wait for it now.
     */
    void takeOver(MongoCollection<Document> earlier) {
        for (Document parked : earlier.find()) {
            String id = parked.getString("_id");
            Document content = new Document(parked);
            content.remove("_id");
            content.putIfAbsent(TIMESTAMP, Long.parseLong(id.substring(id.lastIndexOf('@') + 1)));
            Place place = new Place.OnTopic(
                    parked.getString(TOPIC), parked.getInteger(PARTITION), parked.getLong(OFFSET), null);
            String type = parked.getString("type");
            store.park(
                    GROUP,
                    new NewLetter(id, "earlier/" + id, type == null ? "unknown" : type, place, 1, content),
                    new ParkedEarlier(parked.getString("cause")));
            earlier.deleteOne(new Document("_id", id));
        }
    }

    /** What an earlier version wrote down as the cause, without what it may have quoted of the message. */
    private static final class ParkedEarlier extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        ParkedEarlier(@Nullable String cause) {
            super(unquoted(String.valueOf(cause)), null, false, false);
        }

        /** The failure and its first words: what it quoted came behind them. */
        private static String unquoted(String cause) {
            return Arrays.stream(cause.split(": ", -1)).limit(2).collect(Collectors.joining(": "));
        }
    }
}
