package org.yousaid.benchmark.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.api.LocalApi.Answer;
import org.yousaid.local.api.Multipart;
import tools.jackson.databind.JsonNode;

/** A consultation that is held from its draft to its results, all through the API, as the policy team does it. */
public final class Held {

    private static final String POLICY = "policy";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_RECOUNT_LOOKS = Duration.ofMillis(50);
    private static final int OK = 200;
    private static final int NOT_READY = 503;

    private final LocalApi api;
    private final String path;
    private final String slug;

    private Held(LocalApi api, String path, String slug) {
        this.api = api;
        this.path = path;
        this.slug = slug;
    }

    /** Drafts and opens it. */
    public static Held open(LocalApi api, Survey survey, String title) {
        Instant now = Instant.parse(
                api.get(null, "/local/clock").expect(OK).body().path("now").asString());
        JsonNode drafted = api.post(
                        POLICY, "/api/consultations", UUID.randomUUID().toString(), survey.draft(title, now))
                .expect(201)
                .body();
        String path = "/api/consultations/" + drafted.path("id").asString();
        api.change(POLICY, path + "/open", Map.of()).expect(OK);
        return new Held(api, path, drafted.path("slug").asString());
    }

    /** Its name in addresses. */
    public String slug() {
        return slug;
    }

    /** Imports the answers; each becomes a response of its own, as one that is typed in. */
    public void take(Answers answers, Consumer<String> progress) throws IOException, InterruptedException {
        Path file = Files.createTempFile("answers", ".csv");
        try {
            Files.writeString(file, answers.csv());
            Answer accepted =
                    api.postMultipart(POLICY, path + "/imports", new Multipart().file("answers", file, "text/csv"));
            follow(accepted.expect(202).body().path("id").asString(), progress);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void follow(String id, Consumer<String> progress) throws InterruptedException {
        JsonNode job = job(id);
        long told = 0;
        while (job.path("state").asString().equals("RUNNING")) {
            long done = job.path("done").asLong();
            if (done >= told + job.path("total").asLong() / 10) {
                told = done;
                progress.accept(
                        "%,d of %,d taken".formatted(done, job.path("total").asLong()));
            }
            Thread.sleep(BETWEEN_LOOKS);
            job = job(id);
        }
        if (!job.path("state").asString().equals("DONE")
                || job.path("errorCount").asLong() > 0) {
            throw new IllegalStateException("The import ended as " + job);
        }
    }

    private JsonNode job(String id) {
        return api.get(POLICY, "/api/imports/" + id).expect(OK).body();
    }

    /** Closes it and publishes its results, once everything is counted. */
    public void publish() throws InterruptedException {
        api.change(POLICY, path + "/close", Map.of()).expect(OK);
        Answer published = api.change(POLICY, path + "/results/publish", Map.of());
        while (published.status() == NOT_READY) {
            Thread.sleep(BETWEEN_LOOKS);
            published = api.change(POLICY, path + "/results/publish", Map.of());
        }
        published.expect(OK);
    }

    /** The results as everybody reads them. */
    public JsonNode results() {
        return api.get(null, path + "/results").expect(OK).body();
    }

    /**
     * One recount of what is published.
     *
     * @param outcome whether every digit was the same
     * @param responses how many were counted again
     * @param looks how many times it was seen on its way, neither at its beginning nor at its end
     */
    public record Recounted(String outcome, long responses, double seconds, long looks) {}

    /** Has the results counted again, and watches. */
    public Recounted recount() throws InterruptedException {
        long begun = System.nanoTime();
        String recounts = path + "/results/recounts";
        JsonNode work = api.post(POLICY, recounts, UUID.randomUUID().toString(), Map.of())
                .expect(202)
                .body();
        String one = recounts + "/" + work.path("id").asString();
        long looks = 0;
        while (work.path("state").asString().equals("RUNNING")) {
            Thread.sleep(BETWEEN_RECOUNT_LOOKS);
            work = api.get(POLICY, one).expect(OK).body();
            long percent = work.path("percent").asLong();
            looks += percent > 0 && percent < 100 ? 1 : 0;
        }
        return new Recounted(
                work.path("outcome").asString(""),
                work.path("responses").asLong(),
                (System.nanoTime() - begun) / 1e9,
                looks);
    }
}
