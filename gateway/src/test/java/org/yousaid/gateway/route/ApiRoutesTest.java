package org.yousaid.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yousaid.gateway.RunningGateway.claims;
import static org.yousaid.gateway.RunningGateway.json;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.gateway.RunningGateway;
import org.yousaid.gateway.StandIn;
import org.yousaid.gateway.StandIn.Received;
import tools.jackson.databind.JsonNode;

class ApiRoutesTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    @ParameterizedTest
    @CsvSource({
        "/api/consultations, consultation",
        "/api/consultations/bowling-green/results.csv, consultation",
        "/api/questions/similar, consultation",
        "/api/imports/import-1, consultation",
        "/api/wards, consultation",
        "/api/results-overdue, consultation",
        "/api/suggestions, suggestion",
        "/api/suggestions/YS-1/screen, suggestion",
        "/api/process, suggestion",
        "/api/process/times, suggestion",
        "/api/process/versions/2/approve, suggestion",
        "/api/promises, notification",
        "/api/performance, notification",
        "/api/me, notification",
        "/api/me/data, notification"
    })
    void knowsWhichServiceAnswersWhat(String path, String service) {
        assertThat(gateway.get(path).statusCode()).isEqualTo(200);

        assertThat(service(service).received())
                .extracting(request -> request.uri().getPath())
                .containsExactly(path);
    }

    @Test
    void tellsAServiceThatNobodyHasSignedIn() {
        gateway.get("/api/consultations?status=open&after=a%20b%26c");

        Received request = gateway.consultation().last();
        assertThat(request.uri().getRawQuery()).isEqualTo("status=open&after=a%20b%26c");
        JsonNode claims = claims(request.header("Authorization"));
        assertThat(claims.get("aud").toString()).isIn("\"internal\"", "[\"internal\"]");
        assertThat(claims.get("iss").asString()).isEqualTo(gateway.publicUrl());
        assertThat(claims.get("sub").asString()).isEqualTo("anonymous");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"ANONYMOUS\"]");
        assertThat(claims.has("person")).isFalse();
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(60);
    }

    @Test
    void tellsAServiceWhichClientAsks() {
        gateway.send(gateway.request("/api/promises").header("Authorization", "Bearer " + gateway.token("dpo")));

        JsonNode claims = claims(gateway.notification().last().header("Authorization"));
        assertThat(claims.get("sub").asString()).isEqualTo("dpo");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"DPO\"]");
    }

    @Test
    void keepsToItselfWhatIsNotTheServicesBusiness() {
        String token = gateway.token("policy");
        gateway.send(gateway.request("/api/consultations")
                .header("Authorization", "Bearer " + token)
                .header("Cookie", "yousaid-sign-in=secret")
                .header("HTTP2-Settings", "AAMAAABkAARAAAAAAAIAAAAA")
                .header("X-CSRF-TOKEN", "secret")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=203.0.113.7")
                .header("X-Roles", "ADMIN")
                .header("Idempotency-Key", "key-1")
                .header("If-Match", "\"3\"")
                .header("Accept-Language", "cy")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\":\"Parks\"}")));

        Received request = gateway.consultation().last();
        assertThat(request.protocol()).isEqualTo("HTTP/1.1");
        assertThat(request.text()).isEqualTo("{\"title\":\"Parks\"}");
        assertThat(request.header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(request.header("If-Match")).isEqualTo("\"3\"");
        assertThat(request.header("Accept-Language")).isEqualTo("cy");
        assertThat(request.header("Content-Type")).startsWith("application/json");
        assertThat(request.header("Authorization")).doesNotContain(token);
        assertThat(request.headers().keySet())
                .doesNotContain("Cookie", "Http2-settings", "X-csrf-token", "Forwarded", "X-forwarded-for", "X-roles")
                .noneMatch(name -> name.startsWith("X-"));
        assertThat(request.header("Host")).doesNotContain("evil");
    }

    @Test
    void handsBackWhatTheApiIsMadeOfAndNothingElse() {
        gateway.consultation().answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"4\"");
            exchange.getResponseHeaders().set("Location", "/api/consultations/consultation-1");
            exchange.getResponseHeaders().set("Set-Cookie", "inner=1");
            exchange.getResponseHeaders().set("X-Inner", "1");
            StandIn.reply(exchange, 201, "{\"id\":\"consultation-1\"}");
        });

        HttpResponse<String> response =
                gateway.send(gateway.request("/api/consultations").POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"id\":\"consultation-1\"}");
        assertThat(response.headers().firstValue("ETag")).hasValue("\"4\"");
        assertThat(response.headers().firstValue("Location")).hasValue("/api/consultations/consultation-1");
        assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "x-inner");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void handsBackAServicesProblemAsItIs() {
        gateway.consultation().answers(409, "{\"code\":\"already-closed\",\"status\":409}");

        HttpResponse<String> response =
                gateway.send(gateway.request("/api/consultations/parks/close").POST(BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("code").asString()).isEqualTo("already-closed");
    }

    @Test
    void letsFilesFlowThroughUntouched() {
        String boundary = "a-boundary";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"live\"\r\n\r\nfalse\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"comments\"; filename=\"comments.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\ncomment-id,text\n1,Zoë\n\r\n--" + boundary + "--\r\n";

        gateway.send(gateway.request("/api/imports/polis?live=false")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));

        Received request = gateway.consultation().last();
        assertThat(request.text()).isEqualTo(body);
        assertThat(request.uri().getRawQuery()).isEqualTo("live=false");
        assertThat(request.header("Content-Type")).isEqualTo("multipart/form-data; boundary=" + boundary);
    }

    @Test
    void leavesFormsToTheServiceToRefuse() {
        gateway.send(gateway.request("/api/suggestions?a=b")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=Bench&c=d")));

        assertThat(gateway.suggestion().last().text()).isEqualTo("text=Bench&c=d");
        assertThat(gateway.suggestion().last().uri().getRawQuery()).isEqualTo("a=b");
    }

    @Test
    void saysWhenAServiceBreaksOff() {
        gateway.suggestion().answers(exchange -> exchange.close());

        HttpResponse<String> response =
                gateway.send(gateway.request("/api/suggestions").POST(BodyPublishers.ofString("{}")));

        assertProblem(response, 502, "bad-upstream");
    }

    @Test
    void saysWhenAServiceBreaksOffInTheMiddleOfItsAnswer() {
        gateway.suggestion().answers(exchange -> breakOffAfter(exchange, "{\"reference\":"));

        HttpResponse<String> response =
                gateway.send(gateway.request("/api/suggestions").POST(BodyPublishers.ofString("{}")));

        assertProblem(response, 502, "bad-upstream");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void letsNobodyTakeHalfAnAnswerForAWholeOne() {
        // Less is missing than an error's own words would fill.
        gateway.suggestion().answers(exchange -> breakOffAfter(exchange, "x".repeat(100_000), 50));

        assertThatThrownBy(() -> gateway.get("/api/suggestions")).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void saysOfWhatItPutTogetherThatAPartBrokeOff() {
        gateway.consultation().answers(exchange -> breakOffAfter(exchange, "{\"reference\":"));

        assertProblem(gateway.get("/api/responses/YS-1"), 502, "bad-upstream");
    }

    private static void breakOffAfter(HttpExchange exchange, String half) throws IOException {
        breakOffAfter(exchange, half, half.length());
    }

    private static void breakOffAfter(HttpExchange exchange, String half, int missing) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"4\"");
        exchange.sendResponseHeaders(200, half.length() + missing);
        exchange.getResponseBody().write(half.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    @Test
    void saysWhenAServiceTakesTooLong() {
        CountDownLatch given = new CountDownLatch(1);
        gateway.suggestion().answers(exchange -> {
            try {
                assertThat(given.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        HttpResponse<String> response = gateway.get("/api/process");
        given.countDown();

        assertProblem(response, 504, "service-timeout");
    }

    @Test
    void saysWhenAServiceIsDownAndAnswersForTheOthers() {
        gateway.suggestion().whileDown(() -> {
            HttpResponse<String> response = gateway.get("/api/process");

            assertProblem(response, 503, "not-ready");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(gateway.get("/api/wards").statusCode()).isEqualTo(200);
        });
        assertThat(gateway.get("/api/process").statusCode()).isEqualTo(200);
    }

    @Test
    void composesAResponseWithItsPromise() {
        gateway.consultation().answers(200, "{\"reference\":\"YS-1\",\"replyBy\":\"2026-12-19T10:15:00Z\"}");
        gateway.notification().answers(200, "{\"reference\":\"YS-1\",\"state\":\"OPEN\",\"broken\":false}");

        JsonNode response = json(gateway.get("/api/responses/YS-1"));

        assertThat(response.get("replyBy").asString()).isEqualTo("2026-12-19T10:15:00Z");
        assertThat(response.get("promise").toString()).isEqualTo("{\"state\":\"OPEN\",\"broken\":false}");
        assertThat(gateway.notification().last().uri().getPath()).isEqualTo("/api/promises/YS-1");
    }

    @Test
    void leavesThePromiseOutWhenThereIsNone() {
        gateway.consultation().answers(200, "{\"reference\":\"YS-1\"}");
        for (int status : List.of(404, 503)) {
            gateway.notification().answers(status, "{\"code\":\"not-found\"}");

            assertThat(gateway.get("/api/responses/YS-1").body()).isEqualTo("{\"reference\":\"YS-1\"}");
        }
        gateway.notification()
                .whileDown(() ->
                        assertThat(gateway.get("/api/responses/YS-1").body()).isEqualTo("{\"reference\":\"YS-1\"}"));
    }

    @Test
    void handsOnThatAReferenceIsNotKnown() {
        gateway.consultation().answers(404, "{\"code\":\"not-known-yet\",\"status\":404}");

        assertProblem(gateway.get("/api/responses/YS-1"), 404, "not-known-yet");
    }

    @Test
    void hasNoWayToWhatServicesKeepToThemselves() {
        for (String path : List.of("/internal/sign-in-links", "/api/../internal/sign-in-links", "/api/internal")) {
            HttpResponse<String> response = gateway.send(gateway.request(path)
                    .header("Authorization", "Bearer " + gateway.token("admin"))
                    .POST(BodyPublishers.ofString("{}")));
            assertThat(response.statusCode()).isIn(400, 403, 404);
        }
        assertThat(gateway.notification().received()).isEmpty();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("code").asString()).isEqualTo(code);
    }

    private static StandIn service(String name) {
        return switch (name) {
            case "consultation" -> gateway.consultation();
            case "suggestion" -> gateway.suggestion();
            case "notification" -> gateway.notification();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
