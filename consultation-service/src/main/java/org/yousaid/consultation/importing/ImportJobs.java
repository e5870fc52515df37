package org.yousaid.consultation.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.consultation.importing.ImportJob.Kind;
import org.yousaid.consultation.importing.ImportJob.RowError;
import org.yousaid.consultation.importing.ImportJob.State;
import org.yousaid.consultation.importing.ImportJob.Target;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.MachineClock;

/**
 * The imports, one document each. Whoever works on one holds it for half a minute at a time; what nobody holds any more,
 * because its holder was killed, is taken up by the next who looks. Should two work on the same one, nothing happens twice:
 * what they make has the same ids, and only one of them moves the count of rows on.
 */
@Component
class ImportJobs {

    static final int MOST_ERRORS_KEPT = 1_000;
    static final int MOST_ATTEMPTS = 20;

    private static final Duration HOLD = Duration.ofSeconds(30);
    private static final String KIND = "kind";
    private static final String STATE = "state";
    private static final String BEGUN = "begun";
    private static final String DONE = "done";
    private static final String HELD_UNTIL = "heldUntil";
    private static final String ATTEMPTS = "attempts";

    private final MongoCollection<Document> jobs;
    private final MachineClock clock = new MachineClock();

    ImportJobs(Databases databases) {
        jobs = databases.own().getCollection("imports");
    }

    /** Stores a new import; false when there is one with this id. */
    boolean begin(ImportJob fresh) {
        Target target = fresh.consultation();
        try {
            jobs.insertOne(new Document("_id", fresh.id().value())
                    .append(KIND, fresh.kind().name())
                    .append(STATE, State.RUNNING.name())
                    .append("live", fresh.live())
                    .append("title", fresh.title())
                    .append("language", fresh.language())
                    .append("by", fresh.by())
                    .append("fingerprint", fresh.fingerprint())
                    .append(BEGUN, Date.from(fresh.begun()))
                    .append(DONE, 0)
                    .append("total", fresh.total())
                    .append("responses", 0)
                    .append("repeated", 0)
                    .append("suggestions", 0)
                    .append("consultation", target == null ? null : document(target))
                    .append("errors", List.of())
                    .append("errorCount", 0)
                    .append(ATTEMPTS, 0)
                    .append(HELD_UNTIL, Date.from(Instant.EPOCH)));
            return true;
        } catch (MongoWriteException e) {
            if (JsonDocuments.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private static Document document(Target target) {
        return new Document("id", target.id().value())
                .append("slug", target.slug().value());
    }

    Optional<ImportJob> find(ImportId id) {
        return Optional.ofNullable(jobs.find(eq("_id", id.value())).first()).map(ImportJobs::job);
    }

    /** Takes up an import that nobody works on. */
    Optional<ImportJob> takeUp() {
        return Optional.ofNullable(jobs.findOneAndUpdate(
                        and(
                                eq(STATE, State.RUNNING.name()),
                                lt(HELD_UNTIL, Date.from(clock.instant())),
                                lt(ATTEMPTS, MOST_ATTEMPTS)),
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

    void target(ImportId id, Target target) {
        jobs.updateOne(eq("_id", id.value()), set("consultation", document(target)));
    }

    /**
     * What one stretch of rows came to.
     *
     * @param responses rows that stand as responses now
     * @param repeated those of them that stood before
     */
    record Progress(int rows, int responses, int repeated, int suggestions, List<RowError> errors) {

        Progress {
            errors = List.copyOf(errors);
        }
    }

    /** Notes a stretch of rows, unless somebody else has come further; false then. */
    boolean advance(ImportId id, int doneBefore, Progress progress) {
        List<Document> errors = progress.errors().stream()
                .map(error -> new Document("row", error.row())
                        .append("column", error.column())
                        .append("code", error.code())
                        .append("detail", error.detail())
                        .append("rowTaken", error.rowTaken()))
                .toList();
        return jobs.updateOne(
                                and(eq("_id", id.value()), eq(DONE, doneBefore)),
                                combine(
                                        inc(DONE, progress.rows()),
                                        inc("responses", progress.responses()),
                                        inc("repeated", progress.repeated()),
                                        inc("suggestions", progress.suggestions()),
                                        inc("errorCount", errors.size()),
                                        pushEach("errors", errors, new PushOptions().slice(MOST_ERRORS_KEPT)),
                                        set(ATTEMPTS, 0),
                                        hold()))
                        .getMatchedCount()
                == 1;
    }

    void finish(ImportId id, State state) {
        jobs.updateOne(eq("_id", id.value()), set(STATE, state.name()));
    }

    /** Gives up what failed again and again. */
    List<ImportId> giveUp() {
        return jobs.find(and(
                        eq(STATE, State.RUNNING.name()),
                        new Document(ATTEMPTS, new Document("$gte", MOST_ATTEMPTS)),
                        lt(HELD_UNTIL, Date.from(clock.instant()))))
                .map(document -> new ImportId(document.getString("_id")))
                .into(new ArrayList<>());
    }

    private static ImportJob job(Document document) {
        Document target = document.get("consultation", Document.class);
        return new ImportJob(
                new ImportId(document.getString("_id")),
                Kind.valueOf(document.get(KIND, Kind.POLIS.name())),
                State.valueOf(document.getString(STATE)),
                document.getBoolean("live", false),
                document.getString("title"),
                document.getString("language"),
                document.getString("by"),
                document.getString("fingerprint"),
                document.get(BEGUN, Date.from(Instant.EPOCH)).toInstant(),
                (int) number(document, DONE),
                (int) number(document, "total"),
                (int) number(document, "responses"),
                (int) number(document, "repeated"),
                (int) number(document, "suggestions"),
                target == null
                        ? null
                        : new Target(new ConsultationId(target.getString("id")), new Slug(target.getString("slug"))),
                document.getList("errors", Document.class, List.of()).stream()
                        .map(ImportJobs::error)
                        .toList(),
                (int) number(document, "errorCount"));
    }

    private static RowError error(Document document) {
        return new RowError(
                number(document, "row"),
                document.getString("column"),
                document.getString("code"),
                document.getString("detail"),
                document.getBoolean("rowTaken", false));
    }
}
