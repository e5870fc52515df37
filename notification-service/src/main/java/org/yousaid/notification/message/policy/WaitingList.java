package org.yousaid.notification.message.policy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.eventstore.BatchMemory;
import org.yousaid.eventstore.GatheredWrites;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.UncountedReplies;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonId;

/** Who is waiting for word about what, as the policies' processor has seen it. */
@Component
class WaitingList implements UncountedReplies {

    static final String COLLECTION = "waiting";

    private static final String INTERIM_AT = "interimAt";
    private static final String PAUSED_UNTIL = "pausedUntil";
    private static final String UNCOUNTED_SINCE = "uncountedSince";

    private static final int BATCH = 200;

    private final MongoCollection<Document> waiting;
    private final GatheredWrites added;
    /** Several policies ask for whoever's promise was kept, one after the other. */
    private final BatchMemory<Reference, Optional<Waiting>> marked = new BatchMemory<>();

    WaitingList(Databases databases) {
        this.waiting = databases.own().getCollection(COLLECTION);
        this.added = new GatheredWrites(waiting);
        waiting.createIndexes(List.of(
                new IndexModel(Indexes.ascending(Waiting.CONSULTATION, Waiting.KIND, Waiting.REFERENCE)),
                new IndexModel(Indexes.ascending(Waiting.CONSULTATION, Waiting.STANDING, Waiting.REFERENCE)),
                new IndexModel(Indexes.ascending(Waiting.PERSON, Waiting.STANDING, Waiting.REFERENCE)),
                new IndexModel(Indexes.ascending(INTERIM_AT)),
                new IndexModel(Indexes.ascending(UNCOUNTED_SINCE, Waiting.REFERENCE))));
    }

    /** Kept ones may hear more; released ones do not. */
    enum Standing {
        OPEN,
        KEPT,
        RELEASED
    }

    /** In a batch of events those who were added are found by others at its end. */
    void add(PromiseEvent.Opened promise, @Nullable Instant interimAt) {
        added.upsert(
                Filters.eq(promise.reference().value()),
                new Document("$setOnInsert", Waiting.stored(promise).append(INTERIM_AT, date(interimAt))));
    }

    /** Whoever was added can be found by others from now on. */
    void settle() {
        added.settle();
    }

    /** Does this once everybody who was added can be found. */
    void onceFound(Runnable work) {
        added.behind(work);
    }

    /** With those who were added in this batch. */
    private MongoCollection<Document> settled() {
        added.settle();
        return waiting;
    }

