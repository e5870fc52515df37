package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;

/** The {@code _id} of a document, any BSON value, in {@link BsonOrder}. */
final class IdType extends BsonType<Object> {

    private static final String FIELD = "";

    @Override
    Document toDocument(Object value) {
        return value instanceof Missing ? new Document() : new Document(FIELD, value);
    }

    @Override
    Object fromDocument(Document document) {
        return document.getOrMissing(FIELD);
    }

    @Override
    public int compare(Object a, Object b) {
        return BsonOrder.compare(a, b);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
