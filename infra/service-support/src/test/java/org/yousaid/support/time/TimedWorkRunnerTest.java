package org.yousaid.support.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimedWorkRunnerTest {

    @Test
    void runsAgainAfterAFailureAndLetsTheOthersRun() {
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();
        TimedWorkRunner runner = new TimedWorkRunner(
                List.of(
                        work(() -> {
                            failures.incrementAndGet();
                            throw new IllegalStateException("expected in this test");
                        }),
                        work(runs::incrementAndGet)),
                Duration.ofMillis(50));
        runner.start();
        await().untilAsserted(() -> {
            assertThat(failures.get()).isGreaterThan(1);
            assertThat(runs.get()).isGreaterThan(1);
        });
        runner.stop();
        assertThat(runner.isRunning()).isFalse();
    }

    private static TimedWork work(Runnable due) {
        return new TimedWork() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Optional<Instant> nextDue() {
                return Optional.empty();
            }

            @Override
            public void runDue() {
                due.run();
            }
        };
    }
}
