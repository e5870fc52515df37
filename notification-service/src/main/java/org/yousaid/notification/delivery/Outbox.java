package org.yousaid.notification.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.MessageId;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.MachineClock;

/**
 * Which messages wait for the mail server, and since when. Only ids and times: what a message is, and whether it is still
 * to be sent, its own events say. Each attempt is claimed for a while, so that several instances do not make it at once.
 */
@Component
class Outbox {

    /** Longer than any conversation with a mail server lasts. */
    private static final Duration CLAIM = Duration.ofSeconds(90);

    private static final String DUE_AT = "dueAt";
    private static final String VERSION = "version";
    private static final String CLAIMED_UNTIL = "claimedUntil";

    private final MongoCollection<Document> outbox;
    /** A claim is about machines, so it runs on the machine's clock, whatever the time of the council is. */
    private final MachineClock machine = new MachineClock();

    Outbox(Databases databases) {
        this.outbox = databases.own().getCollection("outbox");
        outbox.createIndex(Indexes.ascending(DUE_AT));
    }

    void add(MessageId message, Instant dueAt, long version) {
        outbox.updateOne(
                Filters.eq(message.value()),
                Updates.combine(Updates.setOnInsert(DUE_AT, Date.from(dueAt)), Updates.setOnInsert(VERSION, version)),
                new UpdateOptions().upsert(true));
    }

    void postpone(MessageId message, Instant dueAt, long version) {
        outbox.updateOne(
                Filters.and(Filters.eq(message.value()), Filters.lt(VERSION, version)),
                Updates.combine(
                        Updates.set(DUE_AT, Date.from(dueAt)),
                        Updates.set(VERSION, version),
                        Updates.unset(CLAIMED_UNTIL)));
    }

    /** The same without news from the message: it said that it is not its time yet. */
    void postpone(MessageId message, Instant dueAt) {
        outbox.updateOne(
                Filters.eq(message.value()),
                Updates.combine(Updates.set(DUE_AT, Date.from(dueAt)), Updates.unset(CLAIMED_UNTIL)));
    }

    void remove(MessageId message) {
        outbox.deleteOne(Filters.eq(message.value()));
    }

    /** Messages whose time has come and that nobody has claimed, the earliest first. */
    List<MessageId> dueAt(Instant now, int limit) {
        return outbox
                .find(Filters.and(Filters.lte(DUE_AT, Date.from(now)), unclaimed()))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(DUE_AT))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(found -> new MessageId(found.getString("_id")))
                .toList();
    }

    /** Whether the attempt is ours. */
    boolean claim(MessageId message) {
        Date until = Date.from(machine.instant().plus(CLAIM));
        return outbox.updateOne(
                                Filters.and(Filters.eq(message.value()), unclaimed()),
                                Updates.set(CLAIMED_UNTIL, until))
                        .getModifiedCount()
                == 1;
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(
                        outbox.find().sort(Sorts.ascending(DUE_AT)).limit(1).first())
                .map(found -> found.getDate(DUE_AT).toInstant());
    }

    private Bson unclaimed() {
        return Filters.or(
                Filters.exists(CLAIMED_UNTIL, false), Filters.lt(CLAIMED_UNTIL, Date.from(machine.instant())));
    }
}
