package org.yousaid.suggestion.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** A service of its own: time passes here. */
class SilenceGuardTest {

    @RegisterExtension
    static final RunningService service = RunningService.alone();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void asksWhoLooksAfterItRemindsEscalatesAndTellsItsAuthorEachOnceAlsoOverARestart() {
        String silent = service.suggested("A bench", "Please put a bench on the Hoe.");
        String closed = service.suggested("A tree", "Please plant a tree.");
        service.screened(closed, "ANSWERED", "It is planted.");
        Answer assigned = service.post(
                "REVIEWER", "/api/suggestions/" + silent + "/assign", "{\"to\":\"carla\"}", "If-Match", "\"0\"");
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);

        service.letPass(Duration.ofDays(12));
        expect(silent, "DUE_SOON carla");
        service.letPass(Duration.ofDays(3));
        expect(silent, "DUE_SOON carla", "NO_WORD carla", "OVERDUE admin");
        assertThat(told(silent)).isEmpty();

        service.letPass(Duration.ofDays(7));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(silent)).hasSize(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(history(silent)
                                .get(history(silent).size() - 1)
                                .path("note")
                                .asString())
                        .contains("not forgotten", "A manager at the council has been told"));

        service.stop();
        service.start();
        String later = service.suggested("Another", "Something else.");
        service.letPass(Duration.ofDays(12));
        expect(later, "DUE_SOON reviewer");
        assertThat(told(silent)).hasSize(1);
        assertThat(asked(silent)).containsExactlyInAnyOrder("DUE_SOON carla", "NO_WORD carla", "OVERDUE admin");
        assertThat(asked(closed)).isEmpty();
        assertThat(told(closed)).isEmpty();

        service.letPass(Duration.ofDays(3));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(asked(silent))
                        .as("silent again since it was told")
                        .containsExactlyInAnyOrder(
                                "DUE_SOON carla", "NO_WORD carla", "NO_WORD carla", "OVERDUE admin"));
    }

    private static void expect(String reference, String... asked) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(asked(reference)).containsExactlyInAnyOrder(asked));
    }

    private static List<String> asked(String reference) {
        return events(reference, "suggestion.staff-asked").stream()
                .map(event -> event.getString("why") + " " + event.getString("staff"))
                .toList();
    }

    private static List<Document> told(String reference) {
        return events(reference, "suggestion.told-where-it-stands");
    }

    private static JsonNode history(String reference) {
        return service.get("ANONYMOUS", "/api/suggestions/" + reference).json().path("history");
    }

    private static List<Document> events(String reference, String type) {
        return service
                .mongo()
                .database()
                .getCollection("events")
                .find(Filters.eq("aggregate", "suggestion-" + reference))
                .into(new ArrayList<>())
                .stream()
                .flatMap(commit -> commit.getList("events", Document.class).stream())
                .filter(event -> type.equals(event.getString("type")))
                .map(event -> Document.parse(event.getString("payload")))
                .toList();
    }
}
