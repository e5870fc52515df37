package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How many of the responses belong together, as it was known when results were published. All of them are counted. Small
 * numbers are absent.
 *
 * @param smallest numbers below this one, except 0, are absent
 * @param sameWords sent with nearly the same words as others
 * @param arguments how many different texts those are
 * @param samePerson from people who answered more than once; follows from the events up to the published position
 * @param sameDevice from a device that others came from on the same day
 * @param machineLike sent as a machine sends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Repeats(
        int smallest,
        @Nullable Long sameWords,
        @Nullable Long arguments,
        @Nullable Long samePerson,
        @Nullable Long sameDevice,
        @Nullable Long machineLike) {

    /** These numbers, as far as they are shown: nobody, or enough that it says of nobody what they did. */
    public static Repeats of(
            int smallest, long sameWords, long arguments, long samePerson, long sameDevice, long machineLike) {
        Long words = shown(sameWords, smallest);
        return new Repeats(
                smallest,
                words,
                words == null ? null : Long.valueOf(arguments),
                shown(samePerson, smallest),
                shown(sameDevice, smallest),
                shown(machineLike, smallest));
    }

    private static @Nullable Long shown(long number, int smallest) {
        return number > 0 && number < smallest ? null : Long.valueOf(number);
    }

    /** The same with what was counted again of the people. */
    public Repeats withPeople(long counted) {
        return new Repeats(smallest, sameWords, arguments, shown(counted, smallest), sameDevice, machineLike);
    }
}
