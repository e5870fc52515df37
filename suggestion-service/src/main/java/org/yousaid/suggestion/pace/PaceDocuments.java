package org.yousaid.suggestion.pace;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.suggestion.SuggestionId;

/**
 * Two collections: where each suggestion stands and since when, and one document for each stage it came to. A stage counts
 * once for a suggestion; the id says so, and a repeat writes the same.
 */
@Component
class PaceDocuments {

    static final String STANDING = "pace_standing";
    static final String STEPS = "pace_steps";

    private static final String ID = "_id";
    private static final String STAGE = "stage";
    private static final String AT = "at";
    private static final String BEGAN = "began";
    private static final String VERSION = "version";
    private static final String MILLIS = "millis";
    private static final String IN_ALL = "inAll";

    private final MongoCollection<Document> standing;
    private final MongoCollection<Document> steps;

    PaceDocuments(ReadModels models) {
        standing = models.collection(STANDING);
        steps = models.collection(STEPS);
        steps.createIndex(Indexes.ascending(AT));
    }

    void begin(SuggestionId id, String stage, Instant at, long version) {
        standing.updateOne(
                eq(ID, id.value()),
                new Document("$setOnInsert", standing(stage, at, at, version)),
                new UpdateOptions().upsert(true));
    }

    /** Its clock begins anew; nothing when it went on since, or is history. */
    void beginAgain(SuggestionId id, String stage, Instant at, long version) {
        standing.updateOne(
                and(eq(ID, id.value()), lt(VERSION, version)), new Document("$set", standing(stage, at, at, version)));
    }

    /** Whether it stands at this stage. */
    boolean stands(SuggestionId id, String stage) {
        return standing.find(and(eq(ID, id.value()), eq(STAGE, stage))).first() != null;
    }

    /** It came to this stage; nothing when it stands there already, went on since, or is history. */
    void step(SuggestionId id, String stage, Instant at, long version) {
        Document before = standing.find(eq(ID, id.value())).first();
        if (before == null || before.getString(STAGE).equals(stage) || wentOn(before, version, key(id, stage))) {
            return;
        }
        Instant since = before.getDate(AT).toInstant();
        Instant began = before.getDate(BEGAN).toInstant();
        // The step before where it stands: when it ends between the two, the repeat writes the same again.
        steps.replaceOne(
                eq(ID, key(id, stage)),
                new Document(ID, key(id, stage))
                        .append(STAGE, stage)
                        .append(AT, Date.from(at))
                        .append(MILLIS, Duration.between(since, at).toMillis())
                        .append(IN_ALL, Duration.between(began, at).toMillis()),
                new ReplaceOptions().upsert(true));
        standing.replaceOne(
                eq(ID, id.value()), standing(stage, at, began, version).append(ID, id.value()));
    }

    private boolean wentOn(Document before, long version, String key) {
        long stands = before.get(VERSION, Number.class).longValue();
        return stands > version || (stands == version && steps.find(eq(ID, key)).first() != null);
    }

    /** How long it took to come to a stage: from the one before, and from the beginning. */
    record Took(long millis, long inAll) {}

    /** Everything since then, by stage. */
    Map<String, List<Took>> since(Instant then) {
        Map<String, List<Took>> byStage = new TreeMap<>();
        steps.find(gte(AT, Date.from(then)))
                .projection(fields(include(STAGE, MILLIS, IN_ALL)))
                .forEach(step -> byStage.computeIfAbsent(step.getString(STAGE), _ -> new ArrayList<>())
                        .add(new Took(
                                step.get(MILLIS, Number.class).longValue(),
                                step.get(IN_ALL, Number.class).longValue())));
        return byStage;
    }

    void clear() {
        standing.deleteMany(new Document());
        steps.deleteMany(new Document());
    }

    private static Document standing(String stage, Instant at, Instant began, long version) {
        return new Document(STAGE, stage)
                .append(AT, Date.from(at))
                .append(BEGAN, Date.from(began))
                .append(VERSION, version);
    }

    private static String key(SuggestionId id, String stage) {
        return id.value() + "/" + stage;
    }
}
