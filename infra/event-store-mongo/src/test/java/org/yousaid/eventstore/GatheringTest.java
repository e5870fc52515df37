package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void moreGathersWhereItGoesOnAndOn() {
        long longer = Duration.ofMillis(100).toNanos();
        List<Long> waits = new ArrayList<>(List.of(0L));
        for (int i = 0; i < 60; i++) {
            waits.add(newsAfter(2 + Duration.ofNanos(waits.getLast()).toMillis()));
        }

        assertThat(waits.subList(1, 9)).containsOnly(0L);
        assertThat(waits.subList(9, 41)).containsOnly(MOMENT);
        assertThat(waits.subList(41, 61)).containsOnly(longer);
        assertThat(newsAfter(122)).isZero();
    }

    private long newsAfter(long millis) {
        now.addAndGet(Duration.ofMillis(millis).toNanos());
        return gathering.afterNews();
    }
}
