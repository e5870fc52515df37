package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that are answered with the help of indexes, or more exactly than by the library. */
final class PlannedCommands {

    private static final int COMMAND_NOT_FOUND = 59;

    private PlannedCommands() {}

    /** Answers with the plan of a command instead of running it. */
    static Document explained(StoredDatabase database, Document query) {
        if (!(query.get("explain") instanceof Document command)) {
            throw new MongoServerError(COMMAND_NOT_FOUND, "explain needs a command");
        }
        String name = command.keySet().iterator().next();
        var filtered = command;
        String filter = switch (name) {
            case "find" -> "filter";
            case "count", "distinct", "findAndModify", "findandmodify" -> "query";
            case "update" -> {
                filtered = first(command.get("updates"));
                yield "q";
            }
            case "delete" -> {
                filtered = first(command.get("deletes"));
                yield "q";
            }
            case "aggregate" -> {
                filtered = first(command.get("pipeline"));
                yield "$match";
            }
            default -> throw new MongoServerError(COMMAND_NOT_FOUND, "explain does not know " + name);
        };
        String collection = String.valueOf(command.get(name));
        var asked = filtered.get(filter) instanceof Document document ? document : new Document();
        var orderBy = command.get("sort") instanceof Document document ? document : null;
        int limit = command.get("limit") instanceof Number number ? number.intValue() : 0;
        var stored = database.stored(collection);
        return Explanation.of(
                database.getDatabaseName() + "." + collection,
                asked,
                orderBy,
                limit,
                stored == null ? null : stored.plan(asked, orderBy));
    }

    private static Document first(@Nullable Object parts) {
        return parts instanceof Collection<?> several
                        && !several.isEmpty()
                        && several.iterator().next() instanceof Document document
                ? document
                : new Document();
    }

    /** The answer to a pipeline that begins with {@code $match}, or null for any other. */
    static @Nullable Document aggregated(
            StoredDatabase database, Document query, DatabaseResolver databases, Oplog oplog) {
        var collection = database.stored(String.valueOf(query.get("aggregate")));
        var pipeline = Aggregation.parse(query.get("pipeline"));
        if (collection == null
                || pipeline.isEmpty()
                || !(pipeline.getFirst().get("$match") instanceof Document match)) {
            return null;
        }
        var counted = counted(pipeline);
        if (counted != null) {
            int count = collection.count(match, skip(pipeline), limit(pipeline));
            return answer(collection, count == 0 ? List.of() : List.of(counted.append("n", count)));
        }
        var aggregation = Aggregation.fromPipeline(pipeline, databases, database, collection, oplog);
        aggregation.validate(query);
        return answer(collection, aggregation.runStages(collection.matching(match)));
    }

    private static Document answer(StoredCollection collection, List<Document> batch) {
        var cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", batch);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    /** How a driver counts: match, skip, limit and a group of all. What is returned is the group's id. */
    private static @Nullable Document counted(List<Document> pipeline) {
        int next = 1;
        if (next < pipeline.size() && pipeline.get(next).containsKey("$skip")) {
            next++;
        }
        if (next < pipeline.size() && pipeline.get(next).containsKey("$limit")) {
            next++;
        }
        boolean group = next == pipeline.size() - 1
                && pipeline.get(next).get("$group") instanceof Document grouped
                && grouped.size() == 2
                && isConstant(grouped.get("_id"))
                && new Document("$sum", 1).equals(grouped.get("n"));
        return group && pipeline.get(next).get("$group") instanceof Document grouped
                ? new Document("_id", grouped.get("_id"))
                : null;
    }

    private static boolean isConstant(@Nullable Object value) {
        return value == null || value instanceof Number;
    }

    private static int skip(List<Document> pipeline) {
        return number(pipeline, "$skip");
    }

    private static int limit(List<Document> pipeline) {
        return number(pipeline, "$limit");
    }

    private static int number(List<Document> pipeline, String stage) {
        return pipeline.stream()
                .map(part -> part.get(stage))
                .filter(Number.class::isInstance)
                .mapToInt(number -> ((Number) number).intValue())
                .findFirst()
                .orElse(0);
    }

    /** The library counts refused documents among those inserted. */
    static Document countingInserted(Document query, Document answer) {
        if (answer.get("writeErrors") instanceof Collection<?> errors
                && query.get("documents") instanceof Collection<?> documents
                && first(errors).get("index") instanceof Integer firstError) {
            boolean ordered = Utils.isTrue(query.getOrDefault("ordered", true));
            answer.put("n", ordered ? firstError : documents.size() - errors.size());
        }
        return answer;
    }
}
