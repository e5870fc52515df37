package org.yousaid.consultation.consultation;

import java.util.List;

/**
 * When a question is shown: when the other one was, and one of these was chosen there.
 *
 * @param question the id of an earlier question
 * @param anyOf ids of its options, or steps of its scale
 */
public record ShowIf(String question, List<String> anyOf) {

    public ShowIf {
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("Nobody chooses nothing: a condition names something");
        }
    }
}
