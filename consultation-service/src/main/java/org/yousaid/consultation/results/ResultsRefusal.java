package org.yousaid.consultation.results;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why results are not shown. */
public sealed interface ResultsRefusal extends Worded {

    record ResultsNotPublished() implements ResultsRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    404,
                    "results-not-published",
                    "No results yet",
                    "The results of this consultation have not been published.");
        }
    }

    record QuestionNotAsked(String question) implements ResultsRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    404,
                    "question-not-asked",
                    "No such question",
                    "This consultation asks no question with this id.",
                    Map.of("question", question));
        }
    }
}
