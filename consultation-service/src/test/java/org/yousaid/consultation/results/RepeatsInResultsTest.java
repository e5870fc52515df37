package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.PublishedResults;
import tools.jackson.databind.JsonNode;

/** What belongs together is published with the results, beside figures that count every answer. */
class RepeatsInResultsTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String LETTER =
            "Please keep the baths open because it is the only place for miles where a child can learn to swim";

    @Test
    void publishesWhatBelongsTogetherAndCountsEverything() {
        String id = service.opened("Repeats in results");
        for (int i = 0; i < 6; i++) {
            send(id, ", {\"question\": \"q4\", \"text\": \"" + LETTER + "\"}", "bea");
        }
        send(id, "", "cat");
        send(id, "", "cat");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.get("POLICY", path(id) + "/repeats")
                                .json()
                                .get("kinds")
                                .get(0)
                                .get("responses")
                                .asInt()
                        == 6);
        service.tell("POLICY", path(id) + "/close");
        Answer published = service.tell("POLICY", path(id) + "/results/publish");
        assertThat(published.status()).as(published.text()).isEqualTo(200);

        JsonNode results = service.get("ANONYMOUS", path(id) + "/results").json();
        assertThat(results.get("responses").asInt()).isEqualTo(8);
        assertThat(results.get("questions").get(2).get("base").asInt()).isEqualTo(8);
        assertThat(results.get("repeats").toString())
                .isEqualTo("{\"sameWords\":6,\"arguments\":1,\"samePerson\":8,\"sameDevice\":0,\"machineLike\":0}");

        ConsultationView view =
                service.context().getBean(Consultations.class).find(id).orElseThrow();
        PublishedResults frozen = Objects.requireNonNull(view.results());
        assertThat(service.context().getBean(Recount.class).again(view, frozen)).isEqualTo(frozen.counts());
    }

    @Test
    void hidesSmallNumbersOfThem() {
        String id = service.opened("A few repeats");
        send(id, "", "dan");
        send(id, "", "dan");
        send(id, "", "eve");
        service.tell("POLICY", path(id) + "/close");
        assertThat(service.tell("POLICY", path(id) + "/results/publish").status())
                .isEqualTo(200);

        JsonNode repeats =
                service.get("ANONYMOUS", path(id) + "/results").json().get("repeats");
        assertThat(repeats.get("samePerson").isNull()).isTrue();
        assertThat(repeats.get("sameWords").asInt()).isZero();
    }

    private static String path(String id) {
        return "/api/consultations/" + id;
    }

    private static void send(String id, String more, String who) {
        Answer answer = service.post(
                "ANONYMOUS",
                path(id) + "/responses",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q3\", \"scale\": 4}" + more
                        + "], \"contact\": {\"email\": \"" + who + ".published@example.org\"}}",
                "Idempotency-Key",
                RunningService.freshKey());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
