package org.yousaid.local.faults;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One of two instances stands still for longer than its claims hold (SIGSTOP), and wakes in the middle of its work. */
@Tag("slow")
class StoppedProcessTest {

    /** What a woken publisher had in hand when it was stopped it may send again, once. */
    private static final int ONE_BATCH = 100;

    @RegisterExtension
    static final SharedDeployment SYSTEM = new SharedDeployment();

    @Test
    void publishesOnceWhatTheOtherHasPublished() throws Exception {
        var deployment = SYSTEM.get();
        var topic = new Topic(deployment.broker(), "yousaid.consultation");
        String second = Deployment.CONSULTATION + Deployment.SECOND;
        try (var judge = deployment.judge("stopped-publisher", 4, Duration.ofMillis(200))) {
            deployment.start(second, Deployment.How.USUAL);
            // The second has the claims now, the first has the gateway.
            deployment.restart(Deployment.CONSULTATION);
            judge.awaitMore(20);
            long before = topic.repeats();
            standStill(deployment, second);
            judge.awaitMore(ONE_BATCH / 2);
            judge.expectNoComplaint();
            assertThat(topic.repeats() - before).isLessThanOrEqualTo(ONE_BATCH);
        } finally {
            deployment.kill(second);
        }
    }

    @Test
    void sendsOneReceiptForWhatTheOtherHasHeard() throws Exception {
        var deployment = SYSTEM.get();
        String second = Deployment.NOTIFICATION + Deployment.SECOND;
        try (var judge = deployment.judge("stopped-consumer", 4, Duration.ofMillis(400))) {
            deployment.start(second, Deployment.How.USUAL);
            judge.awaitMore(20);
            standStill(deployment, Deployment.NOTIFICATION);
            judge.awaitMore(50);
            judge.expectNoComplaint();
        } finally {
            deployment.kill(second);
        }
    }

    private static void standStill(Deployment deployment, String node) throws Exception {
        deployment.child(node).signal("STOP");
        await().pollDelay(Scale.standstill().toMillis(), MILLISECONDS)
                .atMost(Scale.standstill().plusSeconds(10))
                .until(() -> true);
        deployment.child(node).signal("CONT");
    }
}
