package org.yousaid.benchmark;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.yousaid.benchmark.part.Bench;
import org.yousaid.benchmark.part.Part;
import org.yousaid.benchmark.part.Sizes;
import org.yousaid.benchmark.report.Machine;
import org.yousaid.benchmark.report.Report;

/** The command: measures, prints a table, and writes the same as JSON. */
public final class Benchmark {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Benchmark() {}

    public static void main(String[] arguments) {
        // Axon asks before it starts; a benchmark does not phone home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(MISUSED);
            return;
        }
        System.exit(measure(options));
    }

    /** Threads of clients may outlive an error: the caller ends the process whatever happened. */
    @SuppressWarnings("CatchAndPrintStackTrace") // the end of the command
    private static int measure(Options options) {
        try {
            Report report = run(options);
            System.out.println();
            System.out.println(report.markdown());
            return 0;
        } catch (Exception e) {
            e.printStackTrace();
            return FAILED;
        }
    }

    static Report run(Options options) throws Exception {
        Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Files.createDirectories(options.out());
        Path file = options.out()
                .resolve("benchmark-%s.json".formatted(started.toString().replace(":", "")));
        try (MeasuredServers servers = new MeasuredServers(options.profile() ? options.out() : null);
                MongoClient client = servers.client()) {
            Report report = new Report(
                    started,
                    Machine.here(MeasuredServers.FLAGS, servers.description()),
                    Versions.onClassPath(),
                    named(options.sizes()));
            String run = Long.toString(started.getEpochSecond(), Character.MAX_RADIX);
            try (Bench bench = new Bench(client, servers::brokers, options.sizes(), report, run)) {
                for (Part part : options.only()) {
                    measure(options, part, bench);
                    // After each, so that an error in a later part does not take what is known.
                    report.write(file);
                }
            }
            report.progress("written to " + file);
            return report;
        }
    }

    private static void measure(Options options, Part part, Bench bench) throws Exception {
        if (!options.profile()) {
            part.run(bench);
            return;
        }
        try (Recording recording = recording()) {
            recording.start();
            part.run(bench);
            recording.stop();
            recording.dump(options.out().resolve(part + ".jfr"));
        }
    }

    private static Recording recording() throws IOException, ParseException {
        return new Recording(Configuration.getConfiguration("profile"));
    }

    private static Map<String, Object> named(Sizes sizes) throws ReflectiveOperationException {
        Map<String, Object> named = new TreeMap<>();
        for (RecordComponent component : Sizes.class.getRecordComponents()) {
            named.put(component.getName(), component.getAccessor().invoke(sizes));
        }
        return named;
    }
}
