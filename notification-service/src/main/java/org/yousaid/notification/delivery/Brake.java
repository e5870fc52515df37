package org.yousaid.notification.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

/** Whether mails to many are paused. One document for all instances, looked at before each batch. */
@Component
public class Brake {

    private static final String ID = "brake";

    private final MongoCollection<Document> brake;

    Brake(Databases databases) {
        this.brake = databases.own().getCollection("delivery");
    }

    /**
     * How it stands.
     *
     * @param version rises with each change, from 0
     */
    public record Position(
            long version,
            boolean on,
            @Nullable String by,
            @Nullable String reason,
            @Nullable Instant since) {}

    /** What goes out now, the most urgent first. */
    List<Urgency> letsGo() {
        boolean on = position().on();
        return Stream.of(Urgency.values())
                .filter(urgency -> !(on && urgency == Urgency.TO_MANY))
                .toList();
    }

    public Position position() {
        Document stored = brake.find(Filters.eq(ID)).first();
        return stored == null
                ? new Position(0, false, null, null, null)
                : new Position(
                        stored.getLong("version"),
                        stored.getBoolean("on"),
                        stored.getString("by"),
                        stored.getString("reason"),
                        stored.getDate("since").toInstant());
    }

    /** Moves it; where it stands so already nothing changes. */
    public Position move(boolean on, String by, String reason, ExpectedVersion expected, Instant at) {
        Position before = position();
        expected.check(before.version());
        if (before.on() == on) {
            return before;
        }
        Document next = new Document("_id", ID)
                .append("version", before.version() + 1)
                .append("on", on)
                .append("by", by)
                .append("reason", reason)
                .append("since", Date.from(at));
        try {
            brake.replaceOne(
                    Filters.and(Filters.eq(ID), Filters.eq("version", before.version())),
                    next,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new Refused(CommonRefusal.STALE_VERSION);
            }
            throw e;
        }
        return position();
    }
}
