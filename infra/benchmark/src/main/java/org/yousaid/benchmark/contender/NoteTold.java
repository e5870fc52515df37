package org.yousaid.benchmark.contender;

/**
 * What one service tells the other of a note.
 *
 * @param entry the number by which the judge knows the event that is told of
 * @param position where that event stands in the teller's store
 */
public record NoteTold(long entry, long position) {

    private static final int KEYS = 100;

    /** Messages of one key are heard in their order; each has many of them. */
    String key() {
        return "key-" + entry % KEYS;
    }
}
