package org.yousaid.consultation.progress;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;

/** Long work and how far it has come, where every instance sees it; it stays as the record of who took what out. */
@Component
public class ProgressBook {

    private static final int MOST_LISTED = 20;

    private final MongoCollection<Document> works;
    private final InstantSource clock;

    ProgressBook(Databases databases, InstantSource clock) {
        this.clock = clock;
        works = databases.own().getCollection("long_work");
        var _ = works.createIndex(Indexes.ascending("consultation", "startedAt"));
    }

    /**
     * Begins a piece of work.
     *
     * @throws Refused with {@code idempotency-key-reused} when work with this id was begun before
     */
    public Running begin(String id, Progress.Kind kind, ConsultationId consultation, String by, long total) {
        Date now = Date.from(clock.instant());
        Document begun = new Document("_id", id)
                .append("kind", kind.name())
                .append("consultation", consultation.value())
                .append("by", by)
                .append("startedAt", now)
                .append("at", now)
                .append("done", 0L)
                .append("total", total)
                .append("rows", 0L)
                .append("state", Progress.State.RUNNING.name());
        try {
            works.insertOne(begun);
        } catch (MongoWriteException e) {
            throw JsonDocuments.isDuplicate(e) ? new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED) : e;
        }
        return new Running(id);
    }

    /** One piece of work, if there is one with this id. */
    public Optional<Progress> find(String id) {
        return Optional.ofNullable(works.find(eq("_id", id)).first()).map(ProgressBook::read);
    }

    /** The latest work of these kinds about a consultation, the newest first. */
    public List<Progress> of(ConsultationId consultation, List<Progress.Kind> kinds) {
        return works.find(and(
                        eq("consultation", consultation.value()),
                        in("kind", kinds.stream().map(Enum::name).toList())))
                .sort(Sorts.descending("startedAt"))
                .limit(MOST_LISTED)
                .map(ProgressBook::read)
                .into(new ArrayList<>());
    }

    private static Progress read(Document work) {
        return new Progress(
                work.getString("_id"),
                Progress.Kind.valueOf(work.getString("kind")),
                new ConsultationId(work.getString("consultation")),
                work.getString("by"),
                work.getDate("startedAt").toInstant(),
                work.getDate("at").toInstant(),
                number(work, "done"),
                number(work, "total"),
                number(work, "rows"),
                Progress.State.valueOf(work.getString("state")),
                work.getString("outcome"));
    }

    /** Work that is under way in this instance; notes at most once a second how far it has come. */
    public final class Running {

        private final String id;
        private Instant noted = clock.instant();

        private Running(String id) {
            this.id = id;
        }

        /** How far it has come. */
        public void reached(long done, long rows) {
            Instant now = clock.instant();
            if (now.isAfter(noted.plusSeconds(1))) {
                noted = now;
                note(done, rows, Progress.State.RUNNING, null);
            }
        }

        /** It is done. */
        public void done(long done, long rows, String outcome) {
            note(done, rows, Progress.State.DONE, outcome);
        }

        /** It was broken off: by an error, or by whoever no longer listens. */
        public void brokenOff(long done, long rows) {
            note(done, rows, Progress.State.BROKEN_OFF, null);
        }

        private void note(long done, long rows, Progress.State state, @Nullable String outcome) {
            works.updateOne(
                    eq("_id", id),
                    Updates.combine(
                            Updates.set("done", done),
                            Updates.set("rows", rows),
                            Updates.set("state", state.name()),
                            Updates.set("outcome", outcome),
                            Updates.set("at", Date.from(clock.instant()))));
        }
    }
}
