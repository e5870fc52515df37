package org.yousaid.suggestion.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.json.JsonMapper;

class ReceiversOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void keepsTheListOfReceiversAndRefusesAddressesThatCouldBecomeHeaders() {
        for (String bad : List.of(
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org, b@example.org",
                "Bcc: b@example.org",
                "nobody")) {
            Answer refused = service.post(
                    "REVIEWER", "/api/receivers", body("X", bad), "Idempotency-Key", RunningService.freshKey());
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/email");
            assertThat(refused.json().at("/errors/0/message").asString()).contains("one e-mail address");
        }
        String key = RunningService.freshKey();
        Answer made =
                service.post("REVIEWER", "/api/receivers", body("Housing", "h@example.org"), "Idempotency-Key", key);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(service.post("REVIEWER", "/api/receivers", body("Housing", "h@example.org"), "Idempotency-Key", key)
                        .text())
                .isEqualTo(made.text());
        assertThat(service.post("REVIEWER", "/api/receivers", body("Other", "h@example.org"), "Idempotency-Key", key)
                        .code())
                .isEqualTo("idempotency-key-reused");
        String path = made.header("Location");
        assertThat(service.put("REVIEWER", path, body("Homes", "homes@example.org"), "If-Match", "\"0\"")
                        .json()
                        .path("email")
                        .asString())
                .isEqualTo("homes@example.org");
        assertThat(service.put("REVIEWER", path, body("Homes", "x@example.org"), "If-Match", "\"0\"")
                        .code())
                .isEqualTo("stale-version");
        assertThat(service.tell("REVIEWER", path + "/retire")
                        .json()
                        .path("retired")
                        .asBoolean())
                .isTrue();
        assertThat(service.put("REVIEWER", path, body("Again", "x@example.org"), "If-Match", "*")
                        .code())
                .isEqualTo("receiver-retired");
        assertThat(service.get("REVIEWER", "/api/receivers").text()).contains("\"Homes\"");
        String reference = service.suggested("Damp", "My flat is damp.");
        assertThat(referred(reference, path.substring("/api/receivers/".length()))
                        .code())
                .isEqualTo("no-such-receiver");
        assertThat(service.get("ANONYMOUS", "/api/receivers").status()).isEqualTo(401);
    }

    private static Answer referred(String reference, String receiver) {
        return service.post(
                "REVIEWER",
                "/api/suggestions/" + reference + "/screen",
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("outcome", "REFERRED", "note", "They can do this.", "referredTo", receiver)),
                "If-Match",
                "*");
    }

    private static String body(String name, String email) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("name", name, "email", email, "purpose", "What it does", "days", 21));
    }
}
