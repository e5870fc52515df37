package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
import org.yousaid.contract.OutcomePublished;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.notification.journey.RunningNotification.Answer;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What becomes of mails once they are sent: they come back, are not wanted, are stopped, paused and swept up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AfterSendingJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SECRET = "a-secret-of-thirty-two-characters";

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private @Nullable RunningNotification running;
    private int people;

    private final GreenMail returned = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        returned.start();
        returned.setUser("bounces@yousaid.example", "bounces", "of-a-test");
        running = new RunningNotification(
                mongo,
                kafka,
                tokens,
                directory,
                clock,
                0,
                List.of(
                        "--yousaid.mail.reports.secret=" + SECRET,
                        "--yousaid.mail.reports.mailbox.host=127.0.0.1",
                        "--yousaid.mail.reports.mailbox.port="
                                + returned.getImap().getPort(),
                        "--yousaid.mail.reports.mailbox.protocol=imap",
                        "--yousaid.mail.reports.mailbox.username=bounces",
                        "--yousaid.mail.reports.mailbox.password=of-a-test",
                        "--yousaid.mail.reports.mailbox.every=200ms",
                        "--yousaid.mail.swept-every=100ms"));
    }

    @AfterAll
    void stop() {
        service().close();
        returned.stop();
    }

    @Test
    void whoseMailCameBackIsNotWrittenToUntilStaffKnowBetter() {
        Somebody anna = somebody();
        SuggestionReceived suggestion = suggests(anna);
        JsonNode receipt = mail(anna, "receipt");

        assertThat(report(messageId(receipt), "bounced", true).status()).isEqualTo(204);
        assertThat(report(messageId(receipt), "bounced", true).status()).isEqualTo(204);
        JsonNode barred = await().atMost(PATIENCE).until(() -> unreachable(anna), one -> !one.isMissingNode());
        assertThat(barred.get("why").asString()).isEqualTo("CAME_BACK");
        assertThat(barred.get("email").asString()).isEqualTo(anna.email());
        await("staff see what the receipt was about")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lost())
                        .anyMatch(one -> one.get("about").asString().equals(suggestion.reference())
                                && one.get("kind").asString().equals("receipt")));

        service().hear(progress(suggestion, 1, "A first word."));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lost())
                        .anyMatch(one -> one.get("about").asString().equals(suggestion.reference())
                                && one.get("why").asString().equals("ADDRESS_SUPPRESSED")));
        assertThat(mails(anna, "progress")).isEmpty();

        String path = "/api/mails/unreachable/" + anna.person().value() + "/write-again";
        assertThat(service().post(path, tokens.token("POLICY"), "{}", Map.of()).status())
                .isEqualTo(428);
        assertThat(service()
                        .post(path, tokens.token("POLICY"), "{}", Map.of("If-Match", "\"77\""))
                        .status())
                .isEqualTo(412);
        assertThat(service()
                        .post(path, tokens.token("REVIEWER"), "{}", Map.of("If-Match", "*"))
                        .status())
                .isEqualTo(403);
        String version = "\"" + barred.get("version").asLong() + "\"";
        assertThat(service()
                        .post(path, tokens.token("POLICY"), "{}", Map.of("If-Match", version))
                        .status())
                .isEqualTo(204);
        assertThat(unreachable(anna).isMissingNode()).isTrue();
        service().hear(progress(suggestion, 2, "Another word."));
        assertThat(mail(anna, "progress").get("text").asString()).contains("Another word.");
    }

    @Test
    void aPromiseKeptByAMailThatCameBackIsOpenAgain() {
        Somebody gus = somebody();
        SuggestionReceived suggestion = suggests(gus);
        service().hear(progress(suggestion, 1, "A first word."));
        JsonNode word = mail(gus, "progress");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(suggestion.reference())).isEqualTo("KEPT"));
        report(messageId(word), "bounced", false);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(suggestion.reference())).isEqualTo("OPEN"));
        assertThat(unreachable(gus).isMissingNode())
                .as("a full mailbox bars nobody")
                .isTrue();

        service().hear(progress(suggestion, 2, "A second word."));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(suggestion.reference())).isEqualTo("KEPT"));
        service().hear(progress(suggestion, 3, "A third word."));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(gus, "progress")).hasSize(3));
        JsonNode third = mails(gus, "progress").stream()
                .filter(mail -> mail.get("text").asString().contains("A third word."))
                .findFirst()
                .orElseThrow();
        report(messageId(third), "bounced", false);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lost())
                        .filteredOn(one -> one.get("about").asString().equals(suggestion.reference()))
                        .hasSize(2));
        assertThat(promise(suggestion.reference()))
                .as("the second word was read")
                .isEqualTo("KEPT");
    }

    @Test
    void readsTheMailboxThatMailsComeBackToAndLeavesWhatIsForPeople() throws Exception {
        Somebody fay = somebody();
        suggests(fay);
        String id = messageId(mail(fay, "receipt"));
        deliver("Subject: Re: your mail", "Content-Type: text/plain", "", "I am away.");
        deliver(
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "",
                "--b",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example.org",
                "",
                "Action: failed",
                "Status: 5.1.1",
                "--b",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID: " + id,
                "--b--");
        await().atMost(PATIENCE)
                .until(() -> unreachable(fay).path("why").asString("").equals("CAME_BACK"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(List.of(returned.getReceivedMessages()))
                        .singleElement()
                        .satisfies(left -> assertThat(left.getSubject()).isEqualTo("Re: your mail")));
    }

    private void deliver(String... lines) throws MessagingException {
        String mail = "To: bounces@yousaid.example\r\nMIME-Version: 1.0\r\n" + String.join("\r\n", lines) + "\r\n";
        returned.getUserManager()
                .getUser("bounces")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whoCalledAMailUnwantedIsLeftAlone() {
        Somebody bob = somebody();
        SuggestionReceived suggestion = suggests(bob);
        assertThat(report(messageId(mail(bob, "receipt")), "complained", false).status())
                .isEqualTo(204);
        await().atMost(PATIENCE).until(() -> !unreachable(bob).isMissingNode());
        await("nobody has to answer for the promise to be let go")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(suggestion.reference())).isEqualTo("RELEASED"));

        SuggestionReceived later = suggests(bob);
        service().hear(progress(later, 1, "A word."));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lost())
                        .anyMatch(one -> one.get("about").asString().equals(later.reference())
                                && one.get("why").asString().equals("ASKED_US_NOT_TO")));
        assertThat(mails(bob, "progress")).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(later.reference())).isEqualTo("RELEASED"));
    }

    @Test
    void reportsAreTakenOnlyFromWhoKnowsTheSecret() {
        String body = "{\"reports\": [{\"messageId\": \"message-" + "0".repeat(26) + "\", \"what\": \"bounced\"}]}";
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("X-YouSaid-Signature", "sha256=" + "0".repeat(64)),
                Map.of("X-YouSaid-Signature", sign(body + " ")))) {
            assertThat(service()
                            .post("/api/mail-reports", tokens.token("ANONYMOUS"), body, headers)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(signed(body + " ".repeat(256 * 1024)).status()).isEqualTo(413);
        assertThat(signed(body).status()).as("of no mail of ours").isEqualTo(204);
        for (String wrong : List.of(
                "no json",
                "{}",
                "{\"reports\": []}",
                "{\"reports\": [{\"messageId\": \"x\", \"what\": \"bounced\"}]}",
                "{\"reports\": [{\"messageId\": \"message-" + "0".repeat(26) + "\", \"what\": \"lost\"}]}")) {
            assertThat(signed(wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void oneClickStopsMailsAboutOneThingAndOpeningTheLinkDoesNot() {
        Somebody carol = somebody();
        SuggestionReceived stopped = suggests(carol);
        SuggestionReceived other = suggests(carol);
        service().hear(progress(stopped, 1, "A first word."));
        JsonNode mail = mail(carol, "progress");
        String link = mail.get("headers").get("List-Unsubscribe").asString();
        assertThat(mail.get("headers").get("List-Unsubscribe-Post").asString()).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(link).startsWith("<https://yousaid.example/mails/message-");
        assertThat(mail.get("text").asString()).contains("Stop mails about this: https://yousaid.example/mails/");
        String id = link.substring(link.indexOf("message-"), link.indexOf("/stop"));
        String token = link.substring(link.indexOf("token=") + "token=".length(), link.length() - 1);
        String anybody = tokens.token("ANONYMOUS");

        JsonNode shown =
                service().get("/api/mails/" + id + "?token=" + token, anybody).body();
        assertThat(shown.get("about").asString()).isEqualTo(stopped.reference());
        assertThat(shown.get("stopped").asBoolean()).isFalse();
        for (String wrong : List.of("", token.replace(token.charAt(0), token.charAt(0) == '0' ? '1' : '0'))) {
            assertThat(service()
                            .post("/api/mails/" + id + "/stop", anybody, Map.of("token", wrong))
                            .status())
                    .isEqualTo(404);
        }

        for (int time = 0; time < 2; time++) {
            assertThat(service()
                            .post("/api/mails/" + id + "/stop", anybody, Map.of("token", token))
                            .body()
                            .get("stopped")
                            .asBoolean())
                    .isTrue();
        }
        await().atMost(PATIENCE)
                .until(() -> service()
                        .get("/api/mails/" + id + "?token=" + token, anybody)
                        .body()
                        .get("stopped")
                        .asBoolean());
        service().hear(progress(stopped, 2, "A second word."));
        service().hear(progress(other, 1, "About the other."));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(carol, "progress")).hasSize(2));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lost())
                        .anyMatch(one -> one.get("about").asString().equals(stopped.reference())
                                && one.get("why").asString().equals("ASKED_US_NOT_TO")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(promise(stopped.reference()))
                        .as("kept by the first word, and that stays")
                        .isEqualTo("KEPT"));
        assertThat(mails(carol, "progress"))
                .noneMatch(one -> one.get("text").asString().contains("A second word."));
    }

    @Test
    void mailsToManyArePausedAndGoOnAndThoseToOneAreNot() {
        ConsultationSummary consultation = consultation();
        Somebody dora = somebody();
        answers(dora, consultation);
        mail(dora, "receipt");
        move("pause", "A figure is wrong.");
        service().hear(results(consultation));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told(consultation).get("waiting").asLong()).isEqualTo(1));
        Somebody eve = somebody();
        answers(eve, consultation());
        mail(eve, "receipt");
        assertThat(mails(dora, "thanks")).isEmpty();

        mongo.database().getCollection("outbox").deleteMany(new Document());
        clock.pass(Duration.ofMinutes(20));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                mongo.database().getCollection("outbox").find())
                        .as("swept up, and known to go to a domain")
                        .isNotEmpty()
                        .noneMatch(one -> one.getString("lane").equals("-")));
        move("resume", "It is put right.");
        assertThat(mail(dora, "thanks").get("subject").asString())
                .as("lost from the outbox, and swept up")
                .contains(consultation.title());
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told(consultation).get("sent").asLong()).isEqualTo(1));
        assertThat(service().get("/api/mails", tokens.token("CITIZEN")).status())
                .isEqualTo(403);
    }

    @Test
    void whoAnsweredHearsWhatCameOfItAlsoWhoseAnswerArrivesLater() {
        ConsultationSummary consultation = consultation();
        Somebody first = somebody();
        answers(first, consultation);
        mail(first, "receipt");
        service().hear(results(consultation));
        mail(first, "thanks");
        service().hear(outcome(consultation, 1, null));
        service().hear(outcome(consultation, 1, null));
        JsonNode told = mail(first, "outcome");
        assertThat(told.get("subject").asString()).isEqualTo("What came of it: " + consultation.title());
        assertThat(told.get("text").asString())
                .contains("We did: Six new benches.", "/consultations/" + consultation.slug() + "/outcome");

        Somebody late = somebody();
        answers(late, consultation);
        assertThat(mail(late, "outcome").get("text").asString()).contains("Six new benches.");

        service().hear(outcome(consultation, 2, "Two of them were stolen."));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(first, "outcome")).hasSize(2));
        assertThat(mails(first, "outcome"))
                .anyMatch(mail -> mail.get("text").asString().contains("Two of them were stolen."));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails(late, "outcome")).hasSize(2));
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

    private String promise(String reference) {
        return service()
                .get("/api/promises/" + reference, tokens.token("ANONYMOUS"))
                .body()
                .get("state")
                .asString();
    }

    private void move(String step, String reason) {
        String policy = tokens.token("POLICY");
        long version = service().get("/api/mails", policy).body().get("version").asLong();
        String body = "{\"reason\": \"" + reason + "\"}";
        assertThat(service()
                        .post("/api/mails/" + step, policy, body, Map.of("If-Match", "\"" + (version + 1) + "\""))
                        .status())
                .isEqualTo(412);
        Answer moved = service().post("/api/mails/" + step, policy, body, Map.of("If-Match", "\"" + version + "\""));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().get("paused").asBoolean()).isEqualTo(step.equals("pause"));
    }

    private JsonNode told(ConsultationSummary consultation) {
        return service()
                .get("/api/mails", tokens.token("POLICY"))
                .body()
                .get("told")
                .valueStream()
                .filter(one -> one.get("title").asString().equals(consultation.title()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is told"));
    }

    private List<JsonNode> lost() {
        return service()
                .get("/api/mails/lost", tokens.token("POLICY"))
                .body()
                .get("items")
                .valueStream()
                .filter(one -> !one.get("about").isNull())
                .toList();
    }

    private JsonNode unreachable(Somebody person) {
        return service()
                .get("/api/mails/unreachable", tokens.token("POLICY"))
                .body()
                .get("items")
                .valueStream()
                .filter(one ->
                        one.get("person").asString().equals(person.person().value()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private Answer report(String messageId, String what, boolean permanent) {
        return signed(
                "{\"reports\": [{\"messageId\": \"%s\", \"what\": \"%s\", \"permanent\": %s, \"code\": \"5.1.1\"}]}"
                        .formatted(messageId, what, permanent));
    }

    private Answer signed(String body) {
        return service()
                .post("/api/mail-reports", tokens.token("ANONYMOUS"), body, Map.of("X-YouSaid-Signature", sign(body)));
    }

    private static String sign(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    // ---- what the tests speak of

    record Somebody(PersonId person, String contact, String email) {}

    private RunningNotification service() {
        return java.util.Objects.requireNonNull(running);
    }

    private PersonVault vault() {
        return service().bean(PersonVault.class);
    }

    private Somebody somebody() {
        String email = "somebody-" + ++people + "@example.org";
        EmailAddress address = EmailAddress.parse(email);
        PersonId person = vault().personWith(address);
        return new Somebody(
                person,
                vault().seal(person, new ContactDetails("Somebody", address, null, null))
                        .value(),
                email);
    }

    private SuggestionReceived suggests(Somebody somebody) {
        String reference = Reference.mint().value();
        SuggestionReceived suggestion = new SuggestionReceived(
                "suggestion-" + reference,
                reference,
                null,
                somebody.person().value(),
                somebody.contact(),
                new Consents(true, true, false),
                "en",
                null,
                null,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(28)),
                false);
        service().hear(suggestion);
        return suggestion;
    }

    private SuggestionProgressed progress(SuggestionReceived suggestion, int step, String note) {
        return new SuggestionProgressed(
                suggestion.key(),
                suggestion.reference(),
                step,
                "Screened",
                "Somebody has read it.",
                "CLOSER_LOOK",
                vault().seal(TextOwner.of(suggestion.key()), note).value(),
                suggestion.person(),
                clock.instant(),
                false);
    }

    private static ConsultationSummary consultation() {
        String slug = "benches-" + UUID.randomUUID();
        return new ConsultationSummary("consultation-" + slug, slug, "Where should the benches stand? " + slug);
    }

    private void answers(Somebody somebody, ConsultationSummary consultation) {
        String reference = Reference.mint().value();
        service()
                .hear(new ResponseRecorded(
                        "response-" + reference,
                        reference,
                        consultation,
                        somebody.person().value(),
                        somebody.contact(),
                        new Consents(true, true, false),
                        "en",
                        null,
                        clock.instant(),
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(28)),
                        false,
                        List.of()));
    }

    private ResultsPublished results(ConsultationSummary consultation) {
        return new ResultsPublished(consultation.id(), consultation, 1, 41, clock.instant(), 20, List.of());
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

    private static String messageId(JsonNode mail) {
        return mail.get("headers").get("Message-ID").asString();
    }
}
