package org.yousaid.consultation.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written row after row and never held. */
interface Rows extends AutoCloseable {

    /**
     * Writes one row.
     *
     * @param cells texts, numbers and nulls; texts may hold anything a citizen typed
     */
    void add(List<@Nullable Object> cells) throws IOException;

    /** Writes what belongs behind the last row; the stream below stays open. */
    @Override
    void close() throws IOException;
}
