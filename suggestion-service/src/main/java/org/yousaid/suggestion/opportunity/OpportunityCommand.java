package org.yousaid.suggestion.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.request.ExpectedVersion;

/** What can be asked of an opportunity. */
public sealed interface OpportunityCommand {

    OpportunityId id();

    Request request();

    /**
     * What every request says.
     *
     * @param expected the version it was decided on
     * @param by the account that asks
     */
    record Request(ExpectedVersion expected, String by, Instant at) {

        /** By a policy of our own, on whatever version there is. */
        public static Request ownPolicy(Instant at) {
            return new Request(ExpectedVersion.any(), "system", at);
        }
    }

    /**
     * Begins one.
     *
     * @param fingerprint of what was asked for, to tell a repeat from another request under the same id
     * @param keptBack whether the public sees it only once it is assessed
     * @param from the one it was split off from
     */
    record Identify(
            @TargetAggregateIdentifier OpportunityId id,
            Request request,
            String fingerprint,
            Brief brief,
            List<SuggestionId> suggestions,
            boolean keptBack,
            @Nullable OpportunityId from)
            implements OpportunityCommand {
        public Identify {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Says anew what it is. */
    record Describe(@TargetAggregateIdentifier OpportunityId id, Request request, Brief brief)
            implements OpportunityCommand {}

    /** Takes suggestions in that a reviewer chose. */
    record Gather(@TargetAggregateIdentifier OpportunityId id, Request request, List<SuggestionId> suggestions)
            implements OpportunityCommand {
        public Gather {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * Takes suggestions in that belong here already: they were joined when they were screened, or come from the one that
     * was merged into this one. Those that are in change nothing.
     *
     * @param from the one that was merged into this one; absent for those that were joined
     */
    record TakeIn(
            @TargetAggregateIdentifier OpportunityId id,
            Request request,
            List<SuggestionId> suggestions,
            @Nullable OpportunityId from)
            implements OpportunityCommand {
        public TakeIn {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Lets suggestions go, which need a closer look again; their authors are told why. */
    record Release(
            @TargetAggregateIdentifier OpportunityId id, Request request, List<SuggestionId> suggestions, String reason)
            implements OpportunityCommand {
        public Release {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Forgets a suggestion that cannot follow, because it ended or went elsewhere before it heard of this one. */
    record Drop(@TargetAggregateIdentifier OpportunityId id, Request request, SuggestionId suggestion, String reason)
            implements OpportunityCommand {}

    record Assess(@TargetAggregateIdentifier OpportunityId id, Request request, Assessment assessment)
            implements OpportunityCommand {}

    /** Asks an expert; {@code advice} tells it from others and makes a repeat a repeat. */
    record AskAdvice(
            @TargetAggregateIdentifier OpportunityId id,
            Request request,
            String advice,
            String expert,
            String field,
            String question,
            LocalDate answerBy)
            implements OpportunityCommand {}

    record GiveAdvice(@TargetAggregateIdentifier OpportunityId id, Request request, String advice, String answer)
            implements OpportunityCommand {}

    record RecordView(@TargetAggregateIdentifier OpportunityId id, Request request, CouncillorView view)
            implements OpportunityCommand {}

    /** Approves or declines it. */
    record Decide(@TargetAggregateIdentifier OpportunityId id, Request request, Decision decision)
            implements OpportunityCommand {}

    /** Sets the milestones that are still to come; those that were reached stay. */
    record Plan(@TargetAggregateIdentifier OpportunityId id, Request request, List<Milestone> milestones)
            implements OpportunityCommand {
        public Plan {
            milestones = List.copyOf(milestones);
        }
    }

    record Start(@TargetAggregateIdentifier OpportunityId id, Request request, String word)
            implements OpportunityCommand {}

    record ReachMilestone(@TargetAggregateIdentifier OpportunityId id, Request request, String milestone, LocalDate on)
            implements OpportunityCommand {}

    /**
     * Shows what was done.
     *
     * @param milestone id of the one that it shows, if it shows one
     * @param sent the request it came with, unless a picture tells it from others
     */
    record AddEvidence(
            @TargetAggregateIdentifier OpportunityId id,
            Request request,
            Evidence evidence,
            @Nullable String milestone,
            @Nullable Sent sent)
            implements OpportunityCommand {}

    record Deliver(@TargetAggregateIdentifier OpportunityId id, Request request, String word)
            implements OpportunityCommand {}

    /** Writes something down: for the staff alone, or as a word to everyone behind its suggestions. */
    record AddNote(@TargetAggregateIdentifier OpportunityId id, Request request, String words, boolean told)
            implements OpportunityCommand {}

    /** Ends it: its suggestions go into the other one. */
    record Merge(@TargetAggregateIdentifier OpportunityId id, Request request, OpportunityId into, String reason)
            implements OpportunityCommand {}

    /** Takes a merge back that cannot be, because the other one was merged into this at the same time. */
    record KeepApart(@TargetAggregateIdentifier OpportunityId id, Request request) implements OpportunityCommand {}

    /** Makes a new one out of some of its suggestions. */
    record Split(
            @TargetAggregateIdentifier OpportunityId id,
            Request request,
            OpportunityId off,
            Brief brief,
            List<SuggestionId> suggestions)
            implements OpportunityCommand {
        public Split {
            suggestions = List.copyOf(suggestions);
        }
    }
}
