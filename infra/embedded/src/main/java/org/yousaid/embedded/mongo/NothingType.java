package org.yousaid.embedded.mongo;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The value of a map of which only the keys matter: it takes no room. */
final class NothingType extends BasicDataType<Boolean> {

    @Override
    public int getMemory(Boolean value) {
        return 0;
    }

    @Override
    public void write(WriteBuffer buffer, Boolean value) {}

    @Override
    public Boolean read(ByteBuffer buffer) {
        return true;
    }

    @Override
    public Boolean[] createStorage(int size) {
        return new Boolean[size];
    }
}
