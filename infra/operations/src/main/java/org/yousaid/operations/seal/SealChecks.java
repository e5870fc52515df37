package org.yousaid.operations.seal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.eventstore.seal.SealCheck;
import org.yousaid.eventstore.seal.SealCheck.Outcome;
import org.yousaid.eventstore.seal.SealVerifier;
import org.yousaid.operations.seal.CheckStanding.State;

/**
 * Checks the seals in the background, one check at a time over all instances. How it stands is one document, so that
 * every instance shows it; a check whose instance died can be begun anew after {@link #SILENCE}.
 */
public final class SealChecks {

    static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(SealChecks.class);
    private static final Duration BETWEEN_SIGNS = Duration.ofMillis(500);
    private static final String ID = "_id";
    private static final String LATEST = "latest";
    private static final String RUN = "run";
    private static final String STATE = "state";
    private static final String ALIVE_AT = "aliveAt";

    private final MongoCollection<Document> checks;
    private final SealVerifier verifier;
    private final InstantSource machine;
    private final BiConsumer<String, String> ended;

    /**
     * @param machine the machine's clock: signs of life are not business time
     * @param ended is told a run and its outcome
     */
    public SealChecks(
            MongoDatabase database, SealVerifier verifier, InstantSource machine, BiConsumer<String, String> ended) {
        this.checks = database.getCollection("seal_checks");
        this.verifier = verifier;
        this.machine = machine;
        this.ended = ended;
    }

    /** The latest check, running or over. */
    public Optional<CheckStanding> latest() {
        return Optional.ofNullable(checks.find(eq(ID, LATEST)).first()).map(SealChecks::standing);
    }

    /**
     * Begins a check; false when another one is running.
     *
     * @param run the same for the same request, whose repeat begins nothing
     */
    boolean start(String run, String by) {
        if (checks.find(mine(run)).first() != null) {
            return true;
        }
        Date now = now();
        Document fresh = new Document(ID, LATEST)
                .append(RUN, run)
                .append(STATE, State.RUNNING.name())
                .append("by", by)
                .append("startedAt", now)
                .append(ALIVE_AT, now)
                .append("seals", 0L)
                .append("position", 0L)
                .append("target", 0L)
                .append("percent", 0);
        Bson free = or(
                ne(STATE, State.RUNNING.name()),
                lt(ALIVE_AT, Date.from(machine.instant().minus(SILENCE))));
        try {
            checks.replaceOne(and(eq(ID, LATEST), free), fresh, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        Thread.ofVirtual().name("seal-check").start(() -> run(run));
        return true;
    }

    private void run(String run) {
        var signs = new Signs(run);
        try {
            SealCheck end = verifier.verify(signs::told);
            switch (end.outcome()) {
                case Outcome.Broken broken -> {
                    log.error(
                            "The event store is not as it was sealed: seal={} position={} {}",
                            broken.seal(),
                            broken.position(),
                            broken.what());
                    end(run, State.BROKEN, end, broken.position(), broken.what());
                }
                case Outcome.Whole _ -> end(run, State.WHOLE, end, null, null);
                case Outcome.UnderWay _ -> throw new IllegalStateException("A check that has ended is not under way");
            }
        } catch (RuntimeException e) {
            log.error("The check of the seals broke off", e);
            end(
                    run,
                    State.FAILED,
                    signs.last,
                    null,
                    "The check broke off: " + e.getClass().getSimpleName());
        }
    }

    private void end(
            String run, State state, SealCheck check, @Nullable Long brokenPosition, @Nullable String finding) {
        checks.updateOne(
                mine(run),
                combine(
                        progress(check),
                        set(STATE, state.name()),
                        set("endedAt", now()),
                        set("brokenPosition", brokenPosition),
                        set("finding", finding)));
        ended.accept(run, state.name().toLowerCase(Locale.ROOT));
    }

    private static Bson mine(String run) {
        return and(eq(ID, LATEST), eq(RUN, run));
    }

    private Bson progress(SealCheck check) {
        return combine(
                set(ALIVE_AT, now()),
                set("seals", check.seals()),
                set("position", check.position()),
                set("target", check.target()),
                set("percent", check.percent()));
    }

    private Date now() {
        return Date.from(machine.instant());
    }

    private static CheckStanding standing(Document stored) {
        return new CheckStanding(
                State.valueOf(stored.getString(STATE)),
                stored.getString("by"),
                stored.getDate("startedAt").toInstant(),
                instant(stored.getDate("endedAt")),
                stored.getLong("seals"),
                stored.getLong("position"),
                stored.getLong("target"),
                stored.getInteger("percent"),
                stored.getLong("brokenPosition"),
                stored.getString("finding"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** Writes the progress down, but not after each seal. */
    private final class Signs {

        private final String run;
        private SealCheck last = new SealCheck(0, 0, 0, new Outcome.UnderWay());
        private Instant written = Instant.EPOCH;

        private Signs(String run) {
            this.run = run;
        }

        private void told(SealCheck check) {
            last = check;
            Instant now = machine.instant();
            if (now.isAfter(written.plus(BETWEEN_SIGNS))) {
                written = now;
                checks.updateOne(mine(run), progress(check));
            }
        }
    }
}
