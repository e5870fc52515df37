package org.yousaid.eventstore;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.yousaid.eventstore.RecordedCommands.Sent;

/** Finds the commands that had to look at every document of a collection. */
final class IndexUse {

    private static final Set<String> QUERIES = Set.of("find", "count", "distinct", "update", "delete", "findAndModify");
    private static final int NO_SUCH_COMMAND = 59;
    private static final Set<String> ENVELOPE =
            Set.of("$db", "lsid", "$clusterTime", "txnNumber", "writeConcern", "readConcern", "$readPreference");

    private final MongoDatabase database;
    private boolean explains;

    IndexUse(MongoDatabase database) {
        this.database = database;
        try {
            database.runCommand(new Document("explain", new Document("find", "none")));
            this.explains = true;
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NO_SUCH_COMMAND) {
                throw e;
            }
        }
    }

    /** Each as its collection and filter. A server that explains says it; and its indexes must fit in any case. */
    List<String> scans(List<Sent> sent) {
        List<String> scans = new ArrayList<>();
        for (Sent each : sent) {
            if (QUERIES.contains(each.name())) {
                for (BsonDocument filter : filters(each)) {
                    if (!indexed(each.collection(), filter)) {
                        scans.add("%s %s %s: no index begins with one of its fields"
                                .formatted(each.name(), each.collection(), filter));
                    }
                }
                if (explains && plan(each).contains("COLLSCAN")) {
                    scans.add("%s %s: COLLSCAN".formatted(each.name(), each.collection()));
                }
            }
        }
        return scans;
    }

    private static List<BsonDocument> filters(Sent sent) {
        BsonDocument command = sent.command();
        return switch (sent.name()) {
            case "find" -> List.of(command.getDocument("filter", new BsonDocument()));
            case "update" -> parts(command, "updates");
            case "delete" -> parts(command, "deletes");
            default -> List.of(command.getDocument("query", new BsonDocument()));
        };
    }

    private static List<BsonDocument> parts(BsonDocument command, String name) {
        return command.getArray(name).stream()
                .map(part -> part.asDocument().getDocument("q"))
                .toList();
    }

    private boolean indexed(String collection, BsonDocument filter) {
        Set<String> fields = fields(filter, new HashSet<>());
        Set<String> first = new HashSet<>(Set.of("_id"));
        database.getCollection(collection)
                .listIndexes()
                .forEach(index -> first.add(
                        index.get("key", Document.class).keySet().iterator().next()));
        return fields.stream().anyMatch(first::contains);
    }

    private static Set<String> fields(BsonDocument filter, Set<String> fields) {
        filter.forEach((field, value) -> {
            if (field.equals("$and")) {
                for (BsonValue part : value.asArray()) {
                    fields(part.asDocument(), fields);
                }
            } else {
                fields.add(field);
            }
        });
        return fields;
    }

    private String plan(Sent sent) {
        BsonDocument command = new BsonDocument();
        sent.command().forEach((field, value) -> {
            if (!ENVELOPE.contains(field)) {
                command.append(field, value);
            }
        });
        return database.runCommand(new Document("explain", command).append("verbosity", "queryPlanner"))
                .toJson();
    }
}
