package org.yousaid.consultation.consultation;

import java.time.Instant;
import java.util.List;

/**
 * A change of wording after it had opened.
 *
 * @param questions ids of the questions that read differently since
 */
public record Correction(Instant at, String reason, List<String> questions) {

    public Correction {
        questions = List.copyOf(questions);
    }
}
