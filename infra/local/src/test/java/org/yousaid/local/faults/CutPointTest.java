package org.yousaid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each service ends exactly between two of its steps: append, publish, token, command, offset. The three go through their
 * places side by side, each started again for the next place when it has ended at one.
 */
@Tag("slow")
class CutPointTest {

    private static final Logger log = LoggerFactory.getLogger(CutPointTest.class);
    private static final Duration UNTIL_CUT = Duration.ofMinutes(4);
    private static final int LATEST_CROSSING = 5;

    /** Consultation hears nobody; the others hear, append, publish and move tokens like it. */
    private static final Map<String, List<String>> ALL = Map.of(
            Deployment.CONSULTATION,
            List.of("before-append", "after-append", "before-publish", "after-publish", "before-token", "after-token"),
            Deployment.SUGGESTION,
            List.of("before-command", "after-append", "before-publish", "after-publish", "after-offset"),
            Deployment.NOTIFICATION,
            List.of("before-command", "before-append", "after-append", "before-token", "after-offset"));

    /** For every build: one cut at each step, wherever that is. */
    private static final Map<String, List<String>> FEW = Map.of(
            Deployment.CONSULTATION,
            List.of("after-append", "after-publish"),
            Deployment.SUGGESTION,
            List.of("before-command"),
            Deployment.NOTIFICATION,
            List.of("before-token"));

    /** An attempt is claimed for longer than it may take, so that the repeat of one that was cut off waits for that. */
    private static final List<String> CLAIMED_FOR_SECONDS = List.of("yousaid.mail.longest-conversation=3s");

    @RegisterExtension
    static final SharedDeployment SYSTEM = new SharedDeployment();

    @Test
    void completesWhatWasCutAnywhere() throws Exception {
        long seed = Scale.seed();
        log.info("cuts: seed={}", seed);
        var random = new Random(seed);
        var deployment = SYSTEM.get();
        Map<String, Deque<String>> left = new LinkedHashMap<>();
        var chosen = Scale.isLong() ? ALL : FEW;
        chosen.forEach((service, places) -> {
            Deque<String> cuts = new ArrayDeque<>();
            for (int i = 0; i < Scale.cuts(); i++) {
                places.forEach(place -> cuts.add(place + ":" + (1 + random.nextInt(LATEST_CROSSING))));
            }
            left.put(service, cuts);
        });
        try (var judge = deployment.judge("cut-points", 4, Duration.ofMillis(600))) {
            for (String service : left.keySet()) {
                deployment.kill(service);
                next(deployment, service, left);
            }
            while (!left.isEmpty()) {
                next(deployment, awaitCut(deployment, left), left);
            }
            deployment.awaitReady(chosen.keySet().toArray(String[]::new));
            judge.awaitMore(10);
            judge.expectNoComplaint();
        }
    }

    @Test
    void aMailThatWasTakenAndNotRecordedComesAgainAsTheSame() throws Exception {
        var deployment = SYSTEM.get();
        long before = repeats(deployment);
        try (var judge = deployment.judge("cut-mails", 4, Duration.ofMillis(600))) {
            String cut = DatabaseCrossing.AFTER_MAIL + ":" + (1 + new Random(Scale.seed()).nextInt(LATEST_CROSSING));
            log.info("cut: service={} at={}", Deployment.NOTIFICATION, cut);
            deployment.kill(Deployment.NOTIFICATION);
            deployment.begin(Deployment.NOTIFICATION, new Deployment.How(cut, Map.of(), CLAIMED_FOR_SECONDS));
            awaitCut(deployment, Map.of(Deployment.NOTIFICATION, new ArrayDeque<>()));
            deployment.begin(Deployment.NOTIFICATION, new Deployment.How("", Map.of(), CLAIMED_FOR_SECONDS));
            deployment.awaitReady(Deployment.NOTIFICATION);
            await("the same mail again").atMost(UNTIL_CUT).until(() -> repeats(deployment) > before);
            judge.awaitMore(10);
            judge.expectNoComplaint();
        } finally {
            deployment.kill(Deployment.NOTIFICATION);
            deployment.begin(Deployment.NOTIFICATION, Deployment.How.USUAL);
            deployment.awaitReady(Deployment.NOTIFICATION);
        }
    }

    /** How many receipts are in the mailbox once more, as the same mail. */
    private static long repeats(Deployment deployment) throws Exception {
        List<SentMails.Sent> receipts = SentMails.read(deployment.mailbox()).ofKind("receipt");
        return receipts.size()
                - receipts.stream().map(SentMails.Sent::messageId).distinct().count();
    }

    /** The first service that has ended where it was to end. */
    private static String awaitCut(Deployment deployment, Map<String, Deque<String>> left) {
        String ended = await("a cut")
                .atMost(UNTIL_CUT)
                .until(
                        () -> left.keySet().stream()
                                .filter(service -> !deployment.child(service).isAlive())
                                .findFirst()
                                .orElse(""),
                        service -> !service.isEmpty());
        assertThat(deployment.child(ended).exitCode()).as(ended).isEqualTo(Cut.EXIT_CODE);
        return ended;
    }

    /** Starts the service for its next cut, or as usual after the last. */
    private static void next(Deployment deployment, String service, Map<String, Deque<String>> left) throws Exception {
        Deque<String> cuts = left.getOrDefault(service, new ArrayDeque<>());
        if (cuts.isEmpty()) {
            left.remove(service);
            deployment.begin(service, Deployment.How.USUAL);
            return;
        }
        String cut = cuts.removeFirst();
        log.info("cut: service={} at={}", service, cut);
        deployment.begin(service, new Deployment.How(cut, Map.of(), List.of()));
    }
}
