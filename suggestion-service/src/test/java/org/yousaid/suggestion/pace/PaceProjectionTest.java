package org.yousaid.suggestion.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.NOTE;
import static org.yousaid.suggestion.suggestion.Samples.TEXT;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Consents;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.pace.UsualTimes.StageTime;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.Origin;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.MongoServer;

class PaceProjectionTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private PaceProjection projection = projection();

    private static PaceProjection projection() {
        return new PaceProjection(documents(), new Processes());
    }

    private static PaceDocuments documents() {
        return new PaceDocuments(ReadModels.live(mongo.database()));
    }

    @BeforeEach
    void empty() {
        projection = projection();
        projection.reset();
    }

    @Test
    void tellsTheMiddleOfHowLongItTook() {
        screen("one", 2, ScreeningOutcome.ANSWERED);
        screen("two", 5, ScreeningOutcome.ANSWERED);
        screen("three", 30, ScreeningOutcome.CLOSER_LOOK);
        assertThat(times(3))
                .containsExactly(new StageTime("answered", 2, null, null), new StageTime("screened", 3, 5.0, 5.0));
    }

    @Test
    void countsALaterStageFromTheOneBeforeAndFromTheBeginning() {
        screen("one", 4, ScreeningOutcome.CLOSER_LOOK);
        projection.on(screened("one", 10, ScreeningOutcome.ANSWERED, "answered"), 2);
        assertThat(times(1))
                .containsExactly(new StageTime("answered", 1, 6.0, 10.0), new StageTime("screened", 1, 4.0, 4.0));
    }

    @Test
    void beginsAnewWhenItIsOpenedAgain() {
        screen("one", 4, ScreeningOutcome.ANSWERED);
        projection.on(
                new SuggestionReopened(
                        new SuggestionId("suggestion-one"),
                        1,
                        "screened",
                        NOTE,
                        "second",
                        NOON.plus(Duration.ofDays(20)),
                        null),
                2);
        projection.on(screened("one", 23, ScreeningOutcome.ANSWERED, "answered"), 3);
        assertThat(times(1))
                .containsExactly(new StageTime("answered", 1, 3.0, 3.0), new StageTime("screened", 1, 4.0, 4.0));
    }

    @Test
    void changesNothingWhenEventsComeTwice() {
        screen("one", 4, ScreeningOutcome.ANSWERED);
        List<StageTime> once = times(1);
        screen("one", 4, ScreeningOutcome.ANSWERED);
        assertThat(times(1)).isEqualTo(once);
    }

    @Test
    void isTheSameWhenRebuilt() {
        screen("one", 4, ScreeningOutcome.ANSWERED);
        List<StageTime> before = times(1);
        projection.reset();
        assertThat(times(1)).isEmpty();
        screen("one", 4, ScreeningOutcome.ANSWERED);
        assertThat(times(1)).isEqualTo(before);
    }

    @Test
    void leavesOutHistoryAndWhatIsLongAgo() {
        projection.on(received("historic", true), 0);
        projection.on(screened("historic", 3, ScreeningOutcome.ANSWERED, "answered"), 1);
        screen("one", 4, ScreeningOutcome.ANSWERED);
        assertThat(times(1)).hasSize(2);
        assertThat(times(1, NOON.plus(Duration.ofDays(95)))).isEmpty();
    }

    private void screen(String id, int afterDays, ScreeningOutcome outcome) {
        projection.on(received(id, false), 0);
        String stage = outcome == ScreeningOutcome.ANSWERED ? "answered" : "screened";
        projection.on(screened(id, afterDays, outcome, stage), 1);
    }

    private static List<StageTime> times(int enough) {
        return times(enough, NOON.plus(Duration.ofDays(40)));
    }

    private static List<StageTime> times(int enough, Instant now) {
        return new UsualTimes(documents(), InstantSource.fixed(now), 90, enough, Duration.ofMinutes(5))
                .now()
                .stages();
    }

    private static SuggestionReceived received(String id, boolean historic) {
        @Nullable Instant next = historic ? null : NOON.plus(Duration.ofDays(14));
        return new SuggestionReceived(
                new SuggestionId("suggestion-" + id),
                "request",
                "fingerprint",
                Origin.direct(),
                null,
                null,
                new Consents(false, false, false),
                "en",
                null,
                TextOwner.of(id),
                null,
                TEXT,
                1,
                "received",
                NOON,
                next,
                NOON.plus(Duration.ofDays(28)),
                historic);
    }

    private static SuggestionScreened screened(String id, int afterDays, ScreeningOutcome outcome, String stage) {
        return new SuggestionScreened(
                new SuggestionId("suggestion-" + id),
                outcome,
                1,
                stage,
                NOTE,
                null,
                null,
                null,
                "en",
                false,
                "reviewer",
                NOON.plus(Duration.ofDays(afterDays)),
                null,
                null);
    }
}
