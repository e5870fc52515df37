package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the documents themselves stand in its order, so it keeps nothing of its own. */
final class IdIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<Object, StoredDocument> documents;

    IdIndex(MVMap<Object, StoredDocument> documents, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.documents = documents;
    }

    /** The key as it is stored: 5 and 5.0 are equal here, but not in Java. */
    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        Object id = Missing.ofNullable(key.get(0));
        Object stored = documents.floorKey(id);
        return stored != null && BsonOrder.compare(stored, id) == 0 ? stored : null;
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    public synchronized @Nullable Object remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {}

    @Override
    protected Object removeDocument(KeyValue key) {
        throw new UnsupportedOperationException("The collection removes its documents");
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        throw new UnsupportedOperationException("The collection adds its documents");
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return () -> documents.keySet().stream()
                .map(id -> Map.entry(new KeyValue(id), id))
                .iterator();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
