package org.yousaid.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.SettingsFor;
import org.yousaid.gateway.problem.Problems;
import org.yousaid.gateway.signin.GatewayCookies;
import org.yousaid.gateway.signin.Visitor;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonId;
import org.yousaid.testsupport.MongoServer;
import tools.jackson.databind.json.JsonMapper;

class RateLimitTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final String SOMEBODY = "203.0.113.7";
    private static final String PROXY = "10.0.0.1";

    private final Filter limit = filter(true);

    @AfterEach
    void nobodyThere() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void slowsDownWhoSendsTooMuch() {
        for (int i = 0; i < 3; i++) {
            assertThat(post("/api/suggestions", SOMEBODY).getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = post("/api/suggestions", SOMEBODY);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(refused.getHeader("Retry-After"))))
                .isBetween(5, 20);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(new String(refused.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("\"code\":\"too-many-requests\"");
    }

    @Test
    void countsEachAddressForItself() {
        exhaust("/api/suggestions", SOMEBODY);

        assertThat(post("/api/suggestions", "203.0.113.8").getStatus()).isEqualTo(200);
    }

    @Test
    void countsTokensAndLinksApart() {
        exhaust("/api/suggestions", SOMEBODY);

        assertThat(post("/oauth2/token", SOMEBODY).getStatus()).isEqualTo(200);
        assertThat(post("/oauth2/token", SOMEBODY).getStatus()).isEqualTo(200);
        assertThat(post("/oauth2/token", SOMEBODY).getStatus()).isEqualTo(429);
        assertThat(post("/sign-in/link", SOMEBODY).getStatus()).isEqualTo(200);
        assertThat(post("/sign-in/link", SOMEBODY).getStatus()).isEqualTo(429);
    }

    @Test
    void countsAnAddressHoweverItIsSpelt() {
        assertThat(post("/sign-in/link", SOMEBODY).getStatus()).isEqualTo(200);
        assertThat(post("/sign-in/%6Cink", SOMEBODY).getStatus()).isEqualTo(429);
        assertThat(post("/sign-i%6e/link", SOMEBODY).getStatus()).isEqualTo(429);

        assertThat(post("/oauth2/token", SOMEBODY).getStatus()).isEqualTo(200);
        assertThat(post("/oauth2/%74oken", SOMEBODY).getStatus()).isEqualTo(200);
        assertThat(post("/%6fauth2/token", SOMEBODY).getStatus()).isEqualTo(429);
    }

    @Test
    void countsTheTurningOfPagesAndMailedLinksApart() {
        exhaust("/consultations/parks/respond/send", SOMEBODY);

        for (int i = 0; i < 4; i++) {
            assertThat(post("/consultations/parks/respond", SOMEBODY).getStatus())
                    .isEqualTo(200);
        }
        assertThat(post("/consultations/parks/respond", SOMEBODY).getStatus()).isEqualTo(429);
        assertThat(post("/consultations/parks/saved/mail", SOMEBODY).getStatus())
                .isEqualTo(200);
        assertThat(post("/consultations/libraries/saved/mail", SOMEBODY).getStatus())
                .isEqualTo(200);
        assertThat(post("/consultations/parks/saved/mail", SOMEBODY).getStatus())
                .isEqualTo(429);
    }

    @Test
    void neverSlowsDownReaders() {
        exhaust("/api/suggestions", SOMEBODY);

        assertThat(send(limit, "GET", "/api/suggestions/YS-1", SOMEBODY, null).getStatus())
                .isEqualTo(200);
    }

    @Test
    void neverSlowsDownStaff() {
        signIn(Visitor.staff("officer", Role.OFFICER));
        for (int i = 0; i < 20; i++) {
            assertThat(post("/api/consultations/parks/responses", SOMEBODY).getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void countsACitizenWhoHasSignedInByAddressLikeOthers() {
        signIn(Visitor.citizen(new PersonId("person-00000000000000000000000000")));
        exhaust("/api/consultations/parks/responses", SOMEBODY);

        nobodyThere();
        assertThat(post("/api/suggestions", SOMEBODY).getStatus()).isEqualTo(429);
        assertThat(post("/api/suggestions", "203.0.113.8").getStatus()).isEqualTo(200);
    }

    @Test
    void sparesThisMachineWhereItIsToldTo() {
        for (int i = 0; i < 20; i++) {
            assertThat(post("/api/suggestions", "127.0.0.1").getStatus()).isEqualTo(200);
            assertThat(post("/api/suggestions", "0:0:0:0:0:0:0:1").getStatus()).isEqualTo(200);
        }
        Filter strict = filter(false);
        for (int i = 0; i < 3; i++) {
            send(strict, "POST", "/api/suggestions", "127.0.0.1", null);
        }
        assertThat(send(strict, "POST", "/api/suggestions", "127.0.0.1", null).getStatus())
                .isEqualTo(429);
    }

    @Test
    void believesForwardedAddressesOfItsOwnProxiesOnly() {
        for (int i = 0; i < 3; i++) {
            send(limit, "POST", "/api/suggestions", SOMEBODY, "198.51.100." + i);
        }
        assertThat(send(limit, "POST", "/api/suggestions", SOMEBODY, "198.51.100.9")
                        .getStatus())
                .isEqualTo(429);

        for (int i = 0; i < 3; i++) {
            send(limit, "POST", "/api/suggestions", PROXY, "192.0.2." + i + ", 198.51.100.20");
        }
        assertThat(send(limit, "POST", "/api/suggestions", PROXY, "192.0.2.99, 198.51.100.20")
                        .getStatus())
                .isEqualTo(429);
        assertThat(send(limit, "POST", "/api/suggestions", PROXY, "198.51.100.21")
                        .getStatus())
                .isEqualTo(200);
    }

    private static void signIn(Visitor visitor) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken(visitor, "")));
    }

    private void exhaust(String path, String address) {
        for (int i = 0; i < 4; i++) {
            post(path, address);
        }
        assertThat(post(path, address).getStatus()).isEqualTo(429);
    }

    private MockHttpServletResponse post(String path, String address) {
        return send(limit, "POST", path, address, null);
    }

    private static MockHttpServletResponse send(
            Filter limit, String method, String path, String address, @Nullable String forwardedFor) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        if (forwardedFor != null) {
            request.addHeader("X-Forwarded-For", forwardedFor);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            limit.doFilter(request, response, new MockFilterChain());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    private static Filter filter(boolean spareLoopback) {
        DaySalts salts = new DaySalts(new Databases(mongo.client(), mongo.databaseName(), "vault"));
        GatewaySettings settings =
                SettingsFor.limits(List.of(PROXY), new GatewaySettings.Limits(spareLoopback, 3, 2, 1, 4, 2, 10, 2));
        return new Limits(
                        new RateLimits(settings),
                        new ClientAddresses(settings),
                        new Devices(salts, new GatewayCookies(settings), new ClientAddresses(settings)),
                        new FormTimes(salts),
                        new Problems(settings, new JsonMapper()),
                        settings)
                .rate();
    }
}
