package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the event store needs of its database: a server new enough and the indexes, which are checked at every start. */
final class StoreSchema {

    private static final int OLDEST_SERVER = 6;
    private static final String EVENT_TIME = CommitDocuments.EVENTS + "." + CommitDocuments.AT;

    /** The optimistic lock. Sparse, for tombstones have neither field. */
    private static final Index PLACE = new Index(
            "aggregate_1_sequence_1",
            new Document(CommitDocuments.AGGREGATE, 1).append(CommitDocuments.SEQUENCE, 1),
            true,
            true);

    /** For tokens at a time, and nothing hangs on it: it may be made whenever it is missing. */
    private static final Index TIME = new Index("events.at_1", new Document(EVENT_TIME, 1), false, false);

    private final EventCollections collections;

    StoreSchema(EventCollections collections) {
        this.collections = collections;
    }

    /** Checks server and indexes, makes what may be made, and lifts the counter to the highest stored position. */
    void prepare(MongoDatabase database, PositionCounter counter) {
        checkServer(database.runCommand(new Document("buildInfo", 1)));
        MongoCollection<Document> events = collections.newest();
        Document highest = events.find(gt(CommitDocuments.ID, 0L))
                .sort(descending(CommitDocuments.ID))
                .limit(1)
                .first();
        Map<String, Document> found = new HashMap<>();
        events.listIndexes().forEach(index -> found.put(index.getString("name"), index));
        if (highest != null && !found.containsKey(PLACE.name())) {
            throw new UnfitDatabase(
                    "The event store %s holds events, but its index %s is missing. Without it two commits may hold one place by now: look for doubled (aggregate, sequence), then make it as %s"
                            .formatted(database.getName(), PLACE.name(), PLACE));
        }
        for (Index index : List.of(PLACE, TIME)) {
            index.require(events, found.get(index.name()));
        }
        counter.lift(highest == null ? 0L : CommitDocuments.last(highest));
    }

    /** The embedded server names no storage engines; it comes with the code and is as new as the code. */
    static void checkServer(Document buildInfo) {
        boolean mongod = buildInfo.containsKey("storageEngines");
        String version = String.valueOf(buildInfo.getString("version"));
        int major = buildInfo.getList("versionArray", Integer.class, List.of(0)).getFirst();
        if (mongod && major < OLDEST_SERVER) {
            throw new UnfitDatabase("The event store needs MongoDB %d.0 or newer, but the server is %s"
                    .formatted(OLDEST_SERVER, version));
        }
    }

    /** The oldest commit in which an event has this time or a later one. */
    Optional<Document> firstSince(Date time) {
        return Optional.ofNullable(collections
                .settled()
                .find(gte(EVENT_TIME, time))
                .sort(ascending(CommitDocuments.ID))
                .limit(1)
                .first());
    }

    private record Index(String name, Document keys, boolean unique, boolean sparse) {

        private void require(MongoCollection<Document> events, @Nullable Document found) {
            if (found == null) {
                events.createIndex(
                        keys, new IndexOptions().name(name).unique(unique).sparse(sparse));
                return;
            }
            Index other = new Index(
                    name,
                    numbered(found.get("key", new Document())),
                    found.getBoolean("unique", false),
                    found.getBoolean("sparse", false));
            if (!other.equals(this)) {
                throw new UnfitDatabase(
                        "The index %s of the event store is not the one that it needs: found %s, wanted %s"
                                .formatted(name, other, this));
            }
        }

        /** Some servers answer 1 and some 1.0. */
        private static Document numbered(Document keys) {
            Document numbered = new Document();
            keys.forEach((field, direction) ->
                    numbered.append(field, direction instanceof Number number ? number.intValue() : direction));
            return numbered;
        }

        @Override
        public String toString() {
            return "%s%s%s".formatted(keys.toJson(), unique ? " unique" : "", sparse ? " sparse" : "");
        }
    }
}
