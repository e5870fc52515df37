package org.yousaid.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
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
import org.yousaid.gateway.SettingsFor;
import org.yousaid.gateway.signin.GatewayCookies;
import org.yousaid.gateway.signin.Visitor;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.security.Role;
import org.yousaid.testsupport.MongoServer;

/** What is noticed of how an answer comes. */
class SendersTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SENT = "/consultations/parks/respond/send";

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final DaySalts salts = new DaySalts(new Databases(mongo.client(), mongo.databaseName(), "vault"), now::get);
    private final FormTimes times = new FormTimes(salts);
    private final Senders senders = new Senders(
            new Devices(
                    salts,
                    new GatewayCookies(SettingsFor.publicUrl("http://localhost:8080")),
                    new ClientAddresses(SettingsFor.publicUrl("http://localhost:8080"))),
            times);

    @AfterEach
    void nobodyThere() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void givesWhoOpensAFormACookieForADayAndKnowsThemByIt() {
        Cookie cookie = cookie();
        assertThat(cookie.getMaxAge()).isEqualTo(24 * 60 * 60);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(open("/consultations/parks/respond", cookie).getCookies()).isEmpty();

        String first = device(sent(cookie, "Firefox", null));
        assertThat(first).matches("[0-9A-Za-z_-]{43}");
        assertThat(device(sent(cookie, "Another name", null))).isEqualTo(first);
        assertThat(device(sent(cookie(), "Firefox", null))).isNotEqualTo(first);
    }

    @Test
    void isToldApartAnewEveryDayAndForgottenTheDayAfter() {
        Cookie cookie = cookie();
        String first = device(sent(cookie, "Firefox", null));
        now.set(NOON.plus(Duration.ofDays(1)));
        assertThat(device(sent(cookie, "Firefox", null))).isNotEqualTo(first);
        assertThat(device(sent(cookie, "Firefox", null))).isEqualTo(device(sent(cookie, "Opera", null)));

        now.set(NOON.plus(Duration.ofDays(2)));
        salts.forget();
        assertThat(mongo.database().getCollection("day_salts").countDocuments(new Document("_id", "2026-11-21")))
                .isZero();
        assertThat(device(sent(cookie, "Firefox", null))).isNotEqualTo(device(sent(cookie, "Opera", null)));
    }

    @Test
    void believesNoCookieThatSomebodyMadeUp() {
        Cookie good = cookie();
        Cookie forged =
                new Cookie(good.getName(), "A".repeat(22) + good.getValue().substring(22));
        assertThat(device(sent(forged, "Firefox", null))).isEqualTo(device(sent(null, "Firefox", null)));
        assertThat(device(sent(null, "Opera", null))).isNotEqualTo(device(sent(null, "Firefox", null)));
    }

    @Test
    void marksWhatAMachineSent() {
        String shown = times.now();
        now.set(NOON.plusSeconds(3));
        assertThat(machineLike(sent(null, "Firefox", shown))).isFalse();

        MockHttpServletRequest trapped = request("POST", SENT);
        trapped.addParameter("shown", shown);
        trapped.addParameter("website", "", "https://example.org");
        assertThat(machineLike(notice(trapped))).as("a field that nobody sees").isTrue();

        now.set(NOON.plusMillis(1_500));
        assertThat(machineLike(sent(null, "Firefox", shown))).as("too fast").isTrue();
        assertThat(machineLike(notice(request("POST", SENT))))
                .as("without the form")
                .isTrue();
    }

    @Test
    void marksAMachineThatWantsToFollowASuggestion() {
        String shown = times.now();
        now.set(NOON.plusSeconds(3));
        MockHttpServletRequest person = request("POST", "/suggestions/YS-0000-0000-0000/following");
        person.addParameter("shown", shown);
        assertThat(machineLike(notice(person))).isFalse();
        assertThat(Senders.machineLike(person)).isFalse();

        MockHttpServletRequest trapped = request("POST", "/suggestions/YS-0000-0000-0000/following");
        trapped.addParameter("shown", shown);
        trapped.addParameter("website", "https://example.org");
        assertThat(machineLike(notice(trapped))).isTrue();
        assertThat(Senders.machineLike(trapped)).isTrue();
    }

    @Test
    void noticesHowLongItTookInOneGo() {
        String shown = times.now();
        now.set(NOON.plusSeconds(250));
        assertThat(sent(null, "Firefox", shown)).containsEntry("YouSaid-Seconds", "250");
        assertThat(sent(null, "Firefox", "made up")).doesNotContainKey("YouSaid-Seconds");

        MockHttpServletRequest takenUpAgain = request("POST", SENT);
        takenUpAgain.addParameter("shown", shown);
        takenUpAgain.addParameter("saved", "token");
        assertThat(notice(takenUpAgain)).doesNotContainKey("YouSaid-Seconds");
    }

    @Test
    void suspectsNobodyWhoseFormWasOpenForDays() {
        String shown = times.now();
        now.set(NOON.plus(Duration.ofDays(3)));
        salts.forget();
        assertThat(machineLike(sent(null, "Firefox", shown))).isFalse();
        assertThat(machineLike(sent(null, "Firefox", ""))).isFalse();
    }

    @Test
    void noticesTheDeviceOfACallAndNothingElse() {
        Map<String, String> noticed = notice(request("POST", "/api/consultations/parks/responses"));
        assertThat(noticed).containsOnlyKeys("YouSaid-Device");
        assertThat(notice(request("POST", "/api/suggestions"))).isEmpty();
        assertThat(notice(request("POST", "/consultations/parks/respond"))).isEmpty();
    }

    @Test
    void noticesNothingOfStaff() {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new TestingAuthenticationToken(Visitor.staff("officer", Role.OFFICER), "")));
        assertThat(notice(request("POST", "/api/consultations/parks/responses")))
                .isEmpty();
        assertThat(open("/consultations/parks/respond", null).getCookies()).isEmpty();
    }

    private Cookie cookie() {
        return Objects.requireNonNull(
                open("/consultations/parks/respond", null).getCookie("yousaid-device"), "A form gives a cookie");
    }

    private MockHttpServletResponse open(String path, @Nullable Cookie cookie) {
        MockHttpServletRequest request = request("GET", path);
        if (cookie != null) {
            request.setCookies(cookie);
        }
        return filter(request);
    }

    private Map<String, String> sent(@Nullable Cookie cookie, String browser, @Nullable String shown) {
        MockHttpServletRequest request = request("POST", SENT);
        request.addHeader("User-Agent", browser);
        if (cookie != null) {
            request.setCookies(cookie);
        }
        if (shown != null) {
            request.addParameter("shown", shown);
        }
        return notice(request);
    }

    private Map<String, String> notice(MockHttpServletRequest request) {
        filter(request);
        return Senders.noticed(request);
    }

    private MockHttpServletResponse filter(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            senders.doFilter(request, response, new MockFilterChain());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr("203.0.113.7");
        return request;
    }

    private static String device(Map<String, String> noticed) {
        return Objects.requireNonNull(noticed.get("YouSaid-Device"), "A device is noticed");
    }

    private static boolean machineLike(Map<String, String> noticed) {
        return List.of("true").contains(noticed.getOrDefault("YouSaid-Machine-Like", "no"));
    }
}
