package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * One document as it stands after a change.
 *
 * @param collection its database and collection
 * @param position its {@code _id}, as the collection keeps it
 * @param document the whole document, or null when it was removed
 */
record Change(String collection, Object position, @Nullable Document document) {

    private static final int INVALID_BSON = 22;
    private static final IdType POSITION = new IdType();

    Document toDocument() {
        var written = new Document("c", collection).append("p", POSITION.toDocument(position));
        return document == null ? written : written.append("d", document);
    }

    /** As the redo log has it. Whoever makes the change encodes it, so that one that cannot be written fails alone. */
    byte[] encoded() {
        var buffer = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(toDocument(), buffer);
        } catch (RuntimeException | StackOverflowError e) {
            throw new MongoServerError(INVALID_BSON, "InvalidBSON", "A document cannot be stored: " + e);
        }
        return ByteBufUtil.getBytes(buffer);
    }

    static Change of(Document written) {
        if (!(written.get("c") instanceof String collection) || !(written.get("p") instanceof Document position)) {
            throw new IllegalArgumentException("No collection or no position: " + written.keySet());
        }
        return new Change(collection, POSITION.fromDocument(position), (Document) written.get("d"));
    }
}
