package org.yousaid.benchmark.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.yousaid.benchmark.measure.Callers;
import org.yousaid.benchmark.system.Ideas.Idea;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.api.LocalApi.Answer;
import org.yousaid.local.api.Multipart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends suggestions in, as a council would that has had another system before: nine in ten as history, in one file for each
 * piece, with what came of them; one in ten as letters of the last days, which wait in the queues, a third of them read.
 */
final class SuggestionFill {

    /** How many are sent in at once. */
    static final int PIECE = 4_000;

    private static final int LIVE_ONE_IN = 10;
    private static final int READ_ONE_IN = 3;
    private static final int LAST_DAYS = 10;
    private static final int YEARS_OF_DAYS = 3_000;
    private static final int ANSWERED_WITHIN_DAYS = 60;
    private static final int AT_ONCE = 8;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int NOT_READY = 503;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Instant FIRST = Instant.parse("2017-01-01T00:00:00Z");

    /** As often as each is here among the others. */
    private static final List<String> OUTCOMES = List.of(
            "ANSWERED",
            "ANSWERED",
            "ANSWERED",
            "ANSWERED",
            "NOT_POSSIBLE",
            "NOT_POSSIBLE",
            "ALREADY_HAPPENING",
            "ALREADY_HAPPENING",
            "REFERRED",
            "CLOSER_LOOK");

    private final LocalApi api;
    private final Ideas ideas;

    SuggestionFill(LocalApi api, Ideas ideas) {
        this.api = api;
        this.ideas = ideas;
    }

    /** Those with these numbers, the last not included; what is there already is not sent in twice. */
    void take(int from, int end) throws Exception {
        List<Integer> live = new ArrayList<>();
        List<Map<String, Object>> historic = new ArrayList<>();
        for (int number = from; number < end; number++) {
            if (number % LIVE_ONE_IN == 0) {
                live.add(number);
            } else {
                historic.add(history(number, "piece " + from));
            }
        }
        String taken = historic.isEmpty() ? "" : begin(historic);
        Instant now = Instant.now();
        double _ = new Callers(AT_ONCE).seconds(live.size(), index -> send(live.get((int) index), now));
        if (!taken.isEmpty()) {
            follow(taken);
        }
    }

    private Map<String, Object> history(int number, String source) {
        SplittableRandom random = ideas.random(~number);
        Instant received = FIRST.plus(random.nextInt(YEARS_OF_DAYS), ChronoUnit.DAYS)
                .plusSeconds(random.nextInt((int) Duration.ofDays(1).toSeconds()));
        String outcome = Asked.any(OUTCOMES, random);
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("outcome", outcome);
        step.put(
                "at",
                received.plus(1 + random.nextInt(ANSWERED_WITHIN_DAYS), ChronoUnit.DAYS)
                        .toString());
        step.put("note", "Thank you. " + ideas.idea(~number).text());
        if (outcome.equals("REFERRED")) {
            step.put("referredTo", "The county council");
        }
        Map<String, Object> row = words(number, random);
        row.put("source", source);
        row.put("id", Integer.toString(number));
        row.put("receivedAt", received.toString());
        row.put("state", "closed");
        row.put("steps", List.of(step));
        return row;
    }

    private Map<String, Object> words(int number, SplittableRandom random) {
        Idea idea = ideas.idea(number);
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("text", idea.text());
        words.put("ward", Asked.any(Survey.wardCodes(), random));
        if (idea.title() != null) {
            words.put("title", idea.title());
        }
        return words;
    }

    private String begin(List<Map<String, Object>> rows) throws IOException {
        Path file = Files.createTempFile("suggestions", ".json");
        try {
            Files.writeString(file, JsonMapper.shared().writeValueAsString(rows));
            return api.postMultipart(
                            "reviewer",
                            "/api/suggestions/imports",
                            new Multipart().file("suggestions", file, "application/json"))
                    .expect(202)
                    .body()
                    .path("id")
                    .asString();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void follow(String id) throws InterruptedException {
        JsonNode job = job(id);
        while (job.path("state").asString().equals("RUNNING")) {
            Thread.sleep(BETWEEN_LOOKS);
            job = job(id);
        }
        if (!job.path("state").asString().equals("DONE")
                || job.path("errorCount").asLong() > 0) {
            throw new IllegalStateException("The import ended as " + job);
        }
    }

    private JsonNode job(String id) {
        return api.get("reviewer", "/api/suggestions/imports/" + id).expect(200).body();
    }

    /** A letter that somebody types in, and for some the decision to look closer, which everybody may read. */
    private void send(int number, Instant now) {
        SplittableRandom random = ideas.random(~number);
        Map<String, Object> letter = words(number, random);
        letter.put("channel", "PAPER");
        letter.put(
                "receivedAt",
                now.minusMillis(random.nextLong(Duration.ofDays(LAST_DAYS).toMillis()))
                        .toString());
        Answer sent = api.post("officer", "/api/suggestions", "letter-" + number, letter);
        if (sent.body().path("code").asString("").equals("idempotency-key-reused")) {
            return;
        }
        String reference = sent.expect(CREATED).body().path("reference").asString();
        if (random.nextInt(READ_ONE_IN) == 0) {
            Answer read = look(reference);
            while (read.status() == NOT_READY) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                read = look(reference);
            }
            if (read.status() != CONFLICT) {
                read.expect(200);
            }
        }
    }

    /** Not ready says a system whose read models are behind: it is asked again, as a client is told to. */
    private Answer look(String reference) {
        return api.change(
                "reviewer",
                "/api/suggestions/" + reference + "/screen",
                Map.of("outcome", "CLOSER_LOOK", "note", "We look closer at this."));
    }
}
