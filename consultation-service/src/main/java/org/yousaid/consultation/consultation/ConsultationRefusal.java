package org.yousaid.consultation.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why something cannot be done with a consultation. */
public sealed interface ConsultationRefusal extends Worded {

    record UnknownConsultation() implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    404,
                    "unknown-consultation",
                    "No such consultation",
                    "There is no consultation with this id or name.");
        }
    }

    record SlugTaken(Slug slug) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "slug-taken",
                    "Name taken",
                    "Another consultation has this slug. Choose another, or leave it out to have one made.",
                    Map.of("slug", slug.value()));
        }
    }

    record NotADraft(ConsultationStatus consultationStatus) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "not-a-draft",
                    "Not a draft any more",
                    "Only a draft can be changed; opening fixed the questions.",
                    Map.of("consultationStatus", consultationStatus));
        }
    }

    record IncompleteDraft(List<String> missing) implements ConsultationRefusal {

        public IncompleteDraft {
            missing = List.copyOf(missing);
        }

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "incomplete-draft",
                    "The draft is not complete",
                    "Fill what is missing before it opens.",
                    Map.of("missing", missing));
        }
    }

    record NoQuestionsYet() implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422, "no-questions-yet", "No questions yet", "A consultation asks one question at least.");
        }
    }

    record OpensInThePast(Instant opensAt) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "opens-in-the-past",
                    "Opens in the past",
                    "The opening time lies in the past. Leave it out to open at once.",
                    Map.of("opensAt", opensAt.toString()));
        }
    }

    record ClosesInThePast(Instant closesAt) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "closes-in-the-past",
                    "Closes in the past",
                    "The closing time lies in the past, so nobody could answer.",
                    Map.of("closesAt", closesAt.toString()));
        }
    }

    record ClosesBeforeItOpens(Instant opensAt, Instant closesAt) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "closes-before-it-opens",
                    "Closes before it opens",
                    "The closing time must lie after the opening time.",
                    Map.of("opensAt", opensAt.toString(), "closesAt", closesAt.toString()));
        }
    }

    record DecidedBeforeItCloses(LocalDate decisionDate, Instant closesAt) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "decided-before-it-closes",
                    "Decided before it closes",
                    "The day of the decision lies before the closing time, so the answers could change nothing.",
                    Map.of("decisionDate", decisionDate.toString(), "closesAt", closesAt.toString()));
        }
    }

    record AlreadyPlanned(Instant opensAt) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "already-planned",
                    "Already planned",
                    "It opens by itself at its opening time.",
                    Map.of("opensAt", opensAt.toString()));
        }
    }

    record AlreadyOpen() implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(409, "already-open", "Already open", "The consultation is open already.");
        }
    }

    record NotOpenYet(ConsultationStatus consultationStatus) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "not-open-yet",
                    "Not open yet",
                    "The consultation has not opened yet.",
                    Map.of("consultationStatus", consultationStatus));
        }
    }

    record AlreadyClosed() implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(409, "already-closed", "Already closed", "The consultation is closed already.");
        }
    }

    record NotClosedYet(ConsultationStatus consultationStatus) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "not-closed-yet",
                    "Not closed yet",
                    "Results and outcome follow once the consultation is closed.",
                    Map.of("consultationStatus", consultationStatus));
        }
    }

    record AlreadyWithdrawn() implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(409, "already-withdrawn", "Withdrawn", "The consultation has been withdrawn.");
        }
    }

    record ResultsAlreadyPublished() implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "results-already-published",
                    "Results are published",
                    "What has been published is not taken back.");
        }
    }

    record QuarterNotOver(Instant endsAt) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "quarter-not-over",
                    "The quarter is not over",
                    "The results of this quarter have been dealt with, and the next one has not ended.",
                    Map.of("endsAt", endsAt.toString()));
        }
    }

    record TooFewNewResponses(long more, int smallest) implements ConsultationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "too-few-new-responses",
                    "Too few new responses",
                    "Beside the version before, this one would show what " + more + " people said. Publish again when "
                            + smallest + " more have answered.",
                    Map.of("more", more, "smallest", smallest));
        }
    }
}
