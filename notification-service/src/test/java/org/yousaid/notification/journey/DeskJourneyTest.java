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
import org.awaitility.core.ThrowingRunnable;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.contract.Consents;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.OutcomePublished;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.contract.ViewsCounted;
import org.yousaid.notification.journey.RunningNotification.Answer;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
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

/** What staff do for those whom no mail reaches, what they can hold or let go, and who of them is responsible. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final Consents EVERYTHING = new Consents(true, true, true);
    private static final String PARKS = "Parks team";

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private @Nullable RunningNotification running;
    private int people;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        // The clock is slower than the mail, as it is in a council: neither may count on the other.
        List<String> more = List.of(
                "--yousaid.timed-work.interval=500ms",
                "--yousaid.staff.owners[" + PARKS + "]=gardener",
                "--yousaid.staff.managers[" + PARKS + "]=director");
        running = new RunningNotification(mongo, kafka, tokens, directory, clock, 0, more);
    }

    @AfterAll
    void stop() {
        service().close();
    }

    // ---- told by hand

    @Test
    void everyWordToThoseWithoutAnAddressIsToldAndTickedOffAlsoWhereThePromiseIsKept() {
        ConsultationSummary consultation = consultation();
        String reference = answer(withoutAddress(), consultation);
        service().hear(results(consultation));
        JsonNode first = waits(reference, "RESULTS");
        assertThat(tell(reference, first).status()).isEqualTo(200);
        assertThat(onDesk(reference)).as("seen by the next who looks").isEmpty();
        assertThat(tell(reference, first).status()).as("once").isEqualTo(409);

        service().hear(outcome(consultation, 1, null));
        JsonNode second = waits(reference, "DECISION");
        assertThat(promise(reference).get("state").asString()).isEqualTo("KEPT");
        assertThat(letter(reference, second).get("heading").asString()).isEqualTo("This is what came of it.");
        assertThat(tell(reference, second).status()).isEqualTo(200);
        assertThat(onDesk(reference)).isEmpty();
        assertThat(promise(reference).get("keptBy").asString())
                .as("by the first word")
                .isEqualTo("RESULTS");
        assertThat(events(reference, PromiseEvent.Told.class)).hasSize(1);
    }

    @Test
    void whoIsNotFoundForALaterWordIsTakenOffTheDeskAndGetsNoFurtherOne() {
        ConsultationSummary consultation = consultation();
        String reference = answer(withoutAddress(), consultation);
        String other = answer(withoutAddress(), consultation);
        service().hear(results(consultation));
        assertThat(tell(reference, waits(reference, "RESULTS")).status()).isEqualTo(200);
        service().hear(outcome(consultation, 1, null));
        waits(reference, "DECISION");
        Answer given = change(reference, "release", Map.of("reason", "UNREACHABLE"));
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.body().get("state").asString()).as("it stays kept").isEqualTo("KEPT");
        assertThat(given.body().get("staff").get("noMore").asString()).isEqualTo("UNREACHABLE");
        assertThat(onDesk(reference)).isEmpty();

        service().hear(outcome(consultation, 2, "The square is wider."));
        until(() -> assertThat(
                        mongo.database().getCollection("words_by_hand").countDocuments(Filters.eq("promise", other)))
                .as("the results and two outcomes")
                .isEqualTo(3));
        assertThat(onDesk(reference)).isEmpty();
    }

    @Test
    void whatSaysMoreTakesThePlaceOfWhatWasSaidSoFarAndAColleaguesWordStandsBesideIt() {
        ConsultationSummary consultation = consultation();
        String reference = answer(withoutAddress(), consultation);
        service().hear(views(consultation));
        change(reference, "let-go", Map.of("now", true));
        JsonNode soFar = waits(reference, "INTERIM");
        until(() -> assertThat(promise(reference).get("staff").path("waits").asString(""))
                .isEqualTo("TO_BE_TOLD"));
        assertThat(write(reference, "key", "Come and see the plans.").status()).isEqualTo(202);
        JsonNode written = waits(reference, "PERSONAL_WORD");
        assertThat(written.get("text").asString()).isEqualTo("Come and see the plans.");
        service().hear(results(consultation));
        waits(reference, "RESULTS");
        assertThat(onDesk(reference))
                .extracting(word -> word.get("word").asString())
                .containsExactlyInAnyOrder("PERSONAL_WORD", "RESULTS");
        Answer late = tell(reference, soFar);
        assertThat(late.body().get("code").asString()).isEqualTo("nothing-to-tell");
        assertThat(tell(reference, written).status()).isEqualTo(200);
        assertThat(onDesk(reference))
                .singleElement()
                .extracting(word -> word.get("word").asString())
                .isEqualTo("RESULTS");
    }

    @Test
    void aWordThatWasReadyInTimeAndToldLateIsABreachWithThatCauseAndOwner() {
        ConsultationSummary consultation = consultation();
        String reference = answer(withoutAddress(), consultation);
        service().hear(results(consultation));
        JsonNode word = waits(reference, "RESULTS");
        clock.pass(FOUR_WEEKS.plusSeconds(1));
        assertThat(tell(reference, word).status()).isEqualTo(200);
        JsonNode staff = promise(reference).get("staff");
        assertThat(staff.get("cause").asString()).isEqualTo("NOT_TOLD_BY_HAND");
        assertThat(staff.get("owner").asString()).isEqualTo(PARKS);
    }

    // ---- a colleague's own word

    @Test
    void aKeyIsGoodForOneWordAndNobodyIsWrittenToWhoWaitsForNothing() {
        Citizen citizen = citizen();
        String reference = answer(citizen, consultation());
        promise(reference);
        assertThat(write(reference, "one-key", "In May.").status()).isEqualTo(202);
        assertThat(write(reference, "one-key", "In May.").status()).isEqualTo(202);
        Answer other = write(reference, "one-key", "In June.");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().get("code").asString()).isEqualTo("idempotency-key-reused");
        assertThat(mail(citizen, "word").get("text").asString()).contains("In May.");

        String released = answer(citizen(), consultation());
        promise(released);
        assertThat(change(released, "release", Map.of("reason", "ASKED_US_NOT_TO"))
                        .status())
                .isEqualTo(200);
        Answer refused = write(released, "another", "In May.");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").asString()).isEqualTo("promise-already-released");
    }

    // ---- who is responsible

    @Test
    void theOwnerIsKnownFromTheFirstDayAndWarnedAtHalfTimeAndTheirManagerOnceItIsLate() {
        ConsultationSummary consultation = consultation();
        Citizen citizen = citizen();
        String reference = answer(citizen, consultation);
        mail(citizen, "receipt");
        assertThat(promise(reference).get("staff").get("owner").asString()).isEqualTo(PARKS);
        until(() -> assertThat(service()
                        .get("/api/promises?limit=200&owner=Parks%20team&consultation=" + consultation.slug(), policy())
                        .body()
                        .toString())
                .contains(reference));
        assertThat(service().get("/api/promises/owners", policy()).body().toString())
                .contains(PARKS);

        clock.pass(Duration.ofDays(14).plusMinutes(1));
        until(() -> assertThat(staffMails("gardener", "Half the time", consultation))
                .hasSize(1));
        assertThat(staffMails("policy", "Half the time", consultation)).isEmpty();

        // Nothing is ever counted, so it is broken, and it is known whose it was.
        clock.pass(Duration.ofDays(7));
        until(() -> assertThat(promise(reference).get("staff").path("waits").asString(""))
                .isEqualTo("FOR_A_COUNT"));
        assertThat(promise(reference).get("staff").has("goesOutAt")).isFalse();
        clock.pass(Duration.ofDays(8));
        until(() -> assertThat(staffMails("director", "Replies are late", consultation))
                .hasSize(1));
        assertThat(staffMails("admin", "Replies are late", consultation)).isEmpty();
        JsonNode staff = promise(reference).get("staff");
        assertThat(staff.get("cause").asString()).isEqualTo("NOTHING_COUNTED");
        assertThat(staff.get("owner").asString()).isEqualTo(PARKS);
        assertThat(events(reference, PromiseEvent.Broken.class).getFirst().owner())
                .isEqualTo(PARKS);
    }

    @Test
    void aSuggestionSentDirectlyIsNobodysUntilSomebodyTakesItUp() {
        Citizen citizen = citizen();
        String nobodys = suggest(citizen);
        String takenUp = suggest(citizen);
        service().hear(takenUp(takenUp, citizen));
        until(() -> assertThat(promise(takenUp).get("staff").path("owner").asString(""))
                .isEqualTo(PARKS));
        assertThat(promise(nobodys).get("staff").has("owner")).isFalse();
        clock.pass(FOUR_WEEKS.plusMinutes(5));
        for (String reference : List.of(nobodys, takenUp)) {
            until(() -> assertThat(promise(reference).get("broken").asBoolean()).isTrue());
        }
        assertThat(events(takenUp, PromiseEvent.Broken.class).getFirst().owner())
                .isEqualTo(PARKS);
        assertThat(events(nobodys, PromiseEvent.Broken.class).getFirst().owner())
                .isNull();
        until(() -> assertThat(service().mailsTo("director@council.example"))
                .anySatisfy(mail -> assertThat(mail.get("subject").asString()).startsWith("Replies are late")));
        until(() -> assertThat(service().mailsTo("admin@council.example"))
                .anySatisfy(mail -> assertThat(mail.get("subject").asString()).startsWith("Replies are late")));
    }

    // ---- the clock

    @Test
    void ofTwoPausesTheLaterEndHoldsAndTheSoonerAgainOnceThatIsEnded() {
        ConsultationSummary consultation = consultation();
        Citizen citizen = citizen();
        String reference = answer(citizen, consultation);
        mail(citizen, "receipt");
        Instant due = due(reference);
        pause(consultation, 10);
        until(() -> assertThat(due(reference)).isAfter(due.plus(Duration.ofDays(9))));
        String longer = pause(consultation, 40);
        until(() -> assertThat(due(reference)).isBetween(due.plus(Duration.ofDays(39)), due.plus(Duration.ofDays(40))));
        Citizen meanwhile = citizen();
        String later = answer(meanwhile, consultation);
        until(() -> assertThat(due(later)).isAfter(due.plus(Duration.ofDays(39))));

        assertThat(service()
                        .change("/api/promises/pauses/" + longer + "/end", policy(), "unused", Map.of())
                        .status())
                .isEqualTo(200);
        for (String one : List.of(reference, later)) {
            until(() -> assertThat(due(one)).isBetween(due.plus(Duration.ofDays(9)), due.plus(Duration.ofDays(11))));
        }
        assertThat(promise(reference).has("pause")).isTrue();
    }

    // ---- held, let go, sent now

    @Test
    void whereNothingGoesByItselfNothingCanBeSentNow() {
        String reference = suggest(citizen());
        assertThat(promise(reference).get("staff").has("goesOutAt")).isFalse();
        Answer refused = change(reference, "let-go", Map.of("now", true));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("code").asString()).isEqualTo("nothing-goes-by-itself");
        assertThat(change(reference, "hold", Map.of("reason", "We ring them.")).status())
                .as("the guard's word")
                .isEqualTo(200);
    }

    @Test
    void heldNeitherResultsNorOutcomeGoOutAndBothDoOnceItIsLetGo() {
        ConsultationSummary consultation = consultation();
        Citizen held = citizen();
        Citizen free = citizen();
        String reference = answer(held, consultation);
        answer(free, consultation);
        mail(held, "receipt");
        mail(free, "receipt");
        assertThat(change(reference, "hold", Map.of("reason", "We ring them.")).status())
                .isEqualTo(200);
        until(() -> assertThat(mongo.database()
                        .getCollection("waiting")
                        .countDocuments(Filters.and(Filters.eq(reference), Filters.eq("held", true))))
                .isEqualTo(1));
        service().hear(results(consultation));
        service().hear(outcome(consultation, 1, null));
        mail(free, "thanks");
        mail(free, "outcome");
        Citizen after = citizen();
        answer(after, consultation);
        mail(after, "thanks");
        mail(after, "outcome");
        assertThat(mails(held, "thanks")).isEmpty();
        assertThat(mails(held, "outcome")).isEmpty();
        assertThat(change(reference, "let-go", Map.of()).status()).isEqualTo(200);
        mail(held, "thanks");
        mail(held, "outcome");
    }

    // ---- what the tests speak of

    record Citizen(PersonId person, SealedContact contact, String email) {}

    private RunningNotification service() {
        return Objects.requireNonNull(running);
    }

    private static void until(ThrowingRunnable holds) {
        await().atMost(PATIENCE).untilAsserted(holds);
    }

    private static String policy() {
        return tokens.token("POLICY");
    }

    private PersonVault vault() {
        return service().bean(PersonVault.class);
    }

    private Citizen citizen() {
        String email = "desk-" + ++people + "@example.org";
        EmailAddress address = EmailAddress.parse(email);
        PersonId person = vault().personWith(address);
        return new Citizen(person, vault().seal(person, new ContactDetails("Ann", address, null, null)), email);
    }

    private Citizen withoutAddress() {
        PersonId person = vault().newPerson();
        ContactDetails details = new ContactDetails("Max", null, "01752 000000", "1 High Street");
        return new Citizen(person, vault().seal(person, details), "nobody");
    }

    private static ConsultationSummary consultation() {
        String slug = "square-" + UUID.randomUUID();
        return new ConsultationSummary("consultation-" + slug, slug, "Whose is the square? " + slug);
    }

    private String answer(Citizen citizen, ConsultationSummary consultation) {
        String reference = Reference.mint().value();
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
                        List.of(),
                        PARKS));
        promise(reference);
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
        promise(reference);
        return reference;
    }

    /** Somebody took it up, and nobody has answered it. */
    private SuggestionProgressed takenUp(String reference, Citizen citizen) {
        return new SuggestionProgressed(
                "suggestion-" + reference,
                reference,
                1,
                "Joined to an opportunity",
                "We look into it.",
                "STILL_OPEN",
                vault().seal(TextOwner.of("suggestion-" + reference), "Somebody still reads it.")
                        .value(),
                citizen.person().value(),
                clock.instant(),
                false,
                PARKS);
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

    private ViewsCounted views(ConsultationSummary consultation) {
        return new ViewsCounted(
                consultation.id(),
                consultation,
                PARKS,
                41,
                clock.instant(),
                20,
                clock.instant().plus(Duration.ofDays(100)),
                charts());
    }

    private ResultsPublished results(ConsultationSummary consultation) {
        return new ResultsPublished(consultation.id(), consultation, 1, 42, clock.instant(), 20, charts());
    }

    private OutcomePublished outcome(ConsultationSummary consultation, int version, @Nullable String reason) {
        return new OutcomePublished(
                consultation.id(),
                consultation,
                version,
                clock.instant(),
                reason,
                "There are benches.",
                1,
                List.of(new OutcomePublished.Item(
                        null, "Benches", "Where?", "By the bus stop.", "Six new benches.", null)));
    }

    private String pause(ConsultationSummary consultation, int days) {
        Answer begun = service()
                .change(
                        "/api/promises/pauses",
                        policy(),
                        UUID.randomUUID().toString(),
                        Map.of(
                                "consultation",
                                consultation.id(),
                                "reason",
                                "The office is flooded.",
                                "until",
                                clock.instant().plus(Duration.ofDays(days)).toString()));
        assertThat(begun.status()).isEqualTo(201);
        return begun.body().get("id").asString();
    }

    private Instant due(String reference) {
        return Instant.parse(promise(reference).get("dueAt").asString());
    }

    private JsonNode promise(String reference) {
        String path = "/api/promises/" + reference;
        until(() -> assertThat(service().get(path, policy()).status()).isEqualTo(200));
        return service().get(path, policy()).body();
    }

    /** What happened to a promise, of one kind. */
    private <E extends PromiseEvent> List<E> events(String reference, Class<E> type) {
        return service()
                .bean(EventStore.class)
                .readEvents(PromiseId.of(new Reference(reference)).value())
                .asStream()
                .map(event -> event.getPayload())
                .filter(type::isInstance)
                .<E>map(type::cast)
                .toList();
    }

    private Answer change(String reference, String what, Map<String, Object> body) {
        return service().change("/api/promises/" + reference + "/" + what, policy(), "unused", body);
    }

    private Answer write(String reference, String key, String text) {
        return service().change("/api/promises/" + reference + "/words", policy(), key, Map.of("text", text));
    }

    private Answer tell(String reference, JsonNode word) {
        return change(reference, "tell", Map.of("id", word.get("id").asString()));
    }

    private JsonNode letter(String reference, JsonNode word) {
        String path =
                "/api/promises/" + reference + "/letter?word=" + word.get("id").asString();
        return service().get(path, policy()).body();
    }

    /** What waits about this promise. */
    private List<JsonNode> onDesk(String reference) {
        return service()
                .get("/api/promises/by-hand?way=post", policy())
                .body()
                .get("items")
                .valueStream()
                .filter(word -> word.get("reference").asString().equals(reference))
                .toList();
    }

    private JsonNode waits(String reference, String word) {
        until(() -> assertThat(onDesk(reference))
                .anyMatch(one -> one.get("word").asString().equals(word)));
        return onDesk(reference).stream()
                .filter(one -> one.get("word").asString().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> mails(Citizen citizen, String kind) {
        return service().mailsTo(citizen.email()).stream()
                .filter(mail ->
                        mail.get("headers").get("X-YouSaid-Kind").asString().equals(kind))
                .toList();
    }

    private JsonNode mail(Citizen citizen, String kind) {
        until(() -> assertThat(mails(citizen, kind)).hasSize(1));
        return mails(citizen, kind).getFirst();
    }

    private List<String> staffMails(String account, String subject, ConsultationSummary consultation) {
        return service().mailsTo(account + "@council.example").stream()
                .filter(mail -> mail.get("subject").asString().startsWith(subject))
                .map(mail -> mail.get("text").asString())
                .filter(text -> text.contains(consultation.title()))
                .toList();
    }
}
