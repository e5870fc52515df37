package org.yousaid.suggestion.opportunity.write;

import static org.yousaid.suggestion.opportunity.OpportunitySamples.APPROVAL;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.ASSESSMENT;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.BRIEF;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.EVIDENCE;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.FIRST;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.ORDERED;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.REFUSAL;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.SECOND;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.SENT;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.TODAY;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.VIEW;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.adviceAsked;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.adviceGiven;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.approved;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.assessed;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.declined;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.delivered;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.identified;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.identify;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.merged;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.planned;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.reached;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.request;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.split;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.started;
import static org.yousaid.suggestion.suggestion.Samples.BENCHES;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.SEATS;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.opportunity.Milestone;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityCommand.Request;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

class OpportunityTest {

    private static final OpportunityCommand ASSESS = new OpportunityCommand.Assess(BENCHES, request(), ASSESSMENT);
    private static final OpportunityCommand APPROVE = new OpportunityCommand.Decide(BENCHES, request(), APPROVAL);
    private static final OpportunityCommand DECLINE = new OpportunityCommand.Decide(BENCHES, request(), REFUSAL);
    private static final OpportunityCommand START =
            new OpportunityCommand.Start(BENCHES, request(), "The benches are ordered.");
    private static final OpportunityCommand REACH =
            new OpportunityCommand.ReachMilestone(BENCHES, request(), "ordered", TODAY);
    private static final OpportunityCommand DELIVER =
            new OpportunityCommand.Deliver(BENCHES, request(), "Sit down and see.");
    private static final OpportunityCommand MERGE =
            new OpportunityCommand.Merge(BENCHES, request(), SEATS, "They ask for the same.");
    private static final SuggestionId THIRD = SuggestionId.of(new Reference("YS-0000-0000-0024"));

    private final AggregateTestFixture<Opportunity> opportunity = new AggregateTestFixture<>(Opportunity.class);

    @BeforeEach
    void giveItAProcess() {
        opportunity.registerInjectableResource(new Processes());
    }

    private void follows(OpportunityCommand command, OpportunityEvent event, OpportunityEvent... history) {
        opportunity.given((Object[]) history).when(command).expectEvents(event);
    }

    private void refuses(OpportunityCommand command, String code, OpportunityEvent... history) {
        opportunity
                .given((Object[]) history)
                .when(command)
                .expectException(Refused.class)
                .expectExceptionMessage(code)
                .expectNoEvents();
    }

    @Test
    void isIdentifiedWithItsSuggestions() {
        opportunity.givenNoPriorActivity().when(identify()).expectEvents(identified());
    }

    @Test
    void goesFromItsAssessmentToItsDelivery() {
        follows(ASSESS, assessed(), identified());
    }

    @Test
    void isApproved() {
        follows(APPROVE, approved(), identified(), assessed());
    }

    @Test
    void isDeclined() {
        follows(DECLINE, declined(), identified(), assessed());
    }

    @Test
    void isPlannedStartedAndDelivered() {
        follows(
                new OpportunityCommand.Plan(BENCHES, request(), List.of(ORDERED)),
                planned(),
                identified(),
                assessed(),
                approved());
    }

    @Test
    void isDelivered() {
        follows(
                DELIVER,
                delivered(),
                identified(),
                assessed(),
                approved(),
                planned(),
                started(),
                reached(),
                new OpportunityEvent.EvidenceAdded(BENCHES, EVIDENCE, null, "reviewer", NOON));
    }

    @Test
    void refusesToBeginWithoutTheMilestonesThatTheProcessAsksFor() {
        refuses(START, "stage-needs-more", identified(), assessed(), approved());
    }

    @Test
    void refusesToBeDeliveredWithoutTheEvidenceThatTheProcessAsksFor() {
        refuses(DELIVER, "stage-needs-more", identified(), assessed(), approved(), planned(), started(), reached());
    }

    @Test
    void refusesADecisionBeforeItsAssessment() {
        refuses(APPROVE, "not-assessed-yet", identified());
    }

    @Test
    void refusesASecondDecision() {
        refuses(APPROVE, "already-decided", identified(), assessed(), approved());
    }

    @Test
    void refusesToDecideWhatHasEnded() {
        refuses(APPROVE, "opportunity-ended", identified(), assessed(), declined());
    }

    @Test
    void refusesToAssessWhatIsDecided() {
        refuses(ASSESS, "already-decided", identified(), assessed(), approved());
    }

    @Test
    void refusesWhoDecidedOnAnOlderVersion() {
        refuses(
                new OpportunityCommand.Decide(BENCHES, new Request(ExpectedVersion.of(0), "reviewer", NOON), APPROVAL),
                "stale-version",
                identified(),
                assessed());
    }

    @Test
    void refusesToStartBeforeItIsApproved() {
        refuses(START, "not-approved-yet", identified(), assessed());
    }

    @Test
    void refusesToStartTwice() {
        refuses(START, "delivery-begun", identified(), assessed(), approved(), started());
    }

    @Test
    void refusesToDeliverBeforeItHasBegun() {
        refuses(DELIVER, "delivery-not-begun", identified(), assessed(), approved());
    }

