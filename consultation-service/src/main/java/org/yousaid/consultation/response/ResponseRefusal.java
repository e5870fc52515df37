package org.yousaid.consultation.response;

import java.time.Instant;
import java.util.Map;
import org.yousaid.consultation.request.Worded;
import org.yousaid.contract.Reference;

/** Why a response is not taken, or not found; what is wrong with one of its answers is an {@link AnswerRefusal}. */
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
