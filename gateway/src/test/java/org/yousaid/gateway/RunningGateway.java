package org.yousaid.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.yousaid.testsupport.MongoServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole gateway on a port of its own, with stand-ins for the three services. Started once for all test classes;
 * register it as a static field.
 */
public final class RunningGateway implements BeforeAllCallback, BeforeEachCallback {

    public static final String SECRET = "secret-of-";

    private static final Namespace NAMESPACE = Namespace.create(RunningGateway.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final MongoServer mongo = new MongoServer();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private @Nullable Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        mongo.beforeAll(context);
        running = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(mongo), Running.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        consultation().forget();
        suggestion().forget();
        notification().forget();
    }

    public StandIn consultation() {
        return running().consultation();
    }

    public StandIn suggestion() {
        return running().suggestion();
    }

    public StandIn notification() {
        return running().notification();
    }

    public <T> T bean(Class<T> type) {
        return running().context().getBean(type);
    }

    public Path keys() {
        return running().directory().resolve("keys");
    }

    public String publicUrl() {
        return running().publicUrl();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(publicUrl() + path)).timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** As a browser asks for a page. */
    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    public HttpResponse<String> tokenResponse(String client, String secret, String form) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A token for one of the API's clients. */
    public String token(String client) {
        return json(tokenResponse(client, SECRET + client, "grant_type=client_credentials"))
                .get("access_token")
                .asString();
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** What a token claims, unchecked. */
    public static JsonNode claims(String bearer) {
        String token = bearer.replaceFirst("^Bearer ", "");
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private Running running() {
        return Objects.requireNonNull(running, "Register RunningGateway as a static @RegisterExtension field");
    }

    private record Running(
            ConfigurableApplicationContext context,
            String publicUrl,
            Path directory,
            StandIn consultation,
            StandIn suggestion,
            StandIn notification)
            implements AutoCloseable {

        static Running start(MongoServer mongo) {
            try {
                Path directory = Files.createTempDirectory("yousaid-gateway");
                int port = freePort();
                String publicUrl = "http://localhost:" + port;
                StandIn consultation = new StandIn();
                StandIn suggestion = new StandIn();
                StandIn notification = new StandIn();
                Map<String, Object> settings = new LinkedHashMap<>();
                settings.put("server.port", port);
                settings.put("yousaid.public-url", publicUrl);
                settings.put("yousaid.local-accounts", true);
                settings.put("yousaid.trusted-proxies", "127.0.0.1");
                settings.put("yousaid.mongodb.uri", mongo.connectionString());
                settings.put("yousaid.mongodb.database", mongo.databaseName());
                settings.put("yousaid.vault.database", mongo.databaseName() + "_vault");
                settings.put("yousaid.vault.master-key-file", directory.resolve("master-key"));
                settings.put("yousaid.keys.directory", directory.resolve("keys"));
                settings.put("yousaid.services.consultation", consultation.address());
                settings.put("yousaid.services.suggestion", suggestion.address());
                settings.put("yousaid.services.notification", notification.address());
                settings.put("yousaid.services.api-timeout", "8s");
                for (String client : new String[] {"officer", "policy", "reviewer", "councillor", "dpo", "admin"}) {
                    settings.put("yousaid.clients." + client, SECRET + client);
                }
                String[] arguments = settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new);
                return new Running(
                        GatewayApplication.application()
                                .initializers(context -> context.getBeanFactory()
                                        .registerSingleton("otherApplications", new OtherApplications()))
                                .run(arguments),
                        publicUrl,
                        directory,
                        consultation,
                        suggestion,
                        notification);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        @Override
        public void close() {
            context.close();
            consultation.close();
            suggestion.close();
            notification.close();
        }
    }

    /** The tests of the pages have an application of their own, in the same packages. */
    private static final class OtherApplications extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
            return reader.getClassMetadata().getClassName().startsWith("org.yousaid.gateway.pages.PagesAlone");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OtherApplications;
        }

        @Override
        public int hashCode() {
            return OtherApplications.class.hashCode();
        }
    }
}
