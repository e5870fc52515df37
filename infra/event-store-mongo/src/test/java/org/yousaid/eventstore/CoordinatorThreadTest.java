package org.yousaid.eventstore;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoordinatorThreadTest {

    private final CoordinatorThread coordinator = new CoordinatorThread("coordinator");

    @AfterEach
    void end() {
        coordinator.shutdownNow();
    }

    @Test
    void looksAgainSoonWhenThereIsNoSpace() {
        assertThat(delay(100)).isLessThanOrEqualTo(5);
    }

    @Test
    void leavesEveryOtherDelayAsItIs() {
        assertThat(delay(60_000)).isGreaterThan(50_000);
    }

    private long delay(long asked) {
        return coordinator.schedule(() -> {}, asked, MILLISECONDS).getDelay(MILLISECONDS);
    }
}
