package org.yousaid.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.api.Unreachable;
import org.yousaid.local.setup.Clients;
import org.yousaid.local.setup.Ports;
import tools.jackson.databind.JsonNode;

/** The system as a process of its own, killed while citizens answer. */
class KilledSystemTest {

    private static final String RESPONSES = "/api/consultations/killed/responses";
    private static final int CITIZENS = 8;
    private static final int ENOUGH = 60;

    @TempDir
    Path directory;

    private final int port = Ports.free();

    @Test
    void keepsEveryAcknowledgedAnswer() throws Exception {
        Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
        var process = start();
        try (var api = new LocalApi(gateway(), Clients.read(data()))) {
            open(api);
            answerUntilKilled(api, process, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);

        process = start();
        try (var api = new LocalApi(gateway(), Clients.read(data()))) {
            acknowledged.forEach((key, answer) -> {
                String reference = answer.path("reference").asString();
                assertThat(api.get(null, "/api/responses/" + reference).status())
                        .as(reference)
                        .isEqualTo(200);
                assertThat(api.post(null, RESPONSES, key, answerOf(key))
                                .expect(201)
                                .body())
                        .isEqualTo(answer);
            });
            await().atMost(60, SECONDS)
                    .until(() -> api.get("policy", "/api/consultations/killed/results")
                                    .body()
                                    .path("responses")
                                    .asInt()
                            >= acknowledged.size());
        } finally {
            process.destroy();
            assertThat(process.waitFor(60, SECONDS)).isTrue();
        }
    }

    private static void open(LocalApi api) {
        api.post(
                        "policy",
                        "/api/consultations",
                        "killed-draft",
                        Map.of(
                                "title", "Killed",
                                "slug", "killed",
                                "purpose", "To be killed.",
                                "canStillChange", "Nothing.",
                                "decisionDate", "2099-01-01",
                                "decidedBy", "Nobody",
                                "audience", Map.of("everyone", true),
                                "questions", List.of(Map.of("id", "why", "type", "LONG_TEXT", "text", "Why?")),
                                "closesAt", "2098-01-01T00:00:00Z",
                                "owner", "Test"))
                .expect(201);
        api.change("policy", "/api/consultations/killed/open", Map.of()).expect(200);
    }

    private static Map<String, Object> answerOf(String key) {
        return Map.of("channel", "ONLINE", "answers", List.of(Map.of("question", "why", "text", "Because of " + key)));
    }

    private static void answerUntilKilled(LocalApi api, Process process, Map<String, JsonNode> acknowledged)
            throws Exception {
        var numbers = new AtomicInteger();
        try (var citizens = Executors.newFixedThreadPool(CITIZENS)) {
            List<Future<?>> answering = new ArrayList<>();
            for (int i = 0; i < CITIZENS; i++) {
                answering.add(citizens.submit(() -> {
                    try {
                        while (process.isAlive()) {
                            String key = "killed-" + numbers.incrementAndGet();
                            var answer = api.post(null, RESPONSES, key, answerOf(key));
                            if (answer.status() == 201) {
                                acknowledged.put(key, answer.body());
                            }
                        }
                    } catch (Unreachable e) {
                        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
                    }
                }));
            }
            await().atMost(120, SECONDS).until(() -> acknowledged.size() >= ENOUGH);
            process.destroyForcibly().waitFor();
            for (var one : answering) {
                one.get();
            }
        }
    }

    private URI gateway() {
        return URI.create("http://localhost:" + port);
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** Returns when it is ready. */
    private Process start() throws IOException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                LocalSystem.class.getName()));
        command.addAll(List.of(SharedSystem.freePorts(data(), "--port=" + port, "--no-sample")));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var api = new LocalApi(gateway(), Map.of())) {
            await().atMost(180, SECONDS)
                    .ignoreExceptionsInstanceOf(Unreachable.class)
                    .until(() -> {
                        assertThat(process.isAlive()).as(() -> text(output)).isTrue();
                        return api.get(null, "/actuator/health/readiness").status() == 200;
                    });
        }
        return process;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
