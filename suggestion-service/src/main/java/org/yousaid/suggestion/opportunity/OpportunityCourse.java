package org.yousaid.suggestion.opportunity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.OpportunityId;

/** Folds what happened to an opportunity into what it is; the read model and the policies use the same. */
public final class OpportunityCourse {

    private final OpportunityId id;
    private final List<Advice> advice;
    private final List<CouncillorView> views;
    private final List<Milestone> milestones;
    private final List<Evidence> evidence;
    private final List<OpportunityView.Note> notes;
    private final List<OpportunityView.Step> trail;
    private final List<OpportunityId> merged;
    private final List<OpportunityId> splitOff;
    private final boolean keptBack;
    private final @Nullable OpportunityId from;
    private OpportunityStatus status;
    private Instant since;
    private Brief brief;
    private int suggestions;
    private @Nullable Assessment assessment;
    private @Nullable Decision decision;
    private @Nullable OpportunityId into;
    private long version;

    /** Goes on from what it was. */
    public OpportunityCourse(OpportunityView before) {
        id = before.id();
        advice = new ArrayList<>(before.advice());
        views = new ArrayList<>(before.views());
        milestones = new ArrayList<>(before.milestones());
        evidence = new ArrayList<>(before.evidence());
        notes = new ArrayList<>(before.notes());
        trail = new ArrayList<>(before.trail());
        merged = new ArrayList<>(before.merged());
        splitOff = new ArrayList<>(before.splitOff());
        keptBack = before.keptBack();
        from = before.from();
        status = before.status();
        since = before.since();
        brief = before.brief();
        suggestions = before.suggestions();
        assessment = before.assessment();
        decision = before.decision();
        into = before.into();
        version = before.version();
    }

    /** Begins it. */
    public static OpportunityView begin(OpportunityEvent.Identified event) {
        return new OpportunityView(
                event.id(),
                0,
                OpportunityStatus.IDENTIFIED,
                event.at(),
                event.brief(),
                event.keptBack(),
                event.suggestions().size(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(new OpportunityView.Step(
                        "identified", event.at(), event.by(), event.brief().title())),
                event.from(),
                null,
                List.of(),
                List.of());
    }

    /** What it is now. */
    public OpportunityView view() {
        return new OpportunityView(
                id,
                version,
                status,
                since,
                brief,
                keptBack,
                suggestions,
                assessment,
                advice,
                views,
                decision,
                milestones,
                evidence,
                notes,
                trail,
                from,
                into,
                merged,
                splitOff);
    }

    /** After this event; an event that cannot have happened here is a broken history. */
    public OpportunityCourse follow(OpportunityEvent event, long position) {
        version = position;
        trail.add(new OpportunityView.Step(kind(event), event.at(), event.by(), words(event)));
        switch (event) {
            case OpportunityEvent.Identified _ -> throw new IllegalStateException(id + " began twice");
            case OpportunityEvent.Described described -> brief = described.brief();
            case OpportunityEvent.Gathered gathered -> gathered(gathered);
            case OpportunityEvent.Released released ->
                suggestions -= released.suggestions().size();
            case OpportunityEvent.Assessed assessed -> {
                assessment = assessed.assessment();
                reach(OpportunityStatus.ASSESSED, event);
            }
            case OpportunityEvent.AdviceAsked asked ->
                advice.add(new Advice(
                        asked.advice(), asked.expert(), asked.field(), asked.question(), asked.answerBy(), null, null));
            case OpportunityEvent.AdviceGiven given ->
                advice.replaceAll(
                        one -> one.id().equals(given.advice()) ? one.answered(given.answer(), given.at()) : one);
            case OpportunityEvent.ViewRecorded recorded -> views.add(recorded.view());
            case OpportunityEvent.Approved approved -> {
                decision = approved.decision();
                reach(OpportunityStatus.APPROVED, event);
            }
            case OpportunityEvent.Declined declined -> {
                decision = declined.decision();
                reach(OpportunityStatus.DECLINED, event);
            }
            case OpportunityEvent.Planned planned -> {
                milestones.clear();
                milestones.addAll(planned.milestones());
            }
            case OpportunityEvent.DeliveryStarted _ -> reach(OpportunityStatus.IN_DELIVERY, event);
            case OpportunityEvent.MilestoneReached reached ->
                milestones.replaceAll(one -> one.id().equals(reached.milestone()) ? one.reachedOn(reached.on()) : one);
            case OpportunityEvent.EvidenceAdded added -> evidence.add(added.evidence());
            case OpportunityEvent.Delivered _ -> reach(OpportunityStatus.DELIVERED, event);
            case OpportunityEvent.NoteAdded note ->
                notes.add(new OpportunityView.Note(note.words(), note.told(), note.by(), note.at()));
            case OpportunityEvent.Merged ended -> {
                into = ended.into();
                suggestions = 0;
                reach(OpportunityStatus.MERGED, event);
            }
            case OpportunityEvent.MergeUndone undone -> {
                into = null;
                suggestions = undone.suggestions().size();
                reach(undone.stands(), event);
            }
            case OpportunityEvent.Split split -> {
                splitOff.add(split.off());
                suggestions -= split.suggestions().size();
            }
        }
        return this;
    }

    private void gathered(OpportunityEvent.Gathered gathered) {
        suggestions += gathered.suggestions().size();
        OpportunityId other = gathered.from();
        if (other != null && !merged.contains(other)) {
            merged.add(other);
        }
    }

    private void reach(OpportunityStatus reached, OpportunityEvent event) {
        status = reached;
        since = event.at();
    }

    /** The event's own name, word by word. */
    private static String kind(OpportunityEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String words(OpportunityEvent event) {
        return switch (event) {
            case OpportunityEvent.Identified identified -> identified.brief().title();
            case OpportunityEvent.Described described -> described.brief().title();
            case OpportunityEvent.Gathered gathered ->
                references(gathered.suggestions().size());
            case OpportunityEvent.Released released ->
                references(released.suggestions().size()) + ": " + released.reason();
            case OpportunityEvent.Assessed assessed -> assessed.assessment().benefit();
            case OpportunityEvent.AdviceAsked asked -> asked.expert() + " (" + asked.field() + ")";
            case OpportunityEvent.AdviceGiven given -> given.answer();
            case OpportunityEvent.ViewRecorded recorded -> recorded.view().councillor();
            case OpportunityEvent.Approved approved -> approved.decision().reasons();
            case OpportunityEvent.Declined declined -> declined.decision().reasons();
            case OpportunityEvent.Planned planned -> planned.milestones().size() + " milestones";
            case OpportunityEvent.DeliveryStarted started -> started.word();
            case OpportunityEvent.MilestoneReached reached -> reached.what();
            case OpportunityEvent.EvidenceAdded added -> added.evidence().words();
            case OpportunityEvent.Delivered delivered -> delivered.word();
            case OpportunityEvent.NoteAdded note -> note.words();
            case OpportunityEvent.Merged ended -> ended.reason();
            case OpportunityEvent.MergeUndone undone ->
                references(undone.suggestions().size());
            case OpportunityEvent.Split split ->
                references(split.suggestions().size()) + ": " + split.brief().title();
        };
    }

    private static String references(int count) {
        return count == 1 ? "1 suggestion" : count + " suggestions";
    }
}
