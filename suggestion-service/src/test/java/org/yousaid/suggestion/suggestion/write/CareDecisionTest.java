package org.yousaid.suggestion.suggestion.write;

import static org.yousaid.suggestion.suggestion.Samples.ADA;
import static org.yousaid.suggestion.suggestion.Samples.ID;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.NOTE;
import static org.yousaid.suggestion.suggestion.Samples.received;
import static org.yousaid.suggestion.suggestion.Samples.screened;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.StaffReason;
import org.yousaid.suggestion.suggestion.SuggestionCommand.AskStaff;
import org.yousaid.suggestion.suggestion.SuggestionCommand.AssignSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.NoteSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReopenSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.TellWhereItStands;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

class CareDecisionTest {

    private static final Instant IN_14_DAYS = NOON.plus(Duration.ofDays(14));

    private final AggregateTestFixture<Suggestion> suggestion = new AggregateTestFixture<>(Suggestion.class);

    @BeforeEach
    void giveItAProcess() {
        suggestion.registerInjectableResource(new Processes());
    }

    @Test
    void isOpenedAgainWithANewClockWhenItDidNotAnswerItsAuthor() {
        suggestion
                .given(received(), answered())
                .when(reopen())
                .expectResultMessagePayload(2L)
                .expectEvents(reopened());
    }

    @Test
    void canBeAnsweredAfterThatAndIsThenClosedForGood() {
        suggestion
                .given(received(), answered(), reopened(), answered())
                .when(reopen())
                .expectException(Refused.class)
                .expectExceptionMessage("already-reopened")
                .expectNoEvents();
    }

    @Test
    void refusesToBeOpenedAgainBeforeItIsClosed() {
        suggestion
                .given(received())
                .when(reopen())
                .expectException(Refused.class)
                .expectExceptionMessage("suggestion-not-closed")
                .expectNoEvents();
        suggestion
                .given(received(), answered(), reopened())
                .when(reopen())
                .expectException(Refused.class)
                .expectExceptionMessage("suggestion-not-closed")
                .expectNoEvents();
    }

    @Test
    void refusesToBeOpenedAgainByWhoReadAnOlderVersion() {
        suggestion
                .given(received(), answered())
                .when(new ReopenSuggestion(ID, ExpectedVersion.of(0), NOTE, "second", NOON))
                .expectException(Refused.class)
                .expectExceptionMessage("stale-version");
    }

    @Test
    void isGivenToSomebodyOnceAndBack() {
        SuggestionAssigned given = new SuggestionAssigned(ID, "carla", "reviewer", NOON);
        suggestion.given(received()).when(assign("carla")).expectEvents(given);
        suggestion.given(received(), given).when(assign("carla")).expectNoEvents();
        suggestion
                .given(received(), given)
                .when(assign(null))
                .expectEvents(new SuggestionAssigned(ID, null, "reviewer", NOON));
        suggestion
                .given(received(), answered())
                .when(assign("carla"))
                .expectException(Refused.class)
                .expectExceptionMessage("already-closed");
    }

    @Test
    void keepsWhatStaffWroteDownAtAnyStageAndAfterItsEnd() {
        SuggestionNoted noted = new SuggestionNoted(ID, NOTE, "reviewer", NOON);
        suggestion
                .given(received())
                .when(note(ExpectedVersion.of(0)))
                .expectResultMessagePayload(1L)
                .expectEvents(noted);
        suggestion
                .given(received(), answered(), noted)
                .when(note(ExpectedVersion.of(2)))
                .expectEvents(noted);
    }

    @Test
    void refusesTheNoteOfWhoReadAnOlderVersion() {
        suggestion
                .given(received(), new SuggestionNoted(ID, NOTE, "carla", NOON))
                .when(note(ExpectedVersion.of(0)))
                .expectException(Refused.class)
                .expectExceptionMessage("stale-version")
                .expectNoEvents();
    }

    @Test
    void asksStaffOnceForEachReasonAndDay() {
        SuggestionStaffAsked asked =
                new SuggestionStaffAsked(ID, StaffReason.OVERDUE, NOON, "admin", 1, "received", NOON);
        suggestion.given(received()).when(ask(StaffReason.OVERDUE, NOON)).expectEvents(asked);
        suggestion
                .given(received(), asked)
                .when(ask(StaffReason.OVERDUE, NOON))
                .expectResultMessagePayload(false)
                .expectNoEvents();
        suggestion.given(received(), asked).when(ask(StaffReason.NO_WORD, NOON)).expectResultMessagePayload(true);
        suggestion
                .given(received(), asked)
                .when(ask(StaffReason.OVERDUE, IN_14_DAYS))
                .expectResultMessagePayload(true);
        suggestion
                .given(received(), answered())
                .when(ask(StaffReason.OVERDUE, NOON))
                .expectNoEvents();
    }

    @Test
    void tellsItsAuthorOnceForEachSilence() {
        SuggestionToldWhereItStands told =
                new SuggestionToldWhereItStands(ID, 1, "received", NOTE, NOON, ADA, "en", IN_14_DAYS);
        suggestion.given(received()).when(tell(NOON)).expectEvents(told);
        suggestion
                .given(received(), told)
                .when(tell(NOON))
                .expectResultMessagePayload(false)
                .expectNoEvents();
        suggestion.given(received(), told).when(tell(IN_14_DAYS)).expectResultMessagePayload(true);
        suggestion.given(received(), answered()).when(tell(NOON)).expectNoEvents();
    }

    private static ReopenSuggestion reopen() {
        return new ReopenSuggestion(ID, ExpectedVersion.any(), NOTE, "second", NOON);
    }

    private static SuggestionReopened reopened() {
        return new SuggestionReopened(ID, 1, "screened", NOTE, "second", NOON, IN_14_DAYS);
    }

    private static SuggestionScreened answered() {
        return screened(ScreeningOutcome.ANSWERED, "answered", null);
    }

    private static AssignSuggestion assign(@Nullable String to) {
        return new AssignSuggestion(ID, ExpectedVersion.any(), to, "reviewer", NOON);
    }

    private static NoteSuggestion note(ExpectedVersion expected) {
        return new NoteSuggestion(ID, expected, NOTE, "reviewer", NOON);
    }

    private static AskStaff ask(StaffReason why, Instant about) {
        return new AskStaff(ID, why, about, "admin", NOON);
    }

    private static TellWhereItStands tell(Instant silentSince) {
        return new TellWhereItStands(ID, silentSince, NOTE, IN_14_DAYS);
    }
}
