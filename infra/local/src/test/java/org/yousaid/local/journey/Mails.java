package org.yousaid.local.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox of the running system, by its API. */
record Mails(URI mailbox) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Waits for one mail of this kind to somebody and returns it whole. */
    JsonNode one(String kind, String to) {
        await(kind + " to " + to).atMost(PATIENCE).until(() -> to(to, kind).size() == 1);
        return get("/api/messages/" + to(to, kind).getFirst().path("id").asString());
    }

    List<JsonNode> to(String address, String kind) {
        return StreamSupport.stream(get("/api/messages").spliterator(), false)
                .filter(mail -> mail.path("to").toString().contains(address))
                .filter(mail -> mail.path("headers").toString().contains("\"" + kind + "\""))
                .toList();
    }

    private JsonNode get(String path) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(mailbox.resolve(path)).build();
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
