package org.yousaid.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mails in a mailbox at one moment; their texts are asked for one by one. */
final class SentMails {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI mailbox;
    private final List<Sent> all;

    private SentMails(URI mailbox, List<Sent> all) {
        this.mailbox = mailbox;
        this.all = all;
    }

    /** A mail as its head tells it. */
    record Sent(String id, String to, String kind, String messageId) {

        static Sent of(JsonNode mail) {
            JsonNode headers = mail.path("headers");
            return new Sent(
                    mail.path("id").asString(),
                    mail.path("to").asString(),
                    headers.path("X-YouSaid-Kind").asString(),
                    headers.path("Message-ID").asString());
        }
    }

    static SentMails read(URI mailbox) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new SentMails(
                    mailbox,
                    StreamSupport.stream(
                                    get(http, mailbox.resolve("/api/messages")).spliterator(), false)
                            .map(Sent::of)
                            .toList());
        }
    }

    int count() {
        return all.size();
    }

    List<Sent> ofKind(String kind) {
        return all.stream().filter(mail -> mail.kind().equals(kind)).toList();
    }

    /** What these say, as text, in their order. */
    List<String> texts(List<Sent> mails) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<String> texts = new ArrayList<>();
            for (Sent mail : mails) {
                texts.add(get(http, mailbox.resolve("/api/messages/" + mail.id()))
                        .path("text")
                        .asString());
            }
            return texts;
        }
    }

    private static JsonNode get(HttpClient http, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
