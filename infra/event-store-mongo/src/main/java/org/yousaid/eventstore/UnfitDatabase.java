package org.yousaid.eventstore;

/**
 * The database cannot carry an event store as it is: an index is missing or another one, or the server is too old.
 * Nothing starts on it, for without the index two commits could hold one place.
 */
public final class UnfitDatabase extends IllegalStateException {

    UnfitDatabase(String message) {
        super(message);
    }
}
