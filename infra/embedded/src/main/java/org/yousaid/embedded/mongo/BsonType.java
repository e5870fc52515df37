package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Values that stand in the store as one BSON document. */
abstract class BsonType<T> extends BasicDataType<T> {

    private static final int USUAL_SIZE = 512;

    /** The document that stands for the value; when it is the value itself, it is not changed. */
    abstract Document toDocument(T value);

    abstract T fromDocument(Document document);

    @Override
    public int getMemory(T value) {
        return Sizes.of(toDocument(value));
    }

    @Override
    public void write(WriteBuffer buffer, T value) {
        var bytes = Unpooled.buffer(USUAL_SIZE);
        BsonEncoder.encodeDocument(toDocument(value), bytes);
        buffer.put(bytes.array(), bytes.arrayOffset(), bytes.writerIndex());
    }

    @Override
    public T read(ByteBuffer buffer) {
        var bytes = Unpooled.wrappedBuffer(buffer.slice());
        var document = BsonDecoder.decodeBson(bytes);
        buffer.position(buffer.position() + bytes.readerIndex());
        return fromDocument(document);
    }
}
