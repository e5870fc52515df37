package org.yousaid.suggestion.suggestion.write;

import static org.yousaid.suggestion.suggestion.Samples.BENCHES;
import static org.yousaid.suggestion.suggestion.Samples.SEATS;
import static org.yousaid.suggestion.suggestion.Samples.gather;
import static org.yousaid.suggestion.suggestion.Samples.join;
import static org.yousaid.suggestion.suggestion.Samples.joined;
import static org.yousaid.suggestion.suggestion.Samples.move;
import static org.yousaid.suggestion.suggestion.Samples.moved;
import static org.yousaid.suggestion.suggestion.Samples.received;
import static org.yousaid.suggestion.suggestion.Samples.screen;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.process.StageKind;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.Reached;
import org.yousaid.suggestion.suggestion.Samples;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.support.problem.Refused;

/** A suggestion goes where its opportunity goes, once for each step. */
class SuggestionMoveTest {

    private final AggregateTestFixture<Suggestion> suggestion = new AggregateTestFixture<>(Suggestion.class);
    private final Processes processes = new Processes();
    private final ProcessDefinition process = processes.current();

    @BeforeEach
    void giveItAProcess() {
        suggestion.registerInjectableResource(processes);
    }

    @Test
    void joinsAnOpportunityAndGoesOn() {
        suggestion.given(received()).when(join(BENCHES)).expectEvents(joined());
    }

    @ParameterizedTest
    @EnumSource(
            value = Reached.class,
            names = {"ASSESSED", "APPROVED", "IN_DELIVERY", "DECLINED", "DELIVERED", "RELEASED"})
    void standsWhereItsOpportunityStands(Reached reached) {
        suggestion.given(received(), joined()).when(move(BENCHES, 3, reached)).expectEvents(after(BENCHES, 3, reached));
    }

    @Test
    void isToldOfEachStepOnce() {
        suggestion
                .given(received(), joined(), after(BENCHES, 3, Reached.ASSESSED))
                .when(move(BENCHES, 3, Reached.ASSESSED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void isToldOfItsEndOnceToo() {
        suggestion
                .given(received(), joined(), after(BENCHES, 4, Reached.DECLINED))
                .when(move(BENCHES, 4, Reached.DECLINED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void isGatheredByWhoReadIt() {
        suggestion.given(received()).when(gather(BENCHES, 0, null)).expectEvents(after(BENCHES, 0, Reached.GATHERED));
    }

    @Test
    void staysWhereItIsWhenAnotherOpportunityWantsItToo() {
        suggestion
                .given(received(), after(BENCHES, 0, Reached.GATHERED))
                .when(gather(SEATS, 0, null))
                .expectException(Refused.class)
                .expectExceptionMessage("in-an-opportunity")
                .expectNoEvents();
    }

    @Test
    void goesAlongWhenItsOpportunityIsMergedIntoAnother() {
        suggestion
                .given(received(), after(BENCHES, 7, Reached.ASSESSED))
                .when(gather(SEATS, 2, BENCHES))
                .expectEvents(after(SEATS, 2, Reached.GATHERED));
    }

    @Test
    void doesNotFollowOneThatItIsNotIn() {
        suggestion
                .given(received())
                .when(move(BENCHES, 3, Reached.APPROVED))
                .expectException(Refused.class)
                .expectExceptionMessage("not-in-opportunity")
                .expectNoEvents();
    }

    @Test
    void doesNotFollowOnceItIsLetGo() {
        suggestion
                .given(received(), joined(), after(BENCHES, 3, Reached.RELEASED))
                .when(move(BENCHES, 4, Reached.APPROVED))
                .expectException(Refused.class)
                .expectExceptionMessage("not-in-opportunity");
    }

    @Test
    void isNotTakenBackByARepeatFromBeforeItWasLetGo() {
        suggestion
                .given(received(), after(BENCHES, 1, Reached.GATHERED), after(BENCHES, 3, Reached.RELEASED))
                .when(gather(BENCHES, 1, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void doesNotBeginAgainWhenItHasEnded() {
        suggestion
                .given(received(), Samples.screened(ScreeningOutcome.ANSWERED, "answered", null))
                .when(gather(BENCHES, 0, null))
                .expectException(Refused.class)
                .expectExceptionMessage("already-closed");
    }

    @Test
    void isDecidedWithItsOpportunityAndNotByItself() {
        suggestion
                .given(received(), joined())
                .when(screen(ScreeningOutcome.ANSWERED))
                .expectException(Refused.class)
                .expectExceptionMessage("in-an-opportunity")
                .expectNoEvents();
    }

    private SuggestionScreened joined() {
        Stage stage = process.after(ScreeningOutcome.JOINED);
        return Samples.joined(BENCHES, stage.id(), next(stage));
    }

    private SuggestionMoved after(OpportunityId opportunity, long step, Reached reached) {
        Stage stage = switch (reached) {
            case GATHERED -> process.after(ScreeningOutcome.JOINED);
            case ASSESSED -> process.firstOf(StageKind.ASSESS);
            case APPROVED -> process.firstOf(StageKind.DECIDE);
            case IN_DELIVERY -> process.firstOf(StageKind.DELIVER);
            case DECLINED -> process.end("declined");
            case DELIVERED -> process.end("delivered");
            case RELEASED -> process.firstOf(StageKind.SCREEN);
        };
        return moved(opportunity, step, reached, stage.id(), next(stage));
    }

    private @Nullable Instant next(Stage stage) {
        Optional<Instant> next = process.nextWordBy(stage, Samples.NOON);
        return next.orElse(null);
    }
}
