package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** One database: a map in the store for each collection and one for each index but that on {@code _id}. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final String DATA = "data.";
    private static final String INDEX = "ordered.";
    /** Unique indexes stood here before there were ordered ones; they are built anew. */
    private static final String FORMER_INDEX = "index.";

    private static final String MULTIKEYS = "multikey";
    private static final String ID_INDEX = "_id_";

    private final MVStore store;
    private final GroupCommit commits;
    private final CollectionScans scans;

    StoredDatabase(String name, MVStore store, GroupCommit commits, CollectionScans scans, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        this.commits = commits;
        this.scans = scans;
        initializeNamespacesAndIndexes();
    }

    /** The names of the databases that the store holds. */
    static Set<String> names(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(DATA))
                .map(map -> map.substring(DATA.length(), map.indexOf('.', DATA.length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "explain" -> PlannedCommands.explained(this, query);
            case "aggregate" -> {
                var answer = PlannedCommands.aggregated(this, query, databases, oplog);
                yield answer != null ? answer : super.handleCommand(channel, command, query, databases, oplog);
            }
            case "dropindexes" -> dropIndexes(query);
            case "insert" ->
                PlannedCommands.countingInserted(query, super.handleCommand(channel, command, query, databases, oplog));
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    @Nullable
    StoredCollection stored(String collection) {
        return (StoredCollection) resolveCollection(collection, false);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new StoredCollection(this, collection, options, documents(collection), commits, scans, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return index.equals(ID_INDEX)
                ? new IdIndex(documents(collection), index, keys)
                : ordered(collection, index, keys, true, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return ordered(collection, index, keys, false, sparse);
    }

    private OrderedIndex ordered(String collection, String index, List<IndexKey> keys, boolean unique, boolean sparse) {
        String former = FORMER_INDEX + getFullCollectionNamespace(collection) + "/" + index;
        if (store.hasMap(former)) {
            store.removeMap(former);
        }
        MVMap<KeyValue, Boolean> entries = store.openMap(
                indexMap(collection, index),
                new MVMap.Builder<KeyValue, Boolean>()
                        .keyType(new KeyType(keys))
                        .valueType(new NothingType()));
        MVMap<String, Boolean> multikeys = store.openMap(MULTIKEYS);
        return new OrderedIndex(entries, multikeys, index, keys, unique, sparse);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(indexMap(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(dataMap(collection));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String formerName = collection.getCollectionName();
        super.moveCollection(from, collection, newName);
        store.renameMap(documents(formerName), dataMap(newName));
        for (var index : collection.getIndexes()) {
            if (index instanceof OrderedIndex ordered) {
                boolean multikey = ordered.isMultikey();
                ordered.unfilled();
                store.renameMap(ordered.entries(), indexMap(newName, ordered.getName()));
                ordered.filled(multikey);
            }
        }
    }

    /** The library would also forget indexes of the same name on other collections. */
    private Document dropIndexes(Document query) {
        var collection = stored(String.valueOf(query.get("dropIndexes")));
        if (collection != null) {
            Object asked = query.get("index");
            var dropped = collection.getIndexes().stream()
                    .filter(index -> index.getName().equals(asked)
                            || Objects.equals(index.toIndexDescription().get("key"), asked)
                            || (Objects.equals(asked, "*") && !index.getName().equals(ID_INDEX)))
                    .map(Index::getName)
                    .toList();
            if (dropped.isEmpty() && !Objects.equals(asked, "*")) {
                throw new IndexNotFoundException("index not found with name [" + asked + "]");
            }
            for (String index : dropped) {
                dropIndex(collection, index);
                indexes.get().deleteDocuments(new Document("ns", collection.getFullName()).append("name", index), 1);
            }
        }
        return new Document("ok", 1.0);
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<Object, StoredDocument> documents(String collection) {
        return store.openMap(
                dataMap(collection),
                new MVMap.Builder<Object, StoredDocument>()
                        .keyType(new IdType())
                        .valueType(new StoredDocument.Type()));
    }

    private String dataMap(String collection) {
        return DATA + getFullCollectionNamespace(collection);
    }

    private String indexMap(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "/" + index;
    }
}
