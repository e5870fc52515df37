package org.yousaid.notification.follower;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/** One document per following, of the latest that was said about it; what is older or comes again changes nothing. */
@Component
class Followers implements FollowedSuggestions {

    private static final int BATCH = 500;
    private static final String ID = "_id";
    private static final String SUGGESTION = "suggestion";
    private static final String RUNNING = "running";
    private static final String PERSON = "person";
    private static final String AT = "at";

    private final MongoCollection<Document> followers;

    Followers(Databases databases) {
        this.followers = databases.own().getCollection("followers");
        followers.createIndex(Indexes.ascending(SUGGESTION, RUNNING, ID));
        followers.createIndex(Indexes.ascending(PERSON, RUNNING, ID));
        nameWhomItIs();
    }

    /** Those that were stored before the person stood in them. */
    private void nameWhomItIs() {
        followers
                .find(Filters.and(Filters.eq(RUNNING, true), Filters.exists(PERSON, false)))
                .forEach(stored -> followers.updateOne(
                        Filters.eq(stored.getString(ID)),
                        Updates.set(PERSON, read(stored).contact().person().value())));
    }

    void add(Follower follower) {
        put(
                follower.following(),
                follower.since(),
                new Document(SUGGESTION, follower.suggestion().value())
                        .append(RUNNING, true)
                        .append(PERSON, follower.contact().person().value())
                        .append("contact", follower.contact().value())
                        .append("language", follower.language()));
    }

    /** Stays as an empty place, so that an older message cannot bring them back. */
    void remove(String following, Instant at) {
        put(following, at, new Document(RUNNING, false));
    }

    private void put(String following, Instant at, Document content) {
        Document next = new Document(ID, following).append(AT, Date.from(at));
        next.putAll(content);
        Bson older = Filters.and(Filters.eq(ID, following), Filters.lt(AT, Date.from(at)));
        try {
            followers.replaceOne(older, next, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Everybody who followed this suggestion at that time, a batch at a time. */
    void forEach(Reference suggestion, Instant at, Consumer<Follower> tell) {
        Bson running = Filters.and(Filters.eq(SUGGESTION, suggestion.value()), Filters.eq(RUNNING, true));
        List<Document> batch = batch(running);
        while (!batch.isEmpty()) {
            batch.stream()
                    .map(Followers::read)
                    .filter(follower -> !follower.since().isAfter(at))
                    .forEach(tell);
            batch = batch(Filters.and(running, Filters.gt(ID, batch.getLast().getString(ID))));
        }
    }

    @Override
    public List<Followed> of(PersonId person, int limit) {
        return followers
                .find(Filters.and(Filters.eq(PERSON, person.value()), Filters.eq(RUNNING, true)))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(found -> new Followed(found.getString(ID), new Reference(found.getString(SUGGESTION))))
                .toList();
    }

    private List<Document> batch(Bson filter) {
        return followers.find(filter).sort(Sorts.ascending(ID)).limit(BATCH).into(new ArrayList<>());
    }

    private static Follower read(Document stored) {
        return new Follower(
                stored.getString(ID),
                new Reference(stored.getString(SUGGESTION)),
                new SealedContact(stored.getString("contact")),
                stored.getString("language"),
                stored.getDate(AT).toInstant());
    }
}
