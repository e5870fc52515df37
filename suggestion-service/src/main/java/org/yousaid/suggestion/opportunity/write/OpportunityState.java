package org.yousaid.suggestion.opportunity.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Milestone;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;

/**
 * What an opportunity must remember to decide. Only events change it; it holds thousands of suggestions, so it is changed
 * in place.
 */
final class OpportunityState {

    private @Nullable OpportunityStatus status;
    private @Nullable OpportunityStatus beforeMerge;
    private @Nullable OpportunityId into;
    private boolean keptBack;
    private List<SuggestionId> gone = List.of();
    private final Set<OpportunityId> merged = new HashSet<>();
    private final Set<SuggestionId> suggestions = new LinkedHashSet<>();
    /** Whether each was answered. */
    private final Map<String, Boolean> advice = new LinkedHashMap<>();

    private final Map<String, Milestone> milestones = new LinkedHashMap<>();
    private boolean evidence;

    boolean begun() {
        return status != null;
    }

    OpportunityStatus status() {
        return Objects.requireNonNull(status);
    }

    @Nullable
    OpportunityId into() {
        return into;
    }

    /** Where it stood before it was merged. */
    OpportunityStatus beforeMerge() {
        return Objects.requireNonNull(beforeMerge);
    }

    /** What it had when it was merged. */
    List<SuggestionId> gone() {
        return gone;
    }

    boolean keptBack() {
        return keptBack;
    }

    /** Whether that one was merged into this. */
    boolean knowsMerged(OpportunityId other) {
        return merged.contains(other);
    }

    boolean has(SuggestionId suggestion) {
        return suggestions.contains(suggestion);
    }

    List<SuggestionId> suggestions() {
        return List.copyOf(suggestions);
    }

    int size() {
        return suggestions.size();
    }

    /** Those of them that it does not have, each once. */
    List<SuggestionId> lacking(Collection<SuggestionId> wanted) {
        return wanted.stream().filter(one -> !has(one)).distinct().toList();
    }

    /** Whether this advice was given; null when it was not asked. */
    @Nullable
    Boolean advice(String id) {
        return advice.get(id);
    }

    @Nullable
    Milestone milestone(String id) {
        return milestones.get(id);
    }

    boolean advised() {
        return advice.containsValue(true);
    }

    boolean planned() {
        return !milestones.isEmpty();
    }

    /** Whether there is something that shows what was done. */
    boolean shown() {
        return evidence;
    }

    List<Milestone> reachedMilestones() {
        return milestones.values().stream()
                .filter(milestone -> milestone.reached() != null)
                .toList();
    }

    void evolve(OpportunityEvent event) {
        if (begun() == event instanceof OpportunityEvent.Identified) {
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " cannot follow in " + event.id() + ", which is " + status);
        }
        switch (event) {
            case OpportunityEvent.Identified identified -> {
                status = OpportunityStatus.IDENTIFIED;
                keptBack = identified.keptBack();
                suggestions.addAll(identified.suggestions());
            }
            case OpportunityEvent.Gathered gathered -> gathered(gathered);
            case OpportunityEvent.Released released -> released.suggestions().forEach(suggestions::remove);
            case OpportunityEvent.Split split -> split.suggestions().forEach(suggestions::remove);
            case OpportunityEvent.Merged ended -> {
                beforeMerge = status;
                status = OpportunityStatus.MERGED;
                into = ended.into();
                gone = ended.suggestions();
                suggestions.clear();
            }
            case OpportunityEvent.MergeUndone undone -> {
                status = undone.stands();
                into = null;
                suggestions.addAll(undone.suggestions());
            }
            case OpportunityEvent.Assessed _ -> {
                status = OpportunityStatus.ASSESSED;
                keptBack = false;
            }
            case OpportunityEvent.Approved _ -> status = OpportunityStatus.APPROVED;
            case OpportunityEvent.Declined _ -> status = OpportunityStatus.DECLINED;
            case OpportunityEvent.DeliveryStarted _ -> status = OpportunityStatus.IN_DELIVERY;
            case OpportunityEvent.Delivered _ -> status = OpportunityStatus.DELIVERED;
            case OpportunityEvent.AdviceAsked asked -> advice.put(asked.advice(), false);
            case OpportunityEvent.AdviceGiven given -> advice.put(given.advice(), true);
            case OpportunityEvent.Planned planned -> plan(planned.milestones());
            case OpportunityEvent.MilestoneReached reached ->
                milestones.computeIfPresent(
                        reached.milestone(),
                        (id, before) -> new Milestone(id, before.what(), before.due(), reached.on()));
            case OpportunityEvent.EvidenceAdded _ -> evidence = true;
            case OpportunityEvent.Described _, OpportunityEvent.ViewRecorded _, OpportunityEvent.NoteAdded _ -> {}
        }
    }

    private void gathered(OpportunityEvent.Gathered gathered) {
        suggestions.addAll(gathered.suggestions());
        if (gathered.from() != null) {
            merged.add(gathered.from());
        }
    }

    private void plan(List<Milestone> planned) {
        milestones.clear();
        planned.forEach(milestone -> milestones.put(milestone.id(), milestone));
    }
}
