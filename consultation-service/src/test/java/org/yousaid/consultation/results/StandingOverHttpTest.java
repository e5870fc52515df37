package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Quarter;
import tools.jackson.databind.JsonNode;

/** What is open for good has its results published when a quarter ends. */
class StandingOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String ALL = "/api/consultations/";

    @Test
    void publishesAtTheEndOfAQuarterAndStaysOpen() {
        String id = opened("Our libraries, at any time");
        String quiet = opened("Nobody says a word");
        for (int i = 0; i < 5; i++) {
            assertThat(service.post("ANONYMOUS", ALL + id + "/responses", """
                    {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["yes"]}]}""").status())
                    .isEqualTo(201);
        }
        assertThat(service.get("ANONYMOUS", ALL + id + "/results").code()).isEqualTo("results-not-published");

        toTheNextQuarter();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(read(id).get("resultsVersion").asInt()).isEqualTo(1));
        assertThat(read(id).get("status").asString()).isEqualTo("OPEN");
        assertThat(service.get("ANONYMOUS", ALL + id + "/results")
                        .json()
                        .get("responses")
                        .asInt())
                .isEqualTo(5);
        assertThat(what(id)).isEqualTo("results-published");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(what(quiet)).isEqualTo("quarter-passed"));
        assertThat(read(quiet).get("resultsVersion").asInt()).isZero();

        toTheNextQuarter();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(what(id)).isEqualTo("quarter-passed"));
        assertThat(read(id).get("resultsVersion").asInt()).isEqualTo(1);
    }

    /** The clock of the local mode stops at the next closing time; what has none must not stand before it. */
    @Test
    void doesNotHideTheClosingTimesOfOthers() {
        opened("Never closes");
        service.opened("Closes in time");
        Consultations consultations = service.context().getBean(Consultations.class);
        assertThat(consultations.nextClosing())
                .hasValueSatisfying(
                        next -> assertThat(next).isBefore(service.now().plus(Duration.ofDays(15))));
        assertThat(consultations.nextQuarter())
                .hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(Quarter.endAfter(service.now())));
    }

    private static void toTheNextQuarter() {
        service.letPass(
                Duration.between(service.now(), Quarter.endAfter(service.now())).plusSeconds(1));
    }

    private static JsonNode read(String id) {
        return service.get("ANONYMOUS", ALL + id).json();
    }

    private static String what(String id) {
        return service.get("POLICY", ALL + id + "/history")
                .json()
                .get("items")
                .get(0)
                .get("what")
                .asString();
    }

    private static String opened(String title) {
        String draft = RunningService.draft(title, service.now().plus(Duration.ofDays(1)))
                .replaceFirst("\"closesAt\":\"[^\"]*\",?", "")
                .replaceFirst("\"decisionDate\":\"[^\"]*\",?", "")
                .replaceFirst(",}$", "}")
                .replaceFirst("\\{", "{\"standing\": true, ");
        Answer drafted = service.post("POLICY", "/api/consultations", draft);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String id = drafted.json().get("id").asString();
        Answer opened = service.tell("POLICY", ALL + id + "/open");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        return id;
    }
}
