package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.yousaid.contract.Consents;
import org.yousaid.contract.ConsultationEnded;
import org.yousaid.contract.ConsultationOpened;
import org.yousaid.contract.Message;
import org.yousaid.contract.OutcomePublished;
import org.yousaid.contract.PlaceListReplaced;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ReferralAsked;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.ResponseWithdrawn;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.SuggestionFollowAsked;
import org.yousaid.contract.SuggestionFollowed;
import org.yousaid.contract.SuggestionNeedsStaff;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.contract.SuggestionUnfollowed;
import org.yousaid.contract.ViewsCounted;
import org.yousaid.contract.WireName;
import org.yousaid.embedded.mailbox.Mailbox;
import org.yousaid.notification.NotificationServiceApplication;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service as it runs, with a real broker, a real mail server and the store of the tests. */
final class RunningNotification implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Mailbox mailbox;
    private final ConfigurableApplicationContext context;
    private final KafkaProducer<String, byte[]> producer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final TokenIssuer tokens;
    private final String consultations;
    private final String suggestions;

    RunningNotification(MongoServer mongo, KafkaBroker kafka, TokenIssuer tokens, Path directory, InstantSource clock)
            throws IOException {
        this(mongo, kafka, tokens, directory, clock, 0, List.of());
    }

    /** The same with another mail server on this port, and more settings. */
    RunningNotification(
            MongoServer mongo,
            KafkaBroker kafka,
            TokenIssuer tokens,
            Path directory,
            InstantSource clock,
            int smtpPort,
            List<String> more)
            throws IOException {
        this.tokens = tokens;
        this.consultations = kafka.freshName("consultation");
        this.suggestions = kafka.freshName("suggestion");
        this.mailbox = Mailbox.start(directory.resolve("mails"), 0, 0);
        this.context = NotificationServiceApplication.application()
                .initializers(started -> ((GenericApplicationContext) started)
                        .registerBean("businessTime", InstantSource.class, () -> clock))
                .run(settings(mongo, kafka, directory, smtpPort == 0 ? mailbox.smtpPort() : smtpPort, more));
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private String[] settings(MongoServer mongo, KafkaBroker kafka, Path directory, int smtpPort, List<String> more) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.mail.port=" + smtpPort,
                "--yousaid.public-url=https://yousaid.example",
                "--yousaid.mongodb.uri=" + mongo.connectionString(),
                "--yousaid.mongodb.database=" + mongo.databaseName(),
                "--yousaid.event-store.database=" + mongo.databaseName(),
                "--yousaid.vault.database=" + mongo.databaseName() + "_vault",
                "--yousaid.vault.master-key-file=" + directory.resolve("master-key.json"),
                "--yousaid.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--yousaid.bus.topic=" + kafka.freshName("notification"),
                "--yousaid.bus.subscriptions=" + consultations + "," + suggestions,
                "--yousaid.service.name=" + kafka.freshName("notification-service"),
                "--yousaid.security.issuer=" + tokens.issuer(),
                "--yousaid.security.jwk-set-uri=" + tokens.jwkSetUri()));
        for (String usual : List.of("--yousaid.timed-work.interval=100ms", "--yousaid.mail.encryption=none")) {
            String name = usual.substring(0, usual.indexOf('=') + 1);
            if (more.stream().noneMatch(setting -> setting.startsWith(name))) {
                settings.add(usual);
            }
        }
        settings.addAll(more);
        return settings.toArray(String[]::new);
    }

    Mailbox mailbox() {
        return mailbox;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Puts a message on the bus, as its own service would. */
    void hear(Message message) {
        String topic = switch (message) {
            case ResponseRecorded _,
                    ResponseWithdrawn _,
                    ConsultationOpened _,
                    ConsultationEnded _,
                    ResultsPublished _,
                    ViewsCounted _,
                    OutcomePublished _,
                    PlaceListReplaced _ -> consultations;
            case SuggestionReceived _,
                    SuggestionProgressed _,
                    SuggestionFollowAsked _,
                    SuggestionFollowed _,
                    SuggestionUnfollowed _,
                    SuggestionNeedsStaff _,
                    ReferralAsked _ -> suggestions;
        };
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/test"))
                .withType(WireName.of(message).text())
                .withSubject(message.key())
                .withTime(Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .withData("application/json", JSON.writeValueAsBytes(message))
                .build();
        Future<RecordMetadata> sent = producer.send(
                KafkaMessageFactory.<String>createWriter(topic, message.key()).writeBinary(event));
        producer.flush();
        assertThat(sent.state()).isEqualTo(Future.State.SUCCESS);
    }

    /** Somebody sends an idea by itself, and is thanked for it. */
    PersonId hearIdea(String email, Instant at) {
        PersonVault vault = bean(PersonVault.class);
        EmailAddress address = EmailAddress.parse(email);
        PersonId person = vault.personWith(address);
        String reference = Reference.mint().value();
        hear(new SuggestionReceived(
                "suggestion-" + reference,
                reference,
                null,
                person.value(),
                vault.seal(person, new ContactDetails("Anna", address, null, null))
                        .value(),
                new Consents(true, false, false),
                "en",
                null,
                null,
                at,
                at.plus(Duration.ofDays(28)),
                false));
        return person;
    }

    /** All mails to an address, the newest first, with their parts. */
    List<JsonNode> mailsTo(String address) {
        return StreamSupport.stream(inbox("/api/messages").spliterator(), false)
                .filter(mail -> mail.get("to").asString().contains(address))
                .map(mail -> inbox("/api/messages/" + mail.get("id").asString()))
                .toList();
    }

    byte[] attachment(JsonNode mail, int number) {
        String link = mail.get("attachments").get(number).get("link").asString();
        URI address = URI.create("http://localhost:" + mailbox.httpPort() + "/").resolve(link);
        return send(HttpRequest.newBuilder(address), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private JsonNode inbox(String path) {
        return JSON.readTree(send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + mailbox.httpPort() + path)),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    /** An answer of the service. */
    record Answer(int status, JsonNode body) {}

    Answer get(String path, String token) {
        return answer(request(path, token));
    }

    Answer post(String path, String token, Object body) {
        return answer(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** The same with a body to the letter, and more headers. */
    Answer post(String path, String token, String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return answer(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A change on whatever version there is, under a key of its own. */
    Answer change(String path, String token, String key, Object body) {
        return answer(request(path, token)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Puts this in the place of what is there, with more headers. */
    Answer put(String path, String token, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return answer(request.PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A change of any kind on whatever version there is. */
    Answer send(String method, String path, String token, Object body) {
        return answer(request(path, token)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    TokenIssuer tokens() {
        return tokens;
    }

    private HttpRequest.Builder request(String path, String token) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private Answer answer(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        try {
            return http.send(request.build(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        context.close();
        http.close();
        mailbox.close();
    }
}
