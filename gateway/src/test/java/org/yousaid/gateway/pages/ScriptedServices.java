package org.yousaid.gateway.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.gateway.route.Services;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All three services as one HTTP server that answers from a script and remembers what it was asked. */
final class ScriptedServices implements Services, AutoCloseable {

    /** What was asked of a service. */
    record Asked(String method, String path, String query, String body, Map<String, List<String>> headers) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private record Line(String method, String path, int status, String body) {}

    private final HttpServer server;
    private final RestClient client;
    private final List<Line> script = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    ScriptedServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        client = RestClient.builder()
                .baseUrl("http://localhost:" + server.getAddress().getPort())
                .requestFactory(new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw problem(
                            response.getStatusCode().value(),
                            new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
                })
                .build();
    }

    private static ServiceProblem problem(int status, String text) {
        try {
            Map<String, Object> body = JsonMapper.shared().readValue(text, new TypeReference<Map<String, Object>>() {});
            return new ServiceProblem(status, String.valueOf(body.get("code")), body);
        } catch (JacksonException e) {
            return new ServiceProblem(status, "unexpected", Map.of());
        }
    }

    /** Forgets script and memory. */
    void reset() {
        script.clear();
        asked.clear();
    }

    /** From now on this is answered so; the latest line for a path counts. A path may end in an asterisk. */
    ScriptedServices on(String method, String path, int status, String body) {
        script.addFirst(new Line(method, path, status, body));
        return this;
    }

    List<Asked> asked(String method, String path) {
        return asked.stream()
                .filter(request ->
                        request.method().equals(method) && request.path().equals(path))
                .toList();
    }

    /** The queries with which a path was read. */
    List<String> questions(String path) {
        return asked("GET", path).stream().map(Asked::query).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            String method = exchange.getRequestMethod();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    method,
                    exchange.getRequestURI().getPath(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""),
                    body,
                    Map.copyOf(exchange.getRequestHeaders())));
            Line line = new ArrayList<>(script)
                    .stream()
                            .filter(candidate -> candidate.method().equals(method) && matches(candidate.path(), path))
                            .findFirst()
                            .orElse(
                                    new Line(
                                            method,
                                            path,
                                            404,
                                            "{\"status\":404,\"code\":\"not-found\",\"title\":\"Not found\",\"detail\":\"There is nothing at this address.\"}"));
            byte[] answer = line.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", line.status() < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(line.status(), answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static boolean matches(String scripted, String path) {
        return scripted.endsWith("*")
                ? path.startsWith(scripted.substring(0, scripted.length() - 1))
                : path.equals(scripted) || path.startsWith(scripted + "?");
    }

    @Override
    public RestClient consultationFiles() {
        return client;
    }

    @Override
    public RestClient consultation() {
        return client;
    }

    @Override
    public RestClient suggestion() {
        return client;
    }

    @Override
    public RestClient suggestionFiles() {
        return client;
    }

    @Override
    public RestClient notification() {
        return client;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
