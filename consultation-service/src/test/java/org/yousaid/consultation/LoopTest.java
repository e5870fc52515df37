package org.yousaid.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** From the draft to the published results, over HTTP. */
class LoopTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void goesFromTheDraftToThePublishedResults() {
        String id = service.opened("The park in the valley");
        assertThat(service.get("ANONYMOUS", "/api/consultations/the-park-in-the-valley")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("OPEN");

        Answer first = service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", """
                {"channel": "ONLINE",
                 "answers": [{"question": "q1", "choice": ["yes"]}, {"question": "q2", "choice": ["walk", "play"]},
                             {"question": "q3", "scale": 4}, {"question": "q4", "text": "More trees."}],
                 "suggestions": [{"title": "Trees", "text": "Plant a tree for each child."}],
                 "contact": {"name": "Ann", "email": "ann@example.org"}}""");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        String reference = first.json().get("reference").asString();
        assertThat(first.header("Location")).isEqualTo("/api/responses/" + reference);
        assertThat(first.json().get("suggestions").get(0).get("text").asString())
                .isEqualTo("Plant a tree for each child.");

        Answer second = service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", """
                {"channel": "ONLINE",
                 "answers": [{"question": "q1", "choice": ["no"]}, {"question": "q3", "scale": 2}]}""");
        assertThat(second.status()).as(second.text()).isEqualTo(201);

        JsonNode found = service.get("ANONYMOUS", "/api/responses/" + reference).json();
        assertThat(found.get("consultation").get("slug").asString()).isEqualTo("the-park-in-the-valley");
        assertThat(found.get("suggestions").get(0).get("reference"))
                .isEqualTo(first.json().get("suggestions").get(0).get("reference"));
        assertThat(found.toString()).doesNotContain("tree", "Ann");

        assertThat(service.get("ANONYMOUS", "/api/consultations/" + id + "/results")
                        .code())
                .isEqualTo("results-not-published");
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/close").status())
                .isEqualTo(200);
        Answer published = service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
        assertThat(published.status()).as(published.text()).isEqualTo(200);

        JsonNode results = service.get("ANONYMOUS", "/api/consultations/" + id + "/results")
                .json();
        assertThat(results.get("responses").asInt()).isEqualTo(2);
        assertThat(results.get("version").asInt()).isEqualTo(1);
        assertThat(results.get("questions").get(0).get("options").toString()).isEqualTo("""
                [{"id":"yes","text":"Yes","count":1,"share":0.5},{"id":"no","text":"No","count":1,"share":0.5}]""");
        assertThat(results.get("questions").get(2).get("mean").asDouble()).isEqualTo(3.0);
        assertThat(results.get("questions").get(1).get("options").get(0).toString())
                .as("what one alone said")
                .isEqualTo("{\"id\":\"walk\",\"text\":\"Walking\",\"count\":null,\"share\":null}");
        assertThat(results.get("questions").get(3).get("base").asInt()).isEqualTo(1);
    }
}
