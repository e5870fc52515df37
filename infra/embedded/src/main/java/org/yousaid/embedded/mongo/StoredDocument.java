package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * A document as the store keeps it: its BSON bytes, read only when somebody asks for it. Whoever does gets a document of
 * their own. That makes a page with many of them cheap to read, and its size in memory known.
 */
final class StoredDocument {

    private static final int INVALID_BSON = 22;

    private final byte[] bson;

    private StoredDocument(byte[] bson) {
        this.bson = bson;
    }

    /** Refuses what cannot be written, such as one nested too deeply. */
    static StoredDocument of(Document document) {
        return new StoredDocument(encoded(document));
    }

    static byte[] encoded(Document document) {
        var buffer = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(document, buffer);
        } catch (RuntimeException | StackOverflowError e) {
            throw new MongoServerError(INVALID_BSON, "InvalidBSON", "A document cannot be stored: " + e);
        }
        return ByteBufUtil.getBytes(buffer);
    }

    Document read() {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    int size() {
        return bson.length;
    }

    void appendTo(ByteBuffer buffer) {
        buffer.put(bson);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredDocument document && Arrays.equals(bson, document.bson);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bson);
    }

    /** Bytes begin with their number, as BSON has it. */
    static final class Type extends BasicDataType<StoredDocument> {

        private static final int EACH = 32;

        @Override
        public int getMemory(StoredDocument document) {
            return EACH + document.bson.length;
        }

        @Override
        public void write(WriteBuffer buffer, StoredDocument document) {
            buffer.put(document.bson);
        }

        @Override
        public StoredDocument read(ByteBuffer buffer) {
            int size = buffer.slice().order(ByteOrder.LITTLE_ENDIAN).getInt();
            byte[] bson = new byte[size];
            buffer.get(bson);
            return new StoredDocument(bson);
        }

        @Override
        public StoredDocument[] createStorage(int size) {
            return new StoredDocument[size];
        }
    }
}
