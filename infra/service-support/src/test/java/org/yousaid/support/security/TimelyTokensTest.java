package org.yousaid.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a service makes of a token of the gateway's whose times are not its own. */
class TimelyTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final TimelyTokens tokens = new TimelyTokens(
            _ -> new Jwt("token", NOON, NOON.plusSeconds(60), Map.of("alg", "ES256"), Map.of("sub", "ann")), clock);
    private final Logger logger = (Logger) LoggerFactory.getLogger(TimelyTokens.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(said);
    }

    private void decodeAt(Duration afterNoon) {
        now.set(NOON.plus(afterNoon));
        assertThatThrownBy(() -> tokens.decode("token")).isInstanceOf(ClocksDiffer.class);
    }

    @Test
    void takesOneThatIsInTimeOrNearlySo() {
        assertThat(tokens.decode("token").getSubject()).isEqualTo("ann");
        now.set(NOON.plusSeconds(110));
        assertThat(tokens.decode("token").getSubject()).isEqualTo("ann");
        assertThat(said.list).isEmpty();
    }

    @Test
    void saysPlainlyAndOnceAMinuteThatClocksDiffer() {
        decodeAt(Duration.ofHours(1));
        decodeAt(Duration.ofHours(1).plusSeconds(59));
        assertThat(said.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("clocks differ", "made at 2026-11-22T12:00:00Z", "here it is 2026-11-22T13:00:00Z"));

        decodeAt(Duration.ofHours(1).plusSeconds(60));
        assertThat(said.list).hasSize(2);
    }
}
