package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
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
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.ViewsCounted;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/** What becomes of a promise by the clock and by the hands of staff. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromiseJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Consents THANK_ME = new Consents(true, false, false);
    private static final Consents TELL_ME = new Consents(false, true, false);

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
    void whoAnsweredIsThankedByItselfAWeekBeforeTheDayAndHearsTheResultsLaterIfTheyWant() {
        ConsultationSummary consultation = consultation();
        Citizen thanked = citizen("Thanked");
        Citizen curious = citizen("Curious");
        String first = answer(thanked, consultation, THANK_ME);
        String second = answer(curious, consultation, TELL_ME);
        service().hear(views(consultation, 41));
        mail(thanked, "receipt");
        mail(curious, "receipt");
        clock.pass(Duration.ofDays(20));
        assertThat(mails(thanked, "interim")).isEmpty();
        clock.pass(Duration.ofDays(1));

        JsonNode interim = mail(thanked, "interim");
        assertThat(interim.get("text").asString()).contains("12        60%   Yes", "not the final numbers");
        mail(curious, "interim");
        for (String reference : List.of(first, second)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(promise(reference).get("state").asString())
                                    .isEqualTo("KEPT"));
            assertThat(promise(reference).get("keptBy").asString()).isEqualTo("INTERIM");
            assertThat(promise(reference).get("broken").asBoolean()).isFalse();
        }

        service().hear(results(consultation, 1));
        assertThat(mail(curious, "thanks").get("text").asString()).contains("3 more questions have charts like these");
        service().hear(results(consultation, 2));
        Citizen later = citizen("Later");
        answer(later, consultation, TELL_ME);
        mail(later, "thanks");
        assertThat(mails(curious, "thanks")).as("nobody is thanked twice").hasSize(1);
        assertThat(mails(thanked, "thanks")).as("they did not ask for it").isEmpty();
    }

    @Test
    void whereOnlyParticipationIsShownTheMailTellsNothingOfWhatWasSaid() {
        ConsultationSummary consultation = consultation();
        Citizen mailed = citizen("Mailed");
        answer(mailed, consultation, THANK_ME);
        service().hear(participation(consultation));
        mail(mailed, "receipt");
        clock.pass(Duration.ofDays(21));
        JsonNode mail = mail(mailed, "interim");
        assertThat(mail.get("subject").asString()).startsWith("How many took part so far: ");
        assertThat(mail.get("text").asString())
                .contains("20 answers")
                .doesNotContain("Benches?", "60%", "more question");
        assertThat(mail.get("html").asString()).doesNotContain("Benches?", "60%", "cid:");
    }

    @Test
    void whereOnlyParticipationIsShownTheLetterTellsNothingOfWhatWasSaid() {
        ConsultationSummary consultation = consultation();
        PersonId person = vault().newPerson();
        SealedContact phone = vault().seal(person, new ContactDetails("Max", null, "01752 000001", null));
        String called = answer(new Citizen(person, phone, "nobody"), consultation, THANK_ME);
        promise(called);
        service().hear(participation(consultation));
        clock.pass(Duration.ofDays(21));
        String officer = tokens.token("OFFICER");
        String path = "/api/promises/" + called + "/letter";
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service().get(path, officer).status()).isEqualTo(200));
        JsonNode letter = service().get(path, officer).body();
        assertThat(letter.get("heading").asString()).isEqualTo("Thank you. This is how many took part so far.");
        assertThat(letter.get("charts").size()).isZero();
        assertThat(letter.get("paragraphs").toString()).contains("There are 20 answers.");
    }

    /** With charts that should never have come along. */
    private ViewsCounted participation(ConsultationSummary consultation) {
        return new ViewsCounted(
                consultation.id(),
                consultation,
                "Parks team",
                41,
                clock.instant(),
                20,
                null,
                charts(),
                3,
                ViewsCounted.PARTICIPATION);
    }

    @Test
    void aPauseStopsTheClockAndIsShownToWhoeverWaits() {
        ConsultationSummary consultation = consultation();
        Citizen waiting = citizen("Waiting");
        String reference = answer(waiting, consultation, THANK_ME);
        mail(waiting, "receipt");
        Instant due = Instant.parse(promise(reference).get("dueAt").asString());
        Instant until = clock.instant().plus(Duration.ofDays(10));
        Map<String, Object> pause = Map.of(
                "consultation", consultation.id(), "reason", "The office is flooded.", "until", until.toString());
        String key = UUID.randomUUID().toString();
        var begun = service().change("/api/promises/pauses", tokens.token("POLICY"), key, pause);
        assertThat(begun.status()).isEqualTo(201);
        assertThat(service()
                        .change("/api/promises/pauses", tokens.token("POLICY"), key, pause)
                        .body())
                .isEqualTo(begun.body());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(reference).has("pause")).isTrue());
        assertThat(promise(reference).get("pause").get("reason").asString()).isEqualTo("The office is flooded.");
        assertThat(Instant.parse(promise(reference).get("dueAt").asString())).isAfter(due.plus(Duration.ofDays(9)));

        Citizen meanwhile = citizen("Meanwhile");
        String late = answer(meanwhile, consultation, THANK_ME);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(late).has("pause")).isTrue());

        String id = begun.body().get("id").asString();
        assertThat(service()
                        .change("/api/promises/pauses/" + id + "/end", tokens.token("POLICY"), key, Map.of())
                        .status())
                .isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(promise(reference).has("pause")).isFalse();
            assertThat(promise(late).has("pause")).isFalse();
        });
        assertThat(service()
                        .change("/api/promises/pauses", tokens.token("OFFICER"), key, pause)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsHeldDoesNotGoAndWhatIsSentNowGoesNow() {
        ConsultationSummary consultation = consultation();
        Citizen held = citizen("Held");
        Citizen now = citizen("Now");
        String heldBack = answer(held, consultation, THANK_ME);
        String hurried = answer(now, consultation, THANK_ME);
        service().hear(views(consultation, 41));
        mail(held, "receipt");
        mail(now, "receipt");
        assertThat(change(heldBack, "hold", Map.of("reason", "The results come tomorrow."))
                        .status())
                .isEqualTo(200);
        assertThat(change(hurried, "let-go", Map.of("now", true)).status()).isEqualTo(200);
        mail(now, "interim");
        clock.pass(Duration.ofDays(22));
        Citizen other = citizen("Other");
        String letGo = answer(other, consultation, THANK_ME);
        mail(other, "receipt");
        change(letGo, "let-go", Map.of("now", true));
        mail(other, "interim");
        assertThat(mails(held, "interim")).isEmpty();
        change(heldBack, "let-go", Map.of());
        mail(held, "interim");
    }

    @Test
    void aPersonalWordIsSealedGoesOutOnceAndKeepsThePromise() {
        Citizen asked = citizen("Asked");
        String reference = answer(asked, consultation(), THANK_ME);
        mail(asked, "receipt");
        String path = "/api/promises/" + reference + "/words";
        Map<String, String> word = Map.of("text", "The bench comes in May, an unmistakable promise.");
        for (int time = 0; time < 2; time++) {
            assertThat(service()
                            .change(path, tokens.token("REVIEWER"), "the-same-key", word)
                            .status())
                    .isEqualTo(202);
        }
        assertThat(mail(asked, "word").get("text").asString()).contains("The bench comes in May");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(promise(reference).path("keptBy").asString(""))
                                .isEqualTo("PERSONAL_WORD"));
        mongo.database()
                .listCollectionNames()
                .forEach(name -> mongo.database()
                        .getCollection(name)
                        .find()
                        .forEach(document -> assertThat(document.toJson()).doesNotContain("an unmistakable promise")));
        assertThat(service().change(path, tokens.token("OFFICER"), "k", word).status())
                .isEqualTo(403);
        assertThat(service()
                        .change(path, tokens.token("REVIEWER"), "k", Map.of("text", " "))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoHasNoAddressIsToldByHandAndThatKeepsThePromise() {
        ConsultationSummary consultation = consultation();
        PersonId person = vault().newPerson();
        SealedContact phone = vault().seal(person, new ContactDetails("Max", null, "01752 000000", null));
        String reference = answer(new Citizen(person, phone, "nobody"), consultation, THANK_ME);
        promise(reference);
        assertThat(change(reference, "tell", Map.of()).status())
                .as("there is nothing to tell yet")
                .isEqualTo(409);
        service().hear(results(consultation, 1));
        String officer = tokens.token("OFFICER");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service()
                                .get("/api/promises/by-hand?way=phone", officer)
                                .body()
                                .toString())
                        .contains(reference, "01752 000000", "RESULTS"));
        assertThat(service()
                        .get("/api/promises/by-hand?way=post", officer)
                        .body()
                        .toString())
                .doesNotContain(reference);
        String letterPath = "/api/promises/" + reference + "/letter";
        JsonNode letter = service().get(letterPath, officer).body();
        assertThat(letter.get("heading").asString()).isEqualTo("Thank you. This is what everybody said.");
        assertThat(letter.get("name").asString()).isEqualTo("Max");
        assertThat(letter.get("paragraphs").toString()).contains(consultation.title(), "There are 20 answers.");
        assertThat(letter.get("charts").get(0).get("bars").get(0).get("count").asInt())
                .isEqualTo(12);
        assertThat(letter.get("more").get(0).asString())
                .isEqualTo("3 more questions have charts like these on the page with all the results.");
        assertThat(service().get(letterPath, tokens.token("COUNCILLOR")).status())
                .isEqualTo(403);
        assertThat(change(reference, "tell", Map.of()).status()).isEqualTo(200);
        assertThat(promise(reference).get("state").asString()).isEqualTo("KEPT");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service()
                                .get("/api/promises/" + reference + "/by-hand", officer)
                                .status())
                        .isEqualTo(404));
        assertThat(service()
                        .get("/api/promises/by-hand", tokens.token("COUNCILLOR"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aMailThatWasNotTakenByTheDayIsABreachWithThatCauseAndTheOwner() {
        ConsultationSummary consultation = consultation();
        Citizen unlucky = citizen("Unlucky");
        String reference = answer(unlucky, consultation, THANK_ME);
        service().hear(views(consultation, 41));
        mail(unlucky, "receipt");
        service().mailbox().refuseWith(451);
        try {
            clock.pass(Duration.ofDays(27));
            clock.pass(Duration.ofDays(2));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(forStaff(reference).get("broken").asBoolean())
                                    .isTrue());
        } finally {
            service().mailbox().acceptAgain();
        }
        JsonNode staff = forStaff(reference).get("staff");
        assertThat(staff.get("owner").asString()).isEqualTo("Parks team");
        assertThat(promise(reference).has("staff")).as("nobody else sees it").isFalse();
        clock.pass(Duration.ofHours(13));
        mail(unlucky, "interim");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(promise(reference).get("state").asString()).isEqualTo("KEPT"));
        assertThat(promise(reference).get("broken").asBoolean()).isTrue();
    }

    @Test
    void aMailThatWasTakenInTimeKeepsItsPromiseAlsoWhereItsRecordIsStillUnderWay() {
        ConsultationSummary consultation = consultation();
        Citizen lucky = citizen("Lucky");
        String reference = answer(lucky, consultation, THANK_ME);
        service().hear(views(consultation, 41));
        mail(lucky, "receipt");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mongo.database()
                                .getCollection("known_views")
                                .countDocuments(Filters.eq("consultation.id", consultation.id())))
                        .isEqualTo(1));
        StreamingEventProcessor policies = service()
                .bean(EventProcessingConfiguration.class)
                .eventProcessor(ProcessingGroups.POLICIES, StreamingEventProcessor.class)
                .orElseThrow();
        policies.shutDown();
        try {
            clock.pass(Duration.ofDays(22));
            mail(lucky, "interim");
            assertThat(promise(reference).get("state").asString()).isEqualTo("OPEN");
            clock.pass(Duration.ofDays(7));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(promise(reference).get("state").asString())
                                    .isEqualTo("KEPT"));
            assertThat(promise(reference).get("broken").asBoolean()).isFalse();
        } finally {
            policies.start();
        }
    }

    @Test
    void staffAreWarnedOnceForAllAtHalfTimeAndTheNamedColleagueOnceItIsLate() {
        ConsultationSummary consultation = consultation();
        for (int i = 0; i < 3; i++) {
            Citizen one = citizen("Many");
            answer(one, consultation, THANK_ME);
            mail(one, "receipt");
        }
        clock.pass(Duration.ofDays(14).plusMinutes(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(staffMails("policy@council.example", "Half the time", consultation))
                        .singleElement()
                        .asString()
                        .contains("3 replies are owed"));
        clock.pass(Duration.ofDays(15));
        for (String address : List.of("policy@council.example", "admin@council.example")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(staffMails(address, "Replies are late", consultation))
                            .isNotEmpty());
        }
        assertThat(staffMails("admin@council.example", "Half the time", consultation))
                .isEmpty();
    }

    @Test
    void listsByConsultationAndByWhoeverIsResponsible() {
        ConsultationSummary consultation = consultation();
        Citizen one = citizen("One");
        String reference = answer(one, consultation, THANK_ME);
        service().hear(views(consultation, 41));
        mail(one, "receipt");
        String policy = tokens.token("POLICY");
        JsonNode items = service()
                .get("/api/promises?consultation=" + consultation.slug(), policy)
                .body()
                .get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("staff").get("goesOutAt").asString()).isNotBlank();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service()
                                .get("/api/promises?limit=200&owner=Parks%20team", policy)
                                .body()
                                .toString())
                        .contains(reference));
        assertThat(service().get("/api/promises/owners", policy).body().toString())
                .contains("Parks team");
        assertThat(service().get("/api/promises?owner=Nobody", policy).body().get("items"))
                .isEmpty();
    }

    // ---- what the tests speak of

    record Citizen(PersonId person, SealedContact contact, String email) {}

    private RunningNotification service() {
        return Objects.requireNonNull(running);
    }

    private PersonVault vault() {
        return service().bean(PersonVault.class);
    }

    private Citizen citizen(String name) {
        String email = "promised-" + ++people + "@example.org";
        EmailAddress address = EmailAddress.parse(email);
        PersonId person = vault().personWith(address);
        return new Citizen(person, vault().seal(person, new ContactDetails(name, address, null, null)), email);
    }

    private static ConsultationSummary consultation() {
        String slug = "benches-" + UUID.randomUUID();
        return new ConsultationSummary("consultation-" + slug, slug, "Where should the benches stand? " + slug);
    }

    private String answer(Citizen citizen, ConsultationSummary consultation, Consents consents) {
        String reference = Reference.mint().value();
        service()
                .hear(new ResponseRecorded(
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
                        false,
                        List.of()));
        return reference;
    }

    private static List<ResultsPublished.Chart> charts() {
        return List.of(new ResultsPublished.Chart(
                "q1",
                "Benches?",
                "SINGLE_CHOICE",
                20,
                null,
                List.of(new ResultsPublished.Bar("Yes", 12), new ResultsPublished.Bar("No", 8))));
    }

    private ViewsCounted views(ConsultationSummary consultation, long position) {
        return new ViewsCounted(
                consultation.id(),
                consultation,
                "Parks team",
                position,
                clock.instant(),
                20,
                clock.instant().plus(Duration.ofDays(100)),
                charts());
    }

    private ResultsPublished results(ConsultationSummary consultation, int version) {
        return new ResultsPublished(
                consultation.id(), consultation, version, 41 + version, clock.instant(), 20, charts(), 3);
    }

    private List<JsonNode> mails(Citizen citizen, String kind) {
        return service().mailsTo(citizen.email()).stream()
                .filter(mail ->
                        mail.get("headers").get("X-YouSaid-Kind").asString().equals(kind))
                .toList();
    }

    private JsonNode mail(Citizen citizen, String kind) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(citizen, kind)).hasSize(1));
        return mails(citizen, kind).getFirst();
    }

    private List<String> staffMails(String address, String subject, ConsultationSummary consultation) {
        return service().mailsTo(address).stream()
                .filter(mail -> mail.get("subject").asString().startsWith(subject))
                .map(mail -> mail.get("text").asString())
                .filter(text -> text.contains(consultation.title()))
                .toList();
    }

    private RunningNotification.Answer change(String reference, String what, Map<String, Object> body) {
        promise(reference);
        return service().change("/api/promises/" + reference + "/" + what, tokens.token("POLICY"), "unused", body);
    }

    private JsonNode promise(String reference) {
        return promise(reference, "ANONYMOUS");
    }

    private JsonNode forStaff(String reference) {
        return promise(reference, "POLICY");
    }

    private JsonNode promise(String reference, String role) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service()
                                .get("/api/promises/" + reference, tokens.token(role))
                                .status())
                        .isEqualTo(200));
        return service().get("/api/promises/" + reference, tokens.token(role)).body();
    }
}
