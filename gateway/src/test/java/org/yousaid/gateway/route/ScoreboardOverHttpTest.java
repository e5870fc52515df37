package org.yousaid.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.RunningGateway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreboardOverHttpTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    private static final String AWAY = "{\"code\": \"not-ready\"}";

    @Test
    void putsTogetherWhatEachServiceCounts() {
        gateway.notification().answers(200, "{\"promises\": {\"made\": 3}}");
        gateway.suggestion().answers(200, "{\"received\": 5}");
        gateway.consultation().answers(200, "{\"count\": 7}");

        JsonNode board = board();
        assertThat(board.path("promises").path("made").asLong()).isEqualTo(3);
        assertThat(board.path("suggestions").path("received").asLong()).isEqualTo(5);
        assertThat(board.path("results").path("count").asLong()).isEqualTo(7);
        assertThat(board.path("away").size()).isZero();
    }

    @Test
    void saysWhoIsAwayAndGivesTheRest() {
        gateway.notification().answers(200, "{\"promises\": {\"made\": 3}}");
        gateway.suggestion().answers(503, AWAY);
        gateway.consultation().whileDown(() -> {
            JsonNode board = board();
            assertThat(board.path("promises").path("made").asLong()).isEqualTo(3);
            assertThat(board.path("suggestions").isNull()).isTrue();
            assertThat(board.path("away").toString()).isEqualTo("[\"suggestions\",\"results\"]");
        });
    }

    @Test
    void failsOnlyWhenNobodyAnswers() {
        gateway.notification().answers(503, AWAY);
        gateway.suggestion().answers(503, AWAY);
        gateway.consultation().answers(503, AWAY);

        assertThat(gateway.get("/api/performance").statusCode()).isEqualTo(503);
    }

    private static JsonNode board() {
        HttpResponse<String> answer = gateway.get("/api/performance");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
