package org.yousaid.consultation.suppression;

/**
 * The smallest number, above 0, that is shown of people in a group.
 *
 * @param value 1 shows every number
 */
public record SmallestNumber(int value) {

    public SmallestNumber {
        if (value < 1) {
            throw new IllegalArgumentException("The smallest number that is shown is at least 1, not " + value);
        }
    }
}
