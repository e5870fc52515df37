package org.yousaid.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Remembers for the rest of a batch of events what its handlers have read, for what nobody else writes meanwhile. Outside a
 * batch everything is read whenever it is asked for.
 *
 * @param <K> what it is found by
 * @param <V> what was read
 */
public final class BatchMemory<K, V> {

    private final String remembered = BatchEnd.place(BatchMemory.class);

    /** What was read before in this batch, or is now. */
    public V get(K key, Function<K, V> read) {
        UnitOfWork<?> batch = BatchEnd.batch();
        return batch == null ? read.apply(key) : in(batch).computeIfAbsent(key, read);
    }

    /** What was remembered, and nothing more. */
    public Optional<V> known(K key) {
        UnitOfWork<?> batch = BatchEnd.batch();
        return batch == null ? Optional.empty() : Optional.ofNullable(in(batch).get(key));
    }

    /** Remembers this instead of what was remembered before; whether that was something else. Outside a batch it always is. */
    public boolean changes(K key, V value) {
        UnitOfWork<?> batch = BatchEnd.batch();
        return batch == null || !value.equals(in(batch).put(key, value));
    }

    /** What it is now, for whoever asks in this batch. */
    public void put(K key, V value) {
        UnitOfWork<?> batch = BatchEnd.batch();
        if (batch != null) {
            in(batch).put(key, value);
        }
    }

    /** It was written: it is to be read anew. */
    public void forget(K key) {
        UnitOfWork<?> batch = BatchEnd.batch();
        if (batch != null) {
            in(batch).remove(key);
        }
    }

    private Map<K, V> in(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(remembered, _ -> new HashMap<>());
    }
}
