package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Confirmed themes are published with the results, frozen and countable again. */
class ThemesInResultsTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void publishesConfirmedThemesWithoutSmallCounts() {
        String id = themed("Themes in results", "quoted-in-results@example.org");
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        service.tell("POLICY", themes(id) + "/q4/confirm");
        Answer published = publish(id);
        assertThat(published.status()).as(published.text()).isEqualTo(200);

        JsonNode shown = inWords(id).get("themes");
        assertThat(shown.get(0).toString())
                .startsWith(
                        "{\"id\":\"t1\",\"label\":\"Buses\",\"count\":6,\"share\":0.75,\"quotes\":[\"A bus each hour\"]}");
        assertThat(shown.get(1).toString())
                .as("what a few said")
                .isEqualTo("{\"id\":\"t2\",\"label\":\"Trees\",\"count\":null,\"share\":null,\"quotes\":[]}");
        assertThat(service.get("ANONYMOUS", "/api/consultations/" + id + "/results.csv")
                        .text())
                .contains("Anything else?,t1,Buses,6,8,0.7500")
                .contains("Anything else?,t2,Trees,,8,,");
        assertThat(published.text() + inWords(id)).doesNotContain("answer number");

        service.post(
                "POLICY", themes(id) + "/q4/rename", "{\"theme\": \"t1\", \"label\": \"Coaches\"}", "If-Match", "*");
        assertThat(inWords(id).get("themes").get(0).get("label").asString()).isEqualTo("Buses");

        ConsultationView view =
                service.context().getBean(Consultations.class).find(id).orElseThrow();
        PublishedResults results = Objects.requireNonNull(view.results());
        assertThat(service.context().getBean(Recount.class).again(view, results))
                .isEqualTo(results.counts());

        PersonVault vault = service.context().getBean(PersonVault.class);
        vault.forget(
                vault.find(new EmailAddress("quoted-in-results@example.org")).orElseThrow());
        assertThat(inWords(id).get("themes").get(0).get("quotes")).isEmpty();
    }

    @Test
    void publishesWhateverHappenedLast() {
        String id = themed("Published after a list of wards", "wards-came-last@example.org");
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        assertThat(service.send(
                                "POLICY",
                                "PUT",
                                "/api/wards",
                                BodyPublishers.ofString("code,name\nE05002087,Peverell\n"),
                                "Content-Type",
                                "text/csv",
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(200);
        assertThat(publish(id).status()).isEqualTo(200);
    }

    @Test
    void keepsProposedThemesToThePolicyTeam() {
        String id = themed("Only proposed", "only-proposed@example.org");
        service.put("POLICY", themes(id), "{\"question\": \"q4\", \"themes\": []}", "If-Match", "*");
        service.post("POLICY", themes(id) + "/propose", "{\"question\": \"q4\"}");
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        assertThat(publish(id).status()).isEqualTo(200);
        assertThat(inWords(id).has("themes")).isFalse();
    }

    private static Answer publish(String id) {
        return service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
    }

    private static JsonNode inWords(String id) {
        return service.get("ANONYMOUS", "/api/consultations/" + id + "/results")
                .json()
                .get("questions")
                .get(3);
    }

    private static String themes(String id) {
        return "/api/consultations/" + id + "/themes";
    }

    /** Eight answers, six of them about buses, three about trees; one of the first is cleared. */
    private static String themed(String title, String email) {
        String id = service.opened(title);
        for (int i = 0; i < 8; i++) {
            String contact = i == 0 ? ", \"contact\": {\"email\": \"" + email + "\"}" : "";
            service.post(
                    "ANONYMOUS",
                    "/api/consultations/" + id + "/responses",
                    "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q1\", \"choice\": [\"yes\"]}, {\"question\": \"q4\", \"text\": \"answer number "
                            + i + "\"}]" + contact + "}");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> answers(id).size() == 8);
        List<String> all = answers(id);
        service.put(
                "POLICY",
                themes(id),
                "{\"question\": \"q4\", \"themes\": [{\"label\": \"Buses\", \"responses\": %s}, {\"label\": \"Trees\", \"responses\": %s}]}"
                        .formatted(
                                JSON.writeValueAsString(all.subList(0, 6)), JSON.writeValueAsString(all.subList(5, 8))),
                "If-Match",
                "*");
        service.post(
                "POLICY",
                themes(id) + "/q4/quotes",
                "{\"response\": \"" + all.getFirst() + "\", \"words\": \"A bus each hour\"}",
                "If-Match",
                "*");
        return id;
    }

    /** The responses in the order in which they were given. */
    private static List<String> answers(String id) {
        return service.get("POLICY", themes(id) + "/q4/answers")
                .json()
                .get("items")
                .valueStream()
                .sorted(Comparator.comparing(item -> item.get("text").asString()))
                .map(item -> item.get("response").asString())
                .toList();
    }
}
