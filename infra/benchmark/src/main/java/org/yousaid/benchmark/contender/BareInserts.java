package org.yousaid.benchmark.contender;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.ObjectId;

/** Inserts of the driver and nothing else: what the server gives when nobody wants an order of it. */
public final class BareInserts {

    private static final String BODY = "body";

    private final MongoCollection<Document> documents;
    private final String body;

    private BareInserts(MongoCollection<Document> documents, String body) {
        this.documents = documents;
        this.body = body;
    }

    /** Documents of so many bytes, with the write concern of the database. */
    public static BareInserts ofSize(MongoDatabase database, int bytes) {
        int rest = sizeOf(new Document("_id", new ObjectId()).append(BODY, ""));
        return new BareInserts(database.getCollection("documents"), "x".repeat(Math.max(0, bytes - rest)));
    }

    /** The size of the newest document in our events, as it is sent and stored. */
    public static int sizeOfNewestCommit(MongoDatabase ours) {
        return sizeOf(Objects.requireNonNull(ours.getCollection("events")
                .find()
                .sort(new Document("_id", -1))
                .limit(1)
                .first()));
    }

    private static int sizeOf(Document document) {
        return new RawBsonDocument(document, new DocumentCodec())
                .getByteBuffer()
                .remaining();
    }

    /** Inserts one and waits for the answer. */
    public void insert() {
        documents.insertOne(new Document(BODY, body));
    }
}
