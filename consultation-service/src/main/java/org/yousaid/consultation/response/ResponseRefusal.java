package org.yousaid.consultation.response;

import java.time.Instant;
import java.util.Map;
import org.yousaid.consultation.request.Worded;
import org.yousaid.contract.Reference;

/** Why a response is not taken, or not found. */
public sealed interface ResponseRefusal extends Worded {

    record ConsultationNotOpen() implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409, "consultation-not-open", "Not open yet", "This consultation does not take answers yet.");
        }
    }

    record ConsultationClosed() implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409, "consultation-closed", "Closed", "This consultation does not take answers any more.");
        }
    }

    /**
     * Somebody else gave what only staff may give.
     *
     * @param field what only staff may give
     */
    record StaffOnly(String field) implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    403,
                    "staff-only",
                    "For staff only",
                    "Only staff may take answers down this way.",
                    Map.of("field", field));
        }
    }

    record CapturedOutsideWindow(Instant from, Instant until) implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "captured-outside-window",
                    "Captured at an impossible time",
                    "An answer is taken down between the opening of the consultation and now.",
                    Map.of("from", from.toString(), "until", until.toString()));
        }
    }

    record UnknownWard(String ward) implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unknown-ward",
                    "No such ward",
                    "There is no ward with this code in the list.",
                    Map.of("ward", ward));
        }
    }

    record UnknownQuestion(String question) implements ResponseRefusal {

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

    record AnsweredTwice(String question) implements ResponseRefusal {

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
    record WrongAnswerShape(String question, String expected) implements ResponseRefusal {

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

    record UnknownOption(String question, String option) implements ResponseRefusal {

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

    record OptionChosenTwice(String question, String option) implements ResponseRefusal {

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

    record MoreThanOneChoice(String question) implements ResponseRefusal {

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

    record ScaleOutOfRange(String question, int min, int max) implements ResponseRefusal {

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
    record AnsweredAlthoughHidden(String question, String condition) implements ResponseRefusal {

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

    record UnknownRow(String question, String row) implements ResponseRefusal {

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

    record NumberOutOfRange(String question, int min, int max) implements ResponseRefusal {

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

    record TooManyDecimals(String question, int most) implements ResponseRefusal {

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

    record DateOutOfRange(String question, int firstYear, int lastYear) implements ResponseRefusal {

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

    record UnknownPlace(String question, String place) implements ResponseRefusal {

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

    record AnswerMissing(String question) implements ResponseRefusal {

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

    /**
     * A text is longer than is taken.
     *
     * @param pointer where the text stands
     */
    record TextTooLong(String pointer, int characters, int limit) implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "text-too-long",
                    "Too long",
                    "The text has " + characters + " characters; " + limit + " are taken.",
                    Map.of("pointer", pointer, "characters", characters, "limit", limit));
        }
    }

    record NothingSaid() implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422, "nothing-said", "Nothing said", "Answer one question at least, or make a suggestion.");
        }
    }

    record ReferenceTaken(Reference reference) implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "reference-taken",
                    "Reference in use",
                    "This reference was handed out for something else.",
                    Map.of("reference", reference.value()));
        }
    }

    record NotYoursToCorrect(Reference reference) implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "not-yours-to-correct",
                    "This answer cannot be corrected",
                    "Only your own latest answer, given when you were signed in, can be corrected by a later one. Yours was"
                            + " corrected or withdrawn meanwhile, or you are signed in as somebody else.",
                    Map.of("reference", reference.value()));
        }
    }

    record MistypedReference() implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    400,
                    "mistyped-reference",
                    "Mistyped reference",
                    "This is no reference: a reference looks like YS-7K3M-9QX4-T2BH, and its last sign tells typing"
                            + " errors. Check it against the slip.");
        }
    }

    record NotKnownYet(Reference reference) implements ResponseRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    404,
                    "not-known-yet",
                    "Not here yet",
                    "Not here yet. If an officer gave it to you today it appears when their tablet is back online.",
                    Map.of("reference", reference.value()));
        }
    }
}
