package org.yousaid.consultation.watch;

import org.jspecify.annotations.Nullable;

/** How well a group is heard: its share of the answers against its share of the people. */
enum Hearing {
    /** Too little is known: no figure of its people, or hardly any answers yet. */
    UNKNOWN,
    /** Nobody answered. */
    NOBODY,
    /** Less than half of what its share of the people would be. */
    LITTLE,
    /** About what its share of the people would be. */
    FAIR,
    /** More than twice of that. */
    MUCH;

    /** With fewer answers in all than this, nobody's silence means anything yet. */
    static final long FEWEST_RESPONSES = 10;

    /**
     * @param responses of the group
     * @param all responses of every group with a figure
     * @param people of the group, null where the council gave no figure
     * @param everybody people of every group
     */
    static Hearing of(long responses, long all, @Nullable Long people, long everybody) {
        if (people == null || people == 0 || all < FEWEST_RESPONSES) {
            return UNKNOWN;
        }
        if (responses == 0) {
            return NOBODY;
        }
        double expected = (double) all * people / everybody;
        if (responses < expected / 2) {
            return LITTLE;
        }
        return responses > expected * 2 ? MUCH : FAIR;
    }
}
