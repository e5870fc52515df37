package org.yousaid.consultation.consultation.write;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yousaid.consultation.Samples.CLOSES;
import static org.yousaid.consultation.Samples.DRAFTED;
import static org.yousaid.consultation.Samples.OPENED;
import static org.yousaid.consultation.Samples.PARK;
import static org.yousaid.consultation.Samples.SLUG;
import static org.yousaid.consultation.Samples.USE;
import static org.yousaid.consultation.Samples.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.RefusedWith;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyClosed;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyOpen;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyPlanned;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyWithdrawn;
import org.yousaid.consultation.consultation.ConsultationRefusal.ClosesBeforeItOpens;
import org.yousaid.consultation.consultation.ConsultationRefusal.ClosesInThePast;
import org.yousaid.consultation.consultation.ConsultationRefusal.IncompleteDraft;
import org.yousaid.consultation.consultation.ConsultationRefusal.NoQuestionsYet;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotADraft;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotClosedYet;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotOpenYet;
import org.yousaid.consultation.consultation.ConsultationRefusal.OpensInThePast;
import org.yousaid.consultation.consultation.ConsultationRefusal.ResultsAlreadyPublished;
import org.yousaid.consultation.consultation.ConsultationRefusal.TooFewNewResponses;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.request.ExpectedVersion;

class ConsultationTest {

    private static final ExpectedVersion ANY = ExpectedVersion.any();
    private static final Counts COUNTS =
            new Counts(1, List.of(new Counts.CountedQuestion("use", 1, Map.of("a", 1L, "b", 0L))));

    private final AggregateTestFixture<Consultation> fixture = new AggregateTestFixture<>(Consultation.class);

    // drafting

    @Test
    void beginsAsADraft() {
        fixture.givenNoPriorActivity()
                .when(draft(content(), false))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(0L)
                .expectEvents(drafted(content()));
    }

    @Test
    void draftsWithGaps() {
        ConsultationContent gaps = new ConsultationContent(
                null, null, null, null, null, List.of(), Audience.EVERYONE, List.of(), null, null, 28, null, List.of());
        fixture.givenNoPriorActivity().when(draft(gaps, false)).expectEvents(drafted(gaps));
    }

    @Test
    void refusesToOpenInThePast() {
        Instant past = DRAFTED.minus(Duration.ofHours(1));
        refuses(
                fixture.givenNoPriorActivity().when(draft(content(past, CLOSES, List.of()), false)),
                new OpensInThePast(past));
    }

    @Test
    void takesAFewMinutesAgoAsNow() {
        ConsultationContent now = content(DRAFTED.minusSeconds(60), CLOSES, List.of());
        fixture.givenNoPriorActivity().when(draft(now, false)).expectEvents(drafted(now));
    }

    @Test
    void refusesToCloseInThePast() {
        refuses(
                fixture.givenNoPriorActivity().when(draft(content(null, DRAFTED, List.of()), false)),
                new ClosesInThePast(DRAFTED));
    }

    @Test
    void refusesToCloseBeforeItOpens() {
        Instant opens = CLOSES.plusSeconds(1);
        refuses(
                fixture.givenNoPriorActivity().when(draft(content(opens, CLOSES, List.of()), false)),
                new ClosesBeforeItOpens(opens, CLOSES));
    }

    @Test
    void takesAHistoryWithItsTimesInThePast() {
        Instant past = DRAFTED.minus(Duration.ofDays(900));
        fixture.givenNoPriorActivity()
                .when(draft(content(null, past, List.of(USE)), true))
                .expectSuccessfulHandlerExecution();
    }

    // changing

    @Test
    void changesADraft() {
        ConsultationContent changed = content(null, CLOSES, List.of(USE));
        fixture.given(drafted(content()))
                .when(new ConsultationCommand.ChangeDraft(
                        PARK, ExpectedVersion.of(0), new Slug("other"), changed, "policy", OPENED))
                .expectResultMessagePayload(1L)
                .expectEvents(new ConsultationEvent.DraftChanged(PARK, new Slug("other"), changed, "policy", OPENED));
    }

    @Test
    void refusesToChangeWhatIsOpen() {
        refuses(
                fixture.given(drafted(content()), opened()).when(change(content())),
                new NotADraft(ConsultationStatus.OPEN));
    }

    @Test
    void refusesAChangeThatWouldCloseInThePast() {
        refuses(
                fixture.given(drafted(content())).when(change(content(null, DRAFTED, List.of()))),
                new ClosesInThePast(DRAFTED));
    }

    @Test
    void refusesAChangeThatWasDecidedOnAnotherVersion() {
        refuses(
                fixture.given(drafted(content()))
                        .when(new ConsultationCommand.ChangeDraft(
                                PARK, ExpectedVersion.of(4), SLUG, content(), "policy", OPENED)),
                CommonRefusal.STALE_VERSION);
    }

