package org.yousaid.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service over real HTTP, with a database, a broker and a clock that can be moved. One is shared by all classes
 * of a test run, except by those that stop it.
 */
public final class RunningService implements BeforeAllCallback, AfterAllCallback {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningService.class);

    private final boolean shared;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Instance instance;

    private RunningService(boolean shared) {
        this.shared = shared;
    }

    /** The one that all classes share. */
    public static RunningService shared() {
        return new RunningService(true);
    }

    /** One that may be stopped and started again. */
    public static RunningService alone() {
        return new RunningService(false);
    }

    @Override
    public void beforeAll(ExtensionContext extension) {
        instance = shared
                ? extension
                        .getRoot()
                        .getStore(NAMESPACE)
                        .computeIfAbsent(Instance.class, _ -> new Instance(extension.getRoot()), Instance.class)
                : new Instance(extension);
    }

    @Override
    public void afterAll(ExtensionContext extension) {
        if (!shared) {
            instance().close();
        }
    }

    private Instance instance() {
        return Objects.requireNonNull(instance, "Register it as a static @RegisterExtension field");
    }

    public void start() {
        instance().start();
    }

    public void stop() {
        instance().context().close();
    }

    public ConfigurableApplicationContext context() {
        return instance().context();
    }

    public MongoServer mongo() {
        return instance().mongo;
    }

    public KafkaBroker kafka() {
        return instance().kafka;
    }

    public String topic() {
        return instance().topic;
    }

    /** The topic on which the service hears of responses. */
    public String consultationTopic() {
        return instance().consultationTopic;
    }

    /** Business time. */
    public Instant now() {
        return instance().now();
    }

    public void letPass(Duration time) {
        instance().ahead.updateAndGet(before -> before.plus(time));
    }

    public Answer get(String role, String path) {
        return send(request(role, path).GET());
    }

    /** What stands at an address, byte by byte. */
    public HttpResponse<byte[]> bytes(String role, String path) {
        return exchange(request(role, path).GET(), BodyHandlers.ofByteArray());
    }

    public Answer post(String role, String path, String json, String... headers) {
        return send(json(role, path, headers).POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String role, String path, String json, String... headers) {
        return send(json(role, path, headers).PUT(BodyPublishers.ofString(json)));
    }

    public Answer send(String role, String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(role, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, body));
    }

    /** Posts without a body, with whatever version. */
    public Answer tell(String role, String path) {
        return send(request(role, path).header("If-Match", "*").POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder json(String role, String path, String... headers) {
        HttpRequest.Builder request = request(role, path).header("Content-Type", "application/json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder request(String role, String path) {
        int port = Objects.requireNonNull(
                        ((WebServerApplicationContext) context()).getWebServer(), "The service serves")
                .getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token(role));
    }

    /** A role, or a person with one: {@code POLICY:carla}, or {@code CITIZEN:} and the id of a person of the vault. */
    private String token(String who) {
        int at = who.indexOf(':');
        return at < 0
                ? instance().tokens.token(who)
                : instance().tokens.token(claims -> {
                    claims.claim("roles", List.of(who.substring(0, at))).subject(who.substring(at + 1));
                    if (who.startsWith("person-", at + 1)) {
                        claims.claim("person", who.substring(at + 1));
                    }
                });
    }

    private Answer send(HttpRequest.Builder request) {
        return new Answer(exchange(request, BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A key that nobody used before. */
    public static String freshKey() {
        return UUID.randomUUID().toString();
    }

    /** A suggestion that was sent; its reference. */
    public String suggested(String title, String text) {
        return suggested(Map.of("title", title, "text", text));
    }

    /** A suggestion with these fields; its reference. */
    public String suggested(Map<String, ?> fields) {
        Answer sent =
                post("ANONYMOUS", "/api/suggestions", JSON.writeValueAsString(fields), "Idempotency-Key", freshKey());
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent.json().path("reference").asString();
    }

    /** Lets a reviewer find this. */
    public void screened(String reference, String outcome, String note) {
        Answer answer = post(
                "REVIEWER",
                "/api/suggestions/" + reference + "/screen",
                JSON.writeValueAsString(Map.of("outcome", outcome, "note", note)),
                "If-Match",
                "*");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** The service with what it needs. */
    private static final class Instance implements AutoCloseable {

        private final ExtensionContext extension;
        private final MongoServer mongo = new MongoServer();
        private final KafkaBroker kafka = new KafkaBroker();
        private final TokenIssuer tokens = new TokenIssuer();
        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        private final String topic;
        private final String consultationTopic;
        private @Nullable ConfigurableApplicationContext context;

        Instance(ExtensionContext extension) {
            this.extension = extension;
            mongo.beforeAll(extension);
            kafka.beforeAll(extension);
            tokens.beforeAll(extension);
            consultationTopic = kafka.freshName("yousaid.consultation");
            topic = kafka.freshName("yousaid.suggestion");
            start();
        }

        void start() {
            SpringApplicationBuilder application = SuggestionServiceApplication.application();
            application.initializers(fresh -> ((GenericApplicationContext) fresh)
                    .registerBean("businessClock", InstantSource.class, () -> this::now));
            context = application.run(
                    "--server.port=0",
                    "--yousaid.mongodb.uri=" + mongo.connectionString(),
                    "--yousaid.mongodb.database=" + mongo.databaseName(),
                    "--yousaid.event-store.database=" + mongo.databaseName(),
                    "--yousaid.vault.database=" + mongo.databaseName() + "_vault",
                    "--yousaid.vault.master-key-file=" + masterKey(),
                    "--yousaid.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                    "--yousaid.bus.topic=" + topic,
                    "--yousaid.bus.subscriptions=" + consultationTopic,
                    "--yousaid.security.issuer=" + tokens.issuer(),
                    "--yousaid.security.jwk-set-uri=" + tokens.jwkSetUri(),
                    "--yousaid.timed-work.interval=100ms");
        }

        private Path masterKey() {
            try {
                Path directory = Path.of("target", "master-keys");
                Files.createDirectories(directory);
                return directory.resolve(mongo.databaseName() + ".json");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ConfigurableApplicationContext context() {
            return Objects.requireNonNull(context);
        }

        Instant now() {
            return Instant.now().plus(ahead.get());
        }

        @Override
        public void close() {
            context().close();
            tokens.afterAll(extension);
            mongo.afterAll(extension);
        }
    }

    /** What the service answered. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The code of a problem body. */
        public String code() {
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            return json().path("code").asString("");
        }
    }
}
