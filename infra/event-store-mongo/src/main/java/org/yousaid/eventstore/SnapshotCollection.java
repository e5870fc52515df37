package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;

/**
 * One snapshot per aggregate, the newest; a shortcut that may be deleted at any time.
 *
 * <p>A store without any does not pay for looking: that the collection is empty is believed for a while. Somebody else's
 * first snapshot is then seen some seconds late, which costs a reader the way round by the events and nothing else.
 */
final class SnapshotCollection {

    private static final long BELIEVED_NANOS = Duration.ofSeconds(10).toNanos();

    private final MongoCollection<Document> snapshots;
    private final Serializer serializer;
    private final LongSupplier nanoClock;
    private volatile long lookedAt;
    private volatile boolean empty;
    /** Once this process has stored one, there are some for it. */
    private volatile boolean stored;

    SnapshotCollection(MongoDatabase database, Serializer serializer, LongSupplier nanoClock) {
        this.snapshots = EventCollections.durable(database, "snapshots");
        this.serializer = serializer;
        this.nanoClock = nanoClock;
        this.lookedAt = nanoClock.getAsLong() - BELIEVED_NANOS;
    }

    void store(DomainEventMessage<?> snapshot) {
        stored = true;
        SerializedObject<String> payload = snapshot.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = snapshot.serializeMetaData(serializer, String.class);
        Document document = new Document("_id", snapshot.getAggregateIdentifier())
                .append("kind", snapshot.getType())
                .append("sequence", snapshot.getSequenceNumber())
                .append("id", snapshot.getIdentifier())
                .append("type", payload.getType().getName())
                .append("revision", payload.getType().getRevision())
                .append("at", Date.from(snapshot.getTimestamp()))
                .append("payload", payload.getData())
                .append("metadata", metadata.getData());
        try {
            snapshots.replaceOne(
                    and(eq("_id", snapshot.getAggregateIdentifier()), lte("sequence", snapshot.getSequenceNumber())),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // A newer one is there already.
        }
    }

    Optional<DomainEventMessage<?>> read(String aggregate) {
        return believedEmpty()
                ? Optional.empty()
                : Optional.ofNullable(snapshots.find(eq("_id", aggregate)).first())
                        .map(this::message);
    }

    private boolean believedEmpty() {
        if (stored) {
            return false;
        }
        long now = nanoClock.getAsLong();
        if (now - lookedAt >= BELIEVED_NANOS) {
            lookedAt = now;
            empty = snapshots.find(gt("_id", "")).limit(1).first() == null;
        }
        return empty;
    }

    private DomainEventMessage<?> message(Document snapshot) {
        Object payload = serializer.deserialize(new SimpleSerializedObject<>(
                snapshot.getString("payload"),
                String.class,
                snapshot.getString("type"),
                snapshot.getString("revision")));
        MetaData metadata =
                serializer.deserialize(new SerializedMetaData<>(snapshot.getString("metadata"), String.class));
        return new GenericDomainEventMessage<>(
                snapshot.getString("kind"),
                snapshot.getString("_id"),
                snapshot.get("sequence", Number.class).longValue(),
                payload,
                metadata,
                snapshot.getString("id"),
                snapshot.getDate("at").toInstant());
    }
}
