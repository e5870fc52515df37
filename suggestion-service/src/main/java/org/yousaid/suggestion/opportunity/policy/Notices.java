package org.yousaid.suggestion.opportunity.policy;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.yousaid.suggestion.opportunity.Assessment;
import org.yousaid.suggestion.opportunity.Decision;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.suggestion.Reached;

/** What the authors behind an opportunity are told of a step; most of it in its reviewer's own words. */
final class Notices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Notices() {}

    /**
     * A word to an author.
     *
     * @param reached where the suggestion stands with it
     */
    record Notice(Reached reached, String words) {}

    /** Of a step that everyone behind the opportunity hears of; empty when it is none. */
    static Optional<Notice> toAll(OpportunityEvent event, OpportunityView now) {
        String title = quoted(now);
        return switch (event) {
            case OpportunityEvent.Assessed assessed ->
                Optional.of(
                        new Notice(Reached.ASSESSED, title + " has been assessed. " + inShort(assessed.assessment())));
            case OpportunityEvent.Approved approved ->
                Optional.of(new Notice(
                        Reached.APPROVED, "The council will do this: " + title + ". " + reasons(approved.decision())));
            case OpportunityEvent.Declined declined ->
                Optional.of(new Notice(
                        Reached.DECLINED,
                        "The council will not do this: " + title + ". " + reasons(declined.decision())));
            case OpportunityEvent.DeliveryStarted started ->
                Optional.of(
                        new Notice(Reached.IN_DELIVERY, "The council has begun with " + title + ". " + started.word()));
            case OpportunityEvent.MilestoneReached reached ->
                Optional.of(new Notice(
                        Reached.IN_DELIVERY,
                        title + ": reached on " + DAY.format(reached.on()) + ": " + reached.what()));
            case OpportunityEvent.Delivered delivered ->
                Optional.of(new Notice(Reached.DELIVERED, "Done: " + title + ". " + delivered.word()));
            case OpportunityEvent.NoteAdded note
            when note.told() -> Optional.of(new Notice(reached(now.status()), title + ": " + note.words()));
            case OpportunityEvent.Identified _,
                    OpportunityEvent.Described _,
                    OpportunityEvent.Gathered _,
                    OpportunityEvent.Released _,
                    OpportunityEvent.AdviceAsked _,
                    OpportunityEvent.AdviceGiven _,
                    OpportunityEvent.ViewRecorded _,
                    OpportunityEvent.Planned _,
                    OpportunityEvent.EvidenceAdded _,
                    OpportunityEvent.NoteAdded _,
                    OpportunityEvent.Merged _,
                    OpportunityEvent.MergeUndone _,
                    OpportunityEvent.Split _ -> Optional.empty();
        };
    }

    /** To those who are gathered now: what it is, and how far it has come. */
    static Notice toGathered(OpportunityView now) {
        int others = Math.max(0, now.suggestions() - 1);
        String with =
                others == 0 ? "" : others == 1 ? " together with 1 other" : " together with " + others + " others";
        String words = "Your suggestion is looked at" + with + " as " + quoted(now) + ". "
                + sentence(now.brief().summary());
        Decision decision = now.decision();
        return new Notice(reached(now.status()), decision == null ? words : words + " " + reasons(decision));
    }

    /** To those who are let go. */
    static Notice toReleased(OpportunityView now, String reason) {
        return new Notice(
                Reached.RELEASED,
                "Your suggestion is looked at by itself again, no longer as " + quoted(now) + ". " + reason);
    }

    private static Reached reached(OpportunityStatus status) {
        return switch (status) {
            case IDENTIFIED, MERGED -> Reached.GATHERED;
            case ASSESSED -> Reached.ASSESSED;
            case APPROVED -> Reached.APPROVED;
            case IN_DELIVERY -> Reached.IN_DELIVERY;
            case DECLINED -> Reached.DECLINED;
            case DELIVERED -> Reached.DELIVERED;
        };
    }

    private static String inShort(Assessment assessment) {
        return sentence(assessment.benefit()) + " It would cost "
                + assessment.cost().inWords() + ".";
    }

    private static String reasons(Decision decision) {
        return sentence(decision.reasons()) + " Decided by " + decision.decider() + " on " + DAY.format(decision.on())
                + ".";
    }

    private static String sentence(String words) {
        return words.matches("(?s).*[.!?…]") ? words : words + ".";
    }

    private static String quoted(OpportunityView view) {
        return "“" + view.brief().title() + "”";
    }
}
