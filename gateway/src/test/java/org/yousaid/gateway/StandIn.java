package org.yousaid.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service as the gateway meets it: listens, remembers what came, and answers as it is told. */
public final class StandIn implements AutoCloseable {

    private final int port;
    private HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Answer answer = exchange -> reply(exchange, 200, "{}");

    StandIn() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    /** Is not there while this runs. */
    public void whileDown(Runnable test) {
        server.stop(0);
        try {
            test.run();
        } finally {
            server = listen(port);
        }
    }

    /** How to answer from now on. */
    public void answers(Answer next) {
        answer = next;
    }

    /** Answers everything with this status and JSON. */
    public void answers(int status, String json) {
        answers(exchange -> reply(exchange, status, json));
    }

    public List<Received> received() {
        return received;
    }

    public Received last() {
        return received.getLast();
    }

    /** Forgets what came and answers {@code {}} again. */
    public void forget() {
        received.clear();
        answers(200, "{}");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Sends an answer with a JSON body; 400 and above as a problem body. */
    public static void reply(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int wantedPort) {
        try {
            HttpServer started =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getProtocol(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(body, StandardCharsets.UTF_8)));
            answer.to(exchange);
        }
    }

    /** One answer. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A request as it arrived. */
    public record Received(String method, URI uri, String protocol, Map<String, List<String>> headers, String text) {

        public String header(String name) {
            Headers all = new Headers();
            all.putAll(headers);
            String value = all.getFirst(name);
            return value == null ? "" : value;
        }
    }
}
