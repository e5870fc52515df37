package org.yousaid.notification.message.policy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.policy.WaitingList.Standing;
import org.yousaid.notification.news.NewsEvent.OutcomeKnown;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonId;

/**
 * Outcomes that are being told, and how far that has come: one document per consultation, of its latest version, which
 * begins again from the start. Who is told stands on the waiting list, whether a reply is still owed to them or not.
 */
@Component
class OutcomeRounds {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String BEGAN = "began";
    private static final String AFTER = "after";

    private final MongoCollection<Document> rounds;
    private final MongoCollection<Document> waiting;

    OutcomeRounds(Databases databases) {
        this.rounds = databases.own().getCollection("outcome_rounds");
        this.waiting = databases.own().getCollection("waiting");
        rounds.createIndex(Indexes.ascending(BEGAN));
        waiting.createIndex(Indexes.ascending("consultation", "kind", ID));
    }

    /** A version that is being told, up to and with this reference. */
    record Round(String consultation, int version, @Nullable String after) {}

    /**
     * Somebody who answered.
     *
     * @param hears whether they are told now: not who waits for nothing any more, nor whose reply somebody holds
     */
    record Reader(Reference reference, PersonId person, boolean hears) {}

    void begin(OutcomeKnown known, Instant at) {
        String id = known.consultation().id();
        rounds.updateOne(Filters.eq(id), Updates.setOnInsert(VERSION, 0), new UpdateOptions().upsert(true));
        rounds.updateOne(
                Filters.and(Filters.eq(id), Filters.lt(VERSION, known.version())),
                Updates.combine(
                        Updates.set(VERSION, known.version()),
                        Updates.set(BEGAN, Date.from(at)),
                        Updates.unset(AFTER)));
    }

    /** The one that began first and is not done. */
    Optional<Round> next() {
        return first().map(found -> new Round(found.getString(ID), found.getInteger(VERSION), found.getString(AFTER)));
    }

    Optional<Instant> nextDue() {
        return first().map(found -> found.getDate(BEGAN).toInstant());
    }

    private Optional<Document> first() {
        return Optional.ofNullable(rounds.find(Filters.gt(BEGAN, Date.from(Instant.EPOCH)))
                .sort(Sorts.ascending(BEGAN))
                .limit(1)
                .first());
    }

    List<Reader> readers(Round round, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(
                Filters.eq("consultation", round.consultation()), Filters.eq("kind", PromiseKind.RESPONSE.name())));
        if (round.after() != null) {
            filters.add(Filters.gt(ID, round.after()));
        }
        return waiting
                .find(Filters.and(filters))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(Waiting::read)
                .map(OutcomeRounds::reader)
                .toList();
    }

    static Reader reader(Waiting someone) {
        boolean hears = someone.standing() != Standing.RELEASED && !someone.heldBack();
        return new Reader(someone.reference(), someone.person(), hears);
    }

    void reached(Round round, Reference after) {
        rounds.updateOne(same(round), Updates.set(AFTER, after.value()));
    }

    void done(Round round) {
        rounds.updateOne(same(round), Updates.unset(BEGAN));
    }

    private static Bson same(Round round) {
        return Filters.and(Filters.eq(round.consultation()), Filters.eq(VERSION, round.version()));
    }
}
