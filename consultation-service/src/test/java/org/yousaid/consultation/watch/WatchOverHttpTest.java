package org.yousaid.consultation.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class WatchOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void showsWhoAnswersAndWhoDoesNot() {
        put("/api/wards", "code,name\nE1,Efford\nE2,Peverell\nE3,Ham\n");
        put("/api/populations", "# Source: the council\nby,group,people\nward,E1,1000\nward,E2,1000\nward,E3,2000\n");
        String id = service.opened("Watched");
        for (int i = 0; i < 11; i++) {
            answer(id, "\"ward\": \"E1\",", "{\"question\": \"q1\", \"choice\": [\"yes\"]}");
        }
        answer(id, "\"ward\": \"E2\",", """
                {"question": "q3", "scale": 4}, {"question": "q1", "choice": ["no"]}""");
        answer(id, "", "{\"question\": \"q4\", \"text\": \"More trees\"}");

        await().atMost(Duration.ofMinutes(2))
                .until(() -> watch(id).get("responses").asInt() == 13);
        JsonNode watch = watch(id);
        assertThat(watch.get("source").asString()).isEqualTo("the council");
        assertThat(watch.get("days")
                        .get(watch.get("days").size() - 1)
                        .get("channels")
                        .get("ONLINE")
                        .asInt())
                .isEqualTo(13);
        assertThat(watch.get("wardNotGiven").asInt()).isEqualTo(1);
        assertThat(watch.get("wards").get(0).toString())
                .isEqualTo("{\"code\":\"E1\",\"name\":\"Efford\",\"responses\":11,\"people\":1000,\"perThousand\":11.0,"
                        + "\"heard\":\"MUCH\"}");
        assertThat(watch.get("unheard").toString())
                .isEqualTo(
                        "[{\"by\":\"ward\",\"group\":\"E3\",\"name\":\"Ham\",\"responses\":0,\"heard\":\"NOBODY\"},"
                                + "{\"by\":\"ward\",\"group\":\"E2\",\"name\":\"Peverell\",\"responses\":1,\"heard\":\"LITTLE\"}]");
        assertThat(question(watch, 0)).isEqualTo("answered 12, reached 13, stopped 11");
        assertThat(question(watch, 2)).isEqualTo("answered 1, reached 2, stopped 1");
        assertThat(question(watch, 3)).isEqualTo("answered 1, reached 1, stopped 1");
    }

    @Test
    void saysThatNothingIsKnownOfPeopleNobodyCounted() {
        put("/api/wards", "code,name\nE1,Efford\nE9,Uncounted\n");
        put("/api/populations", "# Source: the council\nby,group,people\nward,E1,1000\n");
        JsonNode ward = watch(service.opened("Uncounted")).get("wards").get(1);
        assertThat(ward.get("people").isNull()).isTrue();
        assertThat(ward.get("heard").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void isForThePolicyTeam() {
        String id = service.opened("Not for everybody's eyes");
        assertThat(service.get("OFFICER", "/api/consultations/" + id + "/watch").status())
                .isEqualTo(403);
        assertThat(service.get("POLICY", "/api/consultations/nowhere/watch").status())
                .isEqualTo(404);
    }

    private static String question(JsonNode watch, int index) {
        JsonNode question = watch.get("questions").get(index);
        return "answered " + question.get("answered") + ", reached " + question.get("reached") + ", stopped "
                + question.get("stopped");
    }

    private static JsonNode watch(String id) {
        Answer answer = service.get("POLICY", "/api/consultations/" + id + "/watch");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static void answer(String id, String ward, String answers) {
        Answer answer = service.post(
                "ANONYMOUS",
                "/api/consultations/" + id + "/responses",
                "{\"channel\": \"ONLINE\", " + ward + " \"answers\": [" + answers + "]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static void put(String path, String csv) {
        Answer put = service.send(
                "POLICY", "PUT", path, BodyPublishers.ofString(csv), "Content-Type", "text/csv", "If-Match", "*");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }
}
