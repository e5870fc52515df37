package org.yousaid.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.SettingsFor;
import org.yousaid.gateway.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

class UnknownReferencesTest {

    private static final String KNOWN = "/api/suggestions/YS-0000-0000-0000";
    private static final String UNKNOWN = "/api/suggestions/YS-7K3M-9QX4-T2BH";

    private final UnknownReferences filter = filter(false);

    @Test
    void slowsWhoTriesReferencesAlikeForThoseThatExist() throws Exception {
        assertThat(status(filter, "198.51.100.1", KNOWN)).isEqualTo(200);
        assertThat(status(filter, "198.51.100.1", UNKNOWN)).isEqualTo(404);
        assertThat(status(filter, "198.51.100.1", UNKNOWN + "/reopen")).isEqualTo(404);
        for (String path : List.of(UNKNOWN, KNOWN, "/suggestions/YS-0000-0000-0000", "/track")) {
            assertThat(status(filter, "198.51.100.1", path)).as(path).isEqualTo(429);
        }
        assertThat(status(filter, "198.51.100.1", "/api/consultations/x")).isEqualTo(404);
        assertThat(status(filter, "198.51.100.2", KNOWN)).isEqualTo(200);
    }

    @Test
    void countsAPageThatFoundNothing() throws Exception {
        for (int time = 0; time < 2; time++) {
            MockHttpServletRequest request = request("198.51.100.3", "/track");
            filter.doFilter(
                    request,
                    new MockHttpServletResponse(),
                    (asked, _) -> UnknownReferences.missed((HttpServletRequest) asked));
        }
        MockHttpServletResponse refused = new MockHttpServletResponse();
        filter.doFilter(request("198.51.100.3", "/track"), refused, ANSWER);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotBlank();
    }

    @Test
    void neverSlowsWhatIsKnown() throws Exception {
        for (int time = 0; time < 100; time++) {
            assertThat(status(filter, "198.51.100.4", KNOWN)).isEqualTo(200);
        }
    }

    @Test
    void sparesThisMachineWhereThatIsSet() throws Exception {
        UnknownReferences local = filter(true);
        for (int time = 0; time < 5; time++) {
            assertThat(status(local, "127.0.0.1", UNKNOWN)).isEqualTo(404);
        }
    }

    private static final FilterChain ANSWER = (request, response) -> {
        boolean known = ((HttpServletRequest) request).getRequestURI().contains("YS-0000-0000-0000");
        ((HttpServletResponse) response).setStatus(known ? 200 : 404);
    };

    private static int status(UnknownReferences filter, String address, String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request(address, path), response, ANSWER);
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String address, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        request.addHeader("Accept", "application/json");
        return request;
    }

    private static UnknownReferences filter(boolean spareLoopback) {
        GatewaySettings settings =
                SettingsFor.limits(List.of(), new GatewaySettings.Limits(spareLoopback, 60, 60, 5, 1200, 20, 1000, 2));
        return new UnknownReferences(
                new RateLimits(settings),
                new ClientAddresses(settings),
                new Problems(settings, new JsonMapper()),
                spareLoopback);
    }
}