    /** Whom it is about, as they stand then. */
    Optional<Waiting> mark(Reference reference, Standing standing) {
        Optional<Waiting> author = Optional.ofNullable(settled()
                        .findOneAndUpdate(
                                Filters.eq(reference.value()),
                                Updates.combine(
                                        Updates.set(Waiting.STANDING, standing.name()),
                                        Updates.set(INTERIM_AT, null),
                                        Updates.unset(UNCOUNTED_SINCE)),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(Waiting::read);
        marked.put(reference, author);
        return author;
    }

    /** When the interim thank-you goes; null for not by itself. */
    void goesAt(Reference reference, @Nullable Instant interimAt) {
        settled()
                .updateOne(
                        open(reference),
                        Updates.combine(Updates.set(INTERIM_AT, date(interimAt)), Updates.unset(UNCOUNTED_SINCE)));
    }

    /** Their thanks were due and there was nothing to say: they wait for the next count, where staff see them. */
    void waitForCount(Reference reference, Instant since) {
        settled()
                .updateOne(
                        open(reference),
                        Updates.combine(Updates.set(INTERIM_AT, null), Updates.set(UNCOUNTED_SINCE, Date.from(since))));
    }

    /** What was said so far was counted: the thanks that waited for it go now. */
    void counted(String consultation, Instant now) {
        settled()
                .updateMany(
                        Filters.and(
                                Filters.eq(Waiting.CONSULTATION, consultation),
                                Filters.eq(Waiting.STANDING, Standing.OPEN.name()),
                                Filters.gt(UNCOUNTED_SINCE, Date.from(Instant.EPOCH))),
                        Updates.combine(Updates.set(INTERIM_AT, Date.from(now)), Updates.unset(UNCOUNTED_SINCE)));
    }

    boolean waitsForCount(Reference reference) {
        return settled()
                        .countDocuments(
                                Filters.and(open(reference), Filters.gt(UNCOUNTED_SINCE, Date.from(Instant.EPOCH))))
                > 0;
    }

    @Override
    public List<Uncounted> uncounted(int limit) {
        return settled()
                .find(Filters.gt(UNCOUNTED_SINCE, Date.from(Instant.EPOCH)))
                .sort(Sorts.ascending(UNCOUNTED_SINCE, Waiting.REFERENCE))
                .limit(limit)
                .map(found -> new Uncounted(
                        new Reference(found.getString(Waiting.REFERENCE)),
                        String.valueOf(found.getString(Waiting.CONSULTATION)),
                        found.getString(Waiting.TITLE),
                        found.getDate(UNCOUNTED_SINCE).toInstant()))
                .into(new ArrayList<>());
    }

    /** When a word goes by itself, or that it waits for a count. */
    record Planned(
            Reference reference, boolean held, @Nullable Instant goesAt, boolean uncounted) {}

    List<Planned> planned(Collection<Reference> promises) {
        List<String> all = promises.stream().map(Reference::value).toList();
        return settled().find(Filters.in(Waiting.REFERENCE, all)).into(new ArrayList<>()).stream()
                .map(found -> new Planned(
                        new Reference(found.getString(Waiting.REFERENCE)),
                        found.getBoolean(Waiting.HELD, false),
                        Optional.ofNullable(found.getDate(INTERIM_AT))
                                .map(Date::toInstant)
                                .orElse(null),
                        found.getDate(UNCOUNTED_SINCE) != null))
                .toList();
    }

    void due(Reference reference, Instant dueAt, @Nullable Instant pausedUntil) {
        marked.forget(reference);
        settled()
                .updateOne(
                        Filters.eq(reference.value()),
                        Updates.combine(
                                Updates.set(Waiting.DUE_AT, Date.from(dueAt)),
                                Updates.set(PAUSED_UNTIL, date(pausedUntil))));
    }

    void hold(Reference reference, boolean held) {
        marked.forget(reference);
        settled().updateOne(Filters.eq(reference.value()), Updates.set(Waiting.HELD, held));
    }

    /** Notes the version that somebody is thanked with, unless there is one; the one that stands. */
    int thankWith(Reference reference, int version) {
        marked.forget(reference);
        boolean first = settled()
                        .updateOne(
                                Filters.and(Filters.eq(reference.value()), Filters.exists(Waiting.THANKED, false)),
                                Updates.set(Waiting.THANKED, version))
                        .getMatchedCount()
                > 0;
        return first ? version : of(reference).map(Waiting::thanked).orElse(version);
    }

    Optional<Waiting> of(Reference reference) {
        return marked.known(reference)
                .orElseGet(() -> Optional.ofNullable(
                                settled().find(Filters.eq(reference.value())).first())
                        .map(Waiting::read));
    }

    /** Responses to a consultation, whether their authors still wait or not, by reference. */
    List<Waiting> responses(String consultation, @Nullable Reference after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(
                Filters.eq(Waiting.CONSULTATION, consultation), Filters.eq(Waiting.KIND, PromiseKind.RESPONSE.name())));
        return list(filters, after, limit);
    }

    /** Open promises of a consultation, by reference. */
    List<Waiting> open(String consultation, @Nullable Reference after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(
                Filters.eq(Waiting.CONSULTATION, consultation), Filters.eq(Waiting.STANDING, Standing.OPEN.name())));
        return list(filters, after, limit);
    }

    private List<Waiting> owedTo(PersonId person, @Nullable Reference after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(
                Filters.eq(Waiting.PERSON, person.value()), Filters.eq(Waiting.STANDING, Standing.OPEN.name())));
        return list(filters, after, limit);
    }

    /** Everything that is owed to somebody, however much it is. */
    void eachOwedTo(PersonId person, Consumer<Waiting> work) {
        @Nullable Reference after = null;
        List<Waiting> batch;
        do {
            batch = owedTo(person, after, BATCH);
            batch.forEach(work);
            after = batch.isEmpty() ? null : batch.getLast().reference();
        } while (batch.size() == BATCH);
    }

    private List<Waiting> list(List<Bson> filters, @Nullable Reference after, int limit) {
        if (after != null) {
            filters.add(Filters.gt(Waiting.REFERENCE, after.value()));
        }
        return settled()
                .find(Filters.and(filters))
                .sort(Sorts.ascending(Waiting.REFERENCE))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(Waiting::read)
                .toList();
    }

    /** Those whose interim thank-you is due by now, the earliest first. */
    List<Waiting> interimDue(Instant now, int limit) {
        return settled()
                .find(interimBetween(now))
                .sort(Sorts.ascending(INTERIM_AT))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(Waiting::read)
                .toList();
    }

    Optional<Instant> nextInterim() {
        return Optional.ofNullable(settled()
                        .find(Filters.gt(INTERIM_AT, Date.from(Instant.EPOCH)))
                        .sort(Sorts.ascending(INTERIM_AT))
                        .limit(1)
                        .first())
                .map(found -> found.getDate(INTERIM_AT).toInstant());
    }

    private static Bson interimBetween(Instant now) {
        return Filters.and(Filters.gt(INTERIM_AT, Date.from(Instant.EPOCH)), Filters.lte(INTERIM_AT, Date.from(now)));
    }

    private static Bson open(Reference reference) {
        return Filters.and(Filters.eq(reference.value()), Filters.eq(Waiting.STANDING, Standing.OPEN.name()));
    }

    private static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }
}
