package org.yousaid.suggestion.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.yousaid.suggestion.SuggestionServiceApplication;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The process is proposed, approved and then runs, over HTTP and on two instances. In order: one thing follows another. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessVersionsOverHttpTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROPOSAL =
            "{\"why\": \"People wait too long.\", \"definition\": " + ProcessSamples.changed() + "}";

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;
    private static HttpClient client;
    private static String before = "";

    @BeforeAll
    static void start(@TempDir Path keys) {
        String topic = kafka.freshName("suggestion");
        one = instance(keys, topic, "one");
        other = instance(keys, topic, "other");
        client = HttpClient.newHttpClient();
    }

    private static ConfigurableApplicationContext instance(Path keys, String topic, String node) {
        return SuggestionServiceApplication.application()
                .run(
                        "--server.port=0",
                        "--yousaid.event-store.node=" + node,
                        "--yousaid.mongodb.uri=" + mongo.connectionString(),
                        "--yousaid.mongodb.database=" + mongo.databaseName(),
                        "--yousaid.event-store.database=" + mongo.databaseName(),
                        "--yousaid.vault.database=" + mongo.databaseName() + "_vault",
                        "--yousaid.vault.master-key-file=" + keys.resolve("key.json"),
                        "--yousaid.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--yousaid.bus.topic=" + topic,
                        "--yousaid.bus.subscriptions=" + topic + "-of-others",
                        "--yousaid.security.issuer=" + tokens.issuer(),
                        "--yousaid.security.jwk-set-uri=" + tokens.jwkSetUri());
    }

    @AfterAll
    static void stop() {
        client.close();
        other.close();
        one.close();
        mongo.client().getDatabase(mongo.databaseName() + "_vault").drop();
    }

    @Test
    @Order(1)
    void isForAdministratorsOnly() {
        assertThat(get(one, "/api/process/versions", null).status()).isEqualTo(401);
        assertThat(send(one, "POST", "/api/process/versions", PROPOSAL, "rita REVIEWER")
                        .status())
                .isEqualTo(403);
        Answer versions = get(one, "/api/process/versions", "ada ADMIN");
        assertThat(versions.body().path("items")).hasSize(1);
        assertThat(versions.body().path("items").get(0).path("status").asString())
                .isEqualTo("IN_FORCE");
        before = suggest(one);
    }

    @Test
    @Order(2)
    void refusesADefinitionThatContradictsItselfWithAllThatIsWrong() {
        String wrong =
                PROPOSAL.replaceFirst("\\{ \"days\": 7 }", "{ \"days\": 0 }").replace(", \"cy\": \"Derbyniwyd\"", "");
        Answer refused = send(one, "POST", "/api/process/versions", wrong, "ada ADMIN");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("code").asString()).isEqualTo("process-contradicts-itself");
        assertThat(refused.body().path("errors").values().stream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/definition/stages/0/name/cy", "/definition/stages/1/target");
    }

    @Test
    @Order(3)
    void refusesWhatChangesNothingAndWhatSaysNotWhy() {
        String same = "{\"why\": \"No reason\", \"definition\": " + Processes.shipped() + "}";
        assertThat(send(one, "POST", "/api/process/versions", same, "ada ADMIN").code())
                .isEqualTo("422 process-unchanged");
        Answer empty = send(one, "POST", "/api/process/versions", "{}", "ada ADMIN");
        assertThat(empty.code()).isEqualTo("400 invalid-request");
        assertThat(empty.body().path("errors")).hasSize(2);
    }

    @Test
    @Order(4)
    void isProposedAndShowsWhatWouldChange() {
        Answer proposed = send(one, "POST", "/api/process/versions", PROPOSAL, "ada ADMIN", "Idempotency-Key", "one");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(proposed.headers().get("location")).containsExactly("/api/process/versions/2");
        assertThat(proposed.body().path("changes")).hasSize(3);
        assertThat(proposed.body().path("changes").get(2).path("after").asString())
                .isEqualTo("7 days");
        Answer again = send(other, "POST", "/api/process/versions", PROPOSAL, "ada ADMIN", "Idempotency-Key", "one");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("version").asInt()).isEqualTo(2);
        assertThat(send(one, "POST", "/api/process/versions", PROPOSAL, "grace ADMIN")
                        .code())
                .isEqualTo("409 another-version-waits");
        assertThat(get(one, "/api/process", null).body().path("version").asInt())
                .isEqualTo(1);
        Answer draft = get(other, "/api/process?version=2", "grace ADMIN");
        assertThat(draft.body().path("draft").asBoolean()).isTrue();
        assertThat(draft.body().path("stages").get(1).path("name").asString()).isEqualTo("Read by us");
        assertThat(draft.headers().get("cache-control")).containsExactly("no-store");
        for (String who : List.of("anonymous ANONYMOUS", "rita REVIEWER")) {
            assertThat(get(one, "/api/process?version=2", who).code()).isEqualTo("404 no-such-process");
        }
    }

    @Test
    @Order(5)
    void isApprovedBySomebodyElseWhoReadTheLatest() {
        String approve = "/api/process/versions/2/approve";
        assertThat(send(one, "POST", approve, null, "ada ADMIN", "If-Match", "*")
                        .code())
                .isEqualTo("409 second-person-needed");
        assertThat(send(one, "POST", approve, null, "grace ADMIN").code()).isEqualTo("428 version-missing");
        assertThat(send(one, "POST", approve, null, "grace ADMIN", "If-Match", "\"7\"")
                        .code())
                .isEqualTo("412 stale-version");
        Answer approved = send(one, "POST", approve, null, "grace ADMIN", "If-Match", "\"0\"");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.headers().get("etag")).containsExactly("\"1\"");
        assertThat(approved.body().path("status").asString()).isEqualTo("IN_FORCE");
        assertThat(get(one, "/api/process?version=2", "grace ADMIN").body().has("draft"))
                .isFalse();
    }

    @Test
    @Order(6)
    void runsWhatBeginsAfterItAndLeavesWhatRanBefore() {
        for (ConfigurableApplicationContext instance : List.of(other, one)) {
            assertThat(get(instance, "/api/process", null)
                            .body()
                            .path("stages")
                            .get(1)
                            .path("name")
                            .asString())
                    .isEqualTo("Read by us");
            JsonNode young = read(instance, suggest(instance));
            assertThat(young.path("process").asInt()).isEqualTo(2);
            assertThat(daysToNextWord(young)).isEqualTo(7);
        }
        screen(before);
        JsonNode old = read(other, before);
        assertThat(old.path("process").asInt()).isEqualTo(1);
        assertThat(old.path("stageName").asString()).isEqualTo("Screened");
        String after = suggest(other);
        screen(after);
        assertThat(read(other, after).path("stageName").asString()).isEqualTo("Read by us");
    }

    @Test
    @Order(7)
    void isTurnedDownWithAReasonAndStaysAsItIs() {
        String back = "{\"why\": \"As it was\", \"definition\": " + Processes.shipped() + "}";
        assertThat(send(one, "POST", "/api/process/versions", back, "ada ADMIN").status())
                .isEqualTo(201);
        assertThat(send(other, "POST", "/api/process/versions/3/turn-down", "{}", "ada ADMIN", "If-Match", "*")
                        .code())
                .isEqualTo("400 invalid-request");
        Answer down = send(
                other,
                "POST",
                "/api/process/versions/3/turn-down",
                "{\"why\": \"It is better now\"}",
                "ada ADMIN",
                "If-Match",
                "*");
        assertThat(down.body().path("status").asString()).isEqualTo("TURNED_DOWN");
        assertThat(down.body().path("decidedWhy").asString()).isEqualTo("It is better now");
        assertThat(get(one, "/api/process", null).body().path("version").asInt())
                .isEqualTo(2);
        assertThat(send(one, "POST", "/api/process/versions/9/approve", null, "grace ADMIN", "If-Match", "*")
                        .code())
                .isEqualTo("404 no-such-process");
    }

    @Test
    @Order(8)
    void tellsHowLongItUsuallyTakes() {
        JsonNode times = get(one, "/api/process/times", null).body();
        assertThat(times.path("overDays").asInt()).isEqualTo(90);
        assertThat(times.path("enough").asInt()).isEqualTo(10);
        assertThat(times.path("stages").isArray()).isTrue();
    }

    @Test
    @Order(9)
    void asksForWhatAStageNeedsAlsoWhereManyAreDecidedAtOnce() {
        JsonNode owned = JSON.readTree(Processes.shipped());
        ((ArrayNode) owned.path("stages").get(1).path("needs")).add("owner");
        String proposal = "{\"why\": \"Nothing without an owner\", \"definition\": " + owned + "}";
        int version = send(one, "POST", "/api/process/versions", proposal, "ada ADMIN")
                .body()
                .path("version")
                .asInt();
        String approve = "/api/process/versions/" + version + "/approve";
        assertThat(send(other, "POST", approve, null, "grace ADMIN", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        String first = suggest(one);
        String second = suggest(one);
        own(first);

        Answer refused = closerLook(first, 1, second, 0);
        assertThat(refused.code()).isEqualTo("422 stage-needs-more");
        assertThat(get(one, "/api/casework/batches", "rita REVIEWER").body().path("items"))
                .as("nothing of it is kept")
                .isEmpty();
        own(second);
        assertThat(closerLook(first, 1, second, 1).status()).isEqualTo(201);
    }

    private static void own(String reference) {
        assertThat(send(
                                one,
                                "POST",
                                "/api/suggestions/" + reference + "/assign",
                                "{\"to\": \"rita\"}",
                                "rita REVIEWER",
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(200);
    }

    private static Answer closerLook(String first, int firstVersion, String second, int secondVersion) {
        return send(
                one,
                "POST",
                "/api/casework/batches",
                """
                {"outcome": "CLOSER_LOOK", "note": "We look.", "suggestions":
                 [{"reference": "%s", "version": %d}, {"reference": "%s", "version": %d}]}""".formatted(first, firstVersion, second, secondVersion),
                "rita REVIEWER",
                "Idempotency-Key",
                first + secondVersion);
    }

    private static String suggest(ConfigurableApplicationContext instance) {
        Answer sent = send(instance, "POST", "/api/suggestions", "{\"text\": \"A bench\"}", null);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent.body().path("reference").asString();
    }

    private static void screen(String reference) {
        String found = "{\"outcome\": \"CLOSER_LOOK\", \"note\": \"We look.\"}";
        Answer screened =
                send(one, "POST", "/api/suggestions/" + reference + "/screen", found, "rita REVIEWER", "If-Match", "*");
        assertThat(screened.status()).as(screened.text()).isEqualTo(200);
    }

    private static JsonNode read(ConfigurableApplicationContext instance, String reference) {
        return get(instance, "/api/suggestions/" + reference, null).body();
    }

    private static long daysToNextWord(JsonNode tracked) {
        return Duration.between(
                        Instant.parse(tracked.path("since").asString()),
                        Instant.parse(tracked.path("nextWordBy").asString()))
                .toDays();
    }

    private static Answer get(ConfigurableApplicationContext instance, String path, @Nullable String caller) {
        return send(instance, "GET", path, null, caller);
    }

    /** As a caller with a name and a role, or nobody. */
    private static Answer send(
            ConfigurableApplicationContext instance,
            String method,
            String path,
            @Nullable String body,
            @Nullable String caller,
            String... headers) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) instance).getWebServer())
                .getPort();
        String[] named = (caller == null ? "anonymous ANONYMOUS" : caller).split(" ", -1);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(
                        "Authorization",
                        "Bearer "
                                + tokens.token(
                                        claims -> claims.subject(named[0]).claim("roles", List.of(named[1]))))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, Map<String, List<String>> headers, String text) {

        JsonNode body() {
            return JSON.readTree(text);
        }

        String code() {
            return status + " " + body().path("code").asString();
        }
    }
}
