package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GapsTest {

    private final Gaps gaps = new Gaps(Duration.ofMillis(200), Duration.ofSeconds(1));

    @Test
    void growUpToTheLongest() {
        assertThat(gaps.after(1)).hasMillis(200);
        assertThat(gaps.after(2)).hasMillis(400);
        assertThat(gaps.after(3)).hasMillis(800);
        assertThat(gaps.after(4)).hasMillis(1000);
        assertThat(gaps.after(1_000_000)).hasMillis(1000);
    }
}
