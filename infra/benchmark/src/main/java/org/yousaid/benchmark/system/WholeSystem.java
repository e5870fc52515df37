package org.yousaid.benchmark.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yousaid.benchmark.server.ScratchFolder;
import org.yousaid.local.LocalOptions;
import org.yousaid.local.LocalSystem;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.setup.Clients;
import tools.jackson.databind.JsonNode;

/** The local mode as anybody starts it, in a process of its own, on free ports and an empty data directory. */
public final class WholeSystem implements AutoCloseable {

    private static final String READY = "YouSaid is ready";
    private static final int PATIENCE_SECONDS = 30;
    private static final int OK = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration SETTLED = Duration.ofHours(2);
    private static final int TOLD_EVERY = 30;

    private final @Nullable ScratchFolder scratch;
    private final Process process;
    private final LocalOptions options;
    private final LocalApi api;

    private WholeSystem(@Nullable ScratchFolder scratch, Process process, LocalOptions options) throws IOException {
        this.scratch = scratch;
        this.process = process;
        this.options = options;
        this.api = new LocalApi(gateway(), Clients.read(options.dataDirectory()));
    }

    /**
     * Starts it with an empty data directory that is gone when it is closed, and returns when it is ready.
     *
     * @param wards a table of wards, in CSV
     * @param flags options of its JVM
     */
    public static WholeSystem start(String wards, List<String> flags) throws IOException {
        ScratchFolder scratch = ScratchFolder.create();
        return start(scratch.path(), scratch, wards, flags);
    }

    /** The same with a data directory in this folder, which stays: what was there before is there again. */
    public static WholeSystem startIn(Path folder, String wards, List<String> flags) throws IOException {
        Files.createDirectories(folder);
        return start(folder, null, wards, flags);
    }

    private static WholeSystem start(Path folder, @Nullable ScratchFolder scratch, String wards, List<String> flags)
            throws IOException {
        Path file = Files.writeString(folder.resolve("wards.csv"), wards);
        LocalOptions options = LocalOptions.parse(
                "--data-dir=" + folder.resolve("data"),
                "--port=0",
                "--smtp-port=0",
                "--mailbox-port=0",
                "--consultation-port=0",
                "--suggestion-port=0",
                "--notification-port=0",
                "--mongo-port=0",
                "--kafka-port=0");
        Process process = new ProcessBuilder(command(options, file, flags))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-the-system"));
        awaitReady(process);
        return new WholeSystem(scratch, process, options);
    }

    private static List<String> command(LocalOptions options, Path wards, List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Daxoniq.update-checker.disabled=true",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                LocalSystem.class.getName(),
                "--data-dir=" + options.dataDirectory(),
                "--no-sample",
                "--wards=" + wards));
        options.ports().forEach((name, port) -> command.add("--" + name + "=" + port));
        return command;
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("The system ended before it was ready");
        }
        // Of its own: reading a pipe holds on to the thread that carries a virtual one.
        Thread.ofPlatform()
                .daemon()
                .name("output-system")
                .start(() -> output.lines().forEach(_ -> {}));
    }

    /** Its API, in the name of whichever local account is named. */
    public LocalApi api() {
        return api;
    }

    /** Waits until every processor of every service has handled all there is. */
    public void settle(Consumer<String> progress) throws InterruptedException {
        long until = System.nanoTime() + SETTLED.toNanos();
        int looks = 0;
        List<String> behind = behind();
        while (!behind.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Still behind: " + behind);
            }
            if (looks++ % TOLD_EVERY == 0) {
                progress.accept("still behind: " + behind);
            }
            Thread.sleep(BETWEEN_LOOKS);
            behind = behind();
        }
    }

    private List<String> behind() {
        List<String> behind = new ArrayList<>();
        for (String service : List.of("suggestion", "notification", "consultation")) {
            JsonNode processors = api().get("admin", "/api/admin/" + service + "/processors")
                    .expect(OK)
                    .body();
            for (JsonNode processor : processors) {
                if (processor.path("behind").asLong() > 0) {
                    behind.add("%s by %,d"
                            .formatted(
                                    processor.path("name").asString(),
                                    processor.path("behind").asLong()));
                }
            }
        }
        return behind;
    }

    /** Where its pages and its API are. */
    public URI gateway() {
        return URI.create("http://localhost:" + options.portOf("port"));
    }

    /** The mails that its mail server has taken so far. */
    public TakenMails mails() throws IOException {
        return TakenMails.read(mailFolder());
    }

    /** How many those are, without reading them. */
    public int mailCount() throws IOException {
        return TakenMails.count(mailFolder());
    }

    private Path mailFolder() {
        return options.dataDirectory().resolve("mails");
    }

    @Override
    public void close() throws IOException {
        api.close();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        if (scratch != null) {
            scratch.close();
        }
    }
}
