package org.yousaid.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.gateway.RunningGateway.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.Browser;
import org.yousaid.gateway.RunningGateway;

/** What the gateway itself refuses, and the headers that everything carries. */
class ProblemsTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    @Test
    void namesAnUnknownAddress() {
        assertProblem(gateway.get("/api/nothing"), 404, "not-found");
        assertProblem(
                gateway.send(gateway.request("/api/nothing").POST(BodyPublishers.ofString("{}"))), 404, "not-found");
        assertProblem(gateway.get("/nothing"), 404, "not-found");
    }

    @Test
    void namesAnUnknownAddressToBrowsersOfTheApiToo() {
        assertProblem(gateway.page("/api/nothing"), 404, "not-found");
    }

    @Test
    void namesParametersThatAreNoUtf8() {
        assertProblem(gateway.get("/track?reference=%ff"), 400, "bad-request");
        assertThat(gateway.page("/track?reference=%00%ff").statusCode()).isEqualTo(400);
    }

    @Test
    void namesAWrongMethod() {
        HttpResponse<String> response =
                gateway.send(gateway.request("/api/responses/YS-1").DELETE());

        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void namesWhatItCannotShow() {
        assertProblem(
                gateway.send(gateway.request("/api/responses/YS-1").header("Accept", "image/png")),
                406,
                "not-acceptable");
    }

    @Test
    void namesAFormWithoutItsToken() {
        HttpResponse<String> response =
                gateway.send(gateway.request("/sign-out").POST(BodyPublishers.noBody()));

        assertProblem(response, 403, "form-expired");
    }

    @Test
    void refusesAForeignFormToken() {
        Browser other = new Browser(gateway);
        String token = other.get("/test/form-token").body();
        Browser browser = new Browser(gateway);
        browser.get("/test/form-token");

        assertThat(browser.postBare("/sign-in/account", Map.of("account", "officer", "_csrf", token))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersPeopleWithAPage() {
        HttpResponse<String> response = gateway.page("/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
    }

    @Test
    void survivesStrangeAddresses() {
        for (String path : List.of("/api/consultations/%2e%2e/x", "/api//consultations", "/api/wards;a=b", "/a%00b")) {
            assertThat(gateway.get(path).statusCode()).isBetween(400, 499);
        }
    }

    @Test
    void givesEveryAnswerItsSecurityHeaders() {
        for (String path :
                List.of("/nothing", "/test/form-token", "/api/process", "/api/nothing", "/oauth2/jwks", "/policy")) {
            HttpResponse<String> response = gateway.page(path);
            Map<String, List<String>> headers = response.headers().map();
            assertThat(headers.get("x-content-type-options")).as(path).containsExactly("nosniff");
            assertThat(headers.get("x-frame-options")).as(path).containsExactly("DENY");
            assertThat(headers.get("referrer-policy")).as(path).containsExactly("same-origin");
            assertThat(headers.get("content-security-policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("cache-control"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("no-store");
            assertThat(headers).doesNotContainKey("server");
        }
    }

    @Test
    void saysWhetherItIsAlive() {
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(gateway.get(path).statusCode()).isEqualTo(200);
            assertThat(gateway.get(path).body()).contains("\"status\":\"UP\"").doesNotContain("details", "components");
        }
        assertThat(gateway.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/actuator").statusCode()).isEqualTo(404);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).get("status").asInt()).isEqualTo(status);
        assertThat(json(response).get("code").asString()).isEqualTo(code);
        assertThat(json(response).get("title").asString()).isNotEmpty();
        assertThat(json(response).get("type").asString()).isEqualTo(gateway.publicUrl() + "/problems/" + code);
    }
}
