package org.yousaid.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.yousaid.local.setup.Clients;

/** What the person at the console reads: plain lines, no log. */
final class Console {

    private static final String BOX = """

            +--------------------------------------------------------------------------+
            |  NOT FOR PRODUCTION. Everyone on this machine can sign in as any of the  |
            |  staff, no mail leaves it, and time can be moved. Use it to see, to try  |
            |  and to test.                                                            |
            +--------------------------------------------------------------------------+

            Stop it with Ctrl-C. What was said stays in the data directory.
            """;

    private Console() {}

    static void say(String text) {
        System.out.println(text);
    }

    static void complain(String text) {
        System.err.println(text);
    }

    static void ready(RunningSystem system, long milliseconds) {
        var options = system.options();
        say("");
        say(String.format(
                Locale.ROOT,
                "YouSaid is ready: %.1f s to start%s, process %d.",
                milliseconds / 1000.0,
                residentMegabytes().map(size -> ", " + size + " MB resident").orElse(""),
                ProcessHandle.current().pid()));
        say("");
        row("Pages and API", system.gateway().toString());
        row("Sign in as staff", system.gateway() + "/sign-in (pick " + String.join(", ", Clients.NAMES) + ")");
        row("API clients", "the same names; their secrets are in " + Clients.file(system.dataDirectory()));
        row("Mailbox", system.mailbox() + " (SMTP on port " + options.portOf("smtp-port") + ")");
        row("Let time pass", "POST " + system.gateway() + "/local/clock {\"advance\": \"P1D\"}");
        row("Data directory", system.dataDirectory() + " (the log is yousaid.log)");
        row(
                "Services",
                "consultation " + options.portOf("consultation-port") + ", suggestion "
                        + options.portOf("suggestion-port") + ", notification " + options.portOf("notification-port"));
        row(
                "Database and bus",
                "mongodb://localhost:" + options.portOf("mongo-port") + ", Kafka on port "
                        + options.portOf("kafka-port"));
        say(BOX);
    }

    private static void row(String name, String value) {
        say(String.format(Locale.ROOT, "  %-18s%s", name, value));
    }

    /** As Linux counts it; other systems do not say. */
    private static Optional<Long> residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
