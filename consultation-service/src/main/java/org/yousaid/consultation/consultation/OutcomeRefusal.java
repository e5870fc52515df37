package org.yousaid.consultation.consultation;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why something cannot be done with the outcome of a consultation. */
public sealed interface OutcomeRefusal extends Worded {

    record OutcomeNotPublished() implements OutcomeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    404, "outcome-not-published", "No outcome yet", "What the council did is not public yet.");
        }
    }

    record NoOutcomeDraft() implements OutcomeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "no-outcome-draft",
                    "No outcome is written",
                    "Write down what was asked, what was said and what was done first.");
        }
    }

    record OutcomeNotApproved() implements OutcomeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "outcome-not-approved",
                    "Not approved yet",
                    "The outcome is published once somebody has approved it as it is now.");
        }
    }

    record OutcomeAlreadyApproved() implements OutcomeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409, "outcome-already-approved", "Already approved", "The outcome is approved as it is now.");
        }
    }

    record ResultsComeFirst(ConsultationStatus consultationStatus) implements OutcomeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "results-come-first",
                    "Results come first",
                    "The outcome refers to the results, so these are published before it.",
                    Map.of("consultationStatus", consultationStatus));
        }
    }

    record ChangeNeedsAReason() implements OutcomeRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "change-needs-a-reason",
                    "Why is it changed?",
                    "What was published is changed with a reason that everybody can read.");
        }
    }
}
