package org.yousaid.operations.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;

/**
 * The collections that projections write. The live ones have the names that everybody reads; a rebuild gets others, so
 * that the same projection can be made a second time without touching what is read.
 */
public final class ReadModels {

    private final MongoDatabase database;
    private final String prefix;
    private final Predicate<String> owned;

    private ReadModels(MongoDatabase database, String prefix, Predicate<String> owned) {
        this.database = database;
        this.prefix = prefix;
        this.owned = owned;
    }

    /** Collections under their own names. */
    public static ReadModels live(MongoDatabase database) {
        return new ReadModels(database, "", _ -> true);
    }

    /** The same collections with a prefix to their names; any other is refused, for the live one would be written to. */
    public static ReadModels aside(MongoDatabase database, String prefix, Set<String> owned) {
        return new ReadModels(database, prefix, Set.copyOf(owned)::contains);
    }

    /** The collection that stands for this name here. */
    public MongoCollection<Document> collection(String name) {
        if (!owned.test(name)) {
            throw new IllegalArgumentException("The projection does not declare that it owns the collection " + name);
        }
        return database.getCollection(prefix + name);
    }
}
