package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** What is left of an answer. Its batches stay well below the 48 MB that a message may have. */
final class SizedCursor extends AbstractCursor {

    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    private List<Document> remaining;

    SizedCursor(long id, List<Document> remaining) {
        super(id);
        this.remaining = remaining;
    }

    /** How many of the documents fit into one batch: at least one when there is one. */
    static int batchLength(List<Document> documents, int batchSize) {
        int length = 0;
        int bytes = 0;
        while (length < documents.size() && length < batchSize && bytes < BATCH_BYTES) {
            bytes += Sizes.of(documents.get(length));
            length++;
        }
        return length;
    }

    @Override
    public boolean isEmpty() {
        return remaining.isEmpty();
    }

    @Override
    public List<Document> takeDocuments(int batchSize) {
        int length = batchLength(remaining, batchSize);
        var batch = remaining.subList(0, length);
        remaining = remaining.subList(length, remaining.size());
        return batch;
    }
}
