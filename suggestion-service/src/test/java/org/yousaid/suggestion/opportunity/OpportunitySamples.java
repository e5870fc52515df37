package org.yousaid.suggestion.opportunity;

import static org.yousaid.suggestion.suggestion.Samples.BENCHES;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.SEATS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.opportunity.OpportunityCommand.Request;
import org.yousaid.suggestion.suggestion.Samples;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.request.ExpectedVersion;

/** Benches on the Hoe, as commands and events speak of them. */
public final class OpportunitySamples {

    public static final SuggestionId FIRST = Samples.ID;
    public static final SuggestionId SECOND = SuggestionId.of(new Reference("YS-0000-0000-0012"));
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final Brief BRIEF =
            new Brief("Benches on the Hoe", "Six benches, out of the wind.", "Parks", "Head of parks");
    public static final Assessment ASSESSMENT = new Assessment(
            "People can rest on the way up.",
            new Cost(new BigDecimal("4000"), new BigDecimal("6500"), Cost.Per.ONCE),
            Effort.WEEKS,
            "Fits with the plan for walking.",
            "Helps people who cannot walk far.");
    public static final Decision APPROVAL = new Decision(true, "It is cheap and wanted.", "Cabinet", true, TODAY);
    public static final Decision REFUSAL = new Decision(false, "The ground is protected.", "reviewer", false, TODAY);
    public static final Milestone ORDERED = new Milestone("ordered", "Benches ordered", TODAY.plusDays(14), null);
    public static final CouncillorView VIEW = new CouncillorView(
            "Cllr Ada Penrose", "E05002087", CouncillorView.Stance.FOR, "My ward has waited for this.", NOON);
    public static final Evidence EVIDENCE =
            new Evidence("Six benches stand on the Hoe.", "https://www.example.org/benches.jpg", NOON, null, null);
    public static final Evidence PICTURED = EVIDENCE.with(new EvidencePicture(
                    "picture-0123456789abcdefghjkmnpqrs", "A bench by the lighthouse, in the sun", 1600, 1200))
            .of("Benches ordered");

    public static final Sent SENT = new Sent("0123456789abcdefghjkmnpqrs", "fingerprint");

    private OpportunitySamples() {}

    public static Request request() {
        return new Request(ExpectedVersion.any(), "reviewer", NOON);
    }

    public static OpportunityCommand.Identify identify() {
        return new OpportunityCommand.Identify(
                BENCHES, request(), "fingerprint", BRIEF, List.of(FIRST, SECOND), false, null);
    }

    public static OpportunityEvent.Identified identified() {
        return new OpportunityEvent.Identified(
                BENCHES, "fingerprint", BRIEF, List.of(FIRST, SECOND), false, null, "reviewer", NOON);
    }

    public static OpportunityEvent.Assessed assessed() {
        return new OpportunityEvent.Assessed(BENCHES, ASSESSMENT, "reviewer", NOON);
    }

    public static OpportunityEvent.Approved approved() {
        return new OpportunityEvent.Approved(BENCHES, APPROVAL, "reviewer", NOON);
    }

    public static OpportunityEvent.Declined declined() {
        return new OpportunityEvent.Declined(BENCHES, REFUSAL, "reviewer", NOON);
    }

    public static OpportunityEvent.Planned planned() {
        return new OpportunityEvent.Planned(BENCHES, List.of(ORDERED), "reviewer", NOON);
    }

    public static OpportunityEvent.DeliveryStarted started() {
        return new OpportunityEvent.DeliveryStarted(BENCHES, "The benches are ordered.", "reviewer", NOON);
    }

    public static OpportunityEvent.MilestoneReached reached() {
        return new OpportunityEvent.MilestoneReached(BENCHES, "ordered", "Benches ordered", TODAY, "reviewer", NOON);
    }

    public static OpportunityEvent.Delivered delivered() {
        return new OpportunityEvent.Delivered(BENCHES, "Sit down and see.", "reviewer", NOON);
    }

    public static OpportunityEvent.Merged merged() {
        return new OpportunityEvent.Merged(
                BENCHES, SEATS, "They ask for the same.", List.of(FIRST, SECOND), "reviewer", NOON);
    }

    public static OpportunityEvent.Split split() {
        return new OpportunityEvent.Split(BENCHES, SEATS, BRIEF, List.of(SECOND), false, "reviewer", NOON);
    }

    public static OpportunityEvent.AdviceAsked adviceAsked() {
        return new OpportunityEvent.AdviceAsked(
                BENCHES, "advice-1", "Dr May", "Wind", "Where is it still?", TODAY.plusDays(7), "reviewer", NOON);
    }

    public static OpportunityEvent.AdviceGiven adviceGiven() {
        return new OpportunityEvent.AdviceGiven(BENCHES, "advice-1", "Behind the wall.", "officer", NOON);
    }

    /** One of each kind, in an order in which they can have happened. */
    public static List<OpportunityEvent> oneOfEach() {
        return List.of(
                identified(),
                new OpportunityEvent.Described(BENCHES, BRIEF, "reviewer", NOON),
                new OpportunityEvent.Merged(
                        BENCHES, SEATS, "They ask for the same.", List.of(FIRST, SECOND), "reviewer", NOON),
                new OpportunityEvent.MergeUndone(
                        BENCHES, OpportunityStatus.IDENTIFIED, List.of(FIRST, SECOND), "reviewer", NOON),
                split(),
                new OpportunityEvent.Gathered(BENCHES, List.of(SECOND), false, SEATS, "reviewer", NOON),
                new OpportunityEvent.Released(BENCHES, List.of(FIRST), "It asks for a toilet.", true, "reviewer", NOON),
                adviceAsked(),
                adviceGiven(),
                new OpportunityEvent.ViewRecorded(BENCHES, VIEW, "reviewer", NOON),
                assessed(),
                approved(),
                planned(),
                started(),
                reached(),
                new OpportunityEvent.EvidenceAdded(BENCHES, EVIDENCE, null, "reviewer", NOON),
                new OpportunityEvent.NoteAdded(BENCHES, "The joiner is ill.", true, "reviewer", NOON),
                delivered(),
                declined());
    }
}
