package org.yousaid.benchmark.judge;

import java.util.BitSet;

/** The numbers of the events of one run that somebody was told are stored. Every event carries a number of its own. */
public final class Entries {

    private final BitSet acknowledged = new BitSet();

    /** The store has answered for this one. */
    public synchronized void acknowledge(long entry) {
        acknowledged.set(Math.toIntExact(entry));
    }

    public synchronized long count() {
        return acknowledged.cardinality();
    }

    synchronized BitSet copy() {
        return (BitSet) acknowledged.clone();
    }
}
