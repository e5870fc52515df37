package org.yousaid.consultation.consultation.write;

import static org.yousaid.consultation.Samples.CLOSES;
import static org.yousaid.consultation.Samples.DRAFTED;
import static org.yousaid.consultation.Samples.OPENED;
import static org.yousaid.consultation.Samples.OUTCOME;
import static org.yousaid.consultation.Samples.PARK;
import static org.yousaid.consultation.Samples.SLUG;
import static org.yousaid.consultation.Samples.content;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.RefusedWith;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyWithdrawn;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotClosedYet;
import org.yousaid.consultation.consultation.ConsultationRefusal.ResultsAlreadyPublished;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Outcome;
import org.yousaid.consultation.consultation.OutcomeRefusal.ChangeNeedsAReason;
import org.yousaid.consultation.consultation.OutcomeRefusal.NoOutcomeDraft;
import org.yousaid.consultation.consultation.OutcomeRefusal.OutcomeAlreadyApproved;
import org.yousaid.consultation.consultation.OutcomeRefusal.OutcomeNotApproved;
import org.yousaid.consultation.consultation.OutcomeRefusal.ResultsComeFirst;
import org.yousaid.consultation.consultation.WordingRefusal.NoSuchQuestion;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.request.ExpectedVersion;

class OutcomeTest {

    private static final ExpectedVersion ANY = ExpectedVersion.any();
    private static final Instant TOLD = CLOSES.plus(Duration.ofDays(60));
    private static final Counts COUNTS =
            new Counts(9, List.of(new Counts.CountedQuestion("use", 9, Map.of("a", 5L, "b", 4L))));

    private final AggregateTestFixture<Consultation> fixture = new AggregateTestFixture<>(Consultation.class);

    @Test
    void isWrittenOnceItIsClosed() {
        fixture.given(closed()).when(write(OUTCOME)).expectEvents(written());
    }

    @Test
    void refusesToTellWhatCameOfItWhileItIsOpen() {
        refuses(fixture.given(opened()).when(write(OUTCOME)), new NotClosedYet(ConsultationStatus.OPEN));
        refuses(fixture.given(opened()).when(approve()), new NotClosedYet(ConsultationStatus.OPEN));
        refuses(fixture.given(opened()).when(publish(null, null)), new NotClosedYet(ConsultationStatus.OPEN));
    }

    @Test
    void refusesAnOutcomeOfWhatWasWithdrawn() {
        refuses(
                fixture.given(and(opened(), new ConsultationEvent.Withdrawn(PARK, "policy", CLOSES)))
                        .when(write(OUTCOME)),
                new AlreadyWithdrawn());
    }

    @Test
    void refusesAQuestionThatWasNotAsked() {
        Outcome strange = new Outcome("We did.", List.of(new Outcome.Item("q9", null, "Asked", "Said", "Did", null)));
        refuses(fixture.given(closed()).when(write(strange)), new NoSuchQuestion("q9"));
        refuses(fixture.given(withResults()).when(publish(strange, null)), new NoSuchQuestion("q9"));
    }

    @Test
    void isApprovedAsItWasWritten() {
        fixture.given(and(closed(), written()))
                .when(approve())
                .expectEvents(new ConsultationEvent.OutcomeApproved(PARK, "Well said", "policy", TOLD));
    }

    @Test
    void refusesToApproveWhatIsNotThere() {
        refuses(fixture.given(closed()).when(approve()), new NoOutcomeDraft());
        refuses(fixture.given(and(closed(), written(), approved())).when(approve()), new OutcomeAlreadyApproved());
    }

    @Test
    void wantsApprovalAgainAfterItWasChanged() {
        refuses(
                fixture.given(and(withResults(), written(), approved(), written()))
                        .when(publish(null, null)),
                new OutcomeNotApproved());
    }

    @Test
    void isPublishedOnceItIsApproved() {
        fixture.given(and(withResults(), written(), approved()))
                .when(publish(null, null))
                .expectEvents(published(1, null));
    }

