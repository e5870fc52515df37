package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.contract.Consents;
import org.yousaid.contract.ConsultationOpened;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.PlaceListReplaced;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.SuggestionFollowed;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/** The news of a ward, from the bus to the mailbox: once a week, once for each reader, and never empty. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WardDigestJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Pattern LINK = Pattern.compile(
            "https://yousaid\\.example(/mails/message-\\w+/)(preferences|stop|news)\\?token=([0-9a-f]{64})");

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private @Nullable RunningNotification running;
    private int people;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        running = new RunningNotification(mongo, kafka, tokens, directory, clock);
        await().atMost(PATIENCE).until(() -> rounds().countDocuments() == 1);
    }

    @AfterAll
    void stop() {
        service().close();
    }

    @Test
    void whoAskedHearsOnceAWeekWhatIsNewInTheirWardAndNothingWhereNothingIs() {
        Somebody anna = reader("E1", "E2");
        Somebody ben = reader("E2");
        Somebody cara = somebody();
        service()
                .hear(new PlaceListReplaced(
                        "place-list",
                        1,
                        List.of(
                                new PlaceListReplaced.Place("E1", "Budshead"),
                                new PlaceListReplaced.Place("E2", "Compton"))));
        ConsultationSummary here = opened("Benches in Budshead", "E1");
        service().hear(new ResultsPublished(here.id(), here, 1, 7, clock.instant(), 20, List.of()));
        service().hear(new ResultsPublished(here.id(), here, 2, 9, clock.instant(), 21, List.of()));
        opened("Trees in Ham", "E3");
        opened("Both wards", "E1", "E2");
        Reference idea = suggested("E1", "A slide for the park", "CLOSER_LOOK");
        suggested("E1", "My bin was not emptied", "SERVICE_REQUEST");
        suggested("E1", "Nobody has read this", null);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(news("E1")).isEqualTo(4));

        Date before = told();
        clock.pass(A_WEEK);
        String told = mail(anna, "digest").get("text").asString();
        assertThat(told)
                .contains("Budshead and Compton", "HAVE YOUR SAY", "Benches in Budshead", "WHAT EVERYBODY SAID")
                .contains("A slide for the park", "/track?reference=" + idea)
                .doesNotContain("Ham", "bin", "Nobody has read", "WHAT CAME OF IT", "There is more");
        assertThat(told.split("Both wards", -1))
                .as("in two of her wards, told once")
                .hasSize(2);
        assertThat(mail(ben, "digest").get("text").asString())
                .contains("Both wards")
                .doesNotContain("Budshead");
        assertThat(mails(cara, "digest")).as("who did not ask").isEmpty();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).isAfter(before));
        Date until = told();
        rounds().updateMany(
                        new Document(),
                        Updates.set("toldUntil", Date.from(until.toInstant().minus(A_WEEK))));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told()).as("told again").isEqualTo(until));
        clock.pass(A_WEEK);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told()).as("and nothing new").isAfter(until));
        Somebody mark = somebody();
        suggests(mark, null, null);
        mail(mark, "receipt");
        assertThat(mails(anna, "digest")).hasSize(1);
        assertThat(mails(ben, "digest")).hasSize(1);
    }

    @Test
    void oneClickStopsTheNewsAndNothingElse() {
        Somebody dan = reader("E4");
        opened("Lamps", "E4");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(news("E4")).isEqualTo(1));
        clock.pass(A_WEEK);
        JsonNode digest = mail(dan, "digest");
        assertThat(digest.get("headers").get("List-Unsubscribe-Post").asString())
                .isEqualTo("List-Unsubscribe=One-Click");
        Link stop = link(digest.get("headers").get("List-Unsubscribe").asString(), "stop");
        assertThat(read(stop.path() + "?token=" + stop.token()).get("stopped").asBoolean())
                .isFalse();
        assertThat(service()
                        .post(stop.api() + "stop", anybody(), Map.of("token", stop.token()))
                        .status())
                .isEqualTo(200);
        Link choose = link(digest.get("text").asString(), "preferences");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(read(choose.api() + "preferences?token=" + choose.token())
                                .get("wards"))
                        .isEmpty());
        assertThat(read(choose.api() + "preferences?token=" + choose.token()).get("mails"))
                .hasSize(4);

        Somebody eve = reader("E4");
        opened("Lamps again", "E4");
        await().atMost(PATIENCE)
                .until(() ->
                        mongo.database().getCollection("ward_news").countDocuments(new Document("title", "Lamps again"))
                                == 1);
        clock.pass(A_WEEK);
        mail(eve, "digest");
        assertThat(mails(dan, "digest")).hasSize(1);
    }

    @Test
    void aFollowerIsReachedAsTheirMailWasAndWhoIsKnownByNothingIsToldSo() {
        Somebody fay = somebody();
        SuggestionReceived suggestion = suggests(somebody(), null, null);
        service()
                .hear(new SuggestionFollowed(
                        "following-" + CrockfordText.random(),
                        suggestion.reference(),
                        fay.person().value(),
                        fay.contact(),
                        "en",
                        false,
                        clock.instant().minusSeconds(60)));
        service().hear(progress(suggestion, "CLOSER_LOOK"));
        choose(link(mail(fay, "progress").get("text").asString(), "preferences"), "E5");
        opened("Paths", "E5");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(news("E5")).isEqualTo(1));
        clock.pass(A_WEEK);
        assertThat(mail(fay, "digest").get("text").asString()).contains("Paths", "new in E5");

        String stranger = tokens.token(claims -> claims.claim("roles", List.of("CITIZEN"))
                .claim("person", somebody().person().value()));
        RunningNotification.Answer refused = service()
                .put(
                        "/api/me/preferences",
                        stranger,
                        Map.of("mails", List.of(), "wards", List.of("E5")),
                        Map.of("If-Match", "\"0\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("code").asString()).isEqualTo("no-address-yet");
    }

    @Test
    void whoTickedTheNewsIsAskedOnceAndGetsItOnlyAfterTheirYes() {
        Somebody gus = somebody();
        Somebody hal = somebody();
        for (Somebody somebody : List.of(gus, hal)) {
            ResponseRecorded response = answersWanting(somebody, "E6", false);
            service().hear(response);
            service().hear(response);
        }
        JsonNode asked = mail(gus, "confirm");
        assertThat(asked.get("text").asString()).contains("asked for the news of", "E6", "ignore this mail");
        assertThat(mail(hal, "confirm")).isNotNull();
        Link yes = link(asked.get("text").asString(), "news");
        assertThat(wanted(yes)).as("nothing was changed by looking").isFalse();
        for (String wrong : List.of(
                "",
                "0".repeat(64),
                link(mail(hal, "confirm").get("text").asString(), "news").token())) {
            assertThat(service()
                            .post(yes.api() + "news", anybody(), Map.of("token", wrong))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(wanted(yes)).isFalse();
        for (int i = 0; i < 2; i++) {
            assertThat(service()
                            .post(yes.api() + "news", anybody(), Map.of("token", yes.token()))
                            .status())
                    .isEqualTo(200);
            assertThat(wanted(yes)).isTrue();
        }
        assertThat(read(yes.api() + "preferences?token=" + yes.token())
                        .get("wards")
                        .toString())
                .as("where all mails are chosen")
                .isEqualTo("[\"E6\"]");

        opened("Gutters", "E6");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(news("E6")).isEqualTo(1));
        clock.pass(A_WEEK);
        assertThat(mail(gus, "digest").get("text").asString()).contains("Gutters");
        service().hear(answersWanting(gus, "E6", false));
        Somebody mark = somebody();
        suggests(mark, null, null);
        mail(mark, "receipt");
        assertThat(mails(gus, "confirm")).as("they get it already").hasSize(1);
        assertThat(mails(hal, "confirm")).as("asked once").hasSize(1);
        assertThat(mails(hal, "digest")).as("who did not say yes").isEmpty();
    }

    @Test
    void whoDidNotTickItOrGaveItLongAgoIsNotAskedAndAMailThatAsksNothingTakesNoYes() {
        Somebody ivo = somebody();
        service().hear(answersWanting(ivo, "E7", true));
        Somebody jan = somebody();
        suggests(jan, "E7", null);
        Link other = link(mail(jan, "receipt").get("text").asString(), "preferences");
        assertThat(mails(ivo, "confirm")).isEmpty();
        assertThat(mails(jan, "confirm")).isEmpty();
        assertThat(service()
                        .post(other.api() + "news", anybody(), Map.of("token", other.token()))
                        .status())
                .isEqualTo(404);

        Somebody kay = somebody();
        String reference = Reference.mint().value();
        service()
                .hear(new SuggestionReceived(
                        "suggestion-" + reference,
                        reference,
                        null,
                        kay.person().value(),
                        kay.contact(),
                        new Consents(false, false, false, true),
                        "cy",
                        "E7",
                        null,
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(28)),
                        false));
        assertThat(mail(kay, "confirm").get("text").asString()).contains("newyddion", "&lang=cy");
        assertThat(mails(kay, "receipt")).as("nothing else was agreed to").isEmpty();

        Somebody lou = reader("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        service().hear(answersWanting(lou, "E7", false));
        Link yes = link(mail(lou, "confirm").get("text").asString(), "news");
        var full = service().post(yes.api() + "news", anybody(), Map.of("token", yes.token()));
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.body().get("code").asString()).isEqualTo("too-many-wards");
    }

    private boolean wanted(Link link) {
        return read(link.api() + "news?token=" + link.token()).get("wanted").asBoolean();
    }

    private ResponseRecorded answersWanting(Somebody somebody, String ward, boolean historic) {
        String reference = Reference.mint().value();
        return new ResponseRecorded(
                "response-" + reference,
                reference,
                new ConsultationSummary("consultation-x", "x", "X"),
                somebody.person().value(),
                somebody.contact(),
                new Consents(false, false, false, true),
                "en",
                ward,
                clock.instant(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(28)),
                historic,
                List.of());
    }

    // ---- what is said

    private ConsultationSummary opened(String title, String... wards) {
        String slug = "c-" + UUID.randomUUID();
        ConsultationSummary consultation = new ConsultationSummary("consultation-" + slug, slug, title);
        service().hear(new ConsultationOpened(consultation.id(), consultation, List.of(wards), clock.instant(), null));
        return consultation;
    }

    private Reference suggested(String ward, String title, @Nullable String outcome) {
        SuggestionReceived suggestion = suggests(somebody(), ward, title);
        if (outcome != null) {
            service().hear(progress(suggestion, outcome));
            service().hear(progress(suggestion, outcome));
        }
        return new Reference(suggestion.reference());
    }

    private SuggestionReceived suggests(Somebody somebody, @Nullable String ward, @Nullable String title) {
        String reference = Reference.mint().value();
        SuggestionReceived suggestion = new SuggestionReceived(
                "suggestion-" + reference,
                reference,
                null,
                somebody.person().value(),
                somebody.contact(),
                new Consents(true, true, false),
                "en",
                ward,
                title == null
                        ? null
                        : vault().seal(TextOwner.of("suggestion-" + reference), title)
                                .value(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(28)),
                false);
        service().hear(suggestion);
        return suggestion;
    }

    private SuggestionProgressed progress(SuggestionReceived suggestion, String outcome) {
        return new SuggestionProgressed(
                suggestion.key(),
                suggestion.reference(),
                1,
                "Screened",
                "Somebody has read it.",
                outcome,
                vault().seal(TextOwner.of(suggestion.key()), "A word").value(),
                suggestion.person(),
                clock.instant(),
                false);
    }

    // ---- who reads it

    record Somebody(PersonId person, String contact, String email) {}

    record Link(String path, String token) {

        /** Where the API has what is behind it, without its last word. */
        String api() {
            return path + "/";
        }
    }

    private static Link link(String text, String to) {
        Matcher found = LINK.matcher(text);
        while (found.find()) {
            if (found.group(2).equals(to)) {
                String path = "/api" + found.group(1);
                return new Link(path.substring(0, path.length() - 1), found.group(3));
            }
        }
        throw new AssertionError("no link to " + to);
    }

    private Somebody reader(String... wards) {
        Somebody somebody = somebody();
        suggests(somebody, null, null);
        choose(link(mail(somebody, "receipt").get("text").asString(), "preferences"), wards);
        return somebody;
    }

    private void choose(Link link, String... wards) {
        assertThat(service()
                        .put(
                                link.api() + "preferences",
                                anybody(),
                                Map.of(
                                        "token",
                                        link.token(),
                                        "mails",
                                        List.of("REPLIES", "OUTCOMES", "IDEAS", "FOLLOWED"),
                                        "wards",
                                        List.of(wards)),
                                Map.of("If-Match", "\"0\""))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode read(String path) {
        return service().get(path, anybody()).body();
    }

    private static String anybody() {
        return tokens.token("ANONYMOUS");
    }

    private Somebody somebody() {
        String email = "reader-" + ++people + "@example.org";
        EmailAddress address = EmailAddress.parse(email);
        PersonId person = vault().personWith(address);
        return new Somebody(
                person,
                vault().seal(person, new ContactDetails("Somebody", address, null, null))
                        .value(),
                email);
    }

    private long news(String ward) {
        return mongo.database().getCollection("ward_news").countDocuments(new Document("ward", ward));
    }

    private static com.mongodb.client.MongoCollection<Document> rounds() {
        return mongo.database().getCollection("digest_rounds");
    }

    private static Date told() {
        return Objects.requireNonNull(rounds().find().first()).getDate("toldUntil");
    }

    private List<JsonNode> mails(Somebody somebody, String kind) {
        return service().mailsTo(somebody.email()).stream()
                .filter(mail ->
                        mail.get("headers").get("X-YouSaid-Kind").asString().equals(kind))
                .toList();
    }

    private JsonNode mail(Somebody somebody, String kind) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(somebody, kind)).isNotEmpty());
        return mails(somebody, kind).getFirst();
    }

    private RunningNotification service() {
        return Objects.requireNonNull(running);
    }

    private PersonVault vault() {
        return service().bean(PersonVault.class);
    }
}
