package org.yousaid.eventstore;

/** Where writers and readers cross each other; tests pause or end one of them there. */
@FunctionalInterface
interface Crossing {

    Crossing DIRECT = (first, last) -> {};

    /** Called once for each group, between reserving its positions and inserting its commits. */
    void reserved(long first, long last);

    /** Called for each tombstone that a reader is about to lay. */
    default void burying(long position) {}

    /** Whether a reader may step over a gap without winning it. Never, but to see the tests of the rule turn red. */
    default boolean stepsOver() {
        return false;
    }
}
