package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final long MOMENT = Duration.ofMillis(25).toNanos();

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Gathering gathering = new Gathering(now::get);

    @Test
    void whatComesAloneDoesNotWait() {
        assertThat(IntStream.range(0, 50).mapToLong(_ -> newsAfter(21))).containsOnly(0L);
    }

    @Test
    void aShortChainDoesNotWait() {
        assertThat(IntStream.range(0, 8).mapToLong(_ -> newsAfter(2))).containsOnly(0L);
    }

    @Test
    void whatComesThickAndFastGathersUntilItIsQuietAgain() {
        assertThat(IntStream.range(0, 9).mapToLong(_ -> newsAfter(12)).skip(8)).containsOnly(MOMENT);
        assertThat(IntStream.range(0, 20).mapToLong(_ -> newsAfter(27))).containsOnly(MOMENT);
        assertThat(newsAfter(50)).isZero();
    }

    private long newsAfter(int millis) {
        now.addAndGet(Duration.ofMillis(millis).toNanos());
        return gathering.afterNews();
    }
}
