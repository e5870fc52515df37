package org.yousaid.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Java process of the test's own. What it prints is kept; when the test's process ends, so does it. */
final class Child {

    private static final List<String> USUAL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.springframework.boot.logging.LoggingSystem=none",
            "-Daxoniq.update-checker.disabled=true",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String name;
    private final Process process;
    private final Path log;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        Thread.ofPlatform().name(name + "-output").daemon().start(this::listen);
    }

    /**
     * Starts a main class on the test's class path.
     *
     * @param log gets everything it prints
     */
    static Child start(
            String name, Path log, Map<String, String> environment, List<String> jvm, Class<?> main, List<String> args)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(USUAL);
        command.addAll(jvm);
        command.add("-Dyousaid.log=" + log.resolveSibling(name + "-details.log"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(args);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Child(name, builder.start(), log);
    }

    private void listen() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                Files.writeString(log, line + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
    }

    /** The last line that begins so. */
    Optional<String> last(String beginning) {
        return lines.reversed().stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst();
    }

    /** Waits for a line that begins so. */
    void awaitLine(String beginning, Duration limit) {
        await(name + " says " + beginning).atMost(limit).until(() -> {
            assertThat(process.isAlive() || last(beginning).isPresent())
                    .as(() -> name + " has ended: " + String.join("\n", lines))
                    .isTrue();
            return last(beginning).isPresent();
        });
    }

    void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(20));
    }

    void awaitEnd(Duration limit) {
        await(name + " ends").atMost(limit).until(() -> !process.isAlive());
    }

    /** SIGSTOP and SIGCONT: the process stands still, whatever it is at, and goes on. */
    void signal(String signal) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        assertThat(kill.waitFor(10, SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }
}
