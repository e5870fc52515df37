package org.yousaid.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void takesTheMiddleOfTheRounds() {
        assertThat(new Series(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
        assertThat(new Series(List.of(9.0, 1.0, 5.0, 7.0)).median()).isEqualTo(6);
    }

    @Test
    void comparesRoundByRound() {
        Series ours = new Series(List.of(10.0, 1.0, 12.0));
        Series theirs = new Series(List.of(5.0, 0.5, 4.0));

        assertThat(ours.by(theirs)).isEqualTo(new Series(List.of(2.0, 2.0, 3.0)));
    }

    @Test
    void tellsWithinWhichTimeAShareEnded() {
        Latencies latencies = Latencies.of(
                LongStream.rangeClosed(1, 100).map(n -> n * 1_000_000).boxed().toList());

        assertThat(latencies.millis(0.5)).isEqualTo(50);
        assertThat(latencies.millis(0.99)).isEqualTo(99);
        assertThat(latencies.millis(1)).isEqualTo(100);
    }
}
