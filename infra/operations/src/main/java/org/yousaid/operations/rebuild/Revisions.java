package org.yousaid.operations.rebuild;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Optional;
import org.bson.Document;
import org.yousaid.operations.projection.ProjectionGroup;

/** In which revision the read models of each group are, one document per group; without one in the first. */
final class Revisions {

    static final String COLLECTION = "projection_revisions";

    private static final String ID = "_id";
    private static final String REVISION = "revision";
    private static final int FIRST = 1;

    private final MongoCollection<Document> revisions;

    Revisions(MongoDatabase database) {
        this.revisions = database.getCollection(COLLECTION);
    }

    /** Whether handlers of an earlier revision made what is there. */
    boolean isBehind(ProjectionGroup group) {
        return stored(group).orElse(FIRST) < group.revision();
    }

    private Optional<Integer> stored(ProjectionGroup group) {
        return Optional.ofNullable(revisions.find(eq(ID, group.name())).first())
                .map(stored -> stored.getInteger(REVISION));
    }

    /** What is there was made by handlers of this revision; an instance of an earlier one does not take it back. */
    void reached(ProjectionGroup group) {
        revisions.updateOne(eq(ID, group.name()), max(REVISION, group.revision()), new UpdateOptions().upsert(true));
    }
}
