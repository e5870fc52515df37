package org.yousaid.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A stored event that cannot be read: its type is declared by nobody, or its document is damaged. It is never skipped;
 * whoever reads stops before it until the declaration or the document is mended.
 */
public final class UnreadableEvent extends EventStoreException {

    private final long position;
    private final String type;

    UnreadableEvent(long position, @Nullable String type, String reason, @Nullable Throwable cause) {
        super(
                "The event at position %d (type %s) cannot be read: %s"
                        .formatted(position, type == null ? "unknown" : type, reason),
                cause);
        this.position = position;
        this.type = type == null ? "unknown" : type;
    }

    /** Where it stands in the store; for a document without readable events, the last position that it covers. */
    public long position() {
        return position;
    }

    /** The stored type name, or {@code unknown} when even that is missing. */
    public String type() {
        return type;
    }
}
