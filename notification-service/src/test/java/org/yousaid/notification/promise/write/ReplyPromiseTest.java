package org.yousaid.notification.promise.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yousaid.notification.Known.CONSULTATION;
import static org.yousaid.notification.Known.DUE;
import static org.yousaid.notification.Known.IDEA;
import static org.yousaid.notification.Known.MADE;
import static org.yousaid.notification.Known.PERSON;
import static org.yousaid.notification.Known.RECORDED;
import static org.yousaid.notification.Known.RESPONSE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.yousaid.contract.Consents;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.PromiseRefusal;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

class ReplyPromiseTest {

    private static final PromiseId ID = PromiseId.of(RESPONSE);
    private static final Instant IN_TIME = DUE.minusMillis(1);
    private static final Instant LATE = DUE.plusSeconds(60);
    private static final Consents AGREED = new Consents(true, false, true);
    private static final Instant HALF = MADE.plus(Duration.ofDays(14));
    private static final Instant PAUSE_ENDS = HALF.plus(Duration.ofDays(10));
    private static final Instant DUE_LATER = DUE.plus(Duration.ofDays(10));
    private static final PromiseEvent PAUSED =
            new PromiseEvent.Paused(ID, RESPONSE, "The office is flooded.", PAUSE_ENDS, DUE_LATER, "policy", HALF);
    private static final PromiseEvent HELD =
            new PromiseEvent.Held(ID, RESPONSE, "The results come tomorrow.", "policy", HALF);
    private static final PromiseEvent OPENED = opened(RECORDED);
    private static final PromiseEvent OWNED = ownedOpened(RECORDED);
    private static final PromiseEvent BROKEN =
            new PromiseEvent.Broken(ID, RESPONSE, BreachCause.NO_WORD_IN_TIME, DUE, LATE);

    private final AggregateTestFixture<ReplyPromise> fixture = new AggregateTestFixture<>(ReplyPromise.class);

    @Test
    void isMadeWhenItIsFirstAskedFor() {
        fixture.givenNoPriorActivity().when(open(RECORDED)).expectEvents(OPENED);
    }

    @Test
    void isMadeOnceOnly() {
        given(OPENED).when(open(RECORDED)).expectNoEvents();
        given(OPENED, kept(IN_TIME, false)).when(open(RECORDED)).expectNoEvents();
        given(OPENED, released()).when(open(RECORDED)).expectNoEvents();
    }

    @Test
    void isBrokenFromTheStartWhenItReachesUsAfterItsDay() {
        fixture.givenNoPriorActivity()
                .when(open(DUE))
                .expectEvents(opened(DUE), new PromiseEvent.Broken(ID, RESPONSE, BreachCause.LATE_SYNC, DUE, DUE));
    }

    @Test
    void isKeptByAWordInTime() {
        given(OPENED).when(keep(IN_TIME)).expectEvents(kept(IN_TIME, false));
    }

    @Test
    void isKeptLateByAWordAfterItsDayWhetherOrNotTheScanSawIt() {
        given(OPENED).when(keep(LATE)).expectEvents(BROKEN, kept(LATE, true));
        given(OPENED, BROKEN).when(keep(LATE)).expectEvents(kept(LATE, true));
    }

    @Test
    void isLateAtTheVeryMoment() {
        given(OPENED)
                .when(keep(DUE))
                .expectEvents(
                        new PromiseEvent.Broken(ID, RESPONSE, BreachCause.NO_WORD_IN_TIME, DUE, DUE), kept(DUE, true));
    }

    @Test
    void isKeptByTheFirstWordOnly() {
        given(OPENED, kept(IN_TIME, false)).when(keep(LATE)).expectNoEvents();
    }

    @Test
    void isMarkedBrokenOnceItsDayHasCome() {
        given(OPENED)
                .when(mark(DUE))
                .expectEvents(new PromiseEvent.Broken(ID, RESPONSE, BreachCause.NO_WORD_IN_TIME, DUE, DUE));
    }

    @Test
    void isMarkedBrokenOnceOnly() {
        given(OPENED, BROKEN).when(mark(LATE)).expectNoEvents();
    }

