package org.yousaid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every message comes twice, the second time in another order. */
@Tag("slow")
class RepeatedMessagesTest {

    private static final Logger log = LoggerFactory.getLogger(RepeatedMessagesTest.class);
    private static final int ANSWERS = 100;

    @RegisterExtension
    static final SharedDeployment SYSTEM = new SharedDeployment();

    @Test
    void changesNothingByWhatItHasHeardBefore() throws Exception {
        long seed = Scale.seed();
        var deployment = SYSTEM.get();
        try (var judge = deployment.judge("repeated-messages", 6, Duration.ofMillis(30))) {
            judge.awaitMore(ANSWERS);
            var random = new Random(seed);
            int responses = new Topic(deployment.broker(), "yousaid.consultation").repeatShuffled(random);
            int suggestions = new Topic(deployment.broker(), "yousaid.suggestion").repeatShuffled(random);
            log.info("repeated: seed={} consultation={} suggestion={}", seed, responses, suggestions);
            judge.awaitMore(ANSWERS / 4);
            judge.expectNoComplaint();
            assertThat(responses).isGreaterThanOrEqualTo(ANSWERS);
            assertThat(suggestions).isPositive();
        }
    }
}
