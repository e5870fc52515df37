package org.yousaid.eventstore;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes to one collection that the events of a batch make one after the other, sent in one message at its end, in their
 * order and behind what else is left to it. For handlers that read nothing of what they write. Outside a batch each is written at once.
 */
public final class GatheredWrites {

    private final MongoCollection<Document> collection;
    private final boolean first;
    private final BatchEnd end = new BatchEnd();
    private final String gathered = BatchEnd.place(GatheredWrites.class);

    /** @param collection what is written to */
    public GatheredWrites(MongoCollection<Document> collection) {
        this(collection, false);
    }

    private GatheredWrites(MongoCollection<Document> collection, boolean first) {
        this.collection = collection;
        this.first = first;
    }

    /** The same for what others look for once they find what the rest of the batch writes: it is written before that. */
    public static GatheredWrites first(MongoCollection<Document> collection) {
        return new GatheredWrites(collection, true);
    }

    /** Changes the document that is found, if there is one. */
    public void update(Bson filter, Bson change) {
        update(filter, change, new UpdateOptions());
    }

    /** Changes the document that is found, or makes it. */
    public void upsert(Bson filter, Bson change) {
        update(filter, change, new UpdateOptions().upsert(true));
    }

    private void update(Bson filter, Bson change, UpdateOptions options) {
        if (end.gathers()) {
            gather(new UpdateOneModel<>(filter, change, options));
        } else {
            collection.updateOne(filter, change, options);
        }
    }

    /** Changes all documents that are found then. */
    public void updateAll(Bson filter, Bson change) {
        if (end.gathers()) {
            gather(new UpdateManyModel<>(filter, change));
        } else {
            collection.updateMany(filter, change);
        }
    }

    /** Removes the document that is found. */
    public void delete(Bson filter) {
        if (end.gathers()) {
            gather(new DeleteOneModel<>(filter));
        } else {
            collection.deleteOne(filter);
        }
    }

    /** Writes at once what was gathered so far, for whoever is going to read or to change it another way. */
    public void settle() {
        UnitOfWork<?> batch = BatchEnd.batch();
        if (batch != null) {
            write(gatheredIn(batch));
        }
    }

    /** Does this once all that was gathered so far is written: now, or at the end of the batch. */
    public void behind(Runnable work) {
        UnitOfWork<?> batch = BatchEnd.batch();
        if (batch == null || gatheredIn(batch).isEmpty()) {
            work.run();
        } else {
            end.leaveLast(() -> {
                settle();
                work.run();
            });
        }
    }

    private void write(List<WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            try {
                BulkWriteResult _ = collection.bulkWrite(writes);
            } catch (RuntimeException failed) {
                throw end.undone(failed);
            }
            writes.clear();
        }
    }

    private void gather(WriteModel<Document> write) {
        UnitOfWork<?> batch = Objects.requireNonNull(BatchEnd.batch());
        List<WriteModel<Document>> writes = gatheredIn(batch);
        if (writes.isEmpty()) {
            if (first) {
                end.leave(() -> write(writes));
            } else {
                end.leaveLast(() -> write(writes));
            }
        }
        writes.add(write);
    }

    private List<WriteModel<Document>> gatheredIn(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(gathered, _ -> new ArrayList<>());
    }
}
