package org.yousaid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kill -9, at a random moment under load, of one process of a deployment after the other. */
@Tag("slow")
class KilledProcessTest {

    private static final Logger log = LoggerFactory.getLogger(KilledProcessTest.class);

    /** The weights of a lottery: who holds what others have been told is killed most. */
    private static final List<String> TARGETS = List.of(
            Deployment.CONSULTATION,
            Deployment.DATABASE,
            Deployment.NOTIFICATION,
            Deployment.CONSULTATION,
            Deployment.BROKER,
            Deployment.SUGGESTION,
            Deployment.CONSULTATION,
            Deployment.DATABASE,
            Deployment.NOTIFICATION,
            Deployment.FRONT);

    @RegisterExtension
    static final SharedDeployment SYSTEM = new SharedDeployment();

    @Test
    void losesNothingThatWasAcknowledgedWhoeverIsKilled() throws Exception {
        long seed = Scale.seed();
        log.info("kills: seed={}", seed);
        var random = new Random(seed);
        var deployment = SYSTEM.get();
        try (var judge = deployment.judge("kill-9", 4, Duration.ofMillis(600))) {
            for (String target : targets(random)) {
                judge.awaitMore(10 + random.nextInt(15));
                log.info("kill: target={} acknowledged={}", target, judge.acknowledged());
                deployment.restart(target);
            }
            judge.awaitMore(10);
            var verdict = judge.expectNoComplaint();
            assertThat(verdict.acknowledged()).isGreaterThanOrEqualTo(10L * Scale.kills());
        }
    }

    private static List<String> targets(Random random) {
        List<String> targets = new ArrayList<>();
        while (targets.size() < Scale.kills()) {
            List<String> some = new ArrayList<>(TARGETS);
            Collections.shuffle(some, random);
            targets.addAll(some);
        }
        return targets.subList(0, Scale.kills());
    }
}
