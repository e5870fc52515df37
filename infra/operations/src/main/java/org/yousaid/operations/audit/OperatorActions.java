package org.yousaid.operations.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** What operators did, newest first. It is written down before it is done, so that nothing is done unwritten. */
public final class OperatorActions {

    private static final String COLLECTION = "operator_actions";
    private static final String WHEN = "when";
    private static final String OUTCOME = "outcome";
    private static final String BEGUN = "begun";
    private static final String FAILED = "failed";
    private static final String GOES_ON = "goesOn";

    private final MongoCollection<Document> actions;
    private final InstantSource clock;

    public OperatorActions(MongoDatabase database, InstantSource clock) {
        this.actions = database.getCollection(COLLECTION);
        this.clock = clock;
        actions.createIndex(Indexes.descending(WHEN));
    }

    /**
     * What somebody asks for.
     *
     * @param id the same for the same request
     * @param what the action in kebab case
     * @param on what it is done to
     */
    public record Asked(String id, Caller who, String what, String on, String reason) {

        /** A request that nobody can repeat. */
        public static Asked now(Caller who, String what, String on, String reason) {
            return new Asked(CrockfordText.random(), who, what, on, reason);
        }
    }

    /**
     * Does it, and writes down what came of it; a refusal too. A repeat is answered from what was written down, and does
     * nothing again.
     *
     * @param outcome what came of it, in kebab case
     * @param earlier the same, read back
     * @throws Refused for a repeat that asks for something else, or comes while the first is still at it
     */
    public <T> T once(Asked asked, Supplier<T> action, Function<T, String> outcome, Function<String, T> earlier) {
        OperatorAction written = written(asked);
        if (written != null) {
            if (written.outcome().equals(BEGUN)) {
                throw new Refused(CommonRefusal.NOT_READY);
            }
            return earlier.apply(written.outcome());
        }
        T result = refusalsWritten(asked, action);
        ended(asked.id(), outcome.apply(result));
        return result;
    }

    /**
     * Begins what goes on by itself; its end is written by {@link #ended}. A repeat begins nothing once the first has
     * ended, and tries again before that, for its process may have died.
     *
     * @param again the answer to a repeat
     * @throws Refused for a repeat that asks for something else
     */
    public <T> T begun(Asked asked, Supplier<T> action, Supplier<T> again) {
        OperatorAction written = written(asked);
        return written == null || written.outcome().equals(BEGUN) ? refusalsWritten(asked, action) : again.get();
    }

    /**
     * Begins what goes on by itself, and whose end nobody writes down. A repeat begins nothing once it has begun; it tries
     * again when it was refused, failed, or its process died.
     *
     * @param standing the answer to a repeat of what has begun
     * @throws Refused for a repeat that asks for something else
     */
    public <T> T begunOnce(Asked asked, Supplier<T> action, Supplier<T> standing) {
        if (written(asked) != null && hasBegun(asked.id())) {
            return standing.get();
        }
        T begun = refusalsWritten(asked, action);
        actions.updateOne(
                eq("_id", asked.id()), Updates.combine(Updates.set(OUTCOME, BEGUN), Updates.set(GOES_ON, true)));
        return begun;
    }

    private boolean hasBegun(String id) {
        return actions.countDocuments(and(eq("_id", id), eq(GOES_ON, true))) == 1;
    }

    private <T> T refusalsWritten(Asked asked, Supplier<T> action) {
        try {
            return action.get();
        } catch (Refused e) {
            ended(asked.id(), e.refusal().code());
            throw e;
        } catch (RuntimeException e) {
            ended(asked.id(), FAILED);
            throw e;
        }
    }

    /** Writes the request down, or answers what was written down for it before. */
    private @Nullable OperatorAction written(Asked asked) {
        Document before = actions.findOneAndUpdate(
                eq("_id", asked.id()),
                new Document(
                        "$setOnInsert",
                        new Document("who", asked.who().subject())
                                .append("role", role(asked.who()).name())
                                .append(WHEN, Date.from(clock.instant()))
                                .append("what", asked.what())
                                .append("on", asked.on())
                                .append("reason", asked.reason())
                                .append(OUTCOME, BEGUN)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE));
        if (before == null) {
            return null;
        }
        OperatorAction earlier = action(before);
        if (!earlier.what().equals(asked.what())
                || !earlier.on().equals(asked.on())
                || !earlier.reason().equals(asked.reason())) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return earlier;
    }

    /** Writes down what came of an action that was begun. */
    public void ended(String id, String outcome) {
        actions.updateOne(eq("_id", id), Updates.set(OUTCOME, outcome));
    }

    /** The newest actions before a time. */
    public List<OperatorAction> before(Optional<Instant> time, int limit) {
        return actions.find(time.<Bson>map(at -> lt(WHEN, Date.from(at))).orElseGet(Document::new))
                .sort(Sorts.descending(WHEN))
                .limit(limit)
                .map(OperatorActions::action)
                .into(new ArrayList<>());
    }

    private static Role role(Caller who) {
        return who.roles().stream().min(Comparator.naturalOrder()).orElse(Role.ANONYMOUS);
    }

    private static OperatorAction action(Document stored) {
        return new OperatorAction(
                stored.getString("_id"),
                stored.getString("who"),
                stored.getString("role"),
                stored.getDate(WHEN).toInstant(),
                stored.getString("what"),
                stored.getString("on"),
                stored.getString("reason"),
                stored.getString(OUTCOME));
    }
}
