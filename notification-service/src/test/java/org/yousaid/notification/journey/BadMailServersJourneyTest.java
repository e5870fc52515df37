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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.smtp.BadMailServer;
import org.yousaid.support.vault.PersonId;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;

/** Many people, some of whose mail servers are bad: each ends in its named state, and nobody else waits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadMailServersJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, FailureReason> HABITS = Map.of(
            "hangs", FailureReason.TIMED_OUT,
            "drips", FailureReason.TIMED_OUT,
            "drops", FailureReason.CUT_OFF,
            "says-421", FailureReason.SERVER_BUSY,
            "says-451", FailureReason.TRY_LATER,
            "says-452", FailureReason.NO_ROOM,
            "says-550", FailureReason.ADDRESS_UNKNOWN,
            "says-552", FailureReason.MAILBOX_FULL,
            "data-554", FailureReason.REFUSED_BY_MAIL_SERVER);

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private @Nullable RunningNotification running;
    private @Nullable BadMailServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        server = BadMailServer.start();
        running = new RunningNotification(
                mongo,
                kafka,
                tokens,
                directory,
                clock,
                server.port(),
                List.of(
                        "--yousaid.mail.connections=4",
                        "--yousaid.mail.longest-conversation=3s",
                        "--spring.mail.properties.mail.smtp.timeout=2500"));
    }

    @AfterAll
    void stop() {
        service().close();
        server().close();
    }

    @Test
    void eachBadServerHasItsNamedStateAndNobodyElseWaits() {
        Map<String, PersonId> people = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            suggests("slow" + i + "@hangs.elsewhere.example");
        }
        HABITS.keySet().forEach(habit -> people.put(habit, suggests("anna@" + habit + ".example")));
        Instant from = Instant.now();
        for (int i = 0; i < 20; i++) {
            suggests("good" + i + "@good.example");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(taken("@good.example")).hasSize(20));
        assertThat(Duration.between(from, Instant.now()))
                .as("six people whose server hangs would take 15 s one after the other")
                .isLessThan(Duration.ofSeconds(10));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(reasons(people)).isEqualTo(HABITS));

        clock.pass(Duration.ofMinutes(2));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(taken("anna@drops.example")).hasSizeGreaterThan(1));
        assertThat(taken("anna@drops.example"))
                .as("it may have been taken, so it comes again as the same")
                .extracting(mail -> mail.header("Message-ID"))
                .containsOnly(taken("anna@drops.example").getFirst().header("Message-ID"));
    }

    @Test
    void aSlowServerThatTakesEveryMailHoldsUpItsOwnOnly() {
        for (int i = 0; i < 8; i++) {
            suggests("slow" + i + "@slow.example");
        }
        for (int i = 0; i < 20; i++) {
            suggests("quick" + i + "@quick.example");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(taken("@quick.example")).hasSize(20));
        assertThat(taken("@slow.example"))
                .as("came first, and would all have gone first")
                .hasSizeLessThan(8);
    }

    private Map<String, FailureReason> reasons(Map<String, PersonId> people) {
        Map<String, FailureReason> found = new HashMap<>();
        people.forEach((habit, person) -> {
            for (String type : List.of("message.delayed", "message.failed")) {
                eventsOf(person, type)
                        .forEach(event -> HABITS.values().stream()
                                .filter(reason -> event.toJson().contains("\\\"" + reason + "\\\"")
                                        || event.toJson().contains("\"" + reason + "\""))
                                .forEach(reason -> found.put(habit, reason)));
            }
        });
        return found;
    }

    private List<BadMailServer.Taken> taken(String to) {
        return server().taken().stream().filter(mail -> mail.to().endsWith(to)).toList();
    }

    private PersonId suggests(String email) {
        return service().hearIdea(email, clock.instant());
    }

    private static List<Document> eventsOf(PersonId person, String type) {
        List<String> messages = events("message.queued").stream()
                .filter(commit -> commit.toJson().contains(person.value()))
                .map(commit -> commit.getString("aggregate"))
                .toList();
        return events(type).stream()
                .filter(commit -> messages.contains(commit.getString("aggregate")))
                .toList();
    }

    private static List<Document> events(String type) {
        return mongo.database()
                .getCollection("events")
                .find(Filters.eq("events.type", type))
                .into(new ArrayList<>());
    }

    private RunningNotification service() {
        return java.util.Objects.requireNonNull(running);
    }

    private BadMailServer server() {
        return java.util.Objects.requireNonNull(server);
    }
}
