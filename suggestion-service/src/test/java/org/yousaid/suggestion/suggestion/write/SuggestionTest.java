package org.yousaid.suggestion.suggestion.write;

import static org.yousaid.suggestion.suggestion.Samples.ID;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.NOTE;
import static org.yousaid.suggestion.suggestion.Samples.receive;
import static org.yousaid.suggestion.suggestion.Samples.received;
import static org.yousaid.suggestion.suggestion.Samples.screen;
import static org.yousaid.suggestion.suggestion.Samples.screened;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.Samples;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ScreenSuggestion;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

class SuggestionTest {

    private static final Instant IN_14_DAYS = NOON.plus(Duration.ofDays(14));
    private static final Instant IN_28_DAYS = NOON.plus(Duration.ofDays(28));
    private static final Instant IN_42_DAYS = NOON.plus(Duration.ofDays(42));

    private final AggregateTestFixture<Suggestion> suggestion = new AggregateTestFixture<>(Suggestion.class);

    @BeforeEach
    void giveItAProcess() {
        suggestion.registerInjectableResource(new Processes());
    }

    @Test
    void isReceivedWithTheDaysOfTheProcess() {
        suggestion
                .givenNoPriorActivity()
                .when(receive())
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(received(IN_14_DAYS, IN_28_DAYS, false))
                .expectEvents(received(IN_14_DAYS, IN_28_DAYS, false));
    }

    @Test
    void keepsTheDayThatWasPromisedAlready() {
        Instant promised = NOON.plus(Duration.ofDays(10));
        suggestion
                .givenNoPriorActivity()
                .when(receive(promised, false))
                .expectEvents(received(promised, promised, false));
    }

    @Test
    void hasNoDeadlineWhenItIsHistory() {
        suggestion
                .givenNoPriorActivity()
                .when(receive(IN_28_DAYS, true))
                .expectEvents(received(null, IN_28_DAYS, true));
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, answered",
        "ALREADY_HAPPENING, already-happening",
        "NOT_POSSIBLE, not-possible",
        "COMPLAINT, complaint",
        "SERVICE_REQUEST, service-request"
    })
    void endsWhenScreeningDecidesIt(ScreeningOutcome outcome, String stage) {
        suggestion
                .given(received())
                .when(screen(outcome))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(1L)
                .expectEvents(screened(outcome, stage, null));
    }

    @Test
    void staysOpenWithTheReceiversDayWhenItIsReferredToANamedReceiverUntilItIsDecided() {
        suggestion.given(received()).when(Samples.refer()).expectEvents(Samples.referred());
        suggestion
                .given(received(), Samples.referred())
                .when(screen(ScreeningOutcome.ANSWERED))
                .expectEvents(screened(ScreeningOutcome.ANSWERED, "answered", null));
    }

    @Test
    void goesOnAfterACloserLook() {
        suggestion
                .given(received())
                .when(screen(ScreeningOutcome.CLOSER_LOOK))
                .expectEvents(screened(ScreeningOutcome.CLOSER_LOOK, "screened", IN_42_DAYS));
    }

    @Test
    void canBeDecidedAfterACloserLook() {
        suggestion
                .given(received(), screened(ScreeningOutcome.CLOSER_LOOK, "screened", IN_42_DAYS))
                .when(screen(ScreeningOutcome.ANSWERED))
                .expectResultMessagePayload(2L)
                .expectEvents(screened(ScreeningOutcome.ANSWERED, "answered", null));
    }

    @ParameterizedTest
    @EnumSource(ScreeningOutcome.class)
    void refusesToBeScreenedOnceItHasEnded(ScreeningOutcome outcome) {
        suggestion
                .given(received(), screened(ScreeningOutcome.ANSWERED, "answered", null))
                .when(screen(outcome))
                .expectException(Refused.class)
                .expectExceptionMessage("already-closed")
                .expectNoEvents();
    }

    @Test
    void refusesToJoinAnOpportunityThatIsNotThere() {
        suggestion
                .given(received())
                .when(screen(ScreeningOutcome.JOINED))
                .expectException(Refused.class)
                .expectExceptionMessage("no-such-opportunity")
                .expectNoEvents();
    }

    @Test
    void refusesAReviewerWhoReadAnOlderVersion() {
        suggestion
                .given(received(), screened(ScreeningOutcome.CLOSER_LOOK, "screened", IN_42_DAYS))
                .when(new ScreenSuggestion(
                        ID, ExpectedVersion.of(0), ScreeningOutcome.ANSWERED, NOTE, null, null, null, "reviewer", NOON))
                .expectException(Refused.class)
                .expectExceptionMessage("stale-version")
                .expectNoEvents();
    }
}
