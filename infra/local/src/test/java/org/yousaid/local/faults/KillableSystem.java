package org.yousaid.local.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.local.SharedSystem;
import org.yousaid.local.setup.Ports;

/**
 * The whole system in one process of its own, without the sample. It is killed and started again at the same ports with the
 * same data.
 */
final class KillableSystem implements AutoCloseable {

    private static final Duration UNTIL_READY = Duration.ofMinutes(4);

    /** How the console begins once everything runs. */
    private static final String READY = "YouSaid is ready";

    private final Path directory;
    private final String heap;
    private final List<Integer> free = Ports.free(3);
    private int starts;
    private @Nullable Child process;

    /**
     * Nothing runs yet.
     *
     * @param directory for its data and its logs
     * @param heap at most this much of it, as the JVM writes it: 400m
     */
    KillableSystem(Path directory, String heap) {
        this.directory = directory;
        this.heap = heap;
    }

    URI gateway() {
        return URI.create("http://localhost:" + free.get(0));
    }

    URI mailbox() {
        return URI.create("http://localhost:" + free.get(1));
    }

    String broker() {
        return "127.0.0.1:" + free.get(2);
    }

    Path data() {
        return directory.resolve("data");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    /** Returns when it is ready. */
    void start() throws IOException {
        Files.createDirectories(logs());
        Child started = Child.start(
                "system",
                logs().resolve("system-%03d.log".formatted(starts++)),
                Map.of(),
                virtualMachine(),
                WholeSystem.class,
                Arrays.asList(SharedSystem.freePorts(
                        data(),
                        "--port=" + free.get(0),
                        "--mailbox-port=" + free.get(1),
                        "--kafka-port=" + free.get(2),
                        "--no-sample")));
        process = started;
        started.awaitLine(READY, UNTIL_READY);
    }

    private List<String> virtualMachine() {
        List<String> options = new ArrayList<>(List.of("-Xmx" + heap));
        String sabotage = System.getProperty(Sabotage.PROPERTY);
        if (sabotage != null) {
            options.add("-D" + Sabotage.PROPERTY + "=" + sabotage);
        }
        return options;
    }

    /** SIGKILL. */
    void kill() {
        if (process != null && process.isAlive()) {
            process.kill();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
