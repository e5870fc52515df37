package org.yousaid.local.clock;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** The clock's offset and where it is going, as they stand in the database. */
final class ClockState {

    private static final String ID = "clock";

    private final MongoCollection<Document> clock;

    ClockState(MongoDatabase database) {
        this.clock = database.getCollection("clock");
    }

    Duration offset() {
        Document stored = clock.find(eq(ID)).first();
        return stored == null ? Duration.ZERO : Duration.ofMillis(stored.get("offsetMillis", 0L));
    }

    Instant target() {
        Document stored = clock.find(eq(ID)).first();
        Date target = stored == null ? null : stored.getDate("target");
        return target == null ? Instant.EPOCH : target.toInstant();
    }

    void saveOffset(Duration offset) {
        clock.updateOne(eq(ID), Updates.max("offsetMillis", offset.toMillis()), new UpdateOptions().upsert(true));
    }

    void saveTarget(Instant target) {
        clock.updateOne(eq(ID), Updates.max("target", Date.from(target)), new UpdateOptions().upsert(true));
    }
}
