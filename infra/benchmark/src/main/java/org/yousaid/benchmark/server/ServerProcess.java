package org.yousaid.benchmark.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An embedded server in a process of its own. In the process of its callers it would share their heap, their collector
 * and their compiled code, and a slow client would look like a slow server.
 */
public final class ServerProcess implements AutoCloseable {

    static final String READY = "ready ";
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final String address;

    private ServerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** What can be started. */
    public enum Kind {
        MONGODB,
        KAFKA
    }

    /**
     * Starts a server on a directory, with the class path of this process.
     *
     * @param flags options of the server's JVM
     */
    public static ServerProcess start(Kind kind, Path directory, List<String> flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Servers.class.getName(),
                kind.name(),
                directory.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ServerProcess(process, firstWord(kind, process));
    }

    private static String firstWord(Kind kind, Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("The " + kind + " process ended before it was ready");
        }
        // Of its own: reading a pipe holds on to the thread that carries a virtual one.
        Thread.ofPlatform()
                .daemon()
                .name("output-" + kind)
                .start(() -> output.lines().forEach(System.err::println));
        return line.substring(READY.length());
    }

    /** What its clients need to connect. */
    public String address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
