package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database: a map in the store for each collection and one for each unique index. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final String DATA = "data.";
    private static final String INDEX = "index.";
    private static final String ID_INDEX = "_id_";

    private final MVStore store;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
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
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new StoredCollection(this, collection, options, documents(collection), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (index.equals(ID_INDEX)) {
            return new IdIndex(documents(collection), index, keys);
        }
        return new UniqueIndex(positions(collection, index), index, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new EmptyIndex<>(index, keys);
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
        throw new MongoServerException("This server does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<Object, Document> documents(String collection) {
        return store.openMap(
                dataMap(collection),
                new MVMap.Builder<Object, Document>().keyType(new IdType()).valueType(new DocumentType()));
    }

    private MVMap<KeyValue, Object> positions(String collection, String index) {
        return store.openMap(
                indexMap(collection, index),
                new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()).valueType(new IdType()));
    }

    private String dataMap(String collection) {
        return DATA + getFullCollectionNamespace(collection);
    }

    private String indexMap(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "/" + index;
    }
}
