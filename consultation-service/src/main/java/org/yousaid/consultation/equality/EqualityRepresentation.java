package org.yousaid.consultation.equality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of each group have answered; numbers that could point at somebody are absent.
 *
 * @param answered how many answered any of the questions, absent when they are few
 * @param smallestNumber numbers below this one, except 0, are not shown
 * @param source where the numbers of people come from; absent when the council gave none
 */
record EqualityRepresentation(
        @Nullable Long answered,
        int smallestNumber,
        @Nullable String source,
        List<OfQuestion> questions) {

    EqualityRepresentation {
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param notAnswered how many of those who answered any question left this one out
     */
    record OfQuestion(String id, String text, @Nullable Long notAnswered, List<OfOption> options) {

        OfQuestion {
            options = List.copyOf(options);
        }
    }

    /**
     * One group.
     *
     * @param count how many chose it
     * @param people how many people of the group there are, as the council's figures say
     */
    record OfOption(
            String id,
            String text,
            @Nullable Long count,
            @Nullable Long people) {}
}
