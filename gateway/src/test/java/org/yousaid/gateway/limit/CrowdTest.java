package org.yousaid.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.SettingsFor;
import org.yousaid.gateway.problem.Problems;
import org.yousaid.gateway.signin.GatewayCookies;
import org.yousaid.support.mongo.Databases;
import org.yousaid.testsupport.MongoServer;
import tools.jackson.databind.json.JsonMapper;

/** A library with one address, on a clock that is moved by hand; with the limits as they are delivered. */
class CrowdTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final String NAME = "__Host-yousaid-device";
    private static final int PEOPLE = 500;
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final GatewaySettings settings =
            SettingsFor.limits(List.of(), new GatewaySettings.Limits(false, 60, 60, 5, 1200, 20, 1000, 30));
    private final DaySalts salts = new DaySalts(new Databases(mongo.client(), mongo.databaseName(), "vault"), now::get);
    private final Limits limits = new Limits(
            new RateLimits(settings, new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return Duration.between(Instant.EPOCH, now.get()).toNanos();
                }

                @Override
                public boolean isWallClockBased() {
                    return true;
                }
            }),
            new ClientAddresses(settings),
            new Devices(salts, new GatewayCookies(settings), new ClientAddresses(settings)),
            new FormTimes(salts),
            new Problems(settings, new JsonMapper()),
            settings);
    private final Filter rate = limits.rate();
    private final Filter senders = limits.senders();

    @Test
    void takesFiveHundredPeopleBehindOneAddressWithinAnHour() {
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(answer(cookie()).getStatus()).as("person %s", i).isEqualTo(200);
            now.updateAndGet(before -> before.plus(HOUR.dividedBy(PEOPLE)));
        }
    }

    @Test
    void takesThemAllAtOnceToo() {
        assertThat(IntStream.range(0, PEOPLE).map(_ -> answer(cookie()).getStatus()))
                .containsOnly(200);
    }

    @Test
    void stopsAScriptThatSendsAsManyInAMinuteAndNobodyBesideIt() {
        for (Optional<Cookie> script : List.of(
                Optional.ofNullable(cookie()),
                Optional.<Cookie>empty(),
                Optional.of(new Cookie(NAME, "made.up.too")))) {
            int taken = 0;
            MockHttpServletResponse last = new MockHttpServletResponse();
            for (int i = 0; i < PEOPLE; i++) {
                last = answer(script.orElse(null));
                taken += last.getStatus() == 200 ? 1 : 0;
                now.updateAndGet(before -> before.plus(Duration.ofMinutes(1).dividedBy(PEOPLE)));
            }
            assertThat(taken).isBetween(60, 121);
            assertThat(last.getStatus()).isEqualTo(429);
            assertThat(Integer.parseInt(Objects.requireNonNull(last.getHeader("Retry-After"))))
                    .isBetween(1, 60);
            assertThat(answer(cookie()).getStatus())
                    .as("somebody at the next desk")
                    .isEqualTo(200);
            now.updateAndGet(before -> before.plusSeconds(120));
        }
    }

    @Test
    void stopsAnAddressThatCollectsCookiesAtTheWideLimit() {
        int taken = 0;
        for (int i = 0; i < 1_100; i++) {
            taken += answer(cookie()).getStatus() == 200 ? 1 : 0;
        }
        assertThat(taken).isEqualTo(1_000);
    }

    private @Nullable Cookie cookie() {
        return filter(senders, "GET", "/consultations/parks/respond", null).getCookie(NAME);
    }

    private MockHttpServletResponse answer(@Nullable Cookie cookie) {
        return filter(rate, "POST", "/consultations/parks/respond/send", cookie);
    }

    private static MockHttpServletResponse filter(Filter filter, String method, String path, @Nullable Cookie cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr("203.0.113.7");
        if (cookie != null) {
            request.setCookies(cookie);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            filter.doFilter(request, response, new MockFilterChain());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return response;
    }
}
