package org.yousaid.notification.digest;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonId;

/** Up to when news was told, and how far the telling has come: one document, for all instances. */
@Component
class DigestRounds {

    private static final String ID = "digest";
    private static final String TOLD = "toldUntil";
    private static final String TELLING = "tellingUntil";
    private static final String AFTER = "after";

    private final MongoCollection<Document> rounds;

    DigestRounds(Databases databases) {
        this.rounds = databases.own().getCollection("digest_rounds");
    }

    /**
     * News that is being told: heard after the one and until the other time.
     *
     * @param reader the last who was told
     */
    record Round(Instant after, Instant until, @Nullable PersonId reader) {}

    /** Up to when everybody was told; empty before the first time. */
    Optional<Instant> toldUntil() {
        return find().map(found -> found.getDate(TOLD).toInstant());
    }

    /** Nothing is told that was heard before. */
    void beginWith(Instant toldUntil) {
        try {
            rounds.insertOne(new Document("_id", ID).append(TOLD, Date.from(toldUntil)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    void begin(Instant toldUntil, Instant until) {
        rounds.updateOne(
                Filters.and(Filters.eq(ID), Filters.eq(TOLD, Date.from(toldUntil)), Filters.exists(TELLING, false)),
                Updates.set(TELLING, Date.from(until)));
    }

    Optional<Round> running() {
        return find().filter(found -> found.getDate(TELLING) != null).map(found -> {
            String reader = found.getString(AFTER);
            return new Round(
                    found.getDate(TOLD).toInstant(),
                    found.getDate(TELLING).toInstant(),
                    reader == null ? null : new PersonId(reader));
        });
    }

    void reached(Round round, PersonId reader) {
        rounds.updateOne(same(round), Updates.set(AFTER, reader.value()));
    }

    void done(Round round) {
        rounds.updateOne(
                same(round),
                Updates.combine(
                        Updates.set(TOLD, Date.from(round.until())), Updates.unset(TELLING), Updates.unset(AFTER)));
    }

    private Optional<Document> find() {
        return Optional.ofNullable(rounds.find(Filters.eq(ID)).first());
    }

    private static Bson same(Round round) {
        return Filters.and(Filters.eq(ID), Filters.eq(TELLING, Date.from(round.until())));
    }
}