    @Test
    void refusesAMilestoneThatIsNotPlanned() {
        refuses(REACH, "no-such-milestone", identified(), assessed(), approved(), started());
    }

    @Test
    void refusesToReachAMilestoneTwice() {
        refuses(
                REACH,
                "milestone-already-reached",
                identified(),
                assessed(),
                approved(),
                planned(),
                started(),
                reached());
    }

    @Test
    void keepsReachedMilestonesWhenItIsPlannedAnew() {
        Milestone later = new Milestone("stand", "Benches stand", TODAY.plusDays(30), null);
        follows(
                new OpportunityCommand.Plan(BENCHES, request(), List.of(later)),
                new OpportunityEvent.Planned(
                        BENCHES,
                        List.of(new Milestone("ordered", "Benches ordered", ORDERED.due(), TODAY), later),
                        "reviewer",
                        NOON),
                identified(),
                assessed(),
                approved(),
                planned(),
                started(),
                reached());
    }

    @Test
    void takesEvidenceAlsoWhenItIsDelivered() {
        follows(
                new OpportunityCommand.AddEvidence(BENCHES, request(), EVIDENCE, null, null),
                new OpportunityEvent.EvidenceAdded(BENCHES, EVIDENCE, null, "reviewer", NOON),
                identified(),
                assessed(),
                approved(),
                started(),
                delivered());
    }

    @Test
    void saysWhichMilestoneTheEvidenceShows() {
        follows(
                new OpportunityCommand.AddEvidence(BENCHES, request(), EVIDENCE, "ordered", SENT),
                new OpportunityEvent.EvidenceAdded(BENCHES, EVIDENCE.of("Benches ordered"), SENT, "reviewer", NOON),
                identified(),
                assessed(),
                approved(),
                planned(),
                started());
        refuses(
                new OpportunityCommand.AddEvidence(BENCHES, request(), EVIDENCE, "nothing", null),
                "no-such-milestone",
                identified(),
                assessed(),
                approved(),
                planned(),
                started());
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() {
        refuses(
                new OpportunityCommand.GiveAdvice(BENCHES, request(), "advice-1", "Yes."),
                "no-such-advice",
                identified());
    }

    @Test
    void refusesASecondAnswer() {
        refuses(
                new OpportunityCommand.GiveAdvice(BENCHES, request(), "advice-1", "No."),
                "advice-already-given",
                identified(),
                adviceAsked(),
                adviceGiven());
    }

    @Test
    void recordsACouncillorsView() {
        follows(
                new OpportunityCommand.RecordView(BENCHES, request(), VIEW),
                new OpportunityEvent.ViewRecorded(BENCHES, VIEW, "reviewer", NOON),
                identified());
    }

    @Test
    void gathersOnlyWhatItDoesNotHave() {
        follows(
                new OpportunityCommand.Gather(BENCHES, request(), List.of(FIRST, THIRD)),
                new OpportunityEvent.Gathered(BENCHES, List.of(THIRD), false, null, "reviewer", NOON),
                identified());
    }

    @Test
    void refusesToLetGoWhatItDoesNotHave() {
        refuses(
                new OpportunityCommand.Release(BENCHES, request(), List.of(THIRD), "Something else"),
                "not-gathered-here",
                identified());
    }

    @Test
    void takesInWhoJoinedItWhenItHadEnded() {
        follows(
                new OpportunityCommand.TakeIn(BENCHES, request(), List.of(THIRD), null),
                new OpportunityEvent.Gathered(BENCHES, List.of(THIRD), true, null, "reviewer", NOON),
                identified(),
                assessed(),
                declined());
    }

    @Test
    void namesAllItsSuggestionsWhenItIsMerged() {
        follows(MERGE, merged(), identified());
    }

    @Test
    void refusesToBeMergedWithItself() {
        refuses(
                new OpportunityCommand.Merge(BENCHES, request(), BENCHES, "They ask for the same."),
                "merged-with-itself",
                identified());
    }

    @Test
    void refusesToBeMergedTwice() {
        refuses(MERGE, "opportunity-ended", identified(), merged());
    }

    @Test
    void refusesToBeMergedOnceItIsDecided() {
        refuses(MERGE, "already-decided", identified(), assessed(), approved());
    }

    @Test
    void hasAllItsSuggestionsAgainWhenAMergeIsTakenBack() {
        follows(
                new OpportunityCommand.KeepApart(BENCHES, request()),
                new OpportunityEvent.MergeUndone(
                        BENCHES, OpportunityStatus.ASSESSED, List.of(FIRST, SECOND), "reviewer", NOON),
                identified(),
                assessed(),
                merged());
    }

    @Test
    void isSplit() {
        follows(new OpportunityCommand.Split(BENCHES, request(), SEATS, BRIEF, List.of(SECOND)), split(), identified());
    }

    @Test
    void refusesToBeSplitOffWhole() {
        refuses(
                new OpportunityCommand.Split(BENCHES, request(), SEATS, BRIEF, List.of(FIRST, SECOND)),
                "nothing-left",
                identified());
    }
}
