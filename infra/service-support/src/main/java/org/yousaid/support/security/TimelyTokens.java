package org.yousaid.support.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Looks at a token's times last, when all else about it is right. The gateway gives every request a token that has just
 * been made, so one that is out of its time by more than a minute tells of clocks that differ, and not of a sign-in that
 * has ended.
 */
final class TimelyTokens implements JwtDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(TimelyTokens.class);
    private static final Duration BETWEEN_WORDS = Duration.ofMinutes(1);

    private final JwtDecoder decoder;
    private final InstantSource clock;
    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final AtomicReference<@Nullable Instant> said = new AtomicReference<>();

    TimelyTokens(JwtDecoder decoder, InstantSource clock) {
        this.decoder = decoder;
        this.clock = clock;
        times.setClock(clock.withZone(ZoneOffset.UTC));
    }

    /** As any decoder; throws {@link ClocksDiffer} for a token that is right but for its times. */
    @Override
    public Jwt decode(String token) {
        Jwt decoded = decoder.decode(token);
        if (times.validate(decoded).hasErrors()) {
            ClocksDiffer fault = new ClocksDiffer(
                    "The gateway's token was made at %s and ends at %s, and here it is %s: set both machines' clocks"
                            .formatted(decoded.getIssuedAt(), decoded.getExpiresAt(), clock.instant()));
            say(fault);
            throw fault;
        }
        return decoded;
    }

    /** Once a minute, for this meets every request. */
    private void say(ClocksDiffer fault) {
        Instant now = clock.instant();
        Instant before = said.get();
        boolean due = before == null || Duration.between(before, now).abs().compareTo(BETWEEN_WORDS) >= 0;
        if (due && said.compareAndSet(before, now)) {
            LOG.error(
                    "Requests are refused with 503, their tokens being out of time: clocks differ, or this service stood still. {}",
                    fault.getMessage());
        }
    }
}
