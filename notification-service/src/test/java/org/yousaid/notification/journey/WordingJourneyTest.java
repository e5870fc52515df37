package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.contract.Reference;
import org.yousaid.contract.SuggestionFollowAsked;
import org.yousaid.notification.journey.RunningNotification.Answer;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.ShippedTexts;
import org.yousaid.notification.wording.Texts;
import org.yousaid.notification.wording.WordingEvent;
import org.yousaid.notification.wording.WordingId;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/** What mails say is changed while they go out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordingJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String API = "/api/admin/mail-templates";
    private static final Texts WELSH = new ShippedTexts().of(MailForm.SAVED_FORM, MailLanguage.WELSH);

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private @Nullable RunningNotification running;
    private int people;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        running = new RunningNotification(mongo, kafka, tokens, directory, clock);
    }

    @AfterAll
    void stop() {
        service().close();
    }

    @Test
    void onlyAdministratorsSeeAndChangeWhatMailsSay() {
        for (String role : List.of("POLICY", "DPO", "OFFICER", "REVIEWER")) {
            assertThat(service().get(API, tokens.token(role)).status()).isEqualTo(403);
            assertThat(service()
                            .get(API + "/thanks/en/preview", tokens.token(role))
                            .status())
                    .isEqualTo(403);
            assertThat(send("PUT", "/thanks/en/draft", role, WELSH).status()).isEqualTo(403);
            assertThat(send("POST", "/thanks/en/publish", role, Map.of()).status())
                    .isEqualTo(403);
            assertThat(send("POST", "/thanks/en/test", role, Map.of()).status()).isEqualTo(403);
        }
        assertThat(service().get(API, tokens.token("ANONYMOUS")).status()).isEqualTo(401);
        Answer all = service().get(API, tokens.token("ADMIN"));
        assertThat(all.body().get("items").size()).isEqualTo(MailForm.values().length * MailLanguage.values().length);
        assertThat(service().get(API + "/nothing/en", tokens.token("ADMIN")).status())
                .isEqualTo(404);
        assertThat(service().get(API + "/thanks/fr", tokens.token("ADMIN")).status())
                .isEqualTo(404);
    }

    @Test
    void aPublishedTextIsWhatTheNextMailSaysInTheReadersLanguage() {
        String typed = "Eich ateb: {consultation}";
        Texts draft = new Texts(typed, WELSH.preview(), WELSH.heading(), WELSH.body(), WELSH.footer());
        assertThat(send("PUT", "/saved-form/cy/draft", "ADMIN", Map.of("subject", "{nobody}"))
                        .status())
                .isEqualTo(400);
        Answer drafted = send("PUT", "/saved-form/cy/draft", "ADMIN", draft);
        assertThat(drafted.status()).isEqualTo(200);
        assertThat(drafted.body().get("draft").get("by").asString()).isEqualTo("ADMIN");
        assertThat(subject("cy")).as("nobody gets a draft").doesNotContain("Eich ateb");

        Answer published = send("POST", "/saved-form/cy/publish", "ADMIN", Map.of());
        assertThat(published.body().get("version").asInt()).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(subject("cy")).isEqualTo("Eich ateb: A new library"));
        assertThat(subject("en")).startsWith("The answer you saved");
        assertThat(subject("fr")).startsWith("The answer you saved");

        assertThat(writtenWith()).contains("saved-form/cy/0", "saved-form/cy/1", "saved-form/en/0");
        Answer back = send("POST", "/saved-form/cy/go-back", "ADMIN", Map.of("version", 0, "reason", "Too short"));
        assertThat(back.body().get("version").asInt()).isZero();
        assertThat(back.body().get("versions").size()).isEqualTo(2);
        assertThat(back.body().get("history").get(0).get("reason").asString()).isEqualTo("Too short");
    }

    @Test
    void aMailWithAGapIsHeldOthersGoOnAndItGoesOnceTheTextIsRight() {
        WordingId id = WordingId.of(MailForm.CONFIRM_FOLLOWING, MailLanguage.ENGLISH);
        service()
                .bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "MailWording",
                        id.value(),
                        0,
                        new WordingEvent.Published(
                                id, 1, new Texts("Hello {gone}", "a", "b", "c", "d"), "admin", clock.instant())));
        String held = somebody();
        follow(held);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service()
                                .get("/api/mails", tokens.token("ADMIN"))
                                .body()
                                .get("delayed")
                                .toString())
                        .contains("PLACEHOLDER_LEFT"));
        assertThat(subject("en")).isNotBlank();
        assertThat(service().mailsTo(held)).isEmpty();

        assertThat(send("POST", "/confirm-following/en/go-back", "ADMIN", Map.of("version", 0, "reason", "A gap"))
                        .status())
                .isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            clock.pass(Duration.ofMinutes(1));
            assertThat(service().mailsTo(held)).hasSize(1);
        });
    }

    @Test
    void aPreviewIsMadeOfTheLatestMailAndTellsNothingOfItsReader() {
        String address = somebody();
        save(address, "en");
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode preview = service()
                    .get(API + "/saved-form/en/preview", tokens.token("ADMIN"))
                    .body();
            assertThat(preview.get("real").asBoolean()).isTrue();
            assertThat(preview.get("subject").asString()).contains("A new library");
            assertThat(preview.get("html").asString() + preview.get("text").asString())
                    .doesNotContain("secret", address, "Somebody,");
            assertThat(preview.get("readingAge").asDouble()).isLessThan(11);
        });
        JsonNode madeUp = service()
                .get(API + "/outcome/cy/preview", tokens.token("ADMIN"))
                .body();
        assertThat(madeUp.get("real").asBoolean()).isFalse();
        assertThat(madeUp.has("readingAge")).isFalse();
        assertThat(service()
                        .get(API + "/thanks/en/preview?of=current", tokens.token("ADMIN"))
                        .body()
                        .get("html")
                        .asString())
                .contains("data:image/png;base64,")
                .doesNotContain("cid:");
    }

    @Test
    void aTestGoesToTheAuthorAndNobodyElseTwentyTimesAnHour() {
        String token = tokens.token(claims -> claims.subject("tester").claim("roles", List.of("ADMIN")));
        String path = API + "/sign-in/cy/test";
        for (int number = 0; number < 20; number++) {
            assertThat(service().change(path, token, "test-" + number, Map.of()).status())
                    .isEqualTo(202);
        }
        assertThat(service().change(path, token, "test-0", Map.of()).status())
                .as("the same again")
                .isEqualTo(202);
        Answer tooMany = service().change(path, token, "test-20", Map.of());
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.body().get("code").asString()).isEqualTo("too-many-tests");
        assertThat(service().mailsTo("tester@council.example"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.get("subject").asString()).contains("fewngofnodi"));
    }

    private String subject(String language) {
        String address = somebody();
        save(address, language);
        return await().atMost(PATIENCE)
                .until(() -> service().mailsTo(address), mails -> !mails.isEmpty())
                .getFirst()
                .get("subject")
                .asString();
    }

    private void save(String address, String language) {
        PersonId person = vault().personWith(EmailAddress.parse(address));
        assertThat(service()
                        .post(
                                "/internal/saved-form-links",
                                tokens.token("SYSTEM"),
                                Map.of(
                                        "person", person.value(),
                                        "sealedContact", contact(person, address),
                                        "sealedLink",
                                                vault().seal(
                                                                TextOwner.person(person),
                                                                "https://yousaid.example/saved?token=secret-"
                                                                        + UUID.randomUUID())
                                                        .value(),
                                        "consultation", "A new library",
                                        "until",
                                                clock.instant()
                                                        .plus(Duration.ofDays(300))
                                                        .toString(),
                                        "language", language))
                        .status())
                .isEqualTo(202);
    }

    private void follow(String address) {
        PersonId person = vault().personWith(EmailAddress.parse(address));
        service()
                .hear(new SuggestionFollowAsked(
                        "following-" + UUID.randomUUID(),
                        Reference.mint().value(),
                        1,
                        person.value(),
                        contact(person, address),
                        "en",
                        false,
                        clock.instant()));
    }

    private List<String> writtenWith() {
        EventStorageEngine stored = service().bean(EventStorageEngine.class);
        try (var events = stored.readEvents(stored.createTailToken(), false)) {
            return events.map(event -> (Object) event.getPayload())
                    .filter(MessageEvent.Sent.class::isInstance)
                    .map(sent -> Objects.toString(((MessageEvent.Sent) sent).wording()))
                    .toList();
        }
    }

    private String contact(PersonId person, String address) {
        return vault().seal(person, new ContactDetails("Somebody", EmailAddress.parse(address), null, null))
                .value();
    }

    private String somebody() {
        return "somebody-" + ++people + "@example.org";
    }

    private Answer send(String method, String path, String role, Object body) {
        return service().send(method, API + path, tokens.token(role), body);
    }

    private RunningNotification service() {
        return Objects.requireNonNull(running);
    }

    private PersonVault vault() {
        return service().bean(PersonVault.class);
    }
}
