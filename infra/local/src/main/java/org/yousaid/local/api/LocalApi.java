package org.yousaid.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The system's API over HTTP, with a token for whoever is named. */
public final class LocalApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI gateway;
    private final Map<String, String> secrets;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * Nothing is asked before it is needed.
     *
     * @param gateway the gateway's address
     * @param secrets of the OAuth2 clients, by their names
     */
    public LocalApi(URI gateway, Map<String, String> secrets) {
        this.gateway = gateway;
        this.secrets = Map.copyOf(secrets);
    }

    /** An answer; the body is a missing node where it was empty or no JSON. */
    public record Answer(int status, JsonNode body, Optional<String> location, Optional<String> etag) {

        /** This answer, if it has the status. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new UnexpectedAnswer(expected, this);
            }
            return this;
        }
    }

    public Answer get(@Nullable String client, String path) {
        return send(client, request(path).GET());
    }

    /** Sends JSON; a repeat with the same key is the same request. */
    public Answer post(@Nullable String client, String path, @Nullable String key, Object body) {
        var request = request(path).header("Content-Type", "application/json").POST(json(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(client, request);
    }

    /** Changes a resource, whatever its version is. */
    public Answer change(String client, String path, Object body) {
        return send(
                client,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .POST(json(body)));
    }

    public Answer put(String client, String path, String type, String body) {
        return send(
                client,
                request(path)
                        .header("Content-Type", type)
                        .header("If-Match", "*")
                        .PUT(BodyPublishers.ofString(body)));
    }

    public Answer postMultipart(String client, String path, Multipart body) {
        return send(client, request(path).header("Content-Type", body.type()).POST(body.publisher()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    private Answer send(@Nullable String client, HttpRequest.Builder request) {
        if (client != null) {
            request.setHeader("Authorization", "Bearer " + tokens.computeIfAbsent(client, this::token));
        }
        var response = send(request.build());
        return new Answer(
                response.statusCode(),
                body(response.body()),
                response.headers().firstValue("Location"),
                response.headers().firstValue("ETag"));
    }

    private static JsonNode body(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** A new token for one of the clients. */
    public String token(String client) {
        String secret = secrets.get(client);
        if (secret == null) {
            throw new IllegalArgumentException("clients.json has no secret for " + client);
        }
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var response = send(HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        var body = body(response.body());
        if (response.statusCode() != 200) {
            throw new UnexpectedAnswer(
                    200, new Answer(response.statusCode(), body, Optional.empty(), Optional.empty()));
        }
        return body.path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unreachable("No answer from " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted while waiting for " + request.uri(), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
