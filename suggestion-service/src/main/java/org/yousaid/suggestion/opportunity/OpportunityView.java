package org.yousaid.suggestion.opportunity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.OpportunityId;

/**
 * An opportunity as it is now.
 *
 * @param version of the aggregate, from 0
 * @param since when it came to where it stands
 * @param suggestions how many it has gathered
 * @param from the one it was split off from
 * @param into the one it was merged into
 * @param merged those that were merged into it
 * @param splitOff those that were split off from it
 * @param notes what the staff wrote down, the first first
 * @param trail all that happened to it, the first first
 */
public record OpportunityView(
        OpportunityId id,
        long version,
        OpportunityStatus status,
        Instant since,
        Brief brief,
        boolean keptBack,
        int suggestions,
        @Nullable Assessment assessment,
        List<Advice> advice,
        List<CouncillorView> views,
        @Nullable Decision decision,
        List<Milestone> milestones,
        List<Evidence> evidence,
        List<Note> notes,
        List<Step> trail,
        @Nullable OpportunityId from,
        @Nullable OpportunityId into,
        List<OpportunityId> merged,
        List<OpportunityId> splitOff) {

    public OpportunityView {
        advice = List.copyOf(advice);
        views = List.copyOf(views);
        milestones = List.copyOf(milestones);
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
        trail = List.copyOf(trail);
        merged = List.copyOf(merged);
        splitOff = List.copyOf(splitOff);
    }

    /** Whether everybody may see it: what is kept back comes out once it is assessed. */
    public boolean open() {
        return !keptBack || assessment != null;
    }

    /**
     * What somebody wrote down.
     *
     * @param told whether it was a word to everyone behind its suggestions
     */
    public record Note(String words, boolean told, String by, Instant at) {}

    /**
     * One thing that happened.
     *
     * @param what the kind of event in kebab case
     */
    public record Step(
            String what, Instant at, String by, @Nullable String words) {}
}
