package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;

/** The values of an index's fields, in {@link BsonOrder}. */
final class KeyType extends BsonType<KeyValue> {

    @Override
    Document toDocument(KeyValue key) {
        var document = new Document();
        for (int i = 0; i < key.size(); i++) {
            document.put(Integer.toString(i), key.get(i));
        }
        return document;
    }

    @Override
    KeyValue fromDocument(Document document) {
        return new KeyValue(document.values());
    }

    @Override
    public int compare(KeyValue a, KeyValue b) {
        return BsonOrder.compare(a, b);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
