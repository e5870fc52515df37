package org.yousaid.notification.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
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
import org.yousaid.eventstore.GatheredWrites;
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

    /** So far the clocks of two instances may be apart. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private static final String ID = "_id";
    private static final String DUE_AT = "dueAt";
    private static final String VERSION = "version";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final String URGENCY = "urgency";
    private static final String SINCE = "since";
    private static final String LANE = "lane";
    private static final String HELD_FOR = "heldFor";

    private final MongoCollection<Document> outbox;
    /** What the events of a batch say. */
    private final GatheredWrites told;
    /** A claim is about machines, so it runs on the machine's clock, whatever the time of the council is. */
    private final MachineClock machine = new MachineClock();

    private final Duration claim;

    Outbox(Databases databases, DeliverySettings settings) {
        this.outbox = databases.own().getCollection("outbox");
        this.told = new GatheredWrites(outbox);
        this.claim = settings.claim();
        outbox.createIndex(Indexes.ascending(URGENCY, DUE_AT, LANE));
        outbox.createIndex(Indexes.ascending(LANE, DUE_AT));
        outbox.createIndex(Indexes.ascending(HELD_FOR));
        // What waited before there were lanes, and before some were more urgent.
        outbox.updateMany(Filters.exists(LANE, false), Updates.set(LANE, Lane.UNKNOWN.value()));
        outbox.updateMany(
                Filters.and(Filters.exists(URGENCY, false), Filters.eq("bulk", true)),
                Updates.set(URGENCY, Urgency.TO_MANY.name()));
        outbox.updateMany(Filters.exists(URGENCY, false), Updates.set(URGENCY, Urgency.TO_ONE.name()));
    }

    /** A message that waits, and where it goes. */
    record Waiting(MessageId message, Lane lane) {}

    void add(Waiting waiting, Urgency urgency, Instant dueAt, long version) {
        told.upsert(
                Filters.eq(waiting.message().value()),
                Updates.combine(
                        Updates.setOnInsert(DUE_AT, Date.from(dueAt)),
                        Updates.setOnInsert(VERSION, version),
                        Updates.setOnInsert(SINCE, Date.from(dueAt)),
                        Updates.setOnInsert(URGENCY, urgency.name()),
                        Updates.setOnInsert(LANE, waiting.lane().value())));
    }

    void postpone(MessageId message, Instant dueAt, long version) {
        told.update(
                Filters.and(Filters.eq(message.value()), Filters.lt(VERSION, version)),
                Updates.combine(
                        Updates.set(DUE_AT, Date.from(dueAt)),
                        Updates.set(VERSION, version),
                        Updates.unset(CLAIMED_UNTIL)));
    }

    /** The same without news from the message, by whoever claimed it: it is not its time yet. */
    void postpone(MessageId message, Instant dueAt) {
        outbox.updateOne(
                Filters.eq(message.value()),
                Updates.combine(Updates.set(DUE_AT, Date.from(dueAt)), Updates.unset(CLAIMED_UNTIL)));
    }

    /** The same by whoever has not claimed it; where somebody else has, the attempt is theirs. */
    void postponeUnclaimed(MessageId message, Instant dueAt) {
        outbox.updateOne(Filters.and(Filters.eq(message.value()), unclaimed()), Updates.set(DUE_AT, Date.from(dueAt)));
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
        told.delete(Filters.eq(message.value()));
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
    List<Waiting> dueAt(Instant now, Urgency urgency, Collection<Lane> but, int limit) {
        List<Bson> filters = new ArrayList<>(
                List.of(Filters.eq(URGENCY, urgency.name()), Filters.lte(DUE_AT, Date.from(now)), unclaimed()));
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
        Date until = Date.from(machine.instant().plus(claim));
        return outbox.updateOne(
                                Filters.and(Filters.eq(message.value()), unclaimed()),
                                Updates.set(CLAIMED_UNTIL, until))
                        .getModifiedCount()
                == 1;
    }

    /** When the next of this sort is due. */
    Optional<Instant> nextDue(Urgency urgency) {
        return Optional.ofNullable(outbox.find(Filters.eq(URGENCY, urgency.name()))
                        .sort(Sorts.ascending(DUE_AT))
                        .limit(1)
                        .first())
                .map(found -> found.getDate(DUE_AT).toInstant());
    }

    /** How many wait in all these together. */
    long waiting(Collection<Lane> lanes) {
        return lanes.contains(Lane.ALL)
                ? outbox.countDocuments()
                : outbox.countDocuments(
                        Filters.in(LANE, lanes.stream().map(Lane::value).toList()));
    }

    /** What has waited there since then or longer, of one sort, but for what its reader wants to hear later. */
    List<MessageId> waitingSince(Instant then, Lane lane, Urgency urgency, int limit) {
        return outbox
                .find(Filters.and(
                        Filters.eq(LANE, lane.value()),
                        Filters.eq(URGENCY, urgency.name()),
                        Filters.lte(SINCE, Date.from(then)),
                        Filters.exists(HELD_FOR, false)))
                .projection(Projections.include(ID))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(found -> new MessageId(found.getString(ID)))
                .toList();
    }

    /** Nobody claims anything for longer than {@link #claim}: what seems claimed until after that, a clock was set back. */
    private Bson unclaimed() {
        Instant now = machine.instant();
        return Filters.or(
                Filters.exists(CLAIMED_UNTIL, false),
                Filters.lt(CLAIMED_UNTIL, Date.from(now)),
                Filters.gt(CLAIMED_UNTIL, Date.from(now.plus(claim).plus(CLOCKS_APART))));
    }
}
