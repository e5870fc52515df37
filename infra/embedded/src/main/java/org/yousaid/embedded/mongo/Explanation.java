package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code explain} answers, in MongoDB's shape: the stages from the outermost to the one that reads. */
final class Explanation {

    private Explanation() {}

    static Document of(
            String namespace, Document filter, @Nullable Document orderBy, int limit, @Nullable QueryPlan plan) {
        Document winning = plan == null ? new Document("stage", "EOF") : stages(filter, orderBy, limit, plan);
        var planner = new Document("namespace", namespace)
                .append("indexFilterSet", false)
                .append("parsedQuery", filter)
                .append("winningPlan", winning)
                .append("rejectedPlans", List.of());
        return new Document("queryPlanner", planner).append("ok", 1.0);
    }

    private static Document stages(Document filter, @Nullable Document orderBy, int limit, QueryPlan plan) {
        var stage = plan.explained();
        if (!plan.isScan()) {
            stage = new Document("stage", "FETCH").append("filter", filter).append("inputStage", stage);
        } else {
            stage.append("filter", filter);
        }
        if (!plan.sorted()) {
            stage = new Document("stage", "SORT").append("sortPattern", orderBy).append("inputStage", stage);
        }
        return limit > 0
                ? new Document("stage", "LIMIT").append("limitAmount", limit).append("inputStage", stage)
                : stage;
    }
}
