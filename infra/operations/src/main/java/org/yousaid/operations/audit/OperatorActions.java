package org.yousaid.operations.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
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
import org.yousaid.support.id.CrockfordText;
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

    private final MongoCollection<Document> actions;
    private final InstantSource clock;

    public OperatorActions(MongoDatabase database, InstantSource clock) {
        this.actions = database.getCollection(COLLECTION);
        this.clock = clock;
        actions.createIndex(Indexes.descending(WHEN));
    }

    /**
     * Does it, and writes down what came of it; a refusal too.
     *
     * @param outcome what came of it, in kebab case
     */
    public <T> T done(
            Caller who, String what, String on, String reason, Function<T, String> outcome, Supplier<T> action) {
        String id = CrockfordText.random();
        T result = begun(id, who, what, on, reason, action);
        ended(id, outcome.apply(result));
        return result;
    }

    /**
     * Begins what goes on by itself; its end is written by {@link #ended}.
     *
     * @param id the same for the same request: it is written down once
     */
    public <T> T begun(String id, Caller who, String what, String on, String reason, Supplier<T> action) {
        actions.updateOne(
                eq("_id", id),
                new Document(
                        "$setOnInsert",
                        new Document("who", who.subject())
                                .append("role", role(who).name())
                                .append(WHEN, Date.from(clock.instant()))
                                .append("what", what)
                                .append("on", on)
                                .append("reason", reason)
                                .append(OUTCOME, BEGUN)),
                new UpdateOptions().upsert(true));
        try {
            return action.get();
        } catch (Refused e) {
            ended(id, e.refusal().code());
            throw e;
        } catch (RuntimeException e) {
            ended(id, FAILED);
            throw e;
        }
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
