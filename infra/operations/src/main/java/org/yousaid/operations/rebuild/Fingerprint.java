package org.yousaid.operations.rebuild;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * What a collection holds, in few bytes: SHA-256 over its documents in the order of {@code _id}. The fields of a document
 * are put in alphabetical order first: counting documents get their fields in the order in which batches brought them,
 * and where a batch ends is chance. Everything else counts, also whether a number is kept in 32 or 64 bits.
 *
 * @param hash in hexadecimal
 */
record Fingerprint(long count, String hash) {

    private static final int AT_ONCE = 500;
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    /**
     * @param eachPiece called every 500 documents, for signs of life
     */
    static Fingerprint of(MongoCollection<?> collection, Runnable eachPiece) {
        MessageDigest digest = sha256();
        long count = 0;
        try (MongoCursor<BsonDocument> documents = collection
                .find(BsonDocument.class)
                .sort(Sorts.ascending("_id"))
                .batchSize(AT_ONCE)
                .iterator()) {
            while (documents.hasNext()) {
                digest.update(new RawBsonDocument(ordered(documents.next()), CODEC)
                        .getByteBuffer()
                        .asNIO());
                count++;
                if (count % AT_ONCE == 0) {
                    eachPiece.run();
                }
            }
        }
        return new Fingerprint(count, HexFormat.of().formatHex(digest.digest()));
    }

    private static BsonDocument ordered(BsonDocument document) {
        BsonDocument ordered = new BsonDocument();
        document.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> ordered.append(field.getKey(), ordered(field.getValue())));
        return ordered;
    }

    private static BsonValue ordered(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> ordered(document);
            case BsonArray array ->
                new BsonArray(array.stream().map(Fingerprint::ordered).toList());
            default -> value;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
