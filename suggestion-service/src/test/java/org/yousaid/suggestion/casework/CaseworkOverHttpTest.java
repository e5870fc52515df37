package org.yousaid.suggestion.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** A service of its own: what waits here is counted, and time passes. */
class CaseworkOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.alone();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static String first = "";
    private static String second = "";

    @BeforeAll
    static void suggest() {
        first = service.suggested("The first", "The first idea.");
        service.letPass(Duration.ofDays(10));
        second = service.suggested("The second", "The second idea.");
        String closed = service.suggested("Closed", "An idea that was answered.");
        service.screened(closed, "ANSWERED", "Done.");
        service.letPass(Duration.ofDays(5));
    }

    @Test
    void showsTheNearestDeadlineFirstPageByPageWithWhatIsOverdueAndNothingThatIsClosed() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(references("/api/casework")).containsExactly(first, second));
        JsonNode items = service.get("REVIEWER", "/api/casework").json().path("items");
        assertThat(items.path(0).path("overdue").asBoolean()).isTrue();
        assertThat(items.path(1).path("overdue").asBoolean()).isFalse();
        assertThat(items.path(0).path("title").asString()).isEqualTo("The first");

        Answer page = service.get("REVIEWER", "/api/casework?limit=1");
        String next = page.json().path("next").asString();
        assertThat(references("/api/casework?limit=1&after=" + next)).containsExactly(second);
        assertThat(references("/api/casework?dueBefore=" + service.now())).containsExactly(first);
        assertThat(references("/api/casework?stage=screened")).isEmpty();
    }

    @Test
    void givesOneToSomebodyAndCountsWhatEachLooksAfter() {
        assign(second, "{\"to\":\"carla\"}");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(references("/api/casework?assignee=carla")).containsExactly(second));
        assertThat(references("/api/casework?assignee=nobody")).containsExactly(first);
        JsonNode load = service.get("REVIEWER", "/api/casework/load").json();
        assertThat(load.path("items").path(0).path("assignee").asString()).isEqualTo("carla");
        assertThat(load.path("items").path(0).path("open").asInt()).isEqualTo(1);
        assertThat(load.path("nobody").path("overdue").asInt()).isEqualTo(1);
        Answer stale = service.post(
                "REVIEWER", "/api/suggestions/" + second + "/assign", "{\"to\":\"bob\"}", "If-Match", "\"0\"");
        assertThat(stale.code()).isEqualTo("stale-version");
        assign(second, "{}");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(references("/api/casework?assignee=carla")).isEmpty());
    }

    @Test
    void keepsFiltersForWhoSavedThem() {
        Answer saved = service.put(
                "REVIEWER:carla", "/api/casework/filters/Mine", "{\"stage\":\"received\",\"assignee\":\"carla\"}");
        assertThat(saved.json().path("items").path(0).path("stage").asString()).isEqualTo("received");
        assertThat(service.get("REVIEWER:bob", "/api/casework/filters").json().path("items"))
                .isEmpty();
        Answer removed =
                service.send("REVIEWER:carla", "DELETE", "/api/casework/filters/Mine", BodyPublishers.noBody());
        assertThat(removed.json().path("items")).isEmpty();
        assertThat(service.put("REVIEWER", "/api/casework/filters/x", "{\"stage\":\"{$ne:1}\"}")
                        .code())
                .isEqualTo("invalid-request");
    }

    @Test
    void isForReviewersOnly() {
        for (String path : List.of("/api/casework", "/api/casework/load", "/api/casework/filters")) {
            assertThat(service.get("ANONYMOUS", path).status()).isEqualTo(401);
            assertThat(service.get("OFFICER", path).status()).isEqualTo(403);
        }
        assertThat(service.get("REVIEWER", "/api/casework?after=x").code()).isEqualTo("invalid-request");
        assertThat(service.get("REVIEWER", "/api/casework?limit=201").code()).isEqualTo("invalid-request");
    }

    private static void assign(String reference, String body) {
        Answer assigned = service.post("REVIEWER", "/api/suggestions/" + reference + "/assign", body, "If-Match", "*");
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
    }

    private static List<String> references(String path) {
        return service.get("REVIEWER", path)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("reference").asString())
                .toList();
    }
}
