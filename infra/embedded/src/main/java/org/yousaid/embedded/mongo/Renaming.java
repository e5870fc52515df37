package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** What is asked of {@code renameCollection}, looked at before the library begins and drops the target. */
final class Renaming {

    private static final int ILLEGAL_OPERATION = 20;
    private static final int INVALID_NAMESPACE = 73;

    private Renaming() {}

    static void check(Document query) {
        String from = String.valueOf(query.get("renameCollection"));
        String to = String.valueOf(query.get("to"));
        if (!database(from).equals(database(to))) {
            throw new MongoServerError(ILLEGAL_OPERATION, "This server renames collections within a database only");
        }
        String name = to.substring(to.indexOf('.') + 1);
        if (name.isEmpty() || name.contains("$") || name.startsWith("system.")) {
            throw new MongoServerError(INVALID_NAMESPACE, "Not a name for a collection: " + to);
        }
    }

    private static String database(String namespace) {
        int dot = namespace.indexOf('.');
        if (dot <= 0) {
            throw new MongoServerError(INVALID_NAMESPACE, "Not a database and a collection: " + namespace);
        }
        return namespace.substring(0, dot);
    }
}
