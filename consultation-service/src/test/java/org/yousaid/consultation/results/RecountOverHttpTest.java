package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.operations.projection.ProjectionRebuilt;
import tools.jackson.databind.JsonNode;

class RecountOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void countsAgainAndSaysWhetherEveryDigitIsTheSame() {
        String id = published("Counted again");
        JsonNode same = recount(id);
        assertThat(same.get("outcome").asString()).isEqualTo("same");
        assertThat(same.get("responses").asInt()).isEqualTo(3);
        assertThat(same.get("percent").asInt()).isEqualTo(100);

        var changed = service.mongo()
                .database()
                .getCollection("consultations")
                .updateOne(Filters.eq("_id", id), Updates.inc("results.counts.responses", 1));
        assertThat(changed.getModifiedCount()).isEqualTo(1);
        service.context().publishEvent(new ProjectionRebuilt("projections-consultation"));
        assertThat(recount(id).get("outcome").asString()).isEqualTo("different");
        assertThat(service.get("ADMIN", path(id)).json().get("items").size()).isEqualTo(2);
    }

    @Test
    void countsNothingThatIsNotPublished() {
        String id = service.opened("Not published");
        assertThat(service.post("POLICY", path(id), "{}").code()).isEqualTo("results-not-published");
        assertThat(service.post("OFFICER", path(id), "{}").status()).isEqualTo(403);
        assertThat(service.get("POLICY", path(id) + "/unheard-of").status()).isEqualTo(404);
    }

    private static JsonNode recount(String id) {
        String key = RunningService.freshKey();
        Answer begun = service.post("POLICY", path(id), "{}", "Idempotency-Key", key);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        Answer again = service.post("POLICY", path(id), "{}", "Idempotency-Key", key);
        assertThat(again.header("Location")).isEqualTo(begun.header("Location"));
        await().until(() -> !state(begun).equals("RUNNING"));
        assertThat(state(begun)).isEqualTo("DONE");
        return service.get("POLICY", begun.header("Location")).json();
    }

    private static String state(Answer begun) {
        return service.get("POLICY", begun.header("Location"))
                .json()
                .get("state")
                .asString();
    }

    private static String path(String id) {
        return "/api/consultations/" + id + "/results/recounts";
    }

    private static String published(String title) {
        String id = service.opened(title);
        for (String choice : new String[] {"yes", "yes", "no"}) {
            Answer answer = service.post(
                    "ANONYMOUS",
                    "/api/consultations/" + id + "/responses",
                    "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q1\", \"choice\": [\"" + choice
                            + "\"]}]}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/close").status())
                .isEqualTo(200);
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/results/publish")
                        .status())
                .isEqualTo(200);
        return id;
    }
}
