package org.yousaid.consultation.checks;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How long a form takes.
 *
 * @param minutes whole ones, one at least
 * @param answers how many answers the median is made of; absent for a guess
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Length(long minutes, From from, @Nullable Long answers) {

    /** How it is known. */
    enum From {
        /** Guessed from what there is to read and to answer. */
        ESTIMATE,
        /** The median of those who answered online and in one go. */
        ANSWERS
    }
}
