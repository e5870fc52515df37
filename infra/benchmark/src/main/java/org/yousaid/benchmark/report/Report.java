package org.yousaid.benchmark.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Collects the figures of one run, tells how far it is, and writes both forms. */
public final class Report {

    private final Instant started;
    private final Machine machine;
    private final Map<String, String> versions;
    private final Map<String, Object> sizes;
    private final List<Figure> figures = new ArrayList<>();
    private final long startedNanos = System.nanoTime();
    private final double loadBefore = load();

    public Report(Instant started, Machine machine, Map<String, String> versions, Map<String, Object> sizes) {
        this.started = started;
        this.machine = machine;
        this.versions = Map.copyOf(versions);
        this.sizes = Map.copyOf(sizes);
    }

    /** One line for whoever waits; it goes to the error output, so that the table can be piped. */
    public void progress(String line) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedNanos);
        System.err.printf(Locale.ROOT, "%3d:%02d  %s%n", seconds / 60, seconds % 60, line);
    }

    public void add(Figure figure) {
        figures.add(figure);
        progress("→ " + MarkdownTable.row(figure));
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** The table, and below it what one must know to read it. */
    public String markdown() {
        return MarkdownTable.of(figures)
                + """

                %s · %d cores · %s · %s · load average %.1f before, %.1f after
                client %s · servers %s (%s)
                sizes %s
                versions %s
                """.formatted(
                                started,
                                machine.cores(),
                                machine.system(),
                                machine.jdk(),
                                loadBefore,
                                load(),
                                String.join(" ", machine.clientFlags()),
                                String.join(" ", machine.serverFlags()),
                                machine.servers(),
                                sorted(sizes),
                                sorted(versions));
    }

    /** How many want the cores: well above their number, others were at work too, and only ratios say something. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String sorted(Map<String, ?> facts) {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** Everything, with the values of every round. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(
                file,
                mapper.writeValueAsString(Map.of(
                        "started", started.toString(),
                        "machine", machine,
                        "loadAverage", List.of(loadBefore, load()),
                        "versions", versions,
                        "sizes", sizes,
                        "figures", figures)));
    }
}
