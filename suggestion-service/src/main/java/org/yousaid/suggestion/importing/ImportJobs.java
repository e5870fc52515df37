package org.yousaid.suggestion.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.importing.ImportJob.State;
import org.yousaid.suggestion.importing.ReadFile.RowFault;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.MachineClock;

/**
 * The imports, one document each. Whoever works on one holds it for half a minute at a time; what nobody holds any more is
 * taken up by the next who looks. Should two work on the same one, nothing happens twice: what they make has the same
 * references, and only one of them moves the count of rows on.
 */
@Component
class ImportJobs {

    private static final int MOST_ERRORS_KEPT = 1_000;
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration HOLD = Duration.ofSeconds(30);
    private static final String STATE = "state";
    private static final String DONE = "done";
    private static final String HELD_UNTIL = "heldUntil";
    private static final String ATTEMPTS = "attempts";

    private final MongoCollection<Document> jobs;
    private final MachineClock clock = new MachineClock();

    ImportJobs(Databases databases) {
        jobs = databases.own().getCollection("suggestion_imports");
        jobs.createIndex(Indexes.ascending(STATE, HELD_UNTIL));
    }

    /** Stores a new import; false when there is one with this id. */
    boolean begin(ImportId id, String by, String fingerprint, ReadFile file) {
        try {
            jobs.insertOne(new Document("_id", id.value())
                    .append(STATE, State.RUNNING.name())
                    .append("by", by)
                    .append("fingerprint", fingerprint)
                    .append(DONE, 0)
                    .append("total", file.total())
                    .append("suggestions", 0)
                    .append("sources", file.sources())
                    .append("errors", List.of())
                    .append("errorCount", 0)
                    .append(ATTEMPTS, 0)
                    .append(HELD_UNTIL, Date.from(Instant.EPOCH)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Optional<ImportJob> find(ImportId id) {
        return Optional.ofNullable(jobs.find(eq("_id", id.value())).first()).map(ImportJobs::job);
    }

    /** Takes up an import that nobody works on. One that failed again and again has ended. */
    Optional<ImportJob> takeUp() {
        Bson free = and(eq(STATE, State.RUNNING.name()), lt(HELD_UNTIL, Date.from(clock.instant())));
        jobs.updateMany(and(free, gte(ATTEMPTS, MOST_ATTEMPTS)), set(STATE, State.FAILED.name()));
        return Optional.ofNullable(jobs.findOneAndUpdate(
                        free,
                        combine(hold(), inc(ATTEMPTS, 1)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(ImportJobs::job);
    }

    private Bson hold() {
        return set(HELD_UNTIL, Date.from(clock.instant().plus(HOLD)));
    }

    /** Lets an import be taken up again after a pause. */
    void letGo(ImportId id, Duration pause) {
        jobs.updateOne(
                eq("_id", id.value()), set(HELD_UNTIL, Date.from(clock.instant().plus(pause))));
    }

    /** Notes a stretch of rows, unless somebody else has come further; false then. */
    boolean advance(ImportId id, int doneBefore, int rows, List<RowFault> faults) {
        return jobs.updateOne(
                                and(eq("_id", id.value()), eq(DONE, doneBefore)),
                                combine(
                                        inc(DONE, rows),
                                        inc("suggestions", rows - faults.size()),
                                        inc("errorCount", faults.size()),
                                        pushEach(
                                                "errors",
                                                faults.stream()
                                                        .map(ImportJobs::document)
                                                        .toList(),
                                                new PushOptions().slice(MOST_ERRORS_KEPT)),
                                        set(ATTEMPTS, 0),
                                        hold()))
                        .getMatchedCount()
                == 1;
    }

    void finish(ImportId id) {
        jobs.updateOne(eq("_id", id.value()), set(STATE, State.DONE.name()));
    }

    private static Document document(RowFault fault) {
        return new Document("row", fault.number()).append("code", fault.code()).append("detail", fault.detail());
    }

    private static ImportJob job(Document document) {
        return new ImportJob(
                new ImportId(document.getString("_id")),
                State.valueOf(document.getString(STATE)),
                document.getString("by"),
                document.getString("fingerprint"),
                document.getInteger(DONE, 0),
                document.getInteger("total", 0),
                document.getInteger("suggestions", 0),
                document.getList("sources", String.class, List.of()),
                document.getList("errors", Document.class, List.of()).stream()
                        .map(error -> new RowFault(
                                error.getInteger("row", 0), error.getString("code"), error.getString("detail")))
                        .toList(),
                document.getInteger("errorCount", 0));
    }
}
