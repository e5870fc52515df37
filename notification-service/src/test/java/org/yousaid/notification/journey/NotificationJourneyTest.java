package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.contract.Consents;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.ResponseWithdrawn;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.notification.ProcessingGroups;
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

/** From the bus to the mailbox and back, the whole service at work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Consents THANK_ME = new Consents(true, false, false);

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

    private RunningNotification service() {
        return java.util.Objects.requireNonNull(running);
    }

    @Test
    void whoAnswersGetsAReceiptWithEveryReferenceAndThenThanksWithCharts() throws IOException {
        Citizen anna = citizen("Anna Pascoe");
        ResponseRecorded response = response(anna, consultation(), THANK_ME, false, 1);
        service().hear(response);

        JsonNode receipt = mail(anna, "receipt");
        String idea = response.ideas().getFirst().reference();
        assertThat(receipt.get("text").asString()).contains(response.reference(), idea, "Dear Anna Pascoe,");
        assertThat(receipt.get("html").asString())
                .contains("https://yousaid.example/responses/" + response.reference())
                .contains("https://yousaid.example/suggestions/" + idea);
        assertThat(header(receipt, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(receipt, "Message-ID")).matches("<message-[0-9a-z]{26}@yousaid\\.example>");
        assertThat(promise(response.reference()).get("state").asString()).isEqualTo("OPEN");
        assertThat(promise(idea).get("kind").asString()).isEqualTo("SUGGESTION");

        service().hear(results(response.consultation(), 1));
        JsonNode thanks = mail(anna, "thanks");
        assertThat(thanks.get("text").asString()).contains("12        60%   Yes", "20 people answered this question");
        assertThat(thanks.get("html").asString()).contains("cid:chart-1", "Bar chart. Benches?", "60%");
        assertThat(thanks.get("attachments").get(0).get("contentId").asString()).contains("chart-1");
        var picture = ImageIO.read(new ByteArrayInputStream(service().attachment(thanks, 0)));
        assertThat(picture.getWidth()).isEqualTo(2 * 420);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                promise(response.reference()).get("state").asString())
                        .isEqualTo("KEPT"));
        JsonNode kept = promise(response.reference());
        assertThat(kept.get("keptBy").asString()).isEqualTo("RESULTS");
        assertThat(kept.get("broken").asBoolean()).isFalse();
        assertThat(promise(idea).get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void nobodyIsOwedAReplyToAResponseThatWasTakenBack() {
        Citizen kay = citizen("Kay");
        ConsultationSummary consultation = consultation();
        ResponseRecorded silent =
                response(citizen("Silent"), consultation, new Consents(false, false, false), false, 0);
        service().hear(silent);
        service().hear(new ResponseWithdrawn(silent.key(), silent.reference(), clock.instant()));
        ResponseRecorded response = response(kay, consultation, THANK_ME, false, 1);
        service().hear(response);
        mail(kay, "receipt");
        service().hear(new ResponseWithdrawn(response.key(), response.reference(), clock.instant()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                promise(response.reference()).get("state").asString())
                        .isEqualTo("RELEASED"));
        assertThat(promise(response.ideas().getFirst().reference()).get("state").asString())
                .as("the idea goes its own way")
                .isEqualTo("OPEN");
        service().hear(results(consultation, 1));
        Citizen later = citizen("Later");
        service().hear(response(later, consultation, THANK_ME, false, 0));
        mail(later, "thanks");
        assertThat(mails(kay, "thanks")).isEmpty();
    }

    @Test
    void aResponseThatArrivesAfterItsResultsIsThankedWithThem() {
        ConsultationSummary consultation = consultation();
        service().hear(results(consultation, 1));
        Citizen first = citizen("First");
        service().hear(response(first, consultation, THANK_ME, false, 0));
        assertThat(mail(first, "thanks").get("subject").asString()).contains(consultation.title());
        Citizen second = citizen("Second");
        service().hear(response(second, consultation, THANK_ME, false, 0));
        mail(second, "thanks");
    }

    @Test
    void whoSuggestsHearsOfEachStepAndThePromiseIsKeptByTheFirst() {
        Citizen bob = citizen("Bob");
        SuggestionReceived received = suggestion(bob, new Consents(true, true, true), false);
        service().hear(received);
        assertThat(mail(bob, "receipt").get("text").asString()).contains(received.reference());

        service().hear(progress(received, bob, 1, "CLOSER_LOOK", "We are measuring the pavement."));
        assertThat(mail(bob, "progress").get("text").asString()).contains("We are measuring the pavement.");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                promise(received.reference()).get("state").asString())
                        .isEqualTo("KEPT"));
        assertThat(promise(received.reference()).get("keptBy").asString()).isEqualTo("PROGRESS");

        service().hear(progress(received, bob, 2, "ANSWERED", "The bench is ordered."));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(bob, "progress"))
                        .extracting(mail -> mail.get("subject").asString())
                        .containsExactlyInAnyOrder("News about your suggestion", "An answer to your suggestion"));
    }

    @Test
    void progressThatIsHeardBeforeTheSuggestionIsToldOnceItIsKnown() {
        Citizen zoe = citizen("Zoe");
        SuggestionReceived received = suggestion(zoe, THANK_ME, false);
        service().hear(progress(received, zoe, 1, "ANSWERED", "Done already."));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events("news.progress-known")).isNotEmpty());
        service().hear(received);
        assertThat(mail(zoe, "progress").get("html").asString()).contains("Done already.");
    }

    @Test
    void whatComesTwiceIsSaidOnce() {
        ConsultationSummary consultation = consultation();
        Citizen carol = citizen("Carol");
        ResponseRecorded response = response(carol, consultation, THANK_ME, false, 1);
        for (int time = 0; time < 3; time++) {
            service().hear(response);
            service().hear(results(consultation, 1));
        }
        mail(carol, "thanks");
        // What is heard later under the same keys has overtaken nothing.
        Citizen after = citizen("After");
        service()
                .hear(new ResponseRecorded(
                        response.key(),
                        reference(),
                        consultation,
                        after.person().value(),
                        after.contact().value(),
                        THANK_ME,
                        "en",
                        null,
                        clock.instant(),
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(28)),
                        false,
                        List.of()));
        mail(after, "thanks");
        assertThat(service().mailsTo(carol.email()))
                .extracting(mail -> header(mail, "X-YouSaid-Kind"))
                .containsExactlyInAnyOrder("receipt", "thanks");
    }

    @Test
    void noPromiseAndNoMailForHistoryOrWithoutConsentOrContact() {
        ConsultationSummary consultation = consultation();
        Citizen historic = citizen("Historic");
        Citizen unasked = citizen("Unasked");
        ResponseRecorded past = response(historic, consultation, THANK_ME, true, 1);
        ResponseRecorded silent = response(unasked, consultation, new Consents(false, false, false), false, 1);
        service().hear(past);
        service().hear(silent);
        service().hear(results(consultation, 1));
        Citizen last = citizen("Last");
        ResponseRecorded asked = response(last, consultation, THANK_ME, false, 0);
        service().hear(asked);
        mail(last, "thanks");
        for (ResponseRecorded nothing : List.of(past, silent)) {
            assertThat(service()
                            .get("/api/promises/" + nothing.reference(), tokens.token("ANONYMOUS"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(service().mailsTo(historic.email())).isEmpty();
        assertThat(service().mailsTo(unasked.email())).isEmpty();
    }

    @Test
    void aPromiseWithoutAWordIsBrokenOnItsDayAndALateWordCountsAsLateForEver() {
        ConsultationSummary consultation = consultation();
        Citizen dora = citizen("Dora");
        ResponseRecorded response = response(dora, consultation, THANK_ME, false, 0);
        service().hear(response);
        mail(dora, "receipt");
        assertThat(promise(response.reference()).get("broken").asBoolean()).isFalse();
        clock.pass(Duration.ofDays(29));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                promise(response.reference()).get("broken").asBoolean())
                        .isTrue());
        assertThat(promise(response.reference()).get("state").asString()).isEqualTo("OPEN");

        service().hear(results(consultation, 1));
        mail(dora, "thanks");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                promise(response.reference()).get("state").asString())
                        .isEqualTo("KEPT"));
        assertThat(promise(response.reference()).get("broken").asBoolean()).isTrue();
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode performance = service()
                    .get("/api/performance", tokens.token("ANONYMOUS"))
                    .body()
                    .get("promises");
            assertThat(performance.get("broken").asLong()).isPositive();
            assertThat(performance.get("keptLate").asLong()).isPositive();
            assertThat(performance.get("keptShare").isNumber()).isTrue();
        });
    }

    @Test
    void whatTheMailServerCannotTakeNowIsSentLaterWithTheSameId() {
        Citizen eve = citizen("Eve");
        service().mailbox().refuseWith(451);
        try {
            service().hear(response(eve, consultation(), THANK_ME, false, 0));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(eventsOf(eve.person(), "message.delayed"))
                            .isNotEmpty());
            assertThat(service().mailsTo(eve.email())).isEmpty();
        } finally {
            service().mailbox().acceptAgain();
        }
        clock.pass(Duration.ofMinutes(1));
        mail(eve, "receipt");
    }

    @Test
    void whatTheMailServerRefusesForGoodFailsAndStopsNobodyElse() {
        Citizen ida = citizen("Ida");
        service().hear(response(ida, consultation(), THANK_ME, false, 0));
        mail(ida, "receipt");
        Citizen finn = citizen("Finn");
        service().mailbox().refuseWith(550);
        try {
            service().hear(response(finn, consultation(), THANK_ME, false, 0));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(eventsOf(finn.person(), "message.failed"))
                            .isNotEmpty());
        } finally {
            service().mailbox().acceptAgain();
        }
        Citizen gwen = citizen("Gwen");
        service().hear(response(gwen, consultation(), THANK_ME, false, 0));
        mail(gwen, "receipt");
        clock.pass(Duration.ofDays(2));
        assertThat(service().mailsTo(finn.email())).isEmpty();
    }

    @Test
    void aForgottenPersonIsNotWrittenTo() {
        Citizen hal = citizen("Hal");
        ResponseRecorded response = response(hal, consultation(), THANK_ME, false, 0);
        vault().forget(hal.person());
        service().hear(response);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(eventsOf(hal.person(), "message.failed"))
                        .singleElement()
                        .extracting(Object::toString)
                        .asString()
                        .contains("PERSON_FORGOTTEN"));
    }

    @Test
    void aPersonWithoutAnAddressIsPromisedAReplyAndIsWrittenNoMailThatCannotGo() {
        PersonId person = vault().newPerson();
        SealedContact phone = vault().seal(person, new ContactDetails("Max", null, "01752 000000", null));
        ResponseRecorded response =
                response(new Citizen(person, phone, "nobody@example.org"), consultation(), THANK_ME, false, 0);
        service().hear(response);
        Citizen next = citizen("Next");
        service().hear(response(next, consultation(), THANK_ME, false, 0));
        mail(next, "receipt");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mongo.database()
                                .getCollection("waiting")
                                .countDocuments(Filters.eq(response.reference())))
                        .isEqualTo(1));
        assertThat(eventsOf(person, "message.queued"))
                .as("their references are on the slip")
                .isEmpty();
        assertThat(promise(response.reference()).get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void aReplayBuildsTheSameAndSendsNothing() {
        ConsultationSummary consultation = consultation();
        Citizen ivy = citizen("Ivy");
        ResponseRecorded response = response(ivy, consultation, THANK_ME, false, 1);
        service().hear(response);
        service().hear(results(consultation, 1));
        mail(ivy, "thanks");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                promise(response.reference()).get("state").asString())
                        .isEqualTo("KEPT"));
        List<Document> before = promises();

        EventProcessingConfiguration processing = service().bean(EventProcessingConfiguration.class);
        StreamingEventProcessor promises = processing
                .eventProcessor(ProcessingGroups.PROMISES, StreamingEventProcessor.class)
                .orElseThrow();
        promises.shutDown();
        promises.resetTokens();
        promises.start();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promises()).containsExactlyInAnyOrderElementsOf(before));

        for (String once : List.of(ProcessingGroups.POLICIES, ProcessingGroups.OUTBOX)) {
            assertThat(processing
                            .eventProcessor(once, StreamingEventProcessor.class)
                            .orElseThrow()
                            .supportsReset())
                    .isFalse();
        }
        assertThat(service().mailsTo(ivy.email())).hasSize(2);
    }

    @Test
    void thePromisesRebuiltBesideTheLiveOnesAreTheSameAndNothingIsSent() {
        Citizen kim = citizen("Kim");
        service().hear(response(kim, consultation(), THANK_ME, false, 1));
        mail(kim, "receipt");
        String admin = tokens.token("ADMIN");
        String processors = "/api/admin/notification/processors/";
        Map<String, Object> rebuild = Map.of("mode", "rebuild", "reason", "a test");
        assertThat(service()
                        .post(processors + ProcessingGroups.PROMISES + "/rebuild", admin, rebuild)
                        .status())
                .isEqualTo(202);
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode promises = service()
                    .get("/api/admin/notification/processors", admin)
                    .body()
                    .valueStream()
                    .filter(one -> one.get("name").asString().equals(ProcessingGroups.PROMISES))
                    .findFirst()
                    .orElseThrow();
            assertThat(promises.get("rebuild").get("state").asString()).isEqualTo("DONE");
            assertThat(promises.get("rebuild").get("hashEqual").asBoolean())
                    .as(promises.toString())
                    .isTrue();
        });
        for (String once : List.of(ProcessingGroups.POLICIES, ProcessingGroups.OUTBOX)) {
            assertThat(service()
                            .post(processors + once + "/rebuild", admin, rebuild)
                            .status())
                    .isEqualTo(409);
        }
        assertThat(service().mailsTo(kim.email())).hasSize(1);
    }

    @Test
    void onlyTheGatewayItselfMayHaveASignInLinkSent() {
        Citizen jo = citizen("Jo");
        SealedText link = vault().seal(TextOwner.person(jo.person()), "https://yousaid.example/sign-in?token=secret");
        Map<String, Object> body = Map.of(
                "person", jo.person().value(),
                "sealedContact", jo.contact().value(),
                "sealedLink", link.value(),
                "language", "en",
                "validMinutes", 10);
        assertThat(service()
                        .post("/internal/sign-in-links", tokens.token("ANONYMOUS"), body)
                        .status())
                .isEqualTo(401);
        assertThat(service()
                        .post("/internal/sign-in-links", tokens.token("ADMIN"), body)
                        .status())
                .isEqualTo(403);
        assertThat(service()
                        .post("/internal/sign-in-links", tokens.token("SYSTEM"), body)
                        .status())
                .isEqualTo(202);
        JsonNode mail = mail(jo, "sign-in");
        assertThat(mail.get("text").asString()).contains("token=secret", "10 minutes");
        assertThat(mail.get("subject").asString()).doesNotContain("secret");

        assertThat(service()
                        .post("/internal/sign-in-links", tokens.token("SYSTEM"), Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyTheGatewayItselfMayHaveALinkToASavedAnswerSent() {
        Citizen jo = citizen("Jo");
        SealedText link = vault().seal(TextOwner.person(jo.person()), "https://yousaid.example/saved?token=secret");
        Map<String, Object> body = Map.of(
                "person", jo.person().value(),
                "sealedContact", jo.contact().value(),
                "sealedLink", link.value(),
                "consultation", "A new library",
                "until", clock.instant().plus(Duration.ofDays(3)).toString(),
                "language", "en");
        assertThat(service()
                        .post("/internal/saved-form-links", tokens.token("POLICY"), body)
                        .status())
                .isEqualTo(403);
        assertThat(service()
                        .post("/internal/saved-form-links", tokens.token("SYSTEM"), body)
                        .status())
                .isEqualTo(202);
        JsonNode mail = mail(jo, "saved-form");
        assertThat(mail.get("text").asString()).contains("token=secret", "A new library");
        assertThat(mail.get("subject").asString()).doesNotContain("secret");

        assertThat(service()
                        .post("/internal/saved-form-links", tokens.token("SYSTEM"), Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void showsASignedInPersonWhatIsHeldAndNobodyElses() {
        Citizen kim = citizen("Kim");
        ResponseRecorded response = response(kim, consultation(), THANK_ME, false, 1);
        service().hear(response);
        mail(kim, "receipt");
        String token = tokens.token(claims -> claims.claim("roles", List.of("CITIZEN"))
                .claim("person", kim.person().value()));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service().get("/api/me", token).body().get("items"))
                                .hasSize(2));
        assertThat(service().get("/api/me", token).body().toString())
                .contains(response.reference(), response.consultation().title())
                .doesNotContain(kim.email());
        assertThat(service().get("/api/me", tokens.token("ANONYMOUS")).status()).isEqualTo(401);
        assertThat(service().get("/api/me", tokens.token("POLICY")).status()).isEqualTo(403);
    }

    @Test
    void listsPromisesForStaffPageByPage() {
        ConsultationSummary consultation = consultation();
        for (int i = 0; i < 3; i++) {
            Citizen one = citizen("Page");
            service().hear(response(one, consultation, THANK_ME, false, 0));
            mail(one, "receipt");
        }
        String policy = tokens.token("POLICY");
        List<String> seen = new ArrayList<>();
        @Nullable String next = null;
        do {
            JsonNode page = service()
                    .get("/api/promises?state=open&limit=2" + (next == null ? "" : "&after=" + next), policy)
                    .body();
            page.get("items").forEach(item -> seen.add(item.get("reference").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(service()
                        .get("/api/promises?state=open&dueBefore=2000-01-01T00:00:00Z", policy)
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(service().get("/api/promises", tokens.token("CITIZEN")).status())
                .isEqualTo(403);
        for (String wrong : List.of("state=lost", "dueBefore=yesterday", "after=x", "limit=0")) {
            assertThat(service().get("/api/promises?" + wrong, policy).status()).isEqualTo(400);
        }
    }

    @Test
    void keepsNothingPersonalInTheStore() {
        Citizen lou = citizen("Loudmila Unmistakable");
        service().hear(response(lou, consultation(), THANK_ME, false, 1));
        mail(lou, "receipt");
        mongo.database()
                .listCollectionNames()
                .forEach(name -> mongo.database()
                        .getCollection(name)
                        .find()
                        .forEach(document -> assertThat(document.toJson())
                                .doesNotContain(lou.email())
                                .doesNotContain("Unmistakable")));
    }

    // ---- what the tests speak of

    record Citizen(PersonId person, SealedContact contact, String email) {}

    private PersonVault vault() {
        return service().bean(PersonVault.class);
    }

    private Citizen citizen(String name) {
        String email = "citizen-" + ++people + "@example.org";
        EmailAddress address = EmailAddress.parse(email);
        PersonId person = vault().personWith(address);
        return new Citizen(person, vault().seal(person, new ContactDetails(name, address, null, null)), email);
    }

    private static String reference() {
        return Reference.mint().value();
    }

    private static ConsultationSummary consultation() {
        String slug = "benches-" + java.util.UUID.randomUUID();
        return new ConsultationSummary("consultation-" + slug, slug, "Where should the benches stand? " + slug);
    }

    private ResponseRecorded response(
            Citizen citizen, ConsultationSummary consultation, Consents consents, boolean historic, int ideas) {
        List<ResponseRecorded.Idea> found = new ArrayList<>();
        for (int i = 0; i < ideas; i++) {
            SealedText text = vault().seal(TextOwner.person(citizen.person()), "An idea");
            found.add(new ResponseRecorded.Idea(reference(), null, text.value()));
        }
        String reference = reference();
        return new ResponseRecorded(
                "response-" + reference,
                reference,
                consultation,
                citizen.person().value(),
                citizen.contact().value(),
                consents,
                "en",
                null,
                clock.instant(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(28)),
                historic,
                found);
    }

    private ResultsPublished results(ConsultationSummary consultation, int version) {
        return new ResultsPublished(
                consultation.id(),
                consultation,
                version,
                41,
                clock.instant(),
                20,
                List.of(new ResultsPublished.Chart(
                        "q1",
                        "Benches?",
                        "SINGLE_CHOICE",
                        20,
                        null,
                        List.of(new ResultsPublished.Bar("Yes", 12), new ResultsPublished.Bar("No", 8)))));
    }

    private SuggestionReceived suggestion(Citizen citizen, Consents consents, boolean historic) {
        String reference = reference();
        return new SuggestionReceived(
                "suggestion-" + reference,
                reference,
                null,
                citizen.person().value(),
                citizen.contact().value(),
                consents,
                "en",
                null,
                null,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(28)),
                historic);
    }

    private SuggestionProgressed progress(
            SuggestionReceived received, Citizen citizen, int step, String outcome, String note) {
        return new SuggestionProgressed(
                received.key(),
                received.reference(),
                step,
                "Screened",
                "Somebody has read it.",
                outcome,
                vault().seal(TextOwner.of(received.key()), note).value(),
                citizen.person().value(),
                clock.instant(),
                false);
    }

    private List<JsonNode> mails(Citizen citizen, String kind) {
        return service().mailsTo(citizen.email()).stream()
                .filter(mail -> header(mail, "X-YouSaid-Kind").equals(kind))
                .toList();
    }

    private JsonNode mail(Citizen citizen, String kind) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(citizen, kind)).hasSize(1));
        return mails(citizen, kind).getFirst();
    }

    private static String header(JsonNode mail, String name) {
        return mail.get("headers").get(name).asString();
    }

    private JsonNode promise(String reference) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service()
                                .get("/api/promises/" + reference, tokens.token("ANONYMOUS"))
                                .status())
                        .isEqualTo(200));
        return service()
                .get("/api/promises/" + reference, tokens.token("ANONYMOUS"))
                .body();
    }

    private static List<Document> promises() {
        return mongo.database().getCollection("promises").find().into(new ArrayList<>());
    }

    private static List<Document> events(String type) {
        return mongo.database()
                .getCollection("events")
                .find(Filters.eq("events.type", type))
                .into(new ArrayList<>());
    }

    /** Events of this type in the streams of the messages to this person. */
    private static List<Document> eventsOf(PersonId person, String type) {
        List<String> messages = events("message.queued").stream()
                .filter(commit -> commit.toJson().contains(person.value()))
                .map(commit -> commit.getString("aggregate"))
                .toList();
        return events(type).stream()
                .filter(commit -> messages.contains(commit.getString("aggregate")))
                .toList();
    }
}
