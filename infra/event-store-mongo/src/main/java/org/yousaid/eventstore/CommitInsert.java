package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BSONException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inserts a group of commits under their positions and finds out what became of each. When nobody answers, the same
 * documents are sent again: each is stored once at most, and what stands under its id tells what became of it.
 */
final class CommitInsert {

    private static final Logger log = LoggerFactory.getLogger(CommitInsert.class);
    static final Duration PATIENCE = Duration.ofSeconds(15);
    static final Duration PAUSE = Duration.ofMillis(50);
    private static final InsertManyOptions EACH_FOR_ITSELF = new InsertManyOptions().ordered(false);

    /** A server that stops being primary, or goes down, may tell it of each document: nothing is known then. */
    private static final Set<Integer> PRIMARY_LEFT =
            Set.of(6, 7, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435);

    private final MongoCollection<Document> newest;
    private final MongoCollection<Document> settled;
    private final LongSupplier nanoClock;

    CommitInsert(EventCollections collections, LongSupplier nanoClock) {
        this.newest = collections.newest();
        this.settled = collections.settled();
        this.nanoClock = nanoClock;
    }

    /** Inserts all and answers what became of each, in the same order. */
    List<Fate> insert(List<Placed> group) {
        Map<Placed, Fate> fates = new HashMap<>();
        List<Placed> unknown = group;
        while (!unknown.isEmpty()) {
            MongoException silence = null;
            try {
                fates.putAll(attempt(unknown));
            } catch (MongoInterruptedException e) {
                unknown.forEach(placed -> fates.put(placed, new Fate.Failed(placed.unknown(e))));
            } catch (MongoException e) {
                silence = e;
            }
            unknown = unresolved(unknown, fates, silence);
            if (!unknown.isEmpty()) {
                log.debug("Asking again what became of {} commits", unknown.size(), silence);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return group.stream().map(fates::get).toList();
    }

    private List<Placed> unresolved(List<Placed> asked, Map<Placed, Fate> fates, @Nullable MongoException silence) {
        List<Placed> unresolved = new ArrayList<>();
        for (Placed placed : asked) {
            if (fates.containsKey(placed)) {
                continue;
            }
            if (nanoClock.getAsLong() - placed.commit().started() > PATIENCE.toNanos()) {
                fates.put(placed, new Fate.Failed(placed.unknown(silence)));
            } else {
                unresolved.add(placed);
            }
        }
        return unresolved;
    }

    /** What is known after sending them once; whoever is missing in the answer is to be asked about again. */
    private Map<Placed, Fate> attempt(List<Placed> group) {
        Map<Placed, Fate> fates = new HashMap<>();
        try {
            newest.insertMany(group.stream().map(Placed::document).toList(), EACH_FOR_ITSELF);
            group.forEach(placed -> fates.put(placed, Fate.STORED));
        } catch (MongoBulkWriteException e) {
            sort(group, e, fates);
        } catch (BSONException e) {
            // One of them cannot be written at all, and nobody says which: it must not take the others with it.
            if (group.size() == 1) {
                fates.put(group.getFirst(), group.getFirst().refused(e));
            } else {
                group.forEach(placed -> fates.putAll(attempt(List.of(placed))));
            }
        }
        return fates;
    }

    private void sort(List<Placed> group, MongoBulkWriteException answer, Map<Placed, Fate> fates) {
        Map<Integer, BulkWriteError> errors = new HashMap<>();
        answer.getWriteErrors().forEach(error -> errors.put(error.getIndex(), error));
        boolean onMajority = answer.getWriteConcernError() == null;
        List<Placed> duplicates = new ArrayList<>();
        for (int index = 0; index < group.size(); index++) {
            Placed placed = group.get(index);
            BulkWriteError error = errors.get(index);
            if (error == null) {
                if (onMajority) {
                    fates.put(placed, Fate.STORED);
                }
            } else if (error.getCategory() == ErrorCategory.DUPLICATE_KEY) {
                duplicates.add(placed);
            } else if (!PRIMARY_LEFT.contains(error.getCode())) {
                fates.put(placed, placed.refused(new EventStoreException(error.getMessage())));
            }
        }
        if (!duplicates.isEmpty()) {
            lookBehind(duplicates, fates);
        }
    }

    /**
     * Something is in the way. What stands under its own id tells what: itself, a tombstone, or nothing. Then another
     * commit must hold its place in the aggregate; if none does, that one was rolled back, and it is to be sent again.
     */
    private void lookBehind(List<Placed> duplicates, Map<Placed, Fate> fates) {
        List<Long> ids = duplicates.stream().map(Placed::id).toList();
        Map<Long, Document> holders = new HashMap<>();
        newest.find(in(CommitDocuments.ID, ids))
                .batchSize(ids.size())
                .forEach(holder -> holders.put(CommitDocuments.last(holder), holder));
        List<Placed> ours = new ArrayList<>();
        List<Placed> nowhere = new ArrayList<>();
        for (Placed placed : duplicates) {
            Document holder = holders.get(placed.id());
            if (holder == null) {
                nowhere.add(placed);
            } else if (CommitDocuments.isTombstone(holder)) {
                fates.put(placed, Fate.OVERTAKEN);
            } else if (CommitDocuments.same(holder, placed.document())) {
                ours.add(placed);
            } else {
                fates.put(placed, placed.displacedBy(holder));
            }
        }
        storedOnMajority(ours).forEach(placed -> fates.put(placed, Fate.STORED));
        taken(nowhere).forEach(placed -> fates.put(placed, Fate.TAKEN));
    }

    /** Those whose place in their aggregate is held. */
    private List<Placed> taken(List<Placed> nowhere) {
        if (nowhere.isEmpty()) {
            return List.of();
        }
        Set<Place> held = new HashSet<>();
        newest.find(and(
                        in(CommitDocuments.AGGREGATE, values(nowhere, CommitDocuments.AGGREGATE)),
                        in(CommitDocuments.SEQUENCE, values(nowhere, CommitDocuments.SEQUENCE))))
                .projection(Projections.include(CommitDocuments.AGGREGATE, CommitDocuments.SEQUENCE))
                .forEach(document -> held.add(Place.of(document)));
        return nowhere.stream()
                .filter(placed -> held.contains(Place.of(placed.document())))
                .toList();
    }

    private static Set<Object> values(List<Placed> placed, String field) {
        return placed.stream().map(each -> each.document().get(field)).collect(Collectors.toSet());
    }

    private List<Placed> storedOnMajority(List<Placed> ours) {
        if (ours.isEmpty()) {
            return List.of();
        }
        Set<Long> known = new HashSet<>();
        settled.find(in(CommitDocuments.ID, ours.stream().map(Placed::id).toList()))
                .projection(Projections.include(CommitDocuments.ID))
                .batchSize(ours.size())
                .forEach(document -> known.add(CommitDocuments.last(document)));
        return ours.stream().filter(placed -> known.contains(placed.id())).toList();
    }

    private record Place(
            @Nullable Object aggregate, @Nullable Object sequence) {

        private static Place of(Document commit) {
            return new Place(commit.get(CommitDocuments.AGGREGATE), commit.get(CommitDocuments.SEQUENCE));
        }
    }

    /** What became of a commit. */
    sealed interface Fate {

        Fate STORED = new Stored();
        Fate TAKEN = new Taken();
        Fate OVERTAKEN = new Overtaken();

        /** On the disks of a majority. */
        record Stored() implements Fate {}

        /** Another commit holds its place in the aggregate. */
        record Taken() implements Fate {}

        /** A reader gave up its positions. */
        record Overtaken() implements Fate {}

        /** The server will not have it, now or ever. */
        record Refused(EventStoreException error) implements Fate {}

        /** Not known, or not to be known. */
        record Failed(EventStoreException error) implements Fate {}
    }

    /** A commit with its document under the positions that it has in this attempt. Each is itself and no other. */
    static final class Placed {

        private final PendingCommit commit;
        private final Document document;

        Placed(PendingCommit commit, Document document) {
            this.commit = commit;
            this.document = document;
        }

        PendingCommit commit() {
            return commit;
        }

        Document document() {
            return document;
        }

        private long id() {
            return CommitDocuments.last(document);
        }

        private EventStoreException unknown(@Nullable MongoException cause) {
            return new EventStoreException(
                    "It is not known whether the commit of %s (sequence %d) was stored; the database did not answer in time"
                            .formatted(
                                    commit.draft().aggregate(), commit.draft().sequence()),
                    cause);
        }

        private Fate refused(Exception cause) {
            return new Fate.Refused(new EventStoreException(
                    "The commit of %s (sequence %d) cannot be stored: %s"
                            .formatted(
                                    commit.draft().aggregate(), commit.draft().sequence(), cause.getMessage()),
                    cause));
        }

        private Fate displacedBy(Document holder) {
            return new Fate.Failed(new EventStoreException(
                    "Position %d is held by another commit, of %s: the counter is behind the events"
                            .formatted(id(), holder.get(CommitDocuments.AGGREGATE))));
        }
    }
}
