package org.yousaid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.local.SharedSystem;
import org.yousaid.local.setup.Ports;

/** The whole system in one process, killed again and again while citizens answer. Only in the long run. */
@Tag("long")
class KilledSystemTest {

    private static final Logger log = LoggerFactory.getLogger(KilledSystemTest.class);
    private static final Duration UNTIL_READY = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final List<Integer> free = Ports.free(3);
    private final int port = free.get(0);
    private final int mailbox = free.get(1);
    private final int broker = free.get(2);

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        long seed = Scale.seed();
        var random = new Random(seed);
        Files.createDirectories(directory.resolve("logs"));
        Child system = start(0);
        try (var judge = judge()) {
            for (int i = 1; i <= Scale.kills(); i++) {
                judge.awaitMore(10 + random.nextInt(40));
                log.info("kill: seed={} number={} acknowledged={}", seed, i, judge.acknowledged());
                system.kill();
                long began = System.nanoTime();
                system = start(i);
                log.info(
                        "ready again after {} ms",
                        Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
            judge.awaitMore(10);
            var verdict = judge.expectNoComplaint();
            assertThat(verdict.acknowledged()).isGreaterThanOrEqualTo(10L * Scale.kills());
        } finally {
            system.kill();
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private JudgeProcess judge() throws Exception {
        return JudgeProcess.start(
                "kill-9-system",
                directory.resolve("logs"),
                List.of(
                        "gateway=" + URI.create("http://localhost:" + port),
                        "mailbox=" + URI.create("http://localhost:" + mailbox),
                        "broker=127.0.0.1:" + broker,
                        "data=" + data(),
                        "citizens=4",
                        "pause=" + Duration.ofMillis(100)));
    }

    /** Returns when it is ready. */
    private Child start(int number) throws Exception {
        List<String> options = new ArrayList<>(Arrays.asList(SharedSystem.freePorts(
                data(), "--port=" + port, "--mailbox-port=" + mailbox, "--kafka-port=" + broker, "--no-sample")));
        List<String> jvm = new ArrayList<>(List.of("-Xmx400m"));
        String sabotage = System.getProperty(Sabotage.PROPERTY);
        if (sabotage != null) {
            jvm.add("-D" + Sabotage.PROPERTY + "=" + sabotage);
        }
        Child system = Child.start(
                "system",
                directory.resolve("logs").resolve("system-%03d.log".formatted(number)),
                Map.of(),
                jvm,
                WholeSystem.class,
                options);
        system.awaitLine(READY, UNTIL_READY);
        return system;
    }

    /** How the console begins once everything runs. */
    private static final String READY = "YouSaid is ready";
}
