package org.yousaid.operations.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The latest rebuild of each projection, one document per group: the claim that lets one run at a time, its sign of life,
 * its progress and its outcome. Everything that a run writes names the run, so that one that was given up for dead and
 * wakes finds that it is no longer meant.
 */
final class RebuildDocuments {

    static final String COLLECTION = "rebuilds";

    private static final String ID = "_id";
    private static final String RUN = "run";
    private static final String STATE = "state";
    private static final String ALIVE_AT = "aliveAt";
    private static final String CANCEL = "cancel";
    private static final String MODE = "mode";
    private static final String BY = "by";
    private static final String REASON = "reason";
    private static final String STARTED_AT = "startedAt";
    private static final String ENDED_AT = "endedAt";
    private static final String DONE = "done";
    private static final String TOTAL = "total";
    private static final String RATE = "eventsPerSecond";
    private static final String REMAINING = "remainingSeconds";
    private static final String EQUAL = "hashEqual";
    private static final String DIFFERENCES = "differences";
    private static final String ERROR = "error";
    private static final String SWAPPED = "swapBegan";

    private final MongoCollection<Document> rebuilds;
    private final InstantSource clock;

    /**
     * @param clock the machine's: a sign of life is about who lives, not about business time
     */
    RebuildDocuments(MongoDatabase database, InstantSource clock) {
        this.rebuilds = database.getCollection(COLLECTION);
        this.clock = clock;
        rebuilds.createIndex(Indexes.ascending(STATE, ALIVE_AT));
    }

    /** How far a run has come. */
    record Progress(
            long done,
            long total,
            long eventsPerSecond,
            @Nullable Long remainingSeconds) {}

    /** Begins a run, unless another one of the group is not over. */
    boolean begin(String group, String run, RebuildMode mode, String by, String reason) {
        Document fresh = new Document(ID, group)
                .append(RUN, run)
                .append(MODE, mode.name())
                .append(STATE, RebuildState.RUNNING.name())
                .append(BY, by)
                .append(REASON, reason)
                .append(STARTED_AT, now())
                .append(ALIVE_AT, now())
                .append(DONE, 0L)
                .append(TOTAL, 0L)
                .append(RATE, 0L);
        try {
            rebuilds.replaceOne(
                    and(eq(ID, group), in(STATE, RebuildState.over())), fresh, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Optional<Rebuild> of(String group) {
        return Optional.ofNullable(rebuilds.find(eq(ID, group)).first()).map(RebuildDocuments::rebuild);
    }

    List<Rebuild> all() {
        return rebuilds.find().map(RebuildDocuments::rebuild).into(new ArrayList<>());
    }

    /** Asks a run to stop, if it has not come to the handing over. */
    boolean cancel(String group) {
        return rebuilds.updateOne(and(eq(ID, group), eq(STATE, RebuildState.RUNNING.name())), set(CANCEL, true))
                        .getMatchedCount()
                > 0;
    }

    /**
     * A sign of life, with what is new.
     *
     * @return false when somebody asked the run to stop
     * @throws RebuildLost when the run is no longer the one that is meant
     */
    boolean alive(String group, String run, RebuildState state, Progress progress) {
        Document after = rebuilds.findOneAndUpdate(
                mine(group, run),
                combine(
                        set(STATE, state.name()),
                        set(ALIVE_AT, now()),
                        state == RebuildState.SWAPPING ? set(SWAPPED, true) : set(RUN, run),
                        set(DONE, progress.done()),
                        set(TOTAL, progress.total()),
                        set(RATE, progress.eventsPerSecond()),
                        set(REMAINING, progress.remainingSeconds())),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (after == null) {
            throw new RebuildLost(group);
        }
        return !after.getBoolean(CANCEL, false);
    }

    void compared(String group, String run, List<Difference> differences) {
        rebuilds.updateOne(
                mine(group, run),
                combine(
                        set(EQUAL, differences.isEmpty()),
                        set(
                                DIFFERENCES,
                                differences.stream()
                                        .map(different -> new Document("collection", different.collection())
                                                .append("live", different.live())
                                                .append("rebuilt", different.rebuilt()))
                                        .toList())));
    }

    void end(String group, String run, RebuildState state, @Nullable String error) {
        rebuilds.updateOne(
                and(eq(ID, group), eq(RUN, run), in(STATE, RebuildState.unfinished())),
                combine(set(STATE, state.name()), set(ENDED_AT, now()), set(REMAINING, null), set(ERROR, error)));
    }

    /** Takes over a run whose last sign of life is older than this; of several instances one gets it. */
    Optional<Rebuild> giveUp(Duration silence) {
        Instant now = clock.instant();
        // Whichever way a clock was set meanwhile: a sign from the future is none.
        Bson silent = and(
                in(STATE, RebuildState.unfinished()),
                or(lt(ALIVE_AT, Date.from(now.minus(silence))), gt(ALIVE_AT, Date.from(now.plus(silence)))));
        return Optional.ofNullable(rebuilds.findOneAndUpdate(
                        silent,
                        combine(set(STATE, RebuildState.CLEARING.name()), set(ALIVE_AT, now())),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(RebuildDocuments::rebuild);
    }

    private static Bson mine(String group, String run) {
        return and(
                eq(ID, group),
                eq(RUN, run),
                in(
                        STATE,
                        RebuildState.RUNNING.name(),
                        RebuildState.HANDING_OVER.name(),
                        RebuildState.COMPARING.name(),
                        RebuildState.SWAPPING.name()));
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private static Rebuild rebuild(Document stored) {
        return new Rebuild(
                stored.getString(ID),
                stored.getString(RUN),
                RebuildMode.valueOf(stored.getString(MODE)),
                RebuildState.valueOf(stored.getString(STATE)),
                stored.getString(BY),
                stored.getString(REASON),
                stored.getDate(STARTED_AT).toInstant(),
                instant(stored.getDate(ENDED_AT)),
                stored.getLong(DONE),
                stored.getLong(TOTAL),
                stored.getLong(RATE),
                stored.getLong(REMAINING),
                stored.getBoolean(EQUAL),
                stored.getList(DIFFERENCES, Document.class, List.of()).stream()
                        .map(different -> new Difference(
                                different.getString("collection"),
                                different.getLong("live"),
                                different.getLong("rebuilt")))
                        .toList(),
                stored.getString(ERROR),
                stored.getBoolean(SWAPPED, false));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
