package org.yousaid.notification.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordByItselfTest {

    private static final Instant MADE = Instant.parse("2026-11-01T09:00:00Z");

    private final WordByItself word = new WordByItself(Duration.ofDays(7));

    @ParameterizedTest
    @CsvSource({
        "RESPONSE, P28D, P21D",
        "SUGGESTION, P28D, P22D",
        "RESPONSE, P14D, P7D",
        "RESPONSE, P10D, P5D",
        "SUGGESTION, P1D, PT12H"
    })
    void goesAWeekBeforeTheDayAndNeverInTheFirstHalf(PromiseKind kind, Duration within, Duration after) {
        assertThat(word.of(kind, MADE, MADE.plus(within))).isEqualTo(MADE.plus(after));
    }

    @ParameterizedTest
    @CsvSource({"P19D, false", "P20D, true", "P21D, true", "P30D, true"})
    void whatTheGuardSaysStandsForTheReplyFromThenOn(Duration after, boolean stands) {
        assertThat(word.standsForTheReply(MADE.plus(after), MADE.plus(Duration.ofDays(28))))
                .isEqualTo(stands);
    }
}
