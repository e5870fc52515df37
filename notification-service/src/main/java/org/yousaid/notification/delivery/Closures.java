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
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.FailureReason;
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
    private static final String SINCE = "since";
    private static final String TRIED_AT = "triedAt";
    private static final String REASON = "reason";

    private final MongoCollection<Document> closures;

    Closures(Databases databases) {
        this.closures = databases.own().getCollection("closed_lanes");
    }

    /**
     * One that is left alone, or was until lately.
     *
     * @param since nothing was taken there
     * @param triedAt when somebody last tried in vain
     * @param reason why, the last time
     */
    record Closed(Lane lane, Instant since, Instant triedAt, Instant until, FailureReason reason) {}

    /** Closes it from now on. Until when; empty where somebody else did a moment ago. */
    Optional<Instant> close(Lane lane, FailureReason reason, Instant now) {
        Document before = closures.find(Filters.eq(lane.value())).first();
        int times = before == null ? 0 : before.getInteger(TIMES);
        Instant until = now.plus(GAPS.get(Math.min(times, GAPS.size() - 1)));
        boolean ours = before == null ? begin(lane, reason, now, until) : again(lane, times, reason, now, until);
        return ours ? Optional.of(until) : Optional.empty();
    }

    private boolean begin(Lane lane, FailureReason reason, Instant now, Instant until) {
        try {
            closures.insertOne(new Document("_id", lane.value())
                    .append(TIMES, 1)
                    .append(UNTIL, Date.from(until))
                    .append(SINCE, Date.from(now))
                    .append(TRIED_AT, Date.from(now))
                    .append(REASON, reason.name()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean again(Lane lane, int times, FailureReason reason, Instant now, Instant until) {
        return closures.updateOne(
                                Filters.and(
                                        Filters.eq(lane.value()),
                                        Filters.eq(TIMES, times),
                                        Filters.lte(UNTIL, Date.from(now))),
                                Updates.combine(
                                        Updates.set(TIMES, times + 1),
                                        Updates.set(UNTIL, Date.from(until)),
                                        Updates.set(TRIED_AT, Date.from(now)),
                                        Updates.set(REASON, reason.name())))
                        .getModifiedCount()
                == 1;
    }

    /** A mail was taken there. */
    void open(Lane lane) {
        closures.deleteOne(Filters.eq(lane.value()));
    }

    /** All where nothing was taken since they were closed; the time they are closed until may have passed. */
    List<Closed> all() {
        return closures.find().into(new ArrayList<>()).stream()
                .map(Closures::closed)
                .toList();
    }

    /** Those from before the rest stood here have only their end. */
    private static Closed closed(Document found) {
        Date until = found.getDate(UNTIL);
        return new Closed(
                new Lane(found.getString("_id")),
                Objects.requireNonNullElse(found.getDate(SINCE), until).toInstant(),
                Objects.requireNonNullElse(found.getDate(TRIED_AT), until).toInstant(),
                until.toInstant(),
                FailureReason.valueOf(
                        Objects.requireNonNullElse(found.getString(REASON), FailureReason.TRY_LATER.name())));
    }
}
