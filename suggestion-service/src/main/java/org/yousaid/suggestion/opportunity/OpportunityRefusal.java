package org.yousaid.suggestion.opportunity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.support.problem.Refusal;

/** Why something cannot be done with an opportunity. */
public sealed interface OpportunityRefusal extends Refusal {

    Wording wording();

    @Override
    default String code() {
        return wording().code();
    }

    @Override
    default int status() {
        return wording().status();
    }

    @Override
    default String title() {
        return wording().title();
    }

    @Override
    default String detail() {
        return wording().detail();
    }

    @Override
    default Map<String, Object> fields() {
        return wording().fields();
    }

    /** What a refusal says, member by member of its problem body. */
    record Wording(int status, String code, String title, String detail, Map<String, Object> fields) {

        public Wording {
            fields = Map.copyOf(fields);
        }

        Wording(int status, String code, String title, String detail) {
            this(status, code, title, detail, Map.of());
        }
    }

    /**
     * It has come to its end.
     *
     * @param into where its suggestions went, when it was merged
     */
    record OpportunityEnded(
            OpportunityStatus stands, @Nullable OpportunityId into) implements OpportunityRefusal {
        @Override
        public Wording wording() {
            Map<String, Object> fields = into == null
                    ? Map.of("stands", stands.name())
                    : Map.of("stands", stands.name(), "into", into.value());
            return new Wording(
                    409,
                    "opportunity-ended",
                    "It has come to its end",
                    "This opportunity was declined, delivered or merged into another one, so this cannot be done any more.",
                    fields);
        }
    }

    record NotAssessedYet() implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "not-assessed-yet",
                    "Not assessed yet",
                    "Work out first what it would take and whom it would help; then it can be decided.");
        }
    }

    record AlreadyDecided(OpportunityStatus stands) implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "already-decided",
                    "Already decided",
                    "It was decided that the council does this, and everyone behind it has been told.",
                    Map.of("stands", stands.name()));
        }
    }

    record NotApprovedYet() implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "not-approved-yet",
                    "Not approved yet",
                    "Planning and delivery begin once it was decided that the council does this.");
        }
    }

    record DeliveryNotBegun() implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "delivery-not-begun",
                    "Delivery has not begun",
                    "Say first that the council has begun with it.");
        }
    }

    record DeliveryBegun() implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "delivery-begun",
                    "Delivery has begun",
                    "It is in delivery, and everyone behind it has been told.");
        }
    }

    record NoSuchAdvice(String advice) implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    422, "no-such-advice", "Not asked", "Nobody was asked this advice.", Map.of("advice", advice));
        }
    }

    record AdviceAlreadyGiven(String advice) implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "advice-already-given",
                    "Answered already",
                    "The expert's answer is on record. Ask again if there is more to say.",
                    Map.of("advice", advice));
        }
    }

    record NoSuchMilestone(String milestone) implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "no-such-milestone",
                    "No such milestone",
                    "The plan has no such milestone (any more).",
                    Map.of("milestone", milestone));
        }
    }

    record MilestoneAlreadyReached(String milestone) implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "milestone-already-reached",
                    "Reached already",
                    "This milestone was reached, and everyone behind it has been told.",
                    Map.of("milestone", milestone));
        }
    }

    record MergedWithItself() implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "merged-with-itself",
                    "One opportunity, not two",
                    "An opportunity is merged into another one.");
        }
    }

    record UnknownSuggestion(String reference) implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "unknown-suggestion",
                    "No such suggestion",
                    "There is no suggestion under this reference.",
                    Map.of("reference", reference));
        }
    }

    record SuggestionEnded(String reference) implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "suggestion-ended",
                    "The suggestion has ended",
                    "This suggestion has come to its end, and its author has been told; it cannot be gathered any more.",
                    Map.of("reference", reference));
        }
    }

    record NotGatheredHere(String reference) implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "not-gathered-here",
                    "Not in this opportunity",
                    "This suggestion is not in this opportunity (any more).",
                    Map.of("reference", reference));
        }
    }

    record NothingLeft() implements OpportunityRefusal {
        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "nothing-left",
                    "Nothing would be left",
                    "Splitting takes some of the suggestions, not all of them. Change what this opportunity says instead.");
        }
    }
}