    @Test
    void refusesToBeBrokenBeforeItsDay() {
        refuses(given(OPENED), mark(IN_TIME), new PromiseRefusal.PromiseNotDueYet(DUE));
    }

    @Test
    void refusesToBeBrokenOrReleasedOnceKept() {
        refuses(given(OPENED, kept(IN_TIME, false)), mark(LATE), new PromiseRefusal.PromiseAlreadyKept());
        refuses(given(OPENED, kept(IN_TIME, false)), release(), new PromiseRefusal.PromiseAlreadyKept());
    }

    @Test
    void isOpenAgainWhenTheWordThatKeptItCameBack() {
        PromiseEvent reopened = new PromiseEvent.Reopened(ID, RESPONSE, IN_TIME);
        PromiseCommand reopen = new PromiseCommand.Reopen(ID, IN_TIME);
        given(OPENED, kept(IN_TIME, false)).when(reopen).expectEvents(reopened);
        given(OPENED, kept(IN_TIME, false), reopened).when(reopen).expectNoEvents();
        given(OPENED, released()).when(reopen).expectNoEvents();
        fixture.givenNoPriorActivity().when(reopen).expectNoEvents();
    }

    @Test
    void staysDueAndStaysBrokenWhenItIsOpenAgain() {
        PromiseEvent reopened = new PromiseEvent.Reopened(ID, RESPONSE, LATE);
        given(OPENED, kept(IN_TIME, false), reopened)
                .when(mark(DUE))
                .expectEvents(new PromiseEvent.Broken(ID, RESPONSE, BreachCause.NO_WORD_IN_TIME, DUE, DUE));
        given(OPENED, BROKEN, kept(LATE, true), reopened).when(mark(LATE)).expectNoEvents();
        given(OPENED, BROKEN, kept(LATE, true), reopened).when(keep(LATE)).expectEvents(kept(LATE, true));
    }

    @Test
    void isReleasedWhenNobodyWaitsForItAnyMore() {
        given(OPENED).when(release()).expectEvents(released());
        given(OPENED, BROKEN).when(release()).expectEvents(released());
        given(OPENED, released()).when(release()).expectNoEvents();
    }

