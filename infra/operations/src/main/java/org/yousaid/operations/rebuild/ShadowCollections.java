package org.yousaid.operations.rebuild;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.RenameCollectionOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.operations.projection.ReadModels;

/**
 * The collections that one run of a rebuild writes. Their names hold the run: what an earlier run left, or still does
 * after it was given up, cannot reach them.
 */
final class ShadowCollections {

    private static final String MARK = "rebuild-";
    private static final String ID_INDEX = "_id_";

    private final MongoDatabase database;
    private final ProjectionGroup group;
    private final String prefix;

    ShadowCollections(MongoDatabase database, ProjectionGroup group, String run) {
        this.database = database;
        this.group = group;
        this.prefix = prefix(group.name(), run);
    }

    private static String prefix(String group, String run) {
        return MARK + group + "-" + run + ".";
    }

    /** Makes them, empty and with the indexes that the live ones have. */
    ReadModels prepare() {
        for (String name : group.collections()) {
            database.createCollection(prefix + name);
            List<Document> indexes = database.getCollection(name).listIndexes().into(new ArrayList<>()).stream()
                    .filter(index -> !ID_INDEX.equals(index.getString("name")))
                    .map(ShadowCollections::withoutNamespace)
                    .toList();
            if (!indexes.isEmpty()) {
                database.runCommand(new Document("createIndexes", prefix + name).append("indexes", indexes));
            }
        }
        return ReadModels.aside(database, prefix, Set.copyOf(group.collections()));
    }

    /** Older servers tell which collection an index belongs to, and take it for an instruction when it comes back. */
    private static Document withoutNamespace(Document index) {
        Document bare = new Document(index);
        bare.remove("ns");
        return bare;
    }

    /** Each collection whose documents are not the live one's. */
    List<Difference> compare(Runnable eachPiece) {
        List<Difference> differences = new ArrayList<>();
        for (String name : group.collections()) {
            Fingerprint live = Fingerprint.of(database.getCollection(name), eachPiece);
            Fingerprint rebuilt = Fingerprint.of(database.getCollection(prefix + name), eachPiece);
            if (!live.equals(rebuilt)) {
                differences.add(new Difference(name, live.count(), rebuilt.count()));
            }
        }
        return differences;
    }

    /**
     * Puts them in the place of the live ones, one after the other; each step is atomic for readers.
     *
     * @param beforeEach throws when the run may not go on
     */
    void swap(Runnable beforeEach) {
        for (String name : group.collections()) {
            beforeEach.run();
            MongoCollection<Document> rebuilt = database.getCollection(prefix + name);
            rebuilt.renameCollection(
                    new MongoNamespace(database.getName(), name), new RenameCollectionOptions().dropTarget(true));
        }
    }

    /** Drops those that are still there. */
    void drop() {
        drop(database, prefix);
    }

    /** Drops what a run left, whatever its group owned at that time. */
    static void drop(MongoDatabase database, Rebuild run) {
        drop(database, prefix(run.group(), run.run()));
    }

    /** Drops what no unfinished run owns. The runs are read after the names: a run is known before it makes any. */
    static void dropLeftovers(MongoDatabase database, Supplier<List<Rebuild>> all) {
        Set<String> names = names(database);
        List<String> inUse = all.get().stream()
                .filter(rebuild -> !rebuild.state().isOver())
                .map(rebuild -> prefix(rebuild.group(), rebuild.run()))
                .toList();
        names.stream()
                .filter(name -> name.startsWith(MARK) && inUse.stream().noneMatch(name::startsWith))
                .forEach(name -> database.getCollection(name).drop());
    }

    private static void drop(MongoDatabase database, String prefix) {
        names(database).stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> database.getCollection(name).drop());
    }

    private static Set<String> names(MongoDatabase database) {
        return database.listCollectionNames().into(new LinkedHashSet<>());
    }
}
