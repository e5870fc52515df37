package org.yousaid.notification.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.support.mongo.Databases;

/**
 * Which domains are left alone, and until when, in business time. Stored, so that it survives a restart and holds for every
 * instance. Each time one is closed again the gap grows, until a mail was taken.
 */
@Component
class Closures {

    static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30));

    private static final String TIMES = "times";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> closures;

    Closures(Databases databases) {
        this.closures = databases.own().getCollection("closed_lanes");
    }

    /** Closes it from now on. Until when; empty where somebody else did a moment ago. */
    Optional<Instant> close(Lane lane, Instant now) {
        Document before = closures.find(Filters.eq(lane.value())).first();
        int times = before == null ? 0 : before.getInteger(TIMES);
        Instant until = now.plus(GAPS.get(Math.min(times, GAPS.size() - 1)));
        boolean ours = before == null ? begin(lane, until) : again(lane, times, now, until);
        return ours ? Optional.of(until) : Optional.empty();
    }

    private boolean begin(Lane lane, Instant until) {
        try {
            closures.insertOne(
                    new Document("_id", lane.value()).append(TIMES, 1).append(UNTIL, Date.from(until)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean again(Lane lane, int times, Instant now, Instant until) {
        return closures.updateOne(
                                Filters.and(
                                        Filters.eq(lane.value()),
                                        Filters.eq(TIMES, times),
                                        Filters.lte(UNTIL, Date.from(now))),
                                Updates.combine(Updates.set(TIMES, times + 1), Updates.set(UNTIL, Date.from(until))))
                        .getModifiedCount()
                == 1;
    }

    /** A mail was taken there. */
    void open(Lane lane) {
        closures.deleteOne(Filters.eq(lane.value()));
    }

    /** All that had trouble lately, with the time they are closed until, which may have passed. */
    Map<Lane, Instant> all() {
        return closures.find().into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(
                        found -> new Lane(found.getString("_id")),
                        found -> found.getDate(UNTIL).toInstant()));
    }
}
