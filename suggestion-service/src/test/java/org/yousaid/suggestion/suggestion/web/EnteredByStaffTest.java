package org.yousaid.suggestion.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.suggestion.RunningService.freshKey;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EnteredByStaffTest {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void countsItsTimeFromTheDayTheLetterCame() {
        Instant came = service.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);

        Answer sent = send("OFFICER:olga", Map.of("channel", "PAPER", "receivedAt", came.toString()));

        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(Instant.parse(sent.json().path("replyBy").asString())).isEqualTo(came.plus(Duration.ofDays(28)));
        JsonNode item = service.get(
                        "REVIEWER",
                        "/api/suggestions/" + sent.json().path("reference").asString() + "/casework")
                .json();
        assertThat(Instant.parse(item.path("since").asString())).isEqualTo(came);
        assertThat(item.path("origin").path("kind").asString()).isEqualTo("ENTERED");
        assertThat(item.path("origin").path("channel").asString()).isEqualTo("PAPER");
        assertThat(item.path("origin").path("enteredBy").asString()).isEqualTo("olga");
    }

    @Test
    void letsNobodyElseSayHowAndWhenItCame() {
        assertThat(send("ANONYMOUS", Map.of("channel", "TELEPHONE")).status()).isEqualTo(403);
        assertThat(send("CITIZEN", Map.of("receivedAt", service.now().toString()))
                        .code())
                .isEqualTo("forbidden");
        assertThat(send("ANONYMOUS", Map.of("channel", "ONLINE")).status()).isEqualTo(201);
    }

    @Test
    void refusesADayThatCannotBe() {
        for (Duration past : new Duration[] {Duration.ofDays(400), Duration.ofDays(-1)}) {
            Answer refused = send(
                    "REVIEWER",
                    Map.of(
                            "channel",
                            "PAPER",
                            "receivedAt",
                            service.now().minus(past).toString()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("received-out-of-range");
        }
        assertThat(send("OFFICER", Map.of("channel", "PIGEON")).status()).isEqualTo(400);
    }

    private static Answer send(String who, Map<String, String> fields) {
        Map<String, String> body = new HashMap<>(fields);
        body.put("text", "Grit the steps to the Barbican");
        return service.post(who, "/api/suggestions", JSON.writeValueAsString(body), "Idempotency-Key", freshKey());
    }
}
