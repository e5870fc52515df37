package org.yousaid.benchmark.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadingTest {

    private final Entries entries = new Entries();
    private final Reading reading = new Reading();

    private void acknowledged(long count) {
        LongStream.range(0, count).forEach(entries::acknowledge);
    }

    @Test
    void findsNothingWrongWithEachEventOnceInOrder() throws Exception {
        acknowledged(3);
        reading.meet(1, "all", 10);
        reading.meet(0, "all", 11);
        reading.meet(2, "all", 20);

        assertThat(reading.judge(entries)).isEqualTo(new Verdict(3, 0, 0, 0, 0));
        assertThat(reading.judge(entries).complete()).isTrue();
    }

    @Test
    void countsWhatWasMetAgain() throws Exception {
        acknowledged(2);
        reading.meet(0);
        reading.meet(1);
        reading.meet(0);
        reading.meet(0);

        assertThat(reading.judge(entries)).isEqualTo(new Verdict(2, 0, 2, 0, 0));
        assertThat(reading.judge(entries).complete()).isFalse();
    }

    @Test
    void countsPositionsThatDoNotRise() throws Exception {
        acknowledged(3);
        reading.meet(0, "all", 2);
        reading.meet(1, "all", 1);
        reading.meet(2, "all", 1);

        assertThat(reading.judge(entries).disordered()).isEqualTo(2);
        assertThat(reading.judge(entries).complete()).isFalse();
    }

    @Test
    void asksForOrderWithinALaneOnly() throws Exception {
        acknowledged(3);
        reading.meet(0, "partition 0", 2);
        reading.meet(1, "partition 1", 1);
        reading.meet(2, "partition 0", 3);

        assertThat(reading.judge(entries).complete()).isTrue();
    }

    @Test
    void countsWhatWasNeverMet() throws Exception {
        acknowledged(3);
        Reading impatient = new Reading(Duration.ofMillis(10));
        impatient.meet(0);
        impatient.meet(2);

        assertThat(impatient.judge(entries)).isEqualTo(new Verdict(3, 1, 0, 0, 0));
    }

    @Test
    void countsWhatNobodyWasToldOf() throws Exception {
        acknowledged(1);
        reading.meet(0);
        reading.meet(7);

        assertThat(reading.judge(entries)).isEqualTo(new Verdict(1, 0, 0, 0, 1));
        assertThat(reading.judge(entries).complete()).isFalse();
    }
}
