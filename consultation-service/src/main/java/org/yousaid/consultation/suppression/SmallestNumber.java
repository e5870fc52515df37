package org.yousaid.consultation.suppression;

/**
 * The smallest numbers, above 0, that are shown; 1 shows every number.
 *
 * @param ofGroup how many people of a group
 * @param answered how many must have answered a question for its overall counts to be shown
 */
public record SmallestNumber(int ofGroup, int answered) {

    public SmallestNumber {
        if (ofGroup < 1 || answered < 1) {
            throw new IllegalArgumentException("The smallest number that is shown is at least 1");
        }
    }

    /** Whether so few answered a question that it is not shown what they said. */
    public boolean isTooFew(long base) {
        return base > 0 && base < answered;
    }
}