    @Test
    void thereIsNothingToReleaseWhereNoneWasMade() {
        fixture.givenNoPriorActivity()
                .when(release())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesToBeKeptOrBrokenOnceReleased() {
        refuses(given(OPENED, released()), keep(IN_TIME), new PromiseRefusal.PromiseAlreadyReleased());
        refuses(given(OPENED, released()), mark(LATE), new PromiseRefusal.PromiseAlreadyReleased());
    }

    @Test
    void standsStillWhileItIsPausedAndIsDueSoMuchLater() {
        given(OPENED).when(pause(HALF, PAUSE_ENDS)).expectEvents(PAUSED);
        given(OPENED, PAUSED).when(keep(DUE)).expectEvents(kept(DUE, false));
        refuses(given(OPENED, PAUSED), mark(DUE), new PromiseRefusal.PromiseNotDueYet(DUE_LATER));
        given(OPENED, PAUSED)
                .when(mark(DUE_LATER))
                .expectEvents(new PromiseEvent.Broken(ID, RESPONSE, BreachCause.NO_WORD_IN_TIME, DUE_LATER, DUE_LATER));
    }

    @Test
    void goesOnBeforeThePauseIsOverAndIsDueByWhatWasUsed() {
        Instant soon = HALF.plus(Duration.ofDays(4));
        given(OPENED, PAUSED)
                .when(new PromiseCommand.Resume(ID, ExpectedVersion.any(), "policy", soon))
                .expectEvents(new PromiseEvent.Resumed(ID, RESPONSE, DUE.plus(Duration.ofDays(4)), "policy", soon));
    }

    @Test
    void aPauseWithALaterEndTakesThePlaceOfOneThatRunsAndTimeIsCountedOnce() {
        Instant longer = PAUSE_ENDS.plus(Duration.ofDays(5));
        given(OPENED, PAUSED)
                .when(pause(HALF.plus(Duration.ofDays(2)), longer))
                .expectEvents(new PromiseEvent.Paused(
                        ID,
                        RESPONSE,
                        "The office is flooded.",
                        longer,
                        DUE.plus(Duration.ofDays(15)),
                        "policy",
                        HALF.plus(Duration.ofDays(2))));
    }

    @Test
    void refusesToBePausedWhereItIsForLongerOrOnceItsDayHasPassed() {
        refuses(
                given(OPENED, PAUSED),
                pause(HALF.plusSeconds(1), PAUSE_ENDS),
                new PromiseRefusal.PromiseAlreadyPaused(PAUSE_ENDS));
        refuses(
                given(OPENED, PAUSED),
                pause(HALF.plusSeconds(1), PAUSE_ENDS.minusSeconds(1)),
                new PromiseRefusal.PromiseAlreadyPaused(PAUSE_ENDS));
        refuses(given(OPENED, BROKEN), pause(LATE, LATE.plusSeconds(1)), new PromiseRefusal.PromiseAlreadyBroken());
        refuses(given(OPENED), pause(DUE, DUE.plusSeconds(1)), new PromiseRefusal.PromiseAlreadyBroken());
        given(OPENED, PAUSED)
                .when(pause(PAUSE_ENDS, PAUSE_ENDS.plus(Duration.ofDays(1))))
                .expectEvents(new PromiseEvent.Paused(
                        ID,
                        RESPONSE,
                        "The office is flooded.",
                        PAUSE_ENDS.plus(Duration.ofDays(1)),
                        DUE_LATER.plus(Duration.ofDays(1)),
                        "policy",
                        PAUSE_ENDS));
    }

    @Test
    void refusesToEndAPauseThatIsNotOrIsOver() {
        refuses(given(OPENED), resume(HALF), new PromiseRefusal.PromiseNotPaused());
        refuses(given(OPENED, PAUSED), resume(PAUSE_ENDS), new PromiseRefusal.PromiseNotPaused());
    }

    @Test
    void isHeldUntilItIsLetGo() {
        PromiseCommand hold =
                new PromiseCommand.Hold(ID, ExpectedVersion.any(), "The results come tomorrow.", "policy", HALF);
        given(OPENED).when(hold).expectEvents(HELD);
        given(OPENED, HELD).when(hold).expectNoEvents();
        given(OPENED, HELD)
                .when(letGo(false))
                .expectEvents(new PromiseEvent.LetGo(ID, RESPONSE, false, "policy", HALF));
        given(OPENED).when(letGo(false)).expectNoEvents();
        given(OPENED).when(letGo(true)).expectEvents(new PromiseEvent.LetGo(ID, RESPONSE, true, "policy", HALF));
    }

    @Test
    void whereAnIdeaInAnAnswerStandsGoesOutByItselfTooAndOfWhatWasSentDirectlyNothingDoes() {
        PromiseEvent idea = new PromiseEvent.Opened(
                ID, RESPONSE, PromiseKind.SUGGESTION, PERSON, CONSULTATION, null, List.of(), MADE, DUE, RECORDED);
        given(idea).when(letGo(true)).expectEvents(new PromiseEvent.LetGo(ID, RESPONSE, true, "policy", HALF));
        PromiseEvent direct = new PromiseEvent.Opened(
                ID, RESPONSE, PromiseKind.SUGGESTION, PERSON, null, null, List.of(), MADE, DUE, RECORDED);
        refuses(given(direct), letGo(true), new PromiseRefusal.NothingGoesByItself());
        given(direct, HELD)
                .when(letGo(false))
                .expectEvents(new PromiseEvent.LetGo(ID, RESPONSE, false, "policy", HALF));
    }

    @Test
    void isKeptByWhoTellsItAndGivenUpByWhoFindsNobody() {
        given(OPENED)
                .when(new PromiseCommand.Tell(ID, ExpectedVersion.any(), Word.RESULTS, "officer", IN_TIME))
                .expectEvents(new PromiseEvent.Kept(ID, RESPONSE, Word.RESULTS, false, IN_TIME, "officer"));
        given(OPENED)
                .when(new PromiseCommand.GiveUp(
                        ID, ExpectedVersion.any(), ReleaseReason.UNREACHABLE, "officer", IN_TIME))
                .expectEvents(new PromiseEvent.Released(ID, RESPONSE, ReleaseReason.UNREACHABLE, IN_TIME, "officer"));
    }

    @Test
    void aLaterWordIsToldOfOneThatWasKeptAndItStaysKeptAsItWas() {
        PromiseCommand tell =
                new PromiseCommand.Tell(ID, ExpectedVersion.any(), Word.DECISION, "officer", LATE, IN_TIME, null);
        PromiseEvent told = new PromiseEvent.Told(ID, RESPONSE, Word.DECISION, "officer", LATE);
        given(OPENED, kept(IN_TIME, false)).when(tell).expectEvents(told);
        given(OPENED, kept(IN_TIME, false), told).when(tell).expectEvents(told);
        refuses(given(OPENED, released()), tell, new PromiseRefusal.PromiseAlreadyReleased());
    }

    @Test
    void nobodyWaitsForALaterWordWhoCannotBeReachedAnyMore() {
        PromiseCommand give =
                new PromiseCommand.GiveUp(ID, ExpectedVersion.any(), ReleaseReason.UNREACHABLE, "officer", LATE);
        PromiseEvent over = new PromiseEvent.NoMoreWords(ID, RESPONSE, ReleaseReason.UNREACHABLE, "officer", LATE);
        given(OPENED, kept(IN_TIME, false)).when(give).expectEvents(over);
        given(OPENED, kept(IN_TIME, false), over).when(give).expectNoEvents();
        given(OPENED, kept(IN_TIME, false), over)
                .when(new PromiseCommand.Reopen(ID, LATE))
                .expectEvents(new PromiseEvent.Reopened(ID, RESPONSE, LATE));
    }

    @Test
    void aWordThatWasReadyInTimeSaysWhyItIsLate() {
        given(OPENED)
                .when(new PromiseCommand.Keep(ID, Word.RESULTS, LATE, IN_TIME, null))
                .expectEvents(
                        new PromiseEvent.Broken(ID, RESPONSE, BreachCause.MAIL_NOT_TAKEN, DUE, LATE), kept(LATE, true));
        given(OPENED)
                .when(new PromiseCommand.Keep(ID, Word.RESULTS, LATE, DUE, null))
                .expectEvents(BROKEN, kept(LATE, true));
        given(OPENED)
                .when(new PromiseCommand.Tell(
                        ID, ExpectedVersion.any(), Word.RESULTS, "officer", LATE, IN_TIME, "Parks team"))
                .expectEvents(
                        new PromiseEvent.Broken(ID, RESPONSE, BreachCause.NOT_TOLD_BY_HAND, DUE, LATE, "Parks team"),
                        new PromiseEvent.Kept(ID, RESPONSE, Word.RESULTS, true, LATE, "officer"));
    }

    @Test
    void eachBreachNamesWhoeverWasResponsibleFromTheFirstDay() {
        given(OWNED).when(mark(DUE)).expectEvents(brokenOf(DUE, "Parks team"));
        given(OWNED).when(keep(LATE)).expectEvents(brokenOf(LATE, "Parks team"), kept(LATE, true));
        given(OWNED)
                .when(new PromiseCommand.MarkBroken(ID, BreachCause.NO_WORD_IN_TIME, "Highways", DUE))
                .expectEvents(brokenOf(DUE, "Highways"));
        fixture.givenNoPriorActivity()
                .when(ownedOpen(DUE))
                .expectEvents(
                        ownedOpened(DUE),
                        new PromiseEvent.Broken(ID, RESPONSE, BreachCause.LATE_SYNC, DUE, DUE, "Parks team"));
    }

    @Test
    void refusesStaffWhoSawAnotherVersion() {
        given(OPENED)
                .when(new PromiseCommand.Resume(ID, ExpectedVersion.of(7), "policy", HALF))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void recordsWhoWasResponsibleWhenItWasBroken() {
        given(OPENED)
                .when(new PromiseCommand.MarkBroken(ID, BreachCause.MAIL_NOT_TAKEN, "Parks team", DUE))
                .expectEvents(
                        new PromiseEvent.Broken(ID, RESPONSE, BreachCause.MAIL_NOT_TAKEN, DUE, DUE, "Parks team"));
    }

    @Test
    void refusesStaffOnceItIsOver() {
        refuses(given(OPENED, kept(IN_TIME, false)), resume(LATE), new PromiseRefusal.PromiseAlreadyKept());
        refuses(given(OPENED, released()), resume(LATE), new PromiseRefusal.PromiseAlreadyReleased());
    }

    @Test
    void anImpossibleHistoryStops() {
        assertThatIllegalStateException().isThrownBy(() -> new PromiseState.NotMade().evolve(BROKEN));
        PromiseState.Open open =
                new PromiseState.Open(RESPONSE, new PromiseState.Origin(true, null), DUE, false, null, false);
        assertThatIllegalStateException().isThrownBy(() -> new PromiseState.Kept(open, false).evolve(BROKEN));
        assertThatIllegalStateException().isThrownBy(() -> new PromiseState.Released().evolve(OPENED));
        assertThatIllegalStateException().isThrownBy(() -> open.evolve(OPENED));
    }

    private TestExecutor<ReplyPromise> given(PromiseEvent... events) {
        return new AggregateTestFixture<>(ReplyPromise.class).given((Object[]) events);
    }

    private static void refuses(TestExecutor<ReplyPromise> given, PromiseCommand command, PromiseRefusal refusal) {
        given.when(command)
                .expectNoEvents()
                .expectException(Refused.class)
                .expectException(
                        org.hamcrest.Matchers.hasProperty("message", org.hamcrest.Matchers.is(refusal.code())));
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.title()).isNotBlank();
        assertThat(refusal.detail()).isNotBlank();
    }

    private static PromiseCommand open(Instant openedAt) {
        return new PromiseCommand.Open(
                ID,
                RESPONSE,
                PromiseKind.RESPONSE,
                PERSON,
                CONSULTATION,
                null,
                List.of(IDEA),
                MADE,
                DUE,
                openedAt,
                AGREED);
    }

    private static PromiseEvent opened(Instant openedAt) {
        return new PromiseEvent.Opened(
                ID,
                RESPONSE,
                PromiseKind.RESPONSE,
                PERSON,
                CONSULTATION,
                null,
                List.of(IDEA),
                MADE,
                DUE,
                openedAt,
                AGREED);
    }

    private static PromiseCommand ownedOpen(Instant openedAt) {
        return new PromiseCommand.Open(
                ID,
                RESPONSE,
                PromiseKind.RESPONSE,
                PERSON,
                CONSULTATION,
                null,
                List.of(IDEA),
                MADE,
                DUE,
                openedAt,
                AGREED,
                "Parks team",
                null);
    }

    private static PromiseEvent ownedOpened(Instant openedAt) {
        return new PromiseEvent.Opened(
                ID,
                RESPONSE,
                PromiseKind.RESPONSE,
                PERSON,
                CONSULTATION,
                null,
                List.of(IDEA),
                MADE,
                DUE,
                openedAt,
                AGREED,
                "Parks team",
                null);
    }

    private static PromiseEvent brokenOf(Instant at, String owner) {
        return new PromiseEvent.Broken(ID, RESPONSE, BreachCause.NO_WORD_IN_TIME, DUE, at, owner);
    }

    private static PromiseCommand keep(Instant at) {
        return new PromiseCommand.Keep(ID, Word.RESULTS, at);
    }

    private static PromiseEvent kept(Instant at, boolean late) {
        return new PromiseEvent.Kept(ID, RESPONSE, Word.RESULTS, late, at);
    }

    private static PromiseCommand mark(Instant at) {
        return new PromiseCommand.MarkBroken(ID, BreachCause.NO_WORD_IN_TIME, null, at);
    }

    private static PromiseCommand pause(Instant at, Instant until) {
        return new PromiseCommand.Pause(ID, ExpectedVersion.any(), "The office is flooded.", until, "policy", at);
    }

    private static PromiseCommand resume(Instant at) {
        return new PromiseCommand.Resume(ID, ExpectedVersion.any(), "policy", at);
    }

    private static PromiseCommand letGo(boolean now) {
        return new PromiseCommand.LetGo(ID, ExpectedVersion.any(), now, "policy", HALF);
    }

    private static PromiseCommand release() {
        return new PromiseCommand.Release(ID, ReleaseReason.ERASED, LATE);
    }

    private static PromiseEvent released() {
        return new PromiseEvent.Released(ID, RESPONSE, ReleaseReason.ERASED, LATE);
    }
}
