package org.yousaid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.api.Unreachable;
import org.yousaid.local.command.Target;
import org.yousaid.local.load.LoadCommand;
import org.yousaid.local.setup.Clients;
import org.yousaid.testsupport.SharedData;

/**
 * A town answers on one day, and then nobody at the council does anything for four weeks. Everybody hears back all the same,
 * once, in time, with the numbers of the file: also when the mail server is away, and when the process is killed again and
 * again.
 */
@Tag("long")
class FourSilentWeeksTest {

    private static final Logger log = LoggerFactory.getLogger(FourSilentWeeksTest.class);
    private static final Duration UNTIL_SETTLED = Duration.ofMinutes(15);

    /** How many mails may be with the mail server at one moment: yousaid.mail.connections. */
    private static final int CONNECTIONS = 8;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private KillableSystem system;

    @BeforeEach
    void prepare() {
        system = new KillableSystem(directory, "700m");
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void everybodyIsThankedOnceWithTheNumbersOfTheFile() throws Exception {
        Town town = answeredBy();
        pass("P28D");
        awaitSettled();
        town.expectThanks(mails());
    }

    /** The first twenty hours of the receipts, and the first twenty of the thank-yous seven days before the day. */
    @Test
    void aMailServerThatRefusesForTwentyHoursBreaksNoPromise() throws Exception {
        system.start();
        refuse(true);
        Town town = load();
        pass("PT20H");
        awaitSettled();
        assertThat(mails().count()).isZero();
        refuse(false);
        pass("P19DT22H");
        awaitSettled();
        refuse(true);
        pass("PT20H");
        awaitSettled();
        assertThat(mails().ofKind("interim")).isEmpty();
        refuse(false);
        pass("P6DT10H");
        awaitSettled();
        town.expectThanks(mails());
    }

    @Test
    void aProcessThatIsKilledEveryFewSecondsThanksNobodyTwice() throws Exception {
        long seed = Scale.seed();
        Random random = new Random(seed);
        Town town = answeredBy();
        pass("P20DT22H");
        awaitSettled();
        assertThat(mails().ofKind("interim")).isEmpty();
        pass("P7DT2H");
        int kills = 0;
        for (int thanked = 0; kills < Scale.kills() && thanked < town.people(); thanked = thanked()) {
            Thread.sleep(2_000 + random.nextInt(4_000));
            kills++;
            log.info("kill: seed={} number={} thanked={}", seed, kills, thanked);
            system.kill();
            system.start();
        }
        assertThat(kills).isPositive();
        awaitSettled();
        town.expectThanks(mails(), kills * CONNECTIONS);
    }

    private Town answeredBy() throws Exception {
        system.start();
        return load();
    }

    private Town load() throws Exception {
        Path folder = SharedData.folder("polis-bowling-green");
        PrintStream output =
                new PrintStream(Files.newOutputStream(directory.resolve("load.log")), true, StandardCharsets.UTF_8);
        assertThat(LoadCommand.run(folder, true, new Target(system.gateway(), system.data()), output))
                .isZero();
        return Town.read(folder, system.gateway());
    }

    private void refuse(boolean refusing) throws Exception {
        try (LocalApi api = api()) {
            String body = refusing ? "{\"answer\": 451}" : "{\"answer\": 250}";
            api.put("admin", "/local/mail-server", "application/json", body).expect(200);
        }
    }

    private void pass(String duration) throws Exception {
        try (LocalApi api = api()) {
            api.post(null, "/local/clock", null, Map.of("advance", duration)).expect(202);
        }
    }

    private LocalApi api() throws IOException {
        return new LocalApi(system.gateway(), Clients.read(system.data()));
    }

    private boolean settled() throws Exception {
        try (LocalApi api = api()) {
            return api.get(null, "/local/clock")
                    .expect(200)
                    .body()
                    .path("settled")
                    .asBoolean();
        } catch (Unreachable _) {
            return false;
        }
    }

    private void awaitSettled() {
        await("four weeks have passed")
                .atMost(UNTIL_SETTLED)
                .pollInterval(Duration.ofSeconds(1))
                .until(this::settled);
    }

    /** How many have their thank-you, of which some may have come again. */
    private int thanked() throws Exception {
        return (int) mails().ofKind("interim").stream()
                .map(SentMails.Sent::messageId)
                .distinct()
                .count();
    }

    private SentMails mails() throws Exception {
        return SentMails.read(system.mailbox());
    }
}
