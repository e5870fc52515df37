package org.yousaid.consultation.consultation;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why words cannot stand at a question. */
public sealed interface WordingRefusal extends Worded {

    record NoSuchQuestion(String question) implements WordingRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "no-such-question",
                    "No such question",
                    "This consultation has no question with this id.",
                    Map.of("question", question));
        }
    }

    record NoSuchOption(String question, String option) implements WordingRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "no-such-option",
                    "No such option",
                    "This question has no option with this id, and after opening none is added.",
                    Map.of("question", question, "option", option));
        }
    }

    record NoSuchRow(String question, String row) implements WordingRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "no-such-row",
                    "No such row",
                    "This question has no row with this id, and after opening none is added.",
                    Map.of("question", question, "row", row));
        }
    }

    record NotAScale(String question) implements WordingRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "not-a-scale",
                    "Not a scale",
                    "Only the ends of a scale have words.",
                    Map.of("question", question));
        }
    }

    record NotTranslated(String question, String language) implements WordingRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "not-translated",
                    "Not asked in this language",
                    "This consultation is not asked in this language, and after opening no language is added.",
                    Map.of("question", question, "language", language));
        }
    }

    record NothingCorrected() implements WordingRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "nothing-corrected",
                    "Nothing is changed",
                    "Every question reads as before. Change the words of one at least.");
        }
    }
}
