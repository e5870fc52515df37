package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
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
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.contract.ViewsCounted;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/** Nobody at the council does anything for weeks, things come in an order that nobody wished for, and work breaks off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentWeeksJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final Consents EVERYTHING = new Consents(true, true, true);

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
    void noPromiseForAnAnswerIsBrokenWhereNobodyDoesAnything() {
        ConsultationSummary consultation = consultation();
        Citizen citizen = citizen();
        String ofTheGuard = Reference.mint().value();
        String forgotten = Reference.mint().value();
        String response = answer(citizen, consultation, List.of(ofTheGuard, forgotten));
        Citizen direct = citizen();
        String sentDirectly = suggest(direct);
        service().hear(views(consultation));
        mail(citizen, "receipt");
        mail(direct, "receipt");

        clock.pass(Duration.ofDays(21));
        service().hear(stillOpen(ofTheGuard, citizen));
        keptBy(response, "INTERIM");
        JsonNode guard = mail(citizen, "progress");
        assertThat(guard.get("text").asString()).contains("This is no answer yet", "somebody still reads it");
        keptBy(ofTheGuard, "INTERIM");
        clock.pass(Duration.ofDays(1));
        keptBy(forgotten, "INTERIM");
        service().hear(stillOpen(sentDirectly, direct));
        mail(direct, "progress");
        clock.pass(Duration.ofDays(8));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(promise(sentDirectly).get("broken").asBoolean())
                                .as("nobody answered it, whatever was said by itself")
                                .isTrue());
        for (String reference : List.of(response, ofTheGuard, forgotten)) {
            assertThat(promise(reference).get("broken").asBoolean())
                    .as(reference)
                    .isFalse();
        }
        assertThat(mails(citizen, "interim"))
                .as("the answer's, and that of the idea of which the guard said nothing")
                .hasSize(2);
    }

    @Test
    void aWordOfTheGuardLongBeforeTheDayKeepsNothing() {
        Citizen citizen = citizen();
        String suggestion = suggest(citizen);
        mail(citizen, "receipt");
        clock.pass(Duration.ofDays(5));
        service().hear(stillOpen(suggestion, citizen));
        mail(citizen, "progress");
        assertThat(promise(suggestion).get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void theInterimMailTellsNothingOfTheReadersAnswerAndIsStoppedInOneClick() {
        ConsultationSummary consultation = consultation();
        Citizen citizen = citizen();
        String response = answer(citizen, consultation, List.of());
        service().hear(views(consultation));
        mail(citizen, "receipt");
        clock.pass(Duration.ofDays(21));
        JsonNode mail = mail(citizen, "interim");
        String text = mail.get("text").asString();
        assertThat(text)
                .contains("Your own answer is not in this mail", "https://yousaid.example/me/answers/" + response)
                .contains("Stop mails about this: https://yousaid.example/mails/");
        assertThat(mail.get("headers").get("List-Unsubscribe-Post").asString()).isEqualTo("List-Unsubscribe=One-Click");
        String link = text.lines()
                .filter(line -> line.startsWith("Stop mails about this: "))
                .findFirst()
                .orElseThrow()
                .substring("Stop mails about this: ".length());
        assertThat(mail.get("headers").get("List-Unsubscribe").asString()).isEqualTo("<" + link + ">");
        Citizen other = citizen();
        answer(other, consultation, List.of());
        service().hear(views(consultation));
        mail(other, "receipt");
        clock.pass(Duration.ofDays(21));
        assertThat(figures(mail(other, "interim")))
                .as("whatever somebody answered, the figures are the same")
                .isEqualTo(figures(mail));
    }

    @Test
    void thanksWaitForACountWhereStaffSeeThemAndGoOnceThereIsOne() {
        ConsultationSummary consultation = consultation();
        Citizen citizen = citizen();
        String reference = answer(citizen, consultation, List.of());
        mail(citizen, "receipt");
        clock.pass(Duration.ofDays(21).plusMinutes(1));
        String officer = tokens.token("OFFICER");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(uncounted(officer, consultation)).hasSize(1));
        JsonNode waits = uncounted(officer, consultation).getFirst();
        assertThat(waits.get("title").asString()).isEqualTo(consultation.title());
        assertThat(waits.get("waiting").asInt()).isEqualTo(1);
        assertThat(service()
                        .get("/api/promises/uncounted", tokens.token("COUNCILLOR"))
                        .status())
                .isEqualTo(403);
        service().hear(views(consultation));
        mail(citizen, "interim");
        keptBy(reference, "INTERIM");
        assertThat(uncounted(officer, consultation)).isEmpty();
    }

    @Test
    void whatWasNotCountedByTheDayIsABreachWithThatCauseAndGoesAllTheSame() {
        ConsultationSummary consultation = consultation();
        Citizen citizen = citizen();
        String reference = answer(citizen, consultation, List.of());
        mail(citizen, "receipt");
        clock.pass(Duration.ofDays(21).plusMinutes(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(uncounted(tokens.token("OFFICER"), consultation))
                        .hasSize(1));
        clock.pass(Duration.ofDays(8));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(promise(reference).get("broken").asBoolean()).isTrue());
        assertThat(promise(reference).get("staff").get("cause").asString()).isEqualTo("NOTHING_COUNTED");
        service().hear(views(consultation));
        mail(citizen, "interim");
        keptBy(reference, "INTERIM");
        assertThat(promise(reference).get("broken").asBoolean()).isTrue();
    }

    @Test
    void aClockThatJumpsOverTheDayTellsStaffOnlyThatItIsLate() {
        ConsultationSummary consultation = consultation();
        Citizen citizen = citizen();
        answer(citizen, consultation, List.of());
        mail(citizen, "receipt");
        clock.pass(Duration.ofDays(40));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(staffMails("admin@council.example", consultation))
                        .hasSize(1));
        assertThat(staffMails("policy@council.example", consultation))
                .filteredOn(subject -> !subject.startsWith("Week to "))
                .as("besides the report of the week")
                .allSatisfy(subject -> assertThat(subject).startsWith("Replies are late"));
    }

    @Test
    void aReleaseThatBreaksOffBetweenTwoMailsGoesOnAndDoublesNone() {
        ConsultationSummary consultation = consultation();
        List<Citizen> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Citizen one = citizen();
            answer(one, consultation, List.of());
            mail(one, "receipt");
            all.add(one);
        }
        AtomicInteger thanks = new AtomicInteger();
        Registration breaking = service().bean(CommandBus.class).registerDispatchInterceptor(_ -> (_, command) -> {
            if (command.getPayload() instanceof MessageCommand.Queue queue
                    && queue.content() instanceof Content.Thanks
                    && thanks.incrementAndGet() == 4) {
                throw new IllegalStateException("Broken off by the test");
            }
            return command;
        });
        try {
            service().hear(results(consultation));
            all.forEach(one -> mail(one, "thanks"));
        } finally {
            breaking.cancel();
        }
        assertThat(thanks.get()).as("it began again").isGreaterThan(6);
        assertThat(all).allSatisfy(one -> assertThat(mails(one, "thanks")).hasSize(1));
    }

    // ---- what the tests speak of

    record Citizen(PersonId person, SealedContact contact, String email) {}

    private RunningNotification service() {
        return Objects.requireNonNull(running);
    }

    private PersonVault vault() {
        return service().bean(PersonVault.class);
    }

    private Citizen citizen() {
        String email = "silent-" + ++people + "@example.org";
        EmailAddress address = EmailAddress.parse(email);
        PersonId person = vault().personWith(address);
        return new Citizen(person, vault().seal(person, new ContactDetails("Ann", address, null, null)), email);
    }

    private static ConsultationSummary consultation() {
        String slug = "trees-" + UUID.randomUUID();
        return new ConsultationSummary("consultation-" + slug, slug, "Which trees? " + slug);
    }

    private String answer(Citizen citizen, ConsultationSummary consultation, List<String> ideas) {
        String reference = Reference.mint().value();
        String words = vault().seal(TextOwner.of("response-" + reference), "Plant more of them.")
                .value();
        service()
                .hear(new ResponseRecorded(
                        "response-" + reference,
                        reference,
                        consultation,
                        citizen.person().value(),
                        citizen.contact().value(),
                        EVERYTHING,
                        "en",
                        null,
                        clock.instant(),
                        clock.instant(),
                        clock.instant().plus(FOUR_WEEKS),
                        false,
                        ideas.stream()
                                .map(idea -> new ResponseRecorded.Idea(idea, null, words))
                                .toList()));
        return reference;
    }

    private String suggest(Citizen citizen) {
        String reference = Reference.mint().value();
        service()
                .hear(new SuggestionReceived(
                        "suggestion-" + reference,
                        reference,
                        null,
                        citizen.person().value(),
                        citizen.contact().value(),
                        EVERYTHING,
                        "en",
                        null,
                        null,
                        clock.instant(),
                        clock.instant().plus(FOUR_WEEKS),
                        false));
        return reference;
    }

    private SuggestionProgressed stillOpen(String reference, Citizen citizen) {
        return new SuggestionProgressed(
                "suggestion-" + reference,
                reference,
                1,
                "Received",
                "We have it.",
                "STILL_OPEN",
                vault().seal(
                                TextOwner.of("suggestion-" + reference),
                                "It is not forgotten, and somebody still reads it.")
                        .value(),
                citizen.person().value(),
                clock.instant(),
                false);
    }

    private static List<ResultsPublished.Chart> charts() {
        return List.of(new ResultsPublished.Chart(
                "q1",
                "Oaks?",
                "SINGLE_CHOICE",
                20,
                null,
                List.of(new ResultsPublished.Bar("Yes", 12), new ResultsPublished.Bar("No", 8))));
    }

    private ViewsCounted views(ConsultationSummary consultation) {
        return new ViewsCounted(
                consultation.id(),
                consultation,
                "Parks team",
                41 + ++people,
                clock.instant(),
                20,
                clock.instant().plus(Duration.ofDays(100)),
                charts());
    }

    private ResultsPublished results(ConsultationSummary consultation) {
        return new ResultsPublished(consultation.id(), consultation, 1, 99, clock.instant(), 20, charts());
    }

    private static List<String> figures(JsonNode mail) {
        return mail.get("text")
                .asString()
                .lines()
                .filter(line -> line.contains("%"))
                .toList();
    }

    private List<JsonNode> uncounted(String token, ConsultationSummary consultation) {
        List<JsonNode> found = new ArrayList<>();
        service().get("/api/promises/uncounted", token).body().get("items").forEach(item -> {
            if (item.get("consultation").asString().equals(consultation.id())) {
                found.add(item);
            }
        });
        return found;
    }

    private List<String> staffMails(String address, ConsultationSummary consultation) {
        return service().mailsTo(address).stream()
                .filter(mail -> mail.get("text").asString().contains(consultation.title()))
                .map(mail -> mail.get("subject").asString())
                .toList();
    }

    private List<JsonNode> mails(Citizen citizen, String kind) {
        return service().mailsTo(citizen.email()).stream()
                .filter(mail ->
                        mail.get("headers").get("X-YouSaid-Kind").asString().equals(kind))
                .toList();
    }

    private JsonNode mail(Citizen citizen, String kind) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(citizen, kind)).isNotEmpty());
        return mails(citizen, kind).getLast();
    }

    private void keptBy(String reference, String word) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(promise(reference).path("keptBy").asString(""))
                                .isEqualTo(word));
    }

    private JsonNode promise(String reference) {
        String staff = tokens.token("POLICY");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service()
                                .get("/api/promises/" + reference, staff)
                                .status())
                        .isEqualTo(200));
        return service().get("/api/promises/" + reference, staff).body();
    }
}