    @Test
    void refusesToPublishWhatNobodyWroteOrApproved() {
        refuses(fixture.given(withResults()).when(publish(null, null)), new NoOutcomeDraft());
        refuses(fixture.given(and(withResults(), written())).when(publish(null, null)), new OutcomeNotApproved());
    }

    @Test
    void refusesAnOutcomeBeforeTheResults() {
        refuses(
                fixture.given(and(closed(), written(), approved())).when(publish(null, null)),
                new ResultsComeFirst(ConsultationStatus.CLOSED));
    }

    @Test
    void isPublishedAtOnceWithWhatIsSent() {
        fixture.given(withResults()).when(publish(OUTCOME, null)).expectEvents(published(1, null));
    }

    @Test
    void isChangedAsANewVersionWithAReason() {
        refuses(
                fixture.given(and(withResults(), published(1, null))).when(publish(OUTCOME, null)),
                new ChangeNeedsAReason());
        fixture.given(and(withResults(), published(1, null)))
                .when(publish(OUTCOME, "The date moved"))
                .expectEvents(published(2, "The date moved"));
    }

    @Test
    void leavesTheResultsFreeToBePublishedAgain() {
        ConsultationEvent.ResultsPublished again =
                new ConsultationEvent.ResultsPublished(PARK, 2, 30, TOLD, COUNTS, "policy", TOLD);
        fixture.given(and(withResults(), published(1, null)))
                .when(new ConsultationCommand.PublishResults(PARK, ANY, 5, 30, TOLD, COUNTS, "policy", TOLD))
                .expectEvents(again);
        fixture.given(and(withResults(), published(1, null), again))
                .when(publish(OUTCOME, "New figures"))
                .expectEvents(published(2, "New figures"));
    }

    @Test
    void isNotTakenBack() {
        refuses(
                fixture.given(and(withResults(), published(1, null)))
                        .when(new ConsultationCommand.Withdraw(PARK, ANY, "policy", TOLD)),
                new ResultsAlreadyPublished());
    }

    private static ConsultationCommand.DraftOutcome write(Outcome outcome) {
        return new ConsultationCommand.DraftOutcome(PARK, ANY, outcome, "policy", TOLD);
    }

    private static ConsultationCommand.ApproveOutcome approve() {
        return new ConsultationCommand.ApproveOutcome(PARK, ANY, "Well said", "policy", TOLD);
    }

    private static ConsultationCommand.PublishOutcome publish(@Nullable Outcome outcome, @Nullable String reason) {
        return new ConsultationCommand.PublishOutcome(PARK, ANY, outcome, false, reason, "policy", TOLD);
    }

    private static ConsultationEvent written() {
        return new ConsultationEvent.OutcomeDrafted(PARK, OUTCOME, "policy", TOLD);
    }

    private static ConsultationEvent approved() {
        return new ConsultationEvent.OutcomeApproved(PARK, null, "policy", TOLD);
    }

    private static ConsultationEvent published(int version, @Nullable String reason) {
        return new ConsultationEvent.OutcomePublished(PARK, version, OUTCOME, reason, "policy", TOLD);
    }

    private static List<ConsultationEvent> opened() {
        return List.of(
                new ConsultationEvent.Drafted(PARK, SLUG, content(), "print", false, "policy", DRAFTED),
                new ConsultationEvent.Opened(PARK, "policy", OPENED));
    }

    private static List<ConsultationEvent> closed() {
        return and(opened(), new ConsultationEvent.Closed(PARK, "clock", CLOSES));
    }

    private static List<ConsultationEvent> withResults() {
        return and(closed(), new ConsultationEvent.ResultsPublished(PARK, 1, 17, CLOSES, COUNTS, "policy", CLOSES));
    }

    private static List<ConsultationEvent> and(List<ConsultationEvent> before, ConsultationEvent... then) {
        List<ConsultationEvent> all = new ArrayList<>(before);
        all.addAll(List.of(then));
        return all;
    }

    private static void refuses(ResultValidator<Consultation> result, Refusal refusal) {
        result.expectNoEvents().expectException(new RefusedWith(refusal));
    }
}
