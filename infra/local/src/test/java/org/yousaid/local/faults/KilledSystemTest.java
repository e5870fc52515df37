package org.yousaid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole system in one process, killed again and again while citizens answer. Only in the long run. */
@Tag("long")
class KilledSystemTest {

    private static final Logger log = LoggerFactory.getLogger(KilledSystemTest.class);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        long seed = Scale.seed();
        var random = new Random(seed);
        try (var system = new KillableSystem(directory, "400m")) {
            system.start();
            killWhileTheyAnswer(system, seed, random);
        }
    }

    private static void killWhileTheyAnswer(KillableSystem system, long seed, Random random) throws Exception {
        try (var judge = judge(system)) {
            for (int i = 1; i <= Scale.kills(); i++) {
                judge.awaitMore(10 + random.nextInt(40));
                log.info("kill: seed={} number={} acknowledged={}", seed, i, judge.acknowledged());
                system.kill();
                long began = System.nanoTime();
                system.start();
                log.info(
                        "ready again after {} ms",
                        Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
            judge.awaitMore(10);
            var verdict = judge.expectNoComplaint();
            assertThat(verdict.acknowledged()).isGreaterThanOrEqualTo(10L * Scale.kills());
        }
    }

    private static JudgeProcess judge(KillableSystem system) throws Exception {
        return JudgeProcess.start(
                "kill-9-system",
                system.logs(),
                List.of(
                        "gateway=" + system.gateway(),
                        "mailbox=" + system.mailbox(),
                        "broker=" + system.broker(),
                        "data=" + system.data(),
                        "citizens=4",
                        "pause=" + Duration.ofMillis(100)));
    }
}
