package org.yousaid.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The edge of a small but whole service: what a caller meets, over real HTTP. */
class EdgeTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static ConfigurableApplicationContext service;
    private static URI address;
    private static HttpClient client;

    @BeforeAll
    static void start(@TempDir java.nio.file.Path keys) {
        service = new SpringApplicationBuilder(SmallService.class)
                .properties(
                        "spring.config.name=none",
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "yousaid.service.name=small-service",
                        "yousaid.public-url=https://yousaid.example",
                        "yousaid.mongodb.uri=" + mongo.connectionString(),
                        "yousaid.mongodb.database=" + mongo.databaseName(),
                        "yousaid.vault.database=" + mongo.databaseName(),
                        "yousaid.vault.master-key-file=" + keys.resolve("key.json"),
                        "yousaid.security.issuer=" + tokens.issuer(),
                        "yousaid.security.jwk-set-uri=" + tokens.jwkSetUri())
                .run();
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        address = URI.create("http://127.0.0.1:" + port);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        service.close();
    }

    @Test
    void letsThroughWhatIsRight() {
        Answer answer = post("/things", "{\"name\":\"bench\",\"size\":3,\"kind\":\"BIG\"}", "OFFICER");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("name").asString()).isEqualTo("bench");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"x\",\"wrong\":1}                               | /wrong           | unknown-field",
                "{\"name\":\"x\",\"contact\":{\"name\":\"a\",\"mail\":\"b\"}} | /contact/mail  | unknown-field",
                "{\"name\":\"x\",\"contact\":{\"email\":\"a@b.org\\r\\nBcc: c@d.org\"}} | /contact/email | email-address",
                "{\"name\":\"x\",\"contact\":{\"name\":\"a\\nb\"}}          | /contact/name    | control-character",
                "{\"name\":\"x\",\"kind\":\"HUGE\"}                         | /kind            | wrong-value",
                "{\"name\":\"x\",\"kind\":1}                                | /kind            | wrong-value",
                "{\"name\":\"x\",\"size\":\"3\"}                            | /size            | wrong-type",
                "{\"name\":\"x\",\"size\":3.5}                              | /size            | wrong-value",
                "{\"name\":12}                                              | /name            | wrong-value",
                "{\"name\":{}}                                              | /name            | wrong-type",
                "{\"name\":\"x\",\"at\":\"yesterday\"}                      | /at              | wrong-value",
                "{\"name\":\"x\",\"parts\":[{\"name\":\"a\"},{\"name\":\"b\",\"a/b\":1}]}  | /parts/1/a~1b    | unknown-field",
                "{\"name\":\"\"}                                            | /name            | missing",
                "{\"name\":\"x\",\"parts\":[{\"name\":\"\"}]}               | /parts/0/name    | missing",
                "{\"name\":\"x\"} {}                                        | ``               | trailing-content",
                "[]                                                         | ``               | wrong-type",
                "``                                                         | ``               | missing",
            })
    void saysWhereABodyIsWrong(String body, String pointer, String key) {
        Answer answer = post("/things", body, "OFFICER");
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body().path("errors")).singleElement().satisfies(error -> {
            assertThat(error.path("pointer").asString()).isEqualTo(pointer);
            assertThat(error.path("key").asString()).isEqualTo(key);
            assertThat(error.path("message").asString()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":",
                "not json",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{'name':'x'}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"\\udc00\"}",
                "{\"name\":\"\\ud83d\\ud83c\"}",
                "{\"name\":\"\\uD83Dx\"}",
                "{\"name\":\"\\ud83d\\n\"}",
                "{\"name\":\"x\",\"parts\":[{\"name\":\"\\udfff\"}]}",
                "{\"\\ud800\":\"x\"}",
            })
    void refusesWhatIsNoJson(String body) {
        Answer answer = post("/things", body, "OFFICER");
        assertProblem(answer, 400, "malformed-json");
        assertThat(answer.text()).doesNotContain("tools.jackson");
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void refusesBytesThatAreNoUtf8(byte[] body) {
        Answer answer = exchange(
                "POST",
                "/things",
                tokens.token("OFFICER"),
                BodyPublishers.ofByteArray(body),
                List.of("Content-Type", "application/json"));
        assertProblem(answer, 400, "malformed-json");
    }

    static Stream<byte[]> notUtf8() {
        String thing = "{\"name\":\"x\"}";
        return Stream.of(
                HexFormat.of().parseHex("7b226e616d65223a22c0af227d"),
                HexFormat.of().parseHex("7b226e616d65223a22eda080227d"),
                HexFormat.of().parseHex("7b226e616d65223a2278fc227d"),
                HexFormat.of().parseHex("7b226e616d65223a2278227de2"),
                HexFormat.of().parseHex("7b226e616d65223a22e282227d"),
                thing.getBytes(StandardCharsets.UTF_16),
                thing.getBytes(StandardCharsets.UTF_16BE),
                thing.getBytes(StandardCharsets.UTF_16LE),
                thing.getBytes(Charset.forName("UTF-32")));
    }

    @Test
    void refusesABodyThatSaysItIsNotUtf8() {
        String thing = "{\"name\":\"x\"}";
        assertProblem(
                send("POST", "/things", thing, "OFFICER", "Content-Type", "application/json;charset=ISO-8859-1"),
                400,
                "malformed-json");
        assertThat(send("POST", "/things", thing, "OFFICER", "Content-Type", "application/json;charset=utf-8")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uD83C\uDF33 e\u0301 \u05E9\u05DC\u05D5\u05DD", "\\ud83c\\uDF33", "\\\\ud800", "\\u00e9\\n"})
    void takesEveryLetterThereIs(String name) {
        Answer answer = post("/things", "{\"name\":\"" + name + "\"}", "OFFICER");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("name")).isEqualTo(JsonMapper.shared().readTree("\"" + name + "\""));
    }

    @Test
    void takesALetterThatIsCutByTheEndOfABuffer() {
        String name = "x" + "\uD83C\uDF33".repeat(20_000);
        Answer answer = post("/things", "{\"name\":\"" + name + "\"}", "OFFICER");
        assertThat(answer.body().path("name").asString()).isEqualTo(name);
    }

    @Test
    void hasAProblemBodyForEveryErrorOfTheFramework() {
        assertProblem(send("GET", "/nowhere", null, "OFFICER"), 404, "not-found");
        Answer wrongMethod = send("DELETE", "/things", null, "OFFICER");
        assertProblem(wrongMethod, 405, "method-not-allowed");
        assertThat(wrongMethod.headers().get("allow")).contains("POST");
        Answer wrongType = send("POST", "/things", "name=x", "OFFICER", "Content-Type", "text/plain");
        assertProblem(wrongType, 415, "unsupported-media-type");
        Answer notAcceptable = send("GET", "/me", null, "OFFICER", "Accept", "text/csv");
        assertProblem(notAcceptable, 406, "not-acceptable");
        assertProblem(send("GET", "/numbered/abc", null, "OFFICER"), 400, "invalid-request");
        assertProblem(send("GET", "/needs-parameter", null, "OFFICER"), 400, "invalid-request");
        assertProblem(send("GET", "/things;a=b", null, "OFFICER"), 400, "invalid-request");
    }

    @Test
    void answersRefusalsWithTheirCodeAndFieldsHoweverDeepTheyWereThrown() {
        Answer plain = send("GET", "/refused", null, "OFFICER");
        assertProblem(plain, 409, "already-closed");
        assertThat(plain.body().path("closedBy").asString()).isEqualTo("decision");
        assertProblem(send("GET", "/refused-deep", null, "OFFICER"), 409, "already-closed");
    }

    @Test
    void saysWhenTheDatabaseIsAway() {
        Answer answer = send("GET", "/database-away", null, "OFFICER");
        assertProblem(answer, 503, "not-ready");
        assertThat(answer.headers().get("retry-after")).containsExactly("5");
    }

    @Test
    void givesAnIncidentAndNothingElseForTheUnforeseen() {
        Answer answer = send("GET", "/unforeseen", null, "OFFICER");
        assertProblem(answer, 500, "unexpected");
        assertThat(answer.body().path("incident").asString()).hasSize(26);
        assertThat(answer.text()).doesNotContain("secret", "Exception");
    }

    @Test
    void tellsTheOneWhoIsNotSignedInFromTheOneWhoMayNot() {
        assertThat(send("GET", "/policy-only", null, "POLICY").status()).isEqualTo(200);
        Answer anonymous = send("GET", "/policy-only", null, "ANONYMOUS");
        assertProblem(anonymous, 401, "sign-in-required");
        assertThat(anonymous.headers().get("www-authenticate")).containsExactly("Bearer");
        assertProblem(send("GET", "/policy-only", null, "CITIZEN"), 403, "forbidden");
    }

    @Test
    void believesOnlyTheGatewaysInternalTokens() {
        assertProblem(exchange("GET", "/me", null, null), 401, "sign-in-required");
        assertProblem(exchange("GET", "/nowhere", null, null), 401, "sign-in-required");
        assertRefused(claims -> claims.audience("api"));
        assertRefused(claims -> claims.issuer("https://elsewhere.example"));
        assertRefused(claims ->
                claims.audience("api").expirationTime(Date.from(Instant.now().minusSeconds(600))));
        assertProblem(exchange("GET", "/me", null, tokens.token("POLICY") + "x"), 401, "sign-in-required");
        assertThat(exchange("GET", "/actuator/health/readiness", null, null).status())
                .isEqualTo(200);
    }

    /** Made for the request at hand, so that a wrong time tells of the clock and not of the visitor. */
    @Test
    void takesTheGatewaysTokenOutOfItsTimeForTwoClocksThatDiffer() {
        Instant hourAgo = Instant.now().minusSeconds(3600);
        Instant hourOn = Instant.now().plusSeconds(3600);
        assertClocksDiffer(
                claims -> claims.issueTime(Date.from(hourAgo.minusSeconds(60))).expirationTime(Date.from(hourAgo)));
        assertClocksDiffer(
                claims -> claims.notBeforeTime(Date.from(hourOn)).expirationTime(Date.from(hourOn.plusSeconds(60))));
    }

    private static void assertClocksDiffer(Consumer<JWTClaimsSet.Builder> claims) {
        Answer answer = exchange("GET", "/me", null, tokens.token(claims));
        assertProblem(answer, 503, "not-ready");
        assertThat(answer.headers().get("retry-after")).containsExactly("5");
        assertThat(answer.headers()).doesNotContainKey("www-authenticate");
        String forged = tokens.token(claims) + "x";
        assertProblem(exchange("GET", "/me", null, forged), 401, "sign-in-required");
    }

    private static void assertRefused(Consumer<JWTClaimsSet.Builder> claims) {
        Answer answer = exchange("GET", "/me", null, tokens.token(claims));
        assertProblem(answer, 401, "sign-in-required");
        assertThat(answer.headers().get("www-authenticate")).containsExactly("Bearer");
    }

    @Test
    void knowsWhoIsCalling() {
        String token = tokens.token(claims -> claims.subject("ada")
                .claim("roles", List.of("CITIZEN", "ROLE_OF_THE_FUTURE"))
                .claim("person", "person-" + "0".repeat(26)));
        Answer answer = exchange("GET", "/me", null, token);
        assertThat(answer.body().path("subject").asString()).isEqualTo("ada");
        assertThat(answer.body().path("roles").toString()).isEqualTo("[\"CITIZEN\"]");
        assertThat(answer.body().path("person").asString()).isEqualTo("person-" + "0".repeat(26));
    }

    @Test
    void readsTheHeadersOfAChange() {
        assertThat(change("Idempotency-Key", "k-1", "If-Match", "\"3\"").text()).isEqualTo("k-1 3");
        assertThat(change("Idempotency-Key", "k-1", "If-Match", "*").text()).isEqualTo("k-1 any");
        assertThat(change("If-Match", "*").text()).matches("[0-9a-z]{26} any");
        assertProblem(change("Idempotency-Key", "k-1"), 428, "version-missing");
        assertProblem(change("If-Match", "\"2\""), 412, "stale-version");
        assertProblem(change("If-Match", "3"), 400, "invalid-request");
        assertProblem(change("If-Match", "W/\"3\""), 400, "invalid-request");
        assertProblem(change("Idempotency-Key", "with space", "If-Match", "*"), 400, "invalid-request");
        assertProblem(change("Idempotency-Key", "x".repeat(256), "If-Match", "*"), 400, "invalid-request");
    }

    private static Answer change(String... headers) {
        return send("POST", "/change", null, "OFFICER", headers);
    }

    @Test
    void takesTheSameFingerprintOfTheSameRequest() {
        RequestFingerprint fingerprint = service.getBean(RequestFingerprint.class);
        assertThat(fingerprint.of(Map.of("a", 1, "b", 2))).isEqualTo(fingerprint.of(Map.of("b", 2, "a", 1)));
        assertThat(fingerprint.of(Map.of("a", 1))).isNotEqualTo(fingerprint.of(Map.of("a", 2)));
        assertThat(service.getBean(PersonVault.class)).isNotNull();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).containsExactly("application/problem+json");
        assertThat(answer.body().path("type").asString()).isEqualTo("https://yousaid.example/problems/" + code);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("title").asString()).isNotBlank();
    }

    private static Answer post(String path, String body, String role) {
        return send("POST", path, body, role);
    }

    private static Answer send(String method, String path, @Nullable String body, String role, String... headers) {
        return exchange(method, path, body, tokens.token(role), headers);
    }

    private static Answer exchange(
            String method, String path, @Nullable String body, @Nullable String token, String... headers) {
        if (body == null) {
            return exchange(method, path, token, BodyPublishers.noBody(), List.of(headers));
        }
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return exchange(method, path, token, BodyPublishers.ofString(body), all);
    }

    private static Answer exchange(
            String method, String path, @Nullable String token, BodyPublisher body, List<String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).method(method, body);
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.setHeader(headers.get(i), headers.get(i + 1));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, Map<String, List<String>> headers, String text) {
        JsonNode body() {
            return JsonMapper.shared().readTree(text);
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Things.class)
    static class SmallService {}

    enum Kind {
        BIG,
        SMALL
    }

    record Part(@Nullable String name) {
        Part {
            requireName(name);
        }
    }

    record Thing(
            @Nullable String name,
            @Nullable Integer size,
            @Nullable Kind kind,
            @Nullable Instant at,
            @Nullable List<Part> parts,
            @Nullable ContactDetails contact) {
        Thing {
            requireName(name);
        }
    }

    static void requireName(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidRequest(List.of(new InvalidInput("/name", "missing", "A name is needed.")));
        }
    }

    record AlreadyClosed() implements Refusal {
        @Override
        public String code() {
            return "already-closed";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Already closed";
        }

        @Override
        public String detail() {
            return "It is closed.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("closedBy", "decision");
        }
    }

    @RestController
    static class Things {

        @PostMapping(path = "/things", consumes = MediaType.APPLICATION_JSON_VALUE)
        Thing make(@RequestBody Thing thing) {
            return thing;
        }

        @GetMapping(path = "/me", produces = MediaType.APPLICATION_JSON_VALUE)
        Caller me(Caller caller) {
            return caller;
        }

        @GetMapping("/policy-only")
        void policyOnly(Caller caller) {
            caller.require(Role.POLICY, Role.ADMIN);
        }

        @GetMapping("/numbered/{number}")
        int numbered(@PathVariable int number) {
            return number;
        }

        @GetMapping("/needs-parameter")
        String needsParameter(@RequestParam String needed) {
            return needed;
        }

        @GetMapping("/refused")
        void refused() {
            throw new Refused(new AlreadyClosed());
        }

        @GetMapping("/refused-deep")
        void refusedDeep() {
            throw new CompletionException(new IllegalStateException(new Refused(new AlreadyClosed())));
        }

        @GetMapping("/database-away")
        void databaseAway() {
            throw new MongoTimeoutException("no server");
        }

        @GetMapping("/unforeseen")
        void unforeseen() {
            throw new IllegalStateException("a secret");
        }

        @PostMapping("/change")
        String change(IdempotencyKey key, ExpectedVersion expected) {
            expected.check(3);
            return key.value() + " "
                    + (expected.value().isPresent() ? expected.value().getAsLong() : "any");
        }
    }
}
