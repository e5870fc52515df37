package org.yousaid.consultation.equality;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why equality answers are not taken, and the response they came with neither. */
public sealed interface EqualityRefusal extends Worded {

    record EqualityNotAsked() implements EqualityRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "equality-not-asked",
                    "Not asked here",
                    "This consultation does not ask the equality questions, so their answers are not kept.",
                    Map.of("pointer", "/equality"));
        }
    }

    /**
     * A question or an option that is not in the council's list.
     *
     * @param pointer the member of the request
     */
    record UnknownEqualityAnswer(String pointer) implements EqualityRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unknown-equality-answer",
                    "Unknown equality answer",
                    "This is no question of the council's list, or no answer to it.",
                    Map.of("pointer", pointer));
        }
    }
}
