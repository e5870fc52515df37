package org.yousaid.consultation.response;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why an answer does not fit its question. Each names the question. */
public sealed interface AnswerRefusal extends Worded {

    record UnknownQuestion(String question) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unknown-question",
                    "No such question",
                    "This consultation does not ask that.",
                    Map.of("question", question));
        }
    }

    record AnsweredTwice(String question) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "answered-twice",
                    "Answered twice",
                    "A question is answered once.",
                    Map.of("question", question));
        }
    }

    /**
     * The answer is in another form than the question asks for.
     *
     * @param expected the member that holds the answer to a question of this type
     */
    record WrongAnswerShape(String question, String expected) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "wrong-answer-shape",
                    "Answered in the wrong form",
                    "The answer to this question stands in \"" + expected + "\", and in nothing else.",
                    Map.of("question", question, "expected", expected));
        }
    }

    record UnknownOption(String question, String option) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unknown-option",
                    "No such option",
                    "This question does not offer that.",
                    Map.of("question", question, "option", option));
        }
    }

    record OptionChosenTwice(String question, String option) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "option-chosen-twice",
                    "Chosen twice",
                    "An option is chosen once.",
                    Map.of("question", question, "option", option));
        }
    }

    record MoreThanOneChoice(String question) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "more-than-one-choice",
                    "One choice only",
                    "This question takes one option.",
                    Map.of("question", question));
        }
    }

    record ScaleOutOfRange(String question, int min, int max) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "scale-out-of-range",
                    "Not on the scale",
                    "The scale goes from " + min + " to " + max + ".",
                    Map.of("question", question, "min", min, "max", max));
        }
    }

    /**
     * A question was answered that the other answers do not lead to.
     *
     * @param condition the question that decides whether this one is shown
     */
    record AnsweredAlthoughHidden(String question, String condition) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "answered-although-hidden",
                    "Answered although it is not shown",
                    "This question is not put to somebody who gave these other answers.",
                    Map.of("question", question, "condition", condition));
        }
    }

    record UnknownRow(String question, String row) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unknown-row",
                    "No such row",
                    "This question does not ask for that.",
                    Map.of("question", question, "row", row));
        }
    }

    record NumberOutOfRange(String question, int min, int max) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "number-out-of-range",
                    "Number out of range",
                    "A number from " + min + " to " + max + ".",
                    Map.of("question", question, "min", min, "max", max));
        }
    }

    record TooManyDecimals(String question, int most) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "too-many-decimals",
                    "Too many decimals",
                    "A number with at most " + most + " decimals.",
                    Map.of("question", question, "most", most));
        }
    }

    record DateOutOfRange(String question, int firstYear, int lastYear) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "date-out-of-range",
                    "Date out of range",
                    "A day of the years " + firstYear + " to " + lastYear + ".",
                    Map.of("question", question, "firstYear", firstYear, "lastYear", lastYear));
        }
    }

    record UnknownPlace(String question, String place) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unknown-place",
                    "No such place",
                    "There is no ward with this code in the list.",
                    Map.of("question", question, "place", place));
        }
    }

    record AnswerMissing(String question) implements AnswerRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "answer-missing",
                    "An answer is missing",
                    "This question must be answered.",
                    Map.of("question", question));
        }
    }
}
