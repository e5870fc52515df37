package org.yousaid.grouping;

/** How texts are grouped; all three are Carrot2's. */
public enum GroupingMethod {
    /** Finds labels first, by factoring the matrix of terms and texts, then the texts that fit them. */
    LINGO,
    /** Joins texts that share phrases. */
    STC,
    /** Halves the texts again and again by their terms; each text is in one group. */
    K_MEANS
}
