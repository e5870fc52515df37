package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The values of an index's fields, each in the direction of its field, and the position of their document. */
final class KeyType extends BsonType<KeyValue> {

    private static final int EACH = 24;

    private final boolean[] descending;

    KeyType(List<IndexKey> fields) {
        descending = new boolean[fields.size()];
        for (int i = 0; i < descending.length; i++) {
            descending[i] = !fields.get(i).isAscending();
        }
    }

    @Override
    Document toDocument(KeyValue key) {
        var document = new Document();
        for (int i = 0; i < key.size(); i++) {
            Object value = key.get(i);
            document.put(Integer.toString(i), value instanceof Missing ? null : value);
        }
        return document;
    }

    @Override
    KeyValue fromDocument(Document document) {
        return new KeyValue(document.values());
    }

    @Override
    public int getMemory(KeyValue key) {
        int sum = EACH;
        for (Object value : key) {
            sum += EACH + Sizes.of(value);
        }
        return sum;
    }

    @Override
    public int compare(KeyValue a, KeyValue b) {
        return BsonOrder.compare(a, b, descending);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