    // opening

    @Test
    void opens() {
        fixture.given(drafted(content()))
                .when(open())
                .expectResultMessagePayload(1L)
                .expectEvents(opened());
    }

    @Test
    void isPlannedWhenItsTimeIsStillToCome() {
        Instant opens = OPENED.plus(Duration.ofDays(1));
        fixture.given(drafted(content(opens, CLOSES, List.of(USE))))
                .when(open())
                .expectEvents(new ConsultationEvent.Planned(PARK, opens, "policy", OPENED));
    }

    @Test
    void opensWhenItsTimeHasCome() {
        fixture.given(drafted(content(OPENED, CLOSES, List.of(USE))), planned(OPENED))
                .when(new ConsultationCommand.OpenWhenDue(PARK, OPENED))
                .expectEvents(new ConsultationEvent.Opened(PARK, "clock", OPENED));
    }

    @Test
    void refusesToOpenAheadOfItsTime() {
        refuses(
                fixture.given(drafted(content(OPENED, CLOSES, List.of(USE))), planned(OPENED))
                        .when(new ConsultationCommand.OpenWhenDue(PARK, OPENED.minusMillis(1))),
                new AlreadyPlanned(OPENED));
    }

    @Test
    void refusesToOpenByTheClockWhatWasNeverPlanned() {
        refuses(
                fixture.given(drafted(content())).when(new ConsultationCommand.OpenWhenDue(PARK, OPENED)),
                new NotOpenYet(ConsultationStatus.DRAFT));
    }

    @Test
    void refusesToOpenWithGaps() {
        ConsultationContent gaps = new ConsultationContent(
                "The park",
                null,
                " ",
                null,
                null,
                List.of(),
                Audience.EVERYONE,
                List.of(USE),
                null,
                null,
                28,
                null,
                List.of());
        refuses(
                fixture.given(drafted(gaps)).when(open()),
                new IncompleteDraft(
                        List.of("purpose", "canStillChange", "decisionDate", "decidedBy", "closesAt", "owner")));
    }

    @Test
    void refusesToOpenWithoutQuestions() {
        refuses(fixture.given(drafted(content(null, CLOSES, List.of()))).when(open()), new NoQuestionsYet());
    }

    @Test
    void refusesToOpenAfterItsClosingTime() {
        refuses(
                fixture.given(drafted(content())).when(new ConsultationCommand.Open(PARK, ANY, "policy", CLOSES)),
                new ClosesInThePast(CLOSES));
    }

    @Test
    void refusesToOpenTwice() {
        refuses(fixture.given(drafted(content()), opened()).when(open()), new AlreadyOpen());
    }

    @Test
    void refusesToPlanTwice() {
        refuses(
                fixture.given(drafted(content(OPENED, CLOSES, List.of(USE))), planned(OPENED))
                        .when(open()),
                new AlreadyPlanned(OPENED));
    }

    @Test
    void refusesToOpenAgain() {
        refuses(fixture.given(drafted(content()), opened(), closed()).when(open()), new AlreadyClosed());
    }

    @Test
    void refusesToOpenWhatWasWithdrawn() {
        refuses(fixture.given(drafted(content()), withdrawn()).when(open()), new AlreadyWithdrawn());
    }

    // closing

    @Test
    void closes() {
        fixture.given(drafted(content()), opened())
                .when(new ConsultationCommand.Close(PARK, ExpectedVersion.of(1), "policy", CLOSES))
                .expectResultMessagePayload(2L)
                .expectEvents(closed());
    }

    @Test
    void closesAtItsDeadline() {
        fixture.given(drafted(content()), opened())
                .when(new ConsultationCommand.CloseWhenDue(PARK, CLOSES))
                .expectEvents(new ConsultationEvent.Closed(PARK, "clock", CLOSES));
    }

    @Test
    void refusesToCloseAheadOfItsDeadline() {
        refuses(
                fixture.given(drafted(content()), opened())
                        .when(new ConsultationCommand.CloseWhenDue(PARK, CLOSES.minusMillis(1))),
                new AlreadyOpen());
    }

    @Test
    void refusesToCloseAHistoryByTheClock() {
        ConsultationEvent.Drafted history =
                new ConsultationEvent.Drafted(PARK, SLUG, content(), "print", true, "policy", DRAFTED);
        refuses(
                fixture.given(history, opened()).when(new ConsultationCommand.CloseWhenDue(PARK, CLOSES)),
                new AlreadyOpen());
    }

    @Test
    void refusesToCloseADraft() {
        refuses(fixture.given(drafted(content())).when(close()), new NotOpenYet(ConsultationStatus.DRAFT));
    }

