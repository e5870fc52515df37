package org.yousaid.suggestion.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;

/**
 * What happened to an opportunity. Its words are those of the staff and stand open. The position of an event in its stream
 * is the number of the step that its suggestions are told of.
 */
public sealed interface OpportunityEvent {

    OpportunityId id();

    /** The account that asked for it. */
    String by();

    Instant at();

    /**
     * It began.
     *
     * @param from the one it was split off from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Identified(
            OpportunityId id,
            String fingerprint,
            Brief brief,
            List<SuggestionId> suggestions,
            boolean keptBack,
            @Nullable OpportunityId from,
            String by,
            Instant at)
            implements OpportunityEvent {
        public Identified {
            suggestions = List.copyOf(suggestions);
        }
    }

    record Described(OpportunityId id, Brief brief, String by, Instant at) implements OpportunityEvent {}

    /**
     * It has more suggestions.
     *
     * @param joined whether they had joined it by their screening, so that their authors know
     * @param from the one that was merged into this one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gathered(
            OpportunityId id,
            List<SuggestionId> suggestions,
            boolean joined,
            @Nullable OpportunityId from,
            String by,
            Instant at)
            implements OpportunityEvent {
        public Gathered {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * It has fewer suggestions.
     *
     * @param told whether the authors are told; not when the suggestion could not follow
     */
    record Released(
            OpportunityId id, List<SuggestionId> suggestions, String reason, boolean told, String by, Instant at)
            implements OpportunityEvent {
        public Released {
            suggestions = List.copyOf(suggestions);
        }
    }

    record Assessed(OpportunityId id, Assessment assessment, String by, Instant at) implements OpportunityEvent {}

    record AdviceAsked(
            OpportunityId id,
            String advice,
            String expert,
            String field,
            String question,
            LocalDate answerBy,
            String by,
            Instant at)
            implements OpportunityEvent {}

    record AdviceGiven(OpportunityId id, String advice, String answer, String by, Instant at)
            implements OpportunityEvent {}

    record ViewRecorded(OpportunityId id, CouncillorView view, String by, Instant at) implements OpportunityEvent {}

    record Approved(OpportunityId id, Decision decision, String by, Instant at) implements OpportunityEvent {}

    record Declined(OpportunityId id, Decision decision, String by, Instant at) implements OpportunityEvent {}

    record Planned(OpportunityId id, List<Milestone> milestones, String by, Instant at) implements OpportunityEvent {
        public Planned {
            milestones = List.copyOf(milestones);
        }
    }

    record DeliveryStarted(OpportunityId id, String word, String by, Instant at) implements OpportunityEvent {}

    record MilestoneReached(OpportunityId id, String milestone, String what, LocalDate on, String by, Instant at)
            implements OpportunityEvent {}

    /**
     * What was done was shown.
     *
     * @param sent the request it came with; absent of those with a picture, which has a mark of its own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvidenceAdded(
            OpportunityId id, Evidence evidence, @Nullable Sent sent, String by, Instant at)
            implements OpportunityEvent {}

    record Delivered(OpportunityId id, String word, String by, Instant at) implements OpportunityEvent {}

    /**
     * Somebody wrote something down.
     *
     * @param told whether it was a word to everyone behind its suggestions
     */
    record NoteAdded(OpportunityId id, String words, boolean told, String by, Instant at) implements OpportunityEvent {}

    /**
     * It ended by going into another one.
     *
     * @param suggestions all that it had, which go there
     */
    record Merged(
            OpportunityId id, OpportunityId into, String reason, List<SuggestionId> suggestions, String by, Instant at)
            implements OpportunityEvent {
        public Merged {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * The merge was taken back, because the other one was merged into this at the same time.
     *
     * @param stands where it stood before
     * @param suggestions all that it had then, and has again
     */
    record MergeUndone(
            OpportunityId id, OpportunityStatus stands, List<SuggestionId> suggestions, String by, Instant at)
            implements OpportunityEvent {
        public MergeUndone {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * A new one was made of some of its suggestions.
     *
     * @param off the new one
     * @param keptBack whether the new one is kept back, as this one is
     */
    record Split(
            OpportunityId id,
            OpportunityId off,
            Brief brief,
            List<SuggestionId> suggestions,
            boolean keptBack,
            String by,
            Instant at)
            implements OpportunityEvent {
        public Split {
            suggestions = List.copyOf(suggestions);
        }

        /** How the new one begins. */
        public Identified begins() {
            return new Identified(off, off.value(), brief, suggestions, keptBack, id, by, at);
        }
    }
}
