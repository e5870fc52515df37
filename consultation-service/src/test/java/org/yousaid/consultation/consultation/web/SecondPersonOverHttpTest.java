package org.yousaid.consultation.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.consultation.RunningService.draft;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** One asks, another does; and the history says so. */
class SecondPersonOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.withFourEyes();

    private static final String ALL = "/api/consultations/";
    private static final String CARLA = "POLICY:carla";
    private static final String BRUNO = "POLICY:bruno";

    @Test
    void whatOnePersonAskedForAnotherDoes() {
        String id = drafted("Two people open it");
        Answer asked = service.post(CARLA, ALL + id + "/open", "{\"reason\": \"Read by all\"}", "If-Match", "\"0\"");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.json().get("waitingFor").asString()).isEqualTo("second-person");
        assertThat(asked.json().get("step").asString()).isEqualTo("open");
        assertThat(asked.json().get("status").asString()).isEqualTo("DRAFT");
        assertThat(asked.header("ETag")).isEqualTo("\"1\"");

        JsonNode wish = service.get(BRUNO, ALL + id).json().get("askedFor").get(0);
        assertThat(wish.get("by").asString()).isEqualTo("carla");
        assertThat(wish.get("reason").asString()).isEqualTo("Read by all");

        assertThat(service.tell(CARLA, ALL + id + "/open").code()).isEqualTo("second-person-needed");
        Answer opened = service.post(BRUNO, ALL + id + "/open", "", "If-Match", "\"1\"");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.json().get("status").asString()).isEqualTo("OPEN");
        assertThat(service.get(BRUNO, ALL + id).json().get("askedFor").size()).isZero();
        assertThat(service.get("ANONYMOUS", ALL + id).text()).doesNotContain("carla", "bruno", "askedFor");
    }

    @Test
    void aWishIsTakenBackAndTheHistorySaysSo() {
        String id = drafted("Asked for and taken back");
        service.tell(CARLA, ALL + id + "/open");
        Answer back = takeBack(id, "open");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(takeBack(id, "open").code()).isEqualTo("nothing-asked-for");
        assertThat(takeBack(id, "nonsense").status()).isEqualTo(404);

        List<JsonNode> history = service.get("OFFICER", ALL + id + "/history")
                .json()
                .get("items")
                .valueStream()
                .toList();
        assertThat(history)
                .extracting(entry ->
                        entry.get("what").asString() + " " + entry.get("by").asString())
                .containsExactly("step-taken-back bruno", "step-asked-for carla", "drafted anna");
        assertThat(history.getFirst().get("reason").asString()).isEqualTo("Wait for the map");
        assertThat(history.getFirst().get("step").asString()).isEqualTo("open");
    }

    @Test
    void resultsAndOutcomeWaitToo() {
        String id = drafted("All the way with two");
        for (String who : List.of(CARLA, BRUNO)) {
            service.tell(who, ALL + id + "/open");
        }
        service.tell(CARLA, ALL + id + "/close");
        assertThat(service.tell(CARLA, ALL + id + "/results/publish").status()).isEqualTo(202);
        assertThat(service.get("ANONYMOUS", ALL + id + "/results").code()).isEqualTo("results-not-published");
        assertThat(service.tell(BRUNO, ALL + id + "/results/publish").status()).isEqualTo(200);

        String outcome = """
                {"summary": "We heard you.", "items": [{"question": "q1", "asked": "Do you use it?", "said": "Yes.", "did": "It stays."}]}""";
        assertThat(service.post(CARLA, ALL + id + "/outcome", outcome, "If-Match", "*")
                        .code())
                .isEqualTo("second-person-needed");
        service.put(CARLA, ALL + id + "/outcome", outcome, "If-Match", "*");
        service.tell(BRUNO, ALL + id + "/outcome/approve");
        assertThat(service.tell(BRUNO, ALL + id + "/outcome").status()).isEqualTo(202);
        assertThat(service.tell(CARLA, ALL + id + "/outcome").code()).isEqualTo("written-by-the-same");
        Answer published = service.tell("POLICY:anna", ALL + id + "/outcome");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(service.get("ANONYMOUS", ALL + id).json().get("status").asString())
                .isEqualTo("OUTCOME_PUBLISHED");
    }

    private static Answer takeBack(String id, String step) {
        return service.send(
                BRUNO,
                "DELETE",
                ALL + id + "/asked-for/" + step,
                BodyPublishers.ofString("{\"reason\": \"Wait for the map\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
    }

    private static String drafted(String title) {
        return service.post(
                        "POLICY:anna",
                        "/api/consultations",
                        draft(title, service.now().plus(Duration.ofDays(30))))
                .json()
                .get("id")
                .asString();
    }
}
