package org.yousaid.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.yousaid.contract.Consents;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Message;
import org.yousaid.contract.PlaceListReplaced;
import org.yousaid.contract.PlaceListReplaced.Place;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.WireName;
import org.yousaid.suggestion.place.Places;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real database and a real broker, as its callers and neighbours meet it. */
class SuggestionServiceTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BENCH = "{\"title\":\"A bench\",\"text\":\"Please put a bench on the Hoe.\"}";

    private static ConfigurableApplicationContext service;
    private static URI address;
    private static HttpClient client;
    private static String ownTopic;
    private static String consultationTopic;

    @BeforeAll
    static void start(@TempDir Path keys) {
        ownTopic = kafka.freshName("suggestion");
        consultationTopic = kafka.freshName("consultation");
        service = SuggestionServiceApplication.application()
                .run(
                        "--server.port=0",
                        "--yousaid.mongodb.uri=" + mongo.connectionString(),
                        "--yousaid.mongodb.database=" + mongo.databaseName(),
                        "--yousaid.event-store.database=" + mongo.databaseName(),
                        "--yousaid.vault.database=" + mongo.databaseName() + "_vault",
                        "--yousaid.vault.master-key-file=" + keys.resolve("key.json"),
                        "--yousaid.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--yousaid.bus.topic=" + ownTopic,
                        "--yousaid.bus.subscriptions=" + consultationTopic,
                        "--yousaid.security.issuer=" + tokens.issuer(),
                        "--yousaid.security.jwk-set-uri=" + tokens.jwkSetUri());
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        address = URI.create("http://127.0.0.1:" + port);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        service.close();
        mongo.client().getDatabase(mongo.databaseName() + "_vault").drop();
    }

    @Test
    void handsOutAReferenceUnderWhichTheSuggestionIsFollowed() {
        Answer sent = suggest(BENCH);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        String reference = sent.body().path("reference").asString();
        assertThat(Reference.read(reference)).isPresent();
        assertThat(sent.headers().get("location")).containsExactly("/api/suggestions/" + reference);
        assertThat(instant(sent.body(), "replyBy"))
                .isBetween(
                        Instant.now().plus(27, ChronoUnit.DAYS), Instant.now().plus(28, ChronoUnit.DAYS));

        Answer tracked = get("/api/suggestions/" + reference, "ANONYMOUS");
        assertThat(tracked.status()).isEqualTo(200);
        assertThat(tracked.headers().get("etag")).containsExactly("\"0\"");
        assertThat(tracked.body().path("title").isNull()).isTrue();
        assertThat(tracked.body().path("stage").asString()).isEqualTo("received");
        assertThat(tracked.body().path("opportunity").isNull()).isTrue();
        assertThat(tracked.body().path("supporters").asInt()).isZero();
        assertThat(tracked.body().path("history")).hasSize(1);
        assertThat(instant(tracked.body(), "nextWordBy")).isBefore(instant(sent.body(), "replyBy"));
        assertThat(tracked.text()).doesNotContain("bench", "Hoe");
    }

    @Test
    void showsItsWordsToReviewersOnlyUntilItIsScreened() {
        String path =
                "/api/suggestions/" + suggest(BENCH).body().path("reference").asString();
        for (String role : List.of("ANONYMOUS", "CITIZEN", "OFFICER")) {
            assertThat(get(path, role).text()).doesNotContain("bench", "origin", "ward");
        }
        Answer read = get(path, "REVIEWER");
        assertThat(read.body().path("title").asString()).isEqualTo("A bench");
        assertThat(read.body().path("text").asString()).isEqualTo("Please put a bench on the Hoe.");
        assertThat(read.body().path("version").asInt()).isZero();
        assertThat(read.body().path("origin").path("kind").asString()).isEqualTo("DIRECT");
        assertThat(read.headers().get("cache-control")).containsExactly("no-store");
    }

    @Test
    void readsAReferenceAsPeopleTypeIt() {
        String reference = suggest(BENCH).body().path("reference").asString();
        String typed = reference.toLowerCase(java.util.Locale.ROOT).replace("-", "");
        assertThat(get("/api/suggestions/" + typed, "ANONYMOUS")
                        .body()
                        .path("reference")
                        .asString())
                .isEqualTo(reference);
    }

    @Test
    void tellsAMistypedReferenceFromOneThatIsNotHereYet() {
        assertProblem(get("/api/suggestions/YS-0000-0000-0001", "ANONYMOUS"), 400, "mistyped-reference");
        assertProblem(get("/api/suggestions/" + Reference.mint(), "ANONYMOUS"), 404, "not-known-yet");
    }

    @Test
    void givesTheFirstAnswerAgainToARepeat() {
        String key = UUID.randomUUID().toString();
        Answer first = send("POST", "/api/suggestions", BENCH, "ANONYMOUS", "Idempotency-Key", key);
        Answer again = send("POST", "/api/suggestions", BENCH, "ANONYMOUS", "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertProblem(
                send("POST", "/api/suggestions", "{\"text\":\"Another\"}", "ANONYMOUS", "Idempotency-Key", key),
                422,
                "idempotency-key-reused");
        Answer elsewhere = send("POST", "/api/suggestions", BENCH, "CITIZEN", "Idempotency-Key", key);
        assertThat(elsewhere.body().path("reference")).isNotEqualTo(first.body().path("reference"));
    }

    @Test
    void isOneSuggestionHoweverManySendItAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                answers.add(together.submit(() -> {
                    start.await();
                    return send("POST", "/api/suggestions", BENCH, "ANONYMOUS", "Idempotency-Key", key);
                }));
            }
        }
        assertThat(answers.stream().map(Future::resultNow)).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.resultNow().text()).distinct())
                .hasSize(1);
    }

    @Test
    void keepsWordsAndContactsOnlyAsCiphertext() {
        Answer sent = suggest("""
                {"text": "Xylophones for Stonehouse, please", "title": "Xylophones",
                 "contact": {"name": "Zebedee Quill", "email": "zebedee@example.org"},
                 "consents": {"thankMe": true}}""");
        String reference = sent.body().path("reference").asString();
        screen(reference, "\"0\"", "{\"outcome\":\"ANSWERED\",\"note\":\"Xylophones are on their way.\"}");
        String everything = mongo.database().listCollectionNames().into(new ArrayList<>()).stream()
                .flatMap(name -> mongo.database().getCollection(name).find().into(new ArrayList<>()).stream())
                .map(Document::toJson)
                .reduce("", String::concat);
        assertThat(everything).contains(reference).doesNotContainIgnoringCase("xylophone", "zebedee", "stonehouse");
        assertThat(get("/api/suggestions/" + reference, "ANONYMOUS").text())
                .contains("Xylophones are on their way.")
                .doesNotContain("edee", "person-");
    }

    @Test
    void takesNothingThatIsNotAsItMustBe() {
        long before = mongo.database().getCollection("events").countDocuments();
        assertInvalid("{}", "/text", "missing");
        assertInvalid("{\"text\":\" \"}", "/text", "missing");
        assertInvalid("{\"text\":\"\\u200b\\u2060\"}", "/text", "missing");
        assertInvalid("{\"text\":\"x\",\"ward\":\"Not a ward\"}", "/ward", "wrong-value");
        assertInvalid("{\"text\":\"x\",\"language\":\"klingonese\"}", "/language", "wrong-value");
        assertInvalid("{\"text\":\"x\",\"topic\":\"y\"}", "/topic", "unknown-field");
        assertInvalid(
                "{\"text\":\"x\",\"contact\":{\"email\":\"a@b.org\\r\\nBcc: c@d.org\"}}",
                "/contact/email",
                "email-address");
        assertInvalid("{\"text\":\"x\",\"contact\":{\"name\":\"Ada\"}}", "/contact/email", "missing");
        assertProblem(suggest("{\"text\":\"" + "x".repeat(10_001) + "\"}"), 422, "text-too-long");
        assertProblem(suggest("{\"text\":\"" + "x".repeat(1_000_000) + "\"}"), 422, "text-too-long");
        assertProblem(suggest("{\"text\":"), 400, "malformed-json");
        assertProblem(
                send("POST", "/api/suggestions", "text=x", "ANONYMOUS", "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        assertThat(mongo.database().getCollection("events").countDocuments()).isEqualTo(before);
        assertThat(suggest("{\"text\":\"" + "x".repeat(10_000) + "\"}").status())
                .isEqualTo(201);
    }

    @Test
    void takesOnlyWardsOfTheNewestPlaceList() {
        String peverell = "{\"text\":\"A bench, please.\",\"ward\":\"E05002087\"}";
        long before = mongo.database().getCollection("events").countDocuments();
        Answer unknown = suggest(peverell);
        assertProblem(unknown, 422, "unknown-ward");
        assertThat(unknown.body().path("title").asString()).isEqualTo("No such ward");
        assertThat(unknown.body().path("ward").asString()).isEqualTo("E05002087");
        assertThat(mongo.database().getCollection("events").countDocuments()).isEqualTo(before);

        String key = UUID.randomUUID().toString();
        say(new PlaceListReplaced("place-list", 2, List.of(new Place("E05002087", "Peverell"))));
        Answer taken = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> send("POST", "/api/suggestions", peverell, "ANONYMOUS", "Idempotency-Key", key),
                        answer -> answer.status() == 201);
        String reference = taken.body().path("reference").asString();
        assertThat(get("/api/suggestions/" + reference, "REVIEWER")
                        .body()
                        .path("ward")
                        .asString())
                .isEqualTo("E05002087");

        say(new PlaceListReplaced("place-list", 3, List.of(new Place("E05002078", "Budshead"))));
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        suggest("{\"text\":\"Trees\",\"ward\":\"E05002078\"}").status() == 201);
        Places places = service.getBean(Places.class);
        places.replace(2, List.of(new Place("E05002087", "Peverell")));
        places.replace(3, List.of(new Place("E05002087", "Peverell")));
        assertProblem(suggest(peverell), 422, "unknown-ward");
        assertThat(send("POST", "/api/suggestions", peverell, "ANONYMOUS", "Idempotency-Key", key)
                        .text())
                .as("what was taken stays taken")
                .isEqualTo(taken.text());
    }

    private static void assertInvalid(String body, String pointer, String key) {
        Answer answer = suggest(body);
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(answer.body().path("errors").get(0).path("key").asString()).isEqualTo(key);
    }

    @Test
    void isScreenedByAReviewerWithAWordForItsAuthor() {
        String reference = suggest(BENCH).body().path("reference").asString();
        String answered = "{\"outcome\":\"ANSWERED\",\"note\":\"There will be two.\"}";
        String path = "/api/suggestions/" + reference + "/screen";
        assertProblem(send("POST", path, answered, "ANONYMOUS", "If-Match", "*"), 401, "sign-in-required");
        assertProblem(send("POST", path, answered, "OFFICER", "If-Match", "*"), 403, "forbidden");
        assertProblem(send("POST", path, answered, "REVIEWER"), 428, "version-missing");
        assertProblem(screen(reference, "\"7\"", answered), 412, "stale-version");
        assertProblem(screen(reference, "*", "{\"outcome\":\"ANSWERED\"}"), 400, "invalid-request");
        assertProblem(screen(reference, "*", "{\"outcome\":\"REFERRED\",\"note\":\"x\"}"), 400, "invalid-request");
        assertProblem(
                screen(reference, "*", "{\"outcome\":\"JOINED\",\"note\":\"x\",\"opportunity\":\"opportunity-1\"}"),
                422,
                "no-such-opportunity");
        assertProblem(screen(Reference.mint().value(), "*", answered), 404, "not-known-yet");

        Answer screened = screen(reference, "\"0\"", answered);
        assertThat(screened.status()).as(screened.text()).isEqualTo(200);
        assertThat(screened.headers().get("etag")).containsExactly("\"1\"");

        JsonNode tracked = get("/api/suggestions/" + reference, "ANONYMOUS").body();
        assertThat(tracked.path("title").asString()).isEqualTo("A bench");
        assertThat(tracked.path("stage").asString()).isEqualTo("answered");
        assertThat(tracked.path("stageName").asString()).isEqualTo("Answered");
        assertThat(tracked.path("nextWordBy").isNull()).isTrue();
        assertThat(tracked.path("history").get(2).path("note").asString()).isEqualTo("There will be two.");
        assertProblem(screen(reference, "\"1\"", answered), 409, "already-closed");
    }

    @Test
    void itsProjectionRebuiltBesideTheLiveOneIsTheSame() {
        String reference = suggest(BENCH).body().path("reference").asString();
        screen(reference, "*", "{\"outcome\":\"ANSWERED\",\"note\":\"There will be two.\"}");
        String path = "/api/admin/suggestion/processors/projections-suggestion/rebuild";
        String rebuild = "{\"mode\":\"rebuild\",\"reason\":\"a test\"}";
        assertProblem(send("POST", path, rebuild, "ANONYMOUS"), 401, "sign-in-required");
        assertProblem(send("POST", path, rebuild, "REVIEWER"), 403, "forbidden");
        assertProblem(send("POST", path, "{\"mode\":\"rebuild\"}", "ADMIN"), 400, "invalid-request");
        assertProblem(send("POST", path.replace("-suggestion/", "-x/"), rebuild, "ADMIN"), 404, "not-found");
        assertProblem(
                send("POST", path.replace("projections-suggestion", "publisher"), rebuild, "ADMIN"),
                409,
                "not-rebuildable");
        assertProblem(send("DELETE", path, null, "ADMIN"), 409, "no-rebuild-running");

        Answer begun = send("POST", path, rebuild, "ADMIN", "Idempotency-Key", "once");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode done = projection().path("rebuild");
            assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
            assertThat(done.path("hashEqual").asBoolean()).as(done.toString()).isTrue();
            assertThat(done.path("percent").asInt()).isEqualTo(100);
        });
        assertThat(send("POST", path, rebuild, "ADMIN", "Idempotency-Key", "once")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> projection().path("state").asString().equals("RUNNING"));
        assertThat(get("/api/suggestions/" + reference, "ANONYMOUS")
                        .body()
                        .path("stage")
                        .asString())
                .isEqualTo("answered");
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode audited = get("/api/admin/suggestion/audit", "ADMIN").body();
            assertThat(audited.valueStream()
                            .map(action -> action.path("outcome").asString()))
                    .contains("done-same", "not-rebuildable", "no-rebuild-running");
            assertThat(audited.get(0).path("who").asString()).isEqualTo("ADMIN");
        });
        assertThat(get("/api/admin/suggestion/dead-letters", "ADMIN").body()).isEmpty();
    }

    @Test
    void itsOperatorsSeeTheBusAndMayTellAServiceEverythingAgain() {
        suggest(BENCH);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> bus().path("unpublished").asInt(-1) == 0);
        assertThat(bus().path("parked").asInt(-1)).isZero();
        assertThat(bus().path("troubles")).isEmpty();
        String feed = "{\"consumer\":\"a-new-service\",\"reason\":\"a test\"}";
        assertThat(send("POST", "/api/admin/suggestion/bus/feeds", feed, "ADMIN")
                        .status())
                .isEqualTo(202);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode told = bus().path("feeds").path(0);
            assertThat(told.path("state").asString()).as(told.toString()).isEqualTo("DONE");
            assertThat(told.path("position").asLong(-1))
                    .isEqualTo(told.path("target").asLong(-2));
        });
    }

    private static JsonNode bus() {
        return get("/api/admin/suggestion/bus", "ADMIN").body();
    }

    private static JsonNode projection() {
        return get("/api/admin/suggestion/processors", "ADMIN")
                .body()
                .valueStream()
                .filter(one -> one.path("name").asString().equals("projections-suggestion"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsTheWordsOfAComplaintToItself() {
        String reference = suggest(BENCH).body().path("reference").asString();
        screen(reference, "*", "{\"outcome\":\"COMPLAINT\",\"note\":\"We look into it.\"}");
        JsonNode tracked = get("/api/suggestions/" + reference, "ANONYMOUS").body();
        assertThat(tracked.path("title").isNull()).isTrue();
        assertThat(tracked.path("stage").asString()).isEqualTo("complaint");
    }

    @Test
    void showsReviewersWhatWaitsForThemPageByPage() {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            references.add(suggest("{\"text\":\"Idea number " + i + "\"}")
                    .body()
                    .path("reference")
                    .asString());
        }
        references.forEach(reference -> await().atMost(Duration.ofMinutes(2))
                .until(() -> get("/api/suggestions/" + reference, "ANONYMOUS").status() == 200));
        assertProblem(get("/api/suggestions?stage=received", "ANONYMOUS"), 401, "sign-in-required");
        assertProblem(get("/api/suggestions?stage=received", "CITIZEN"), 403, "forbidden");
        assertProblem(get("/api/suggestions?stage=nowhere", "REVIEWER"), 400, "invalid-request");
        assertProblem(get("/api/suggestions?limit=0", "REVIEWER"), 400, "invalid-request");
        assertProblem(get("/api/suggestions?after=x", "REVIEWER"), 400, "invalid-request");

        Map<String, JsonNode> seen = new HashMap<>();
        List<Instant> deadlines = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get("/api/suggestions?stage=received&limit=2" + after, "REVIEWER")
                    .body();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
            page.path("items").forEach(item -> {
                assertThat(seen.put(item.path("reference").asString(), item)).isNull();
                deadlines.add(instant(item, "nextWordBy"));
            });
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        assertThat(seen.keySet()).containsAll(references);
        assertThat(deadlines).isSorted();
        JsonNode item = Objects.requireNonNull(seen.get(references.get(1)));
        assertThat(item.path("text").asString()).isEqualTo("Idea number 1");
        assertThat(item.path("title").asString()).isEqualTo("Idea number 1");
        assertThat(item.path("origin").path("kind").asString()).isEqualTo("DIRECT");
        assertThat(item.path("version").asInt()).isZero();
    }

    @Test
    void publishesTheProcessItRuns() {
        Answer answer = get("/api/process", "ANONYMOUS");
        assertThat(answer.headers().get("content-language")).containsExactly("en");
        assertThat(answer.body().path("version").asInt()).isEqualTo(1);
        assertThat(answer.body().path("stages").get(1).path("kind").asString()).isEqualTo("screen");
        assertThat(answer.body().path("stages").get(1).path("targetDays").asInt())
                .isEqualTo(14);
        assertThat(answer.body().path("stages").get(1).path("told").asString()).isNotBlank();
        assertProblem(get("/api/process?version=99", "ANONYMOUS"), 404, "no-such-process");
    }

    @Test
    void receivesTheIdeasOfAResponseOnceAndTellsTheOthers() {
        PersonVault vault = service.getBean(PersonVault.class);
        EmailAddress email = EmailAddress.parse("bus@example.org");
        PersonId person = vault.personWith(email);
        SealedContact contact = vault.seal(person, new ContactDetails("Bus", email, null, null));
        SealedText text = vault.seal(TextOwner.person(person), "More buses to Efford.");
        String reference = Reference.mint().value();
        ResponseRecorded response = response(person, contact, reference, text);

        say(response);
        say(response);
        Answer tracked = await().atMost(Duration.ofMinutes(2))
                .until(() -> get("/api/suggestions/" + reference, "ANONYMOUS"), answer -> answer.status() == 200);
        assertThat(tracked.body().path("since").asString()).isEqualTo("2026-11-20T10:00:00Z");
        JsonNode origin = get("/api/suggestions/" + reference + "/casework", "REVIEWER")
                .body()
                .path("origin");
        assertThat(origin.path("asked").asString()).isEqualTo("What would help?");
        assertThat(origin.path("words").asString()).isEqualTo(vault.read(text));

        String taken = suggest(BENCH).body().path("reference").asString();
        SealedText second = vault.seal(TextOwner.person(person), "Fewer cars in Efford.");
        say(response(person, contact, taken, second));
        screen(reference, "*", "{\"outcome\":\"ANSWERED\",\"note\":\"From May on.\"}");

        List<ConsumerRecord<String, String>> said = new ArrayList<>();
        try (KafkaConsumer<String, String> others = consumer()) {
            others.subscribe(List.of(ownTopic));
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                others.poll(Duration.ofMillis(200)).forEach(said::add);
                assertThat(about(said, reference, "suggestion.received.v1")).hasSize(1);
                assertThat(about(said, reference, "suggestion.progressed.v1")).hasSize(1);
                assertThat(about(said, taken, "suggestion.received.v1")).hasSize(1);
                assertThat(said.stream()
                                .filter(record -> record.value().contains(person.value())
                                        && type(record).equals("suggestion.received.v1")))
                        .as("the idea whose reference was taken is kept under another")
                        .hasSize(2);
            });
        }
        JsonNode received = JSON.readTree(
                about(said, reference, "suggestion.received.v1").getFirst().value());
        assertThat(received.path("sealedContact").asString()).isEqualTo(contact.value());
        assertThat(received.path("replyBy").asString()).isEqualTo("2026-12-18T10:00:00Z");
        assertThat(received.path("consents").path("thankMe").asBoolean()).isTrue();
        JsonNode progressed = JSON.readTree(
                about(said, reference, "suggestion.progressed.v1").getFirst().value());
        assertThat(progressed.path("step").asInt()).isEqualTo(1);
        assertThat(progressed.path("stage").asString()).isEqualTo("Answered");
        assertThat(vault.read(new SealedText(progressed.path("sealedNote").asString())))
                .isEqualTo("From May on.");

        vault.forget(person);
        JsonNode forgotten = get("/api/suggestions/" + reference, "ANONYMOUS").body();
        assertThat(forgotten.path("title").asString()).isEqualTo("[removed]");
        assertThat(forgotten.path("history").get(2).path("note").asString()).isEqualTo("[removed]");
    }

    private static ResponseRecorded response(
            PersonId person, SealedContact contact, String reference, SealedText text) {
        return new ResponseRecorded(
                "response-" + reference,
                Reference.mint().value(),
                new ConsultationSummary("consultation-1", "buses", "Buses"),
                person.value(),
                contact.value(),
                new Consents(true, true, false),
                "en",
                "E05002087",
                Instant.parse("2026-11-20T10:00:00Z"),
                Instant.parse("2026-11-20T18:00:00Z"),
                Instant.parse("2026-12-18T10:00:00Z"),
                false,
                List.of(new ResponseRecorded.Idea(
                        reference, null, text.value(), "q4", "What would help?", text.value())));
    }

    private static void say(Message message) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(consultationTopic, message.key(), JSON.writeValueAsString(message));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/consultation-service",
                        "ce_type", WireName.of(message).text(),
                        "ce_subject", message.key(),
                        "ce_time", "2026-11-20T18:00:00Z",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            assertThat(producer.send(record)).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", kafka.bootstrapServers(),
                        "group.id", kafka.freshName("others"),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static List<ConsumerRecord<String, String>> about(
            List<ConsumerRecord<String, String>> said, String reference, String type) {
        return said.stream()
                .filter(record -> record.key().equals("suggestion-" + reference)
                        && type(record).equals(type))
                .toList();
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).containsExactly("application/problem+json");
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    private static Instant instant(JsonNode body, String name) {
        return Instant.parse(body.path(name).asString());
    }

    private static Answer suggest(String body) {
        return send("POST", "/api/suggestions", body, "ANONYMOUS");
    }

    private static Answer screen(String reference, String ifMatch, String body) {
        return send("POST", "/api/suggestions/" + reference + "/screen", body, "REVIEWER", "If-Match", ifMatch);
    }

    private static Answer get(String path, String role) {
        return send("GET", path, null, role);
    }

    private static Answer send(String method, String path, @Nullable String body, String role, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + tokens.token(role))
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
    }
}
