package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ReferralAsked;
import org.yousaid.contract.SuggestionFollowAsked;
import org.yousaid.contract.SuggestionFollowed;
import org.yousaid.contract.SuggestionNeedsStaff;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.contract.SuggestionUnfollowed;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/** From the bus to the mailboxes of those who follow a suggestion, and of the colleagues who are asked about one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowersJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
        return Objects.requireNonNull(running);
    }

    @Test
    void anUnconfirmedAddressIsAskedOnceAndToldNothing() {
        Follower anna = follower();
        Reference suggestion = Reference.mint();
        service().hear(asked(anna, suggestion));
        service().hear(asked(anna, suggestion));
        service().hear(progress(suggestion, 1, null));
        Follower ben = follower();
        service().hear(followed(ben, suggestion, clock.instant().minusSeconds(60)));

        JsonNode question = mail(anna, "confirm");
        assertThat(question.get("text").asString())
                .contains(suggestion.value(), "/following/" + anna.following() + "/confirm?token=");
        assertThat(question.get("headers").has("List-Unsubscribe")).isFalse();
        mail(ben, "progress");
        assertThat(mails(anna, "progress")).isEmpty();
        assertThat(mails(anna, "confirm")).hasSize(1);
    }

    @Test
    void aFollowerHearsOfEachStepOnceWhicheverComesFirstAndCanStop() {
        Reference suggestion = Reference.mint();
        Follower early = follower();
        Follower late = follower();
        service().hear(followed(early, suggestion, clock.instant().minusSeconds(60)));
        service().hear(progress(suggestion, 1, null));
        JsonNode news = mail(early, "progress");
        assertThat(news.get("text").asString()).contains("We are measuring it.", "because you follow");
        assertThat(header(news, "List-Unsubscribe"))
                .matches("<https://yousaid\\.example/following/" + early.following() + "/stop\\?token=[0-9a-f]{64}>");
        assertThat(header(news, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");

        service().hear(followed(late, suggestion, clock.instant().minusSeconds(60)));
        service().hear(followed(late, suggestion, clock.instant().minusSeconds(60)));
        service().hear(progress(suggestion, 1, null));
        mail(late, "progress");

        Follower after = follower();
        service().hear(followed(after, suggestion, clock.instant().plusSeconds(1)));
        clock.pass(Duration.ofMinutes(1));
        service()
                .hear(new SuggestionUnfollowed(
                        early.following(), suggestion.value(), early.person().value(), clock.instant()));
        service().hear(followed(early, suggestion, clock.instant().minusSeconds(120)));
        await().atMost(PATIENCE)
                .until(() -> mongo.database()
                                .getCollection("followers")
                                .countDocuments(new Document("_id", early.following()).append("running", false))
                        == 1);
        service().hear(progress(suggestion, 2, null));
        mail(after, "progress");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(late, "progress")).hasSize(2));
        assertThat(mails(early, "progress")).hasSize(1);
    }

    @Test
    void anAuthorWhoFollowsTooGetsOneMailAndThePromiseIsKeptByIt() {
        Follower author = follower();
        Reference suggestion = Reference.mint();
        service().hear(received(author, suggestion));
        mail(author, "receipt");
        service().hear(followed(author, suggestion, clock.instant()));
        service().hear(progress(suggestion, 1, author.person()));
        assertThat(mail(author, "progress").get("text").asString()).contains("because you made a suggestion");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service()
                                .get("/api/promises/" + suggestion, tokens.token("ANONYMOUS"))
                                .body()
                                .path("state")
                                .asString())
                        .isEqualTo("KEPT"));
        assertThat(mails(author, "progress")).hasSize(1);
    }

    @Test
    void aWordThatNobodyWroteGoesToTheAuthorAloneAndKeepsNoPromise() {
        Follower author = follower();
        Follower other = follower();
        Reference suggestion = Reference.mint();
        service().hear(received(author, suggestion));
        mail(author, "receipt");
        service().hear(followed(other, suggestion, clock.instant()));
        service().hear(progress(suggestion, 1, author.person(), "STILL_OPEN"));
        JsonNode word = mail(author, "progress");
        assertThat(word.get("subject").asString()).isEqualTo("Your suggestion is not forgotten");
        assertThat(word.get("text").asString()).contains("We are measuring it.", "no answer");

        service().hear(progress(suggestion, 2, author.person(), "ANSWERED"));
        mail(other, "progress");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(promise(suggestion).path("keptBy").asString())
                                .isEqualTo("DECISION"));
        assertThat(mails(other, "progress")).hasSize(1);
    }

    @Test
    void aColleagueIsWrittenToOnceForEachTimeTheyAreAsked() {
        Reference suggestion = Reference.mint();
        List<String> reasons =
                List.of("OVERDUE", "REOPENED", "NO_WORD", "DUE_SOON", "REFERRAL_ANSWERED", "REFERRAL_SILENT");
        for (String why : Stream.concat(reasons.stream(), reasons.stream()).toList()) {
            int number = reasons.indexOf(why) + 1;
            service()
                    .hear(new SuggestionNeedsStaff(
                            "suggestion-" + suggestion,
                            suggestion.value(),
                            number,
                            why,
                            "reviewer-" + suggestion.value(),
                            "Received",
                            clock.instant(),
                            clock.instant()));
        }
        String address = "reviewer-" + suggestion.value() + "@council.example";
        asked("reviewer-" + suggestion.value(), 3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service().mailsTo(address)).hasSize(3));
        clock.pass(Duration.ofDays(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service().mailsTo(address)).hasSizeGreaterThanOrEqualTo(4));
        assertThat(service().mailsTo(address)).allSatisfy(mail -> {
            assertThat(header(mail, "X-YouSaid-Kind")).isEqualTo("staff");
            assertThat(mail.get("text").asString()).contains("https://yousaid.example/casework/" + suggestion.value());
        });
        assertThat(service().mailsTo(address))
                .extracting(mail -> mail.get("subject").asString().replace(": suggestion " + suggestion, ""))
                .as("what a clock asked three times is told once, in the morning")
                .containsExactlyInAnyOrder(
                        "Overdue", "“This did not answer me”", "They have answered", "No answer from who has it");
    }

    @Test
    void hundredsOfSuggestionsAreOneMailADay() {
        String account = "busy-" + ++people;
        String address = account + "@council.example";
        List<String> references = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            references.add(Reference.mint().value());
        }
        for (String reference :
                Stream.concat(references.stream(), references.stream()).toList()) {
            needs(account, reference, references.indexOf(reference) == 29 ? "OVERDUE" : "NO_WORD");
        }
        asked(account, 30);
        assertThat(service().mailsTo(address)).as("it waits for the morning").isEmpty();
        clock.pass(Duration.ofDays(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service().mailsTo(address)).isNotEmpty());
        needs(account, references.getFirst(), "NO_WORD");
        String later = Reference.mint().value();
        needs(account, later, "DUE_SOON");
        asked(account, 31);
        clock.pass(Duration.ofDays(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service().mailsTo(address)).hasSize(2));
        String list = service().mailsTo(address).getLast().get("text").asString();
        assertThat(list)
                .contains("30 SUGGESTIONS NEED YOU", "There are 10 more.")
                .containsSubsequence("OVERDUE", "/casework/" + references.getLast(), "NO WORD FOR TWO WEEKS");
        assertThat(list.split("/casework/YS-", -1)).hasSize(21);
        JsonNode alone = service().mailsTo(address).getFirst();
        assertThat(alone.get("subject").asString()).isEqualTo("Due soon: suggestion " + later);
    }

    private void needs(String account, String reference, String why) {
        service()
                .hear(new SuggestionNeedsStaff(
                        "suggestion-" + reference,
                        reference,
                        1,
                        why,
                        account,
                        "Received",
                        clock.instant(),
                        clock.instant()));
    }

    /** Waits until so much was heard. */
    private static void asked(String account, int number) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mongo.database()
                                .getCollection("staff_asked")
                                .countDocuments(Filters.eq("account", account)))
                        .isEqualTo(number));
    }

    @Test
    void aBodyIsAskedOnceForEachTimeWithALinkOfItsOwnAndNothingOfWhoSuggestedIt() {
        Follower body = follower();
        Reference suggestion = Reference.mint();
        TextOwner owner = TextOwner.of("suggestion-" + suggestion);
        for (int number : List.of(0, 0, 1)) {
            service()
                    .hear(new ReferralAsked(
                            "referral-" + suggestion,
                            suggestion.value(),
                            1,
                            number,
                            "Greenfield Police",
                            body.contact(),
                            null,
                            vault().seal(owner, "Lorries race through Ham Lane.")
                                    .value(),
                            null,
                            "Efford and Lipson",
                            "2026-12-12",
                            clock.instant()));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(body, "referral")).hasSize(2));
        String token = service().bean(MailedTokens.class).token("referral", "referral-" + suggestion + "/1");
        assertThat(mails(body, "referral")).allSatisfy(mail -> {
            assertThat(mail.get("text").asString())
                    .contains("Lorries race through Ham Lane.", "Efford and Lipson", "12 December 2026")
                    .contains("https://yousaid.example/referrals/" + suggestion + "/1?token=" + token);
            assertThat(mail.get("headers").has("List-Unsubscribe")).isFalse();
        });
    }

    @Test
    void aReferralThatIsWaitedForIsNoAnswerYet() {
        Follower author = follower();
        Reference suggestion = Reference.mint();
        service().hear(received(author, suggestion));
        mail(author, "receipt");
        service().hear(progress(suggestion, 1, author.person(), "REFERRED_AND_OPEN"));
        assertThat(mail(author, "progress").get("subject").asString()).isEqualTo("News about your suggestion");
    }

    private SuggestionReceived received(Follower author, Reference suggestion) {
        return new SuggestionReceived(
                "suggestion-" + suggestion,
                suggestion.value(),
                null,
                author.person().value(),
                author.contact(),
                new Consents(true, false, false),
                "en",
                null,
                null,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(28)),
                false);
    }

    private JsonNode promise(Reference suggestion) {
        return service()
                .get("/api/promises/" + suggestion, tokens.token("ANONYMOUS"))
                .body();
    }

    private record Follower(String following, PersonId person, String contact, String email) {}

    private Follower follower() {
        people++;
        String email = "follower" + people + "@example.org";
        PersonId person = vault().personWith(EmailAddress.parse(email));
        return new Follower(
                "following-" + CrockfordText.random(),
                person,
                vault().seal(person, new ContactDetails(null, EmailAddress.parse(email), null, null))
                        .value(),
                email);
    }

    private SuggestionFollowAsked asked(Follower who, Reference suggestion) {
        return new SuggestionFollowAsked(
                who.following(),
                suggestion.value(),
                1,
                who.person().value(),
                who.contact(),
                "en",
                true,
                clock.instant());
    }

    private static SuggestionFollowed followed(Follower who, Reference suggestion, Instant since) {
        return new SuggestionFollowed(
                who.following(), suggestion.value(), who.person().value(), who.contact(), "en", true, since);
    }

    private SuggestionProgressed progress(Reference suggestion, int step, @Nullable PersonId author) {
        return progress(suggestion, step, author, "CLOSER_LOOK");
    }

    private SuggestionProgressed progress(Reference suggestion, int step, @Nullable PersonId author, String outcome) {
        return new SuggestionProgressed(
                "suggestion-" + suggestion,
                suggestion.value(),
                step,
                "Screened",
                "Somebody has read it.",
                outcome,
                vault().seal(TextOwner.of("suggestion-" + suggestion), "We are measuring it.")
                        .value(),
                author == null ? null : author.value(),
                clock.instant(),
                false);
    }

    private PersonVault vault() {
        return service().bean(PersonVault.class);
    }

    private List<JsonNode> mails(Follower who, String kind) {
        return service().mailsTo(who.email()).stream()
                .filter(mail -> header(mail, "X-YouSaid-Kind").equals(kind))
                .toList();
    }

    private JsonNode mail(Follower who, String kind) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(who, kind)).hasSize(1));
        return mails(who, kind).getFirst();
    }

    private static String header(JsonNode mail, String name) {
        return mail.get("headers").path(name).asString();
    }
}
