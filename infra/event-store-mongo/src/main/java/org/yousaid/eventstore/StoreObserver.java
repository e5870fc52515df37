package org.yousaid.eventstore;

/** Is told what the store does, for metrics. Called from the threads that do it: be quick and do not fail. */
interface StoreObserver {

    StoreObserver NONE = new StoreObserver() {};

    /** A caller had its answer after so long; {@code stored} is false for a conflict or an error. */
    default void appended(long nanos, boolean stored) {}

    /** A commit left the queue after so long. */
    default void queued(long nanos) {}

    /** A group of so many commits was sent. */
    default void grouped(int commits) {}

    /** A batch of so many events was read. */
    default void read(int events) {}

    /** A reader closed so many positions that a writer had left open. */
    default void closed(long positions) {}
}