    @Test
    void refusesToCloseTwice() {
        refuses(fixture.given(drafted(content()), opened(), closed()).when(close()), new AlreadyClosed());
    }

    @Test
    void refusesToCloseWhatWasWithdrawn() {
        refuses(fixture.given(drafted(content()), opened(), withdrawn()).when(close()), new AlreadyWithdrawn());
    }

    // withdrawing

    @Test
    void withdraws() {
        fixture.given(drafted(content()), opened()).when(withdraw()).expectEvents(withdrawn());
    }

    @Test
    void refusesToWithdrawTwice() {
        refuses(fixture.given(drafted(content()), withdrawn()).when(withdraw()), new AlreadyWithdrawn());
    }

    @Test
    void refusesToWithdrawWhatIsPublished() {
        refuses(
                fixture.given(drafted(content()), opened(), closed(), published(1))
                        .when(withdraw()),
                new ResultsAlreadyPublished());
    }

    // publishing

    @Test
    void publishesResults() {
        fixture.given(drafted(content()), opened(), closed()).when(publish()).expectEvents(published(1));
    }

    @Test
    void publishesAgainAsTheNextVersion() {
        fixture.given(drafted(content()), opened(), closed(), published(1))
                .when(publish())
                .expectEvents(published(2));
    }

    @Test
    void refusesToPublishAgainWhatWouldShowWhatAFewSaid() {
        Counts fourMore = new Counts(COUNTS.responses() + 4, COUNTS.questions());
        Counts fiveMore = new Counts(COUNTS.responses() + 5, COUNTS.questions());
        refuses(
                fixture.given(drafted(content()), opened(), closed(), published(1))
                        .when(publish(fourMore)),
                new TooFewNewResponses(4, 5));
        fixture.given(drafted(content()), opened(), closed(), published(1))
                .when(publish(fiveMore))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToPublishWhileItIsOpen() {
        refuses(fixture.given(drafted(content()), opened()).when(publish()), new NotClosedYet(ConsultationStatus.OPEN));
    }

    @Test
    void refusesToPublishWhatWasWithdrawn() {
        refuses(fixture.given(drafted(content()), withdrawn()).when(publish()), new AlreadyWithdrawn());
    }

    @Test
    void stopsAtAnImpossibleHistory() {
        assertThatThrownBy(() -> new ConsultationState.NotDrafted().evolve(closed()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(PARK.value())
                .hasMessageContaining("Closed");
    }

    private static ConsultationCommand.Draft draft(ConsultationContent content, boolean historic) {
        return new ConsultationCommand.Draft(PARK, SLUG, content, "print", historic, "policy", DRAFTED);
    }

    private static ConsultationCommand.ChangeDraft change(ConsultationContent content) {
        return new ConsultationCommand.ChangeDraft(PARK, ANY, SLUG, content, "policy", OPENED);
    }

    private static ConsultationCommand.Open open() {
        return new ConsultationCommand.Open(PARK, ANY, "policy", OPENED);
    }

    private static ConsultationCommand.Close close() {
        return new ConsultationCommand.Close(PARK, ANY, "policy", CLOSES);
    }

    private static ConsultationCommand.Withdraw withdraw() {
        return new ConsultationCommand.Withdraw(PARK, ANY, "policy", CLOSES);
    }

    private static ConsultationCommand.PublishResults publish() {
        return publish(COUNTS);
    }

    private static ConsultationCommand.PublishResults publish(Counts counts) {
        return new ConsultationCommand.PublishResults(PARK, ANY, 5, 17, CLOSES, counts, "policy", CLOSES);
    }

    private static ConsultationEvent.Drafted drafted(ConsultationContent content) {
        return new ConsultationEvent.Drafted(PARK, SLUG, content, "print", false, "policy", DRAFTED);
    }

    private static ConsultationEvent.Planned planned(Instant opensAt) {
        return new ConsultationEvent.Planned(PARK, opensAt, "policy", DRAFTED);
    }

    private static ConsultationEvent.Opened opened() {
        return new ConsultationEvent.Opened(PARK, "policy", OPENED);
    }

    private static ConsultationEvent.Closed closed() {
        return new ConsultationEvent.Closed(PARK, "policy", CLOSES);
    }

    private static ConsultationEvent.Withdrawn withdrawn() {
        return new ConsultationEvent.Withdrawn(PARK, "policy", CLOSES);
    }

    private static ConsultationEvent.ResultsPublished published(int version) {
        return new ConsultationEvent.ResultsPublished(PARK, version, 17, CLOSES, COUNTS, "policy", CLOSES);
    }

    private static void refuses(ResultValidator<Consultation> result, Refusal refusal) {
        result.expectNoEvents().expectException(new RefusedWith(refusal));
    }
}
