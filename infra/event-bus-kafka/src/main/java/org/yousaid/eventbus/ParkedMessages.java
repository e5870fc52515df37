package org.yousaid.eventbus;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Records that can never be handled as they are, kept whole with the cause so that somebody can look at them, while the
 * records behind them go on.
 */
final class ParkedMessages {

    static final String COLLECTION = "parked_messages";

    private static final int CAUSE_LENGTH = 1000;

    private final MongoCollection<Document> parked;
    private final InstantSource time;

    ParkedMessages(MongoCollection<Document> parked, InstantSource time) {
        this.parked = parked;
        this.time = time;
    }

    void park(ConsumerRecord<String, byte[]> record, @Nullable String type, Exception cause) {
        Document document = new Document("_id", id(record))
                .append("topic", record.topic())
                .append("partition", record.partition())
                .append("offset", record.offset())
                .append("key", record.key())
                .append("type", type)
                .append("cause", describe(cause))
                .append("at", Date.from(time.instant()))
                .append("headers", headers(record))
                .append("value", record.value() == null ? null : new Binary(record.value()));
        try {
            parked.insertOne(document);
        } catch (MongoWriteException e) {
            // The same record, read again after a crash, is parked already.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** With the record's timestamp, because a topic that is made anew begins at offset 0 again. */
    private static String id(ConsumerRecord<String, byte[]> record) {
        return "%s/%d/%d@%d".formatted(record.topic(), record.partition(), record.offset(), record.timestamp());
    }

    private static String describe(Exception cause) {
        String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.length() <= CAUSE_LENGTH ? text : text.substring(0, CAUSE_LENGTH);
    }

    private static List<Document> headers(ConsumerRecord<String, byte[]> record) {
        List<Document> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new Document("name", header.key())
                    .append("value", header.value() == null ? null : new Binary(header.value())));
        }
        return headers;
    }
}
