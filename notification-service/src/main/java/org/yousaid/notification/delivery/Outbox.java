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
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.MessageId;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.MachineClock;
import org.yousaid.support.vault.PersonId;

/**
 * Which messages wait for the mail server, and since when. Only ids, times and where they go, hashed: what a message is, and
 * whether it is still to be sent, its own events say. Each attempt is claimed for a while, so that several instances do not
 * make it at once.
 */
@Component
class Outbox {

    /** Longer than any conversation with a mail server lasts. */
    static final Duration CLAIM = Duration.ofSeconds(90);

    private static final String ID = "_id";
    private static final String DUE_AT = "dueAt";
    private static final String VERSION = "version";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final String BULK = "bulk";
    private static final String LANE = "lane";
    private static final String HELD_FOR = "heldFor";

    private final MongoCollection<Document> outbox;
    /** A claim is about machines, so it runs on the machine's clock, whatever the time of the council is. */
    private final MachineClock machine = new MachineClock();

    Outbox(Databases databases) {
        this.outbox = databases.own().getCollection("outbox");
        outbox.createIndex(Indexes.ascending(BULK, DUE_AT));
        outbox.createIndex(Indexes.ascending(LANE, DUE_AT));
        outbox.createIndex(Indexes.ascending(HELD_FOR));
        // What waited before there were lanes.
        outbox.updateMany(
                Filters.exists(BULK, false),
                Updates.combine(Updates.set(BULK, false), Updates.set(LANE, Lane.UNKNOWN.value())));
    }

    /** A message that waits, and where it goes. */
    record Waiting(MessageId message, Lane lane) {}

    void add(Waiting waiting, boolean bulk, Instant dueAt, long version) {
        outbox.updateOne(
                Filters.eq(waiting.message().value()),
                Updates.combine(
                        Updates.setOnInsert(DUE_AT, Date.from(dueAt)),
                        Updates.setOnInsert(VERSION, version),
                        Updates.setOnInsert(BULK, bulk),
                        Updates.setOnInsert(LANE, waiting.lane().value())),
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

    /** The same without news from the message: it is not its time yet. */
    void postpone(MessageId message, Instant dueAt) {
        outbox.updateOne(
                Filters.eq(message.value()),
                Updates.combine(Updates.set(DUE_AT, Date.from(dueAt)), Updates.unset(CLAIMED_UNTIL)));
    }

    /** Everything that would go there before {@code until} waits until then; it is no attempt of theirs. */
    void postpone(Lane lane, Instant until) {
        Bson early = Filters.lt(DUE_AT, Date.from(until));
        outbox.updateMany(
                lane.equals(Lane.ALL) ? early : Filters.and(Filters.eq(LANE, lane.value()), early),
                Updates.set(DUE_AT, Date.from(until)));
    }

    /** Its reader wants to hear from us later. */
    void hold(MessageId message, PersonId reader, Instant until) {
        outbox.updateOne(
                Filters.eq(message.value()),
                Updates.combine(
                        Updates.set(DUE_AT, Date.from(until)),
                        Updates.set(HELD_FOR, reader.value()),
                        Updates.unset(CLAIMED_UNTIL)));
    }

    /** What was held for this reader is due now. */
    void letGo(PersonId reader, Instant now) {
        outbox.updateMany(
                Filters.eq(HELD_FOR, reader.value()),
                Updates.combine(Updates.set(DUE_AT, Date.from(now)), Updates.unset(HELD_FOR)));
    }

    void remove(MessageId message) {
        outbox.deleteOne(Filters.eq(message.value()));
    }

    /** Those of these messages that wait here. */
    Set<MessageId> holding(Collection<MessageId> messages) {
        return outbox
                .find(Filters.in(ID, messages.stream().map(MessageId::value).toList()))
                .projection(Projections.include(ID))
                .into(new ArrayList<>())
                .stream()
                .map(found -> new MessageId(found.getString(ID)))
                .collect(Collectors.toSet());
    }

    /** Messages of one sort whose time has come and that nobody has claimed, the earliest first. */
    List<Waiting> dueAt(Instant now, boolean bulk, Collection<Lane> but, int limit) {
        List<Bson> filters =
                new ArrayList<>(List.of(Filters.eq(BULK, bulk), Filters.lte(DUE_AT, Date.from(now)), unclaimed()));
        if (!but.isEmpty()) {
            filters.add(Filters.nin(LANE, but.stream().map(Lane::value).toList()));
        }
        return outbox
                .find(Filters.and(filters))
                .projection(Projections.include(ID, LANE))
                .sort(Sorts.ascending(DUE_AT))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(found -> new Waiting(
                        new MessageId(found.getString(ID)),
                        new Lane(Objects.requireNonNullElse(found.getString(LANE), Lane.UNKNOWN.value()))))
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

    /** When the next of this sort is due. */
    Optional<Instant> nextDue(boolean bulk) {
        return Optional.ofNullable(outbox.find(Filters.eq(BULK, bulk))
                        .sort(Sorts.ascending(DUE_AT))
                        .limit(1)
                        .first())
                .map(found -> found.getDate(DUE_AT).toInstant());
    }

    long waiting(boolean bulk) {
        return outbox.countDocuments(Filters.eq(BULK, bulk));
    }

    private Bson unclaimed() {
        return Filters.or(
                Filters.exists(CLAIMED_UNTIL, false), Filters.lt(CLAIMED_UNTIL, Date.from(machine.instant())));
    }
}
