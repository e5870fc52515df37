package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.contract.Consents;
import org.yousaid.contract.ConsultationEnded;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.SuggestionNeedsStaff;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.notification.weekly.read.AwaitedResults;
import org.yousaid.notification.weekly.read.ReportArchive;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/** Weeks go by, services stop and start, and there are two of them. */
class WeeklyReportJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> LEADS = List.of("policy@council.example", "lead@council.example");

    /** A Wednesday. */
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-18T10:00:00Z"));

    private @Nullable RunningNotification running;
    private String late = "";

    @Test
    void onceAWeekTheWeekIsToldToEachLeadWhateverStopsAndStarts(@TempDir Path directory) throws IOException {
        try (var first = started(directory)) {
            running = first;
            fillTheWeek(first);
            clock.pass(Duration.ofDays(4));
            assertThat(weeks()).as("it is Sunday").isEmpty();
            clock.pass(Duration.ofDays(1));
            for (String lead : LEADS) {
                JsonNode mail = mail(lead, "22 November 2026");
                assertThat(mail.get("text").asString().replaceAll("\\s+", " "))
                        .contains("1 answer and 3 suggestions came in.", "Old question", "Transport")
                        .contains("1 suggestion waits for a decision beyond its day")
                        .contains("https://yousaid.example/policy/weekly/2026-11-16")
                        .doesNotContain("Told in time");
                assertThat(mail.get("attachments").size()).isEqualTo(1);
            }
            JsonNode report = report("2026-11-16");
            assertThat(report.get("now").get("responses").asLong()).isEqualTo(1);
            assertThat(report.get("now").get("suggestions").asLong()).isEqualTo(3);
            assertThat(report.get("now").get("promised").asLong()).isEqualTo(1);
            assertThat(report.get("before").get("responses").asLong()).isZero();
            assertThat(report.get("results").size()).isEqualTo(1);
            assertThat(report.get("results").get(0).get("title").asString()).isEqualTo("Old question");
            JsonNode undecided = report.get("undecided");
            assertThat(undecided.get("waiting").asLong())
                    .as("one is decided, one waits, one waits again")
                    .isEqualTo(2);
            assertThat(undecided.get("late").asLong()).isEqualTo(1);
            assertThat(undecided.get("first").get(0).get("reference").asString())
                    .isEqualTo(late);
        }
        try (var again = started(directory)) {
            running = again;
            cutOffBeforeItWasRemembered();
            clock.pass(Duration.ofDays(2));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(again.bean(ReportArchive.class).unsent()).isEmpty());
            assertThat(weeks()).containsExactly("2026-11-16");
            LEADS.forEach(
                    lead -> assertThat(weeklyMails(lead)).as("nothing anew").hasSize(1));
            clock.pass(Duration.ofDays(5));
            mail(LEADS.getFirst(), "29 November 2026");
            assertThat(report("2026-11-23").get("before").get("responses").asLong())
                    .as("the week before is counted too")
                    .isEqualTo(1);
            clock.pass(Duration.ofDays(21));
            mail(LEADS.getFirst(), "20 December 2026");
            assertThat(weeks())
                    .as("of weeks that nobody saw only the last")
                    .containsExactly("2026-12-14", "2026-11-23", "2026-11-16");
            whatWasBrokenIsToldWithItsCause();
            onlyThePolicyTeamReadsThem();
            whatAnotherInstanceWroteFirstIsNotOverwritten();
        }
    }

    private void whatWasBrokenIsToldWithItsCause() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service()
                                .get("/api/performance", tokens.token("POLICY"))
                                .body()
                                .get("promises")
                                .get("broken")
                                .asLong())
                        .isEqualTo(1));
        clock.pass(Duration.ofDays(7));
        mail(LEADS.getFirst(), "27 December 2026");
        JsonNode report = report("2026-12-21");
        assertThat(report.get("now").get("broken").asLong()).isEqualTo(1);
        JsonNode breach = report.get("breaches").get(0);
        assertThat(breach.get("promises").asLong()).isEqualTo(1);
        assertThat(breach.get("about").asString()).isEqualTo("An open question");
        assertThat(breach.get("cause").asString()).isNotBlank();
    }

    private void onlyThePolicyTeamReadsThem() {
        for (String role : List.of("REVIEWER", "OFFICER", "COUNCILLOR", "ADMIN", "DPO", "CITIZEN")) {
            for (String path : List.of("/api/weekly-reports", "/api/weekly-reports/2026-11-16")) {
                assertThat(service().get(path, tokens.token(role)).status())
                        .as("%s at %s", role, path)
                        .isEqualTo(403);
            }
        }
        String policy = tokens.token("POLICY");
        for (String none : List.of("2026-01-05", "never")) {
            assertThat(service().get("/api/weekly-reports/" + none, policy).status())
                    .isEqualTo(404);
        }
    }

    private void whatAnotherInstanceWroteFirstIsNotOverwritten() {
        ReportArchive archive = service().bean(ReportArchive.class);
        LocalDate week = LocalDate.parse("2026-11-16");
        archive.keep(Reports.of(week, 8));
        assertThat(archive.about(week).orElseThrow().now().responses()).isEqualTo(1);
    }

    private void fillTheWeek(RunningNotification service) {
        PersonVault vault = service.bean(PersonVault.class);
        EmailAddress address = EmailAddress.parse("weekly@example.org");
        PersonId person = vault.personWith(address);
        Consents agreed = new Consents(true, true, true);
        Instant now = clock.instant();
        var open = new ConsultationSummary("consultation-open", "open", "An open question");
        String response = Reference.mint().value();
        service.hear(new ResponseRecorded(
                "response-" + response,
                response,
                open,
                person.value(),
                vault.seal(person, new ContactDetails("Wendy", address, null, null))
                        .value(),
                agreed,
                "en",
                "E05002087",
                now,
                now,
                now.plus(Duration.ofDays(28)),
                false,
                List.of(),
                "Parks team"));
        late = suggested(service, Duration.ofDays(3));
        decided(service, suggested(service, Duration.ofDays(3)));
        Instant again = now.plus(Duration.ofDays(20));
        String contested = suggested(service, Duration.ofDays(28));
        decided(service, contested);
        service.hear(new SuggestionNeedsStaff(
                "suggestion-" + contested, contested, 3, "REOPENED", "reviewer", "Received", again, now));
        service.hear(closed("consultation-old", "Old question", now.minus(Duration.ofDays(100))));
        service.hear(closed("consultation-told", "Told in time", now.minus(Duration.ofDays(100))));
        service.hear(new ResultsPublished(
                "consultation-told",
                new ConsultationSummary("consultation-told", "told", "Told in time"),
                1,
                5,
                now,
                9,
                List.of()));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(service.mailsTo("weekly@example.org")).isNotEmpty();
            assertThat(heard("weekly_arrivals", Filters.empty())).isEqualTo(4);
            assertThat(heard("weekly_undecided", Filters.eq("waits", false))).isEqualTo(1);
            assertThat(heard("weekly_undecided", Filters.eq("replyBy", Date.from(again))))
                    .isEqualTo(1);
            assertThat(service.bean(AwaitedResults.class).overdue(now)).hasSize(1);
            assertThat(service.get("/api/performance", tokens.token("POLICY"))
                            .body()
                            .get("promises")
                            .get("made")
                            .asLong())
                    .isEqualTo(1);
        });
    }

    private static long heard(String collection, Bson which) {
        return mongo.database().getCollection(collection).countDocuments(which);
    }

    private String suggested(RunningNotification service, Duration replyIn) {
        String reference = Reference.mint().value();
        Instant now = clock.instant();
        service.hear(new SuggestionReceived(
                "suggestion-" + reference,
                reference,
                null,
                null,
                null,
                new Consents(true, true, true),
                "en",
                null,
                null,
                now,
                now.plus(replyIn),
                false));
        return reference;
    }

    private void decided(RunningNotification service, String reference) {
        String note = service.bean(PersonVault.class)
                .seal(TextOwner.of("suggestion-" + reference), "No.")
                .value();
        service.hear(new SuggestionProgressed(
                "suggestion-" + reference,
                reference,
                1,
                "Answered",
                "You have our answer.",
                "ANSWERED",
                note,
                null,
                clock.instant(),
                false));
    }

    /** The report is written and its mails are queued; that this was done nobody knows. */
    private static void cutOffBeforeItWasRemembered() {
        mongo.database().getCollection("weekly_reports").updateMany(new Document(), Updates.set("queued", false));
    }

    private static ConsultationEnded closed(String id, String title, Instant at) {
        return new ConsultationEnded(
                id, new ConsultationSummary(id, id, title), "Transport", "CLOSED", at, at.plus(Duration.ofDays(84)));
    }

    private RunningNotification service() {
        return Objects.requireNonNull(running);
    }

    private RunningNotification started(Path directory) throws IOException {
        return new RunningNotification(
                mongo, kafka, tokens, directory, clock, 0, List.of("--yousaid.staff.policy-lead=policy,lead"));
    }

    private JsonNode mail(String lead, String lastDay) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(mailsAbout(lead, lastDay)).as(lastDay).isNotEmpty());
        assertThat(mailsAbout(lead, lastDay)).hasSize(1);
        return mailsAbout(lead, lastDay).getFirst();
    }

    private List<JsonNode> mailsAbout(String lead, String lastDay) {
        return weeklyMails(lead).stream()
                .filter(mail -> mail.get("subject").asString().startsWith("Week to " + lastDay + ":"))
                .toList();
    }

    private List<JsonNode> weeklyMails(String lead) {
        return service().mailsTo(lead).stream()
                .filter(mail -> mail.get("subject").asString().startsWith("Week to "))
                .toList();
    }

    private List<String> weeks() {
        return service()
                .get("/api/weekly-reports", tokens.token("POLICY"))
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("week").asString())
                .toList();
    }

    private JsonNode report(String week) {
        return service()
                .get("/api/weekly-reports/" + week, tokens.token("POLICY"))
                .body();
    }
}
