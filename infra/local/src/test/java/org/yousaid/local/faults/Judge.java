package org.yousaid.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.api.UnexpectedAnswer;
import org.yousaid.local.api.Unreachable;
import org.yousaid.local.setup.Clients;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process of its own that no fault touches. Opens a consultation, lets citizens answer it until it reads {@code end},
 * then waits for quiet and prints its verdict. Says {@code ready} once, and how many answers are acknowledged.
 */
public final class Judge {

    private static final Duration UNTIL_ACKNOWLEDGED = Duration.ofMinutes(2);
    private static final Duration STILL = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    static final String VERDICT = "verdict ";
    static final String ACKNOWLEDGED = "acknowledged ";
    static final String READY = "ready";

    private final Map<String, String> options;
    private final PrintStream out;
    private final CountDownLatch end = new CountDownLatch(1);

    private Judge(Map<String, String> options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Options as {@code name=value}: gateway, mailbox, broker, data, name, journal, citizens, pause, quiet, repeats. */
    public static void main(String... arguments) throws Exception {
        var options = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        new Judge(options, new PrintStream(System.out, true, UTF_8)).run();
        Runtime.getRuntime().halt(0);
    }

    private String option(String name) {
        return Objects.requireNonNull(options.get(name), name);
    }

    private LocalApi api() throws IOException {
        return new LocalApi(URI.create(option("gateway")), Clients.read(Path.of(option("data"))));
    }

    private void run() throws Exception {
        Thread.ofPlatform().daemon().start(this::listen);
        String consultation = option("name");
        Before before;
        try (var api = api()) {
            before = new Before(open(api, consultation), Reckoning.made(api));
        }
        out.println(READY);
        var tally = new Tally();
        try (var journal = new Journal(Path.of(option("journal")));
                var citizens = new Citizens(
                        URI.create(option("gateway")),
                        consultation,
                        Integer.parseInt(option("citizens")),
                        Duration.parse(option("pause")),
                        journal,
                        tally)) {
            do {
                out.println(ACKNOWLEDGED + tally.acknowledged.get());
            } while (!end.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
            citizens.end(UNTIL_ACKNOWLEDGED);
            var content = journal.read();
            citizens.repeatAll(content.acknowledged().stream()
                    .limit(Long.parseLong(option("repeats")))
                    .toList());
            out.println(VERDICT + JsonMapper.shared().writeValueAsString(judge(before, content, tally)));
        }
    }

    /** Ends with the process that asked for it. */
    private void listen() {
        try (var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            String line = in.readLine();
            if (line == null) {
                Runtime.getRuntime().halt(1);
            }
            end.countDown();
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    /**
     * What was there before the first answer.
     *
     * @param id of the consultation that is going to be answered
     * @param promises ever made
     */
    record Before(String id, long promises) {}

    private static String open(LocalApi api, String consultation) {
        var drafted = api.post(
                        "policy",
                        "/api/consultations",
                        consultation + "-draft",
                        Map.of(
                                "title", "Judged " + consultation,
                                "slug", consultation,
                                "purpose", "To be judged.",
                                "canStillChange", "Nothing.",
                                "decisionDate", "2099-01-01",
                                "decidedBy", "Nobody",
                                "audience", Map.of("everyone", true),
                                "questions", List.of(Map.of("id", "why", "type", "LONG_TEXT", "text", "Why?")),
                                "closesAt", "2098-01-01T00:00:00Z",
                                "owner", "Test"))
                .expect(201);
        api.change("policy", "/api/consultations/" + consultation + "/open", Map.of())
                .expect(200);
        return drafted.body().path("id").asString();
    }

    private Verdict judge(Before before, Journal.Content journal, Tally tally) throws IOException {
        try (var api = api();
                var mailbox = new LocalApi(URI.create(option("mailbox")), Map.of());
                var backlogs = new Backlogs(option("broker"))) {
            var reckoning = new Reckoning(api, mailbox, option("name"), before, journal);
            boolean quiet = awaitQuiet(reckoning, backlogs, Duration.parse(option("quiet")));
            return reckoning.judge(tally, quiet);
        }
    }

    /**
     * Until nothing has moved for a while: no record on the bus is unhandled, none is added, and the sums stand still.
     * Sums below what is owed may still be on their way from a store to the bus, so they are given all the time there is.
     */
    private static boolean awaitQuiet(Reckoning reckoning, Backlogs backlogs, Duration limit) {
        long began = System.nanoTime();
        Seen before = new Seen(new Backlogs.Look(0, 1), new Reckoning.Sums(-1, -1, -1));
        long since = began;
        while (System.nanoTime() - began < limit.toNanos()) {
            Seen now = look(reckoning, backlogs).orElse(new Seen(new Backlogs.Look(-1, 1), before.sums()));
            if (!now.equals(before) || now.bus().unhandled() != 0) {
                since = System.nanoTime();
            }
            before = now;
            var owed = reckoning.expected();
            boolean complete = now.sums().responses() >= owed.responses()
                    && now.sums().promises() >= owed.promises()
                    && now.sums().receipts() >= owed.receipts();
            if (complete && System.nanoTime() - since > STILL.toNanos()) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return before.bus().unhandled() == 0;
    }

    private record Seen(Backlogs.Look bus, Reckoning.Sums sums) {}

    private static Optional<Seen> look(Reckoning reckoning, Backlogs backlogs) {
        try {
            return Optional.of(new Seen(backlogs.look(), reckoning.sums()));
        } catch (Unreachable | UnexpectedAnswer e) {
            return Optional.empty();
        }
    }
}
