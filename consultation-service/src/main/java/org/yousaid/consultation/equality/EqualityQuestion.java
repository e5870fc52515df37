package org.yousaid.consultation.equality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One equality question. Nobody has to answer it, and every one can be answered with "I prefer not to say".
 *
 * @param id short; populations name it to be compared with the answers
 */
record EqualityQuestion(String id, String text, @Nullable String help, List<Option> options) {

    EqualityQuestion {
        options = List.copyOf(options);
    }

    /** What can be answered. */
    record Option(String id, String text) {}

    boolean offers(String option) {
        return options.stream().anyMatch(offered -> offered.id().equals(option));
    }
}
