package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index: from the values of its fields, in order, to the document's position. */
final class UniqueIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<KeyValue, Object> positions;

    UniqueIndex(MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    /** The names of the fields, in the order of the index. */
    List<String> fields() {
        return keys();
    }

    /** Where the documents stand whose first fields have these values. */
    Set<Object> positionsOf(KeyValue beginning) {
        Set<Object> found = new LinkedHashSet<>();
        var cursor = positions.cursor(beginning);
        while (cursor.hasNext() && beginsWith(cursor.next(), beginning)) {
            found.add(cursor.getValue());
        }
        return found;
    }

    private static boolean beginsWith(KeyValue key, KeyValue beginning) {
        for (int i = 0; i < beginning.size(); i++) {
            if (BsonOrder.compare(key.get(i), beginning.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, @Nullable Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
