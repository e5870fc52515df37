package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * One document as it stands after a change.
 *
 * @param collection its database and collection
 * @param position its {@code _id}, as the collection keeps it
 * @param document the whole document, or null when it was removed
 */
record Change(String collection, Object position, @Nullable StoredDocument document) {

    private static final IdType POSITION = new IdType();
    private static final String DOCUMENT = "d";
    /** Type, name and the end of the name: how a document stands as a field in BSON. */
    private static final byte[] DOCUMENT_FIELD = {3, 'd', 0};

    /** As the redo log has it: one BSON document, in which the stored one is a field. */
    byte[] encoded() {
        byte[] head = StoredDocument.encoded(new Document("c", collection).append("p", POSITION.toDocument(position)));
        if (document == null) {
            return head;
        }
        int size = head.length + DOCUMENT_FIELD.length + document.size();
        var whole = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        whole.put(head, 0, head.length - 1).put(DOCUMENT_FIELD);
        document.appendTo(whole);
        whole.put((byte) 0).putInt(0, size);
        return whole.array();
    }

    static Change of(Document written) {
        if (!(written.get("c") instanceof String collection) || !(written.get("p") instanceof Document position)) {
            throw new IllegalArgumentException("No collection or no position: " + written.keySet());
        }
        var document = written.get(DOCUMENT) instanceof Document stored ? StoredDocument.of(stored) : null;
        return new Change(collection, POSITION.fromDocument(position), document);
    }
}
