package org.yousaid.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * A processor's token does not belong to this store: it was made over another one, or it stands behind the last
 * reserved position, as after a restore of older events beside newer tokens. Its processor stops, for whatever it
 * read next could skip or double events.
 */
public final class ForeignToken extends EventStoreException {

    private ForeignToken(String message) {
        super(message);
    }

    static ForeignToken beyond(long position, long reserved) {
        return new ForeignToken(
                "A token stands at position %d, but this store has reserved %d positions only: the token is of another store, or the events were restored from an older state. Restore both together, or delete the token so that its processor begins anew"
                        .formatted(position, reserved));
    }

    static ForeignToken of(String segment, String theirs, String ours) {
        return new ForeignToken(
                "The token %s was made over event store %s, but this one is %s: do not copy tokens between databases, delete it so that its processor begins anew"
                        .formatted(segment, theirs, ours));
    }
}
