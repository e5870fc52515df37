package org.yousaid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The machine's own clock, as one of two instances sees it, steps an hour on and two hours back (libfaketime, Debian's
 * package faketime): business time, claims and Kafka's clients, everything in that process but the monotonic clock.
 */
@Tag("slow")
class SteppedClockTest {

    private static final int ONE_BATCH = 100;
    private static final String FIRST = Deployment.CONSULTATION;
    private static final String SECOND = FIRST + Deployment.SECOND;

    @RegisterExtension
    static final SharedDeployment SYSTEM = new SharedDeployment();

    @Test
    void skipsAndDoublesNothingWhenAClockSteps() throws Exception {
        var library = library();
        assumeTrue(library.isPresent(), "Skipped, not passed: there is no libfaketime (apt-get install faketime)");
        var deployment = SYSTEM.get();
        Path offset = deployment.directory().resolve("clock-offset");
        step(offset, "+0");
        var faked = new Deployment.How(
                "",
                Map.of(
                        "LD_PRELOAD",
                        library.get().toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        offset.toString(),
                        "FAKETIME_NO_CACHE",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1"),
                List.of());
        var topic = new Topic(deployment.broker(), "yousaid.consultation");
        try (var judge = deployment.judge("stepped-clock", 4, Duration.ofMillis(600))) {
            deployment.start(SECOND, faked);
            // The second has the claims now; the first has the gateway, whose tokens a clock an hour off refuses.
            deployment.restart(FIRST);
            judge.awaitMore(20);
            long before = topic.repeats();
            for (String seconds : List.of("+3600", "-3600", "+0")) {
                step(offset, seconds);
                judge.awaitMore(ONE_BATCH / 4);
            }
            judge.expectNoComplaint();
            // Each step may move the claims once, with a batch in hand.
            assertThat(topic.repeats() - before).isLessThan(ONE_BATCH);
        } finally {
            deployment.kill(SECOND);
        }
    }

    /** In one step, so that nobody reads half a number. */
    private static void step(Path offset, String seconds) throws IOException {
        Path fresh = offset.resolveSibling("clock-offset.new");
        Files.writeString(fresh, seconds + "\n");
        Files.move(fresh, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<Path> library() throws IOException {
        Path libraries = Path.of("/usr/lib");
        if (!Files.isDirectory(libraries)) {
            return Optional.empty();
        }
        try (Stream<Path> found =
                Files.find(libraries, 3, (path, attributes) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst();
        }
    }
}
