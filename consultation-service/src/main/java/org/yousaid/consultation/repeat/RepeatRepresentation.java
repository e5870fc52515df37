package org.yousaid.consultation.repeat;

import java.time.Instant;
import java.util.List;
import org.yousaid.contract.ConsultationSummary;

/**
 * Which responses belong together. All of them are counted.
 *
 * @param asOf when this was read
 * @param arguments texts that many sent in nearly the same words, the one with the most people first, at most {@value
 *     #MOST_ARGUMENTS}
 */
record RepeatRepresentation(
        ConsultationSummary consultation,
        Instant asOf,
        long responses,
        List<OfKind> kinds,
        List<ArgumentLine> arguments) {

    static final int MOST_ARGUMENTS = 50;
    static final int MOST_SIZES = 20;

    /**
     * One way of belonging together.
     *
     * @param groups how many groups
     * @param responses how many responses in them
     * @param largest how many in the largest; 0 when there is none
     * @param sizes how many groups of each size, the largest first, at most {@value #MOST_SIZES}
     */
    record OfKind(Kind kind, long groups, long responses, long largest, List<OfSize> sizes) {}

    record OfSize(long size, long groups) {}

    /**
     * @param id for the call that opens it
     * @param people how many sent it
     */
    record ArgumentLine(String id, long people, Instant from, Instant to) {}

    /**
     * One argument, opened.
     *
     * @param text the first of its texts that can still be read
     */
    record Argument(String id, long people, Instant from, Instant to, String text) {}
}
