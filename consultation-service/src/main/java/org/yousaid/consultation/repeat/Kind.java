package org.yousaid.consultation.repeat;

/** Why answers belong together. */
enum Kind {
    /** Texts that are nearly the same: the argument of a campaign. */
    SAME_WORDS(3),
    /** One person, known by the address they left. */
    SAME_PERSON(2),
    /** One device on one day, as far as can be told. */
    SAME_DEVICE(2),
    /** Sent as a machine sends: a field that nobody sees was filled, or nobody could have typed that fast. */
    MACHINE_LIKE(1);

    private final int smallest;

    Kind(int smallest) {
        this.smallest = smallest;
    }

    /** From how many on they are shown as a group. */
    int smallest() {
        return smallest;
    }
}
