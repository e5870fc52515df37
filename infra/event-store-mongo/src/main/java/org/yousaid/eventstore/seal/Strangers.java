package org.yousaid.eventstore.seal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Documents under an id that is not a whole number from 1 on. No reader and no seal ever comes by there, but a command
 * could load one, so a check looks there first. In the order of ids every other kind stands before or behind all numbers:
 * looking at both ends is enough.
 */
final class Strangers {

    private static final String ID = "_id";

    private Strangers() {}

    static boolean in(MongoCollection<?> collection) {
        return stands(collection, Sorts.ascending(ID)) || stands(collection, Sorts.descending(ID));
    }

    private static boolean stands(MongoCollection<?> collection, Bson fromThisEnd) {
        Document end = collection
                .withDocumentClass(Document.class)
                .find()
                .projection(Projections.include(ID))
                .sort(fromThisEnd)
                .limit(1)
                .first();
        return end != null && !(end.get(ID) instanceof Long number && number >= 1);
    }
}
