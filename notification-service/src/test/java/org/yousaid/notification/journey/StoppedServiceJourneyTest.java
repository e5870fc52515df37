package org.yousaid.notification.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.notification.smtp.BadMailServer;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;

/** The service is stopped in good order while mails go out. */
class StoppedServiceJourneyTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PEOPLE = 20;

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));

    @Test
    void whatTheMailServerHasTakenIsRecordedSoThatNothingGoesAgain(@TempDir Path directory) throws Exception {
        try (BadMailServer server = BadMailServer.start()) {
            try (RunningNotification running = new RunningNotification(
                    mongo, kafka, tokens, directory, clock, server.port(), List.of("--yousaid.mail.connections=4"))) {
                IntStream.range(0, PEOPLE)
                        .forEach(i -> running.hearIdea("anna" + i + "@ponders.example", clock.instant()));
                await().atMost(PATIENCE).until(() -> server.taken().size() > 1);
            }
            assertThat(server.taken())
                    .as("stopped amid them")
                    .hasSizeLessThan(PEOPLE)
                    .extracting(BadMailServer.Taken::to)
                    .doesNotHaveDuplicates();
            assertThat(recorded()).isEqualTo(server.taken().size());
        }
    }

    private static long recorded() {
        return mongo.database().getCollection("events").countDocuments(Filters.eq("events.type", "message.sent"));
    }
}
