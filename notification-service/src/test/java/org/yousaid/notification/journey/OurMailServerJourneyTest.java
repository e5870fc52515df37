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
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.notification.smtp.BadMailServer;
import org.yousaid.notification.smtp.TestCertificate;
import org.yousaid.support.vault.PersonId;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/** Something is wrong between us and the mail server that all mails go by: every mail waits, and none is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OurMailServerJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private @Nullable RunningNotification running;
    private @Nullable BadMailServer server;
    private @Nullable SSLContext ours;
    private @Nullable SSLContext anothers;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        TestCertificate certificate = TestCertificate.of(directory, "localhost");
        ours = certificate.context();
        anothers = TestCertificate.of(directory, "localhost").context();
        server = BadMailServer.encrypted(certificate.context());
        running = new RunningNotification(
                mongo,
                kafka,
                tokens,
                directory,
                clock,
                server.port(),
                List.of(
                        "--yousaid.mail.encryption=starttls",
                        "--spring.mail.ssl.bundle=mail-server",
                        "--spring.ssl.bundle.pem.mail-server.truststore.certificate=file:" + certificate.file(),
                        "--yousaid.mail.connections=4"));
    }

    @AfterAll
    void stop() {
        service().close();
        server().close();
    }

    @Test
    void whileTheServerProvesToBeSomebodyElseEveryMailWaitsAndGoesOnceItIsOurs() throws IOException {
        server().present(Objects.requireNonNull(anothers));
        try {
            IntStream.range(0, 6).forEach(i -> suggests("safe" + i + "@safe" + i + ".example"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heldBack())
                            .anyMatch(one -> one.get("everything").asBoolean()
                                    && one.get("reason").asString().equals("CERTIFICATE_NOT_TRUSTED")
                                    && one.get("mails").asInt() >= 6));
            assertThat(taken("safe")).isEmpty();
        } finally {
            server().present(Objects.requireNonNull(ours));
        }
        await().atMost(PATIENCE).until(() -> later(taken("safe").size() == 6));
        assertThat(taken("safe")).as("each once").doesNotHaveDuplicates();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heldBack())
                        .noneMatch(one -> one.get("everything").asBoolean()));
    }

    @Test
    void aServerThatLetsUsWriteToNobodyLosesNoBulkAndBarsNobody() {
        suggests("before@before.example");
        await().atMost(PATIENCE).until(() -> later(taken("before").size() == 1));
        server().answerEverybody("554 5.7.1 Relay access denied");
        List<PersonId> people = new ArrayList<>();
        try {
            IntStream.range(0, 20).forEach(i -> people.add(suggests("many" + i + "@many" + i % 5 + ".example")));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heldBack())
                            .anyMatch(one -> one.get("everything").asBoolean()
                                    && one.get("reason").asString().equals("NOT_LET_IN")));
        } finally {
            server().answerEverybody("");
        }
        await().atMost(PATIENCE).until(() -> later(taken("many").size() >= 19));
        assertThat(people.stream().filter(OurMailServerJourneyTest::wasGivenUp))
                .as("the first was believed, right after another was taken")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(service()
                        .get("/api/mails/unreachable", tokens.token("POLICY"))
                        .body()
                        .get("items"))
                .isEmpty();
    }

    /** Lets time pass where it is not so yet: a mail may have been tried in vain just now. */
    private boolean later(boolean done) {
        if (!done) {
            clock.pass(Duration.ofSeconds(30));
        }
        return done;
    }

    private List<JsonNode> heldBack() {
        return service()
                .get("/api/mails", tokens.token("POLICY"))
                .body()
                .get("heldBack")
                .valueStream()
                .toList();
    }

    private List<String> taken(String to) {
        return server().taken().stream()
                .map(BadMailServer.Taken::to)
                .filter(address -> address.startsWith(to))
                .toList();
    }

    private static boolean wasGivenUp(PersonId person) {
        return mongo
                .database()
                .getCollection("events")
                .find(Filters.eq("events.type", "message.failed"))
                .into(new ArrayList<Document>())
                .stream()
                .anyMatch(commit -> commit.toJson().contains(person.value()));
    }

    private PersonId suggests(String email) {
        return service().hearIdea(email, clock.instant());
    }

    private RunningNotification service() {
        return Objects.requireNonNull(running);
    }

    private BadMailServer server() {
        return Objects.requireNonNull(server);
    }
}
