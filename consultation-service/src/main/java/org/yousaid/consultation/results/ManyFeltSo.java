package org.yousaid.consultation.results;

/**
 * From when on somebody is told that many felt as they did.
 *
 * @param people so many must have given the same answer
 * @param share and so large a part of those who answered, above 0 to 1
 */
record ManyFeltSo(int people, double share) {

    ManyFeltSo {
        if (people < 2 || share <= 0 || share > 1) {
            throw new IllegalArgumentException("Many are at least two, and a share above 0 and up to 1");
        }
    }

    boolean isTrue(long count, long base) {
        return count >= people && count >= share * base;
    }
}
