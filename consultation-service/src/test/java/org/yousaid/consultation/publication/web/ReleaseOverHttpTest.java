package org.yousaid.consultation.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;

class ReleaseOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String WHY = "{\"reason\": \"Asked for by many\"}";

    @Test
    void letsOnlyClearedWordsOut() {
        String id = service.opened("Let out");
        List<String> references = answered(id, 6);
        publish(id);
        assertThat(service.get("ANONYMOUS", released(id)).code()).isEqualTo("responses-not-released");
        Answer cleared = clear(references.get(0), "\"0\"", "{\"texts\": [\"q4\"]}");
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(cleared.header("ETag")).isEqualTo("\"1\"");
        Answer done = service.post("POLICY:carla", releases(id), WHY, "If-Match", "\"0\"");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        JsonNode log = done.json().get("log").get(0);
        assertThat(log.get("by").asString()).isEqualTo("carla");
        assertThat(log.get("reason").asString()).isEqualTo("Asked for by many");
        assertThat(log.get("responses").asInt()).isEqualTo(6);
        assertThat(log.get("texts").asInt()).isEqualTo(1);

        Answer page = service.get("ANONYMOUS", released(id));
        assertThat(page.json().get("items")).hasSize(6);
        for (String limit : List.of("-1", "101")) {
            Answer refused = service.get("ANONYMOUS", released(id) + "?limit=" + limit);
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("invalid-request");
        }
        assertThat(page.text())
                .contains("Words 0", "Walking")
                .doesNotContain("Words 1", "person-", "response-", "recordedAt", "capturedAt", "ONLINE");
        references.forEach(reference -> assertThat(page.text()).doesNotContain(reference));
        assertThat(stored(id).toString()).doesNotContain("Words");
    }

    @Test
    void showsBeforeWhatWouldGoOut() {
        String id = service.opened("Looked at before");
        List<String> references = answered(id, 3);
        clear(references.get(0), "*", "{\"texts\": [\"q4\"]}");
        clear(references.get(1), "*", "{\"keptBack\": true}");
        Answer preview = service.get("POLICY", releases(id) + "/preview");
        assertThat(preview.json().get("items")).hasSize(2);
        assertThat(preview.text()).contains("Words 0").doesNotContain("Words 1", "Words 2");
        JsonNode now = service.get("POLICY", releases(id)).json().get("now");
        assertThat(now.toString()).isEqualTo("{\"responses\":2,\"texts\":1,\"unread\":1,\"keptBack\":1}");
        assertThat(service.get("POLICY", releases(id)).json().get("log")).isEmpty();
    }

    @Test
    void waitsForTheNextReleaseWithWhatIsClearedLater() {
        String id = service.opened("Cleared later");
        List<String> references = answered(id, 2);
        publish(id);
        release(id);
        clear(references.get(1), "*", "{\"texts\": [\"q4\"]}");
        assertThat(service.get("ANONYMOUS", released(id)).text()).doesNotContain("Words 1");
        release(id);
        assertThat(service.get("ANONYMOUS", released(id)).text()).contains("Words 1");
    }

    @Test
    void takesOutAtOnceWhatIsRedactedWithdrawnKeptBackOrErased() {
        String id = service.opened("Out at once");
        List<String> references = answered(id, 4);
        references.add(say(id, "Erased words", "erased@example.org"));
        publish(id);
        references.forEach(reference -> clear(reference, "*", "{\"texts\": [\"q4\"]}"));
        release(id);
        assertThat(service.get("ANONYMOUS", released(id)).text())
                .contains("Words 0", "Words 1", "Words 2", "Words 3", "Erased words");

        service.post(
                "POLICY",
                "/api/responses/" + references.get(0) + "/redactions",
                "{\"question\": \"q4\", \"text\": \"[redacted] 0\", \"reason\": \"AUTHOR_NAMED\"}",
                "If-Match",
                "*");
        service.post(
                "POLICY",
                "/api/responses/" + references.get(1) + "/withdrawal",
                "{\"reason\": \"Its author\"}",
                "If-Match",
                "*");
        clear(references.get(2), "*", "{\"keptBack\": true}");
        PersonVault vault = service.context().getBean(PersonVault.class);
        vault.forget(vault.find(EmailAddress.parse("erased@example.org")).orElseThrow());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Answer page = service.get("ANONYMOUS", released(id));
            assertThat(page.text())
                    .contains("[redacted] 0", "Words 3")
                    .doesNotContain("Words 0", "Words 1", "Words 2", "Erased words");
            assertThat(page.json().get("items")).hasSize(3);
        });
        assertThat(service.get("ANONYMOUS", released(id) + ".csv").text())
                .contains("[redacted] 0", "Words 3")
                .doesNotContain("Words 0", "Words 1", "Words 2", "Erased words");
        assertThat(clear(references.get(1), "*", "{\"texts\": [\"q4\"]}").code())
                .isEqualTo("response-withdrawn");
    }

    @Test
    void isTakenBackWithAReason() {
        String id = service.opened("Taken back again");
        answered(id, 2);
        publish(id);
        release(id);
        assertThat(service.post("POLICY", releases(id) + "/withdrawal", "{}", "If-Match", "*")
                        .text())
                .contains("/reason");
        Answer back = service.post(
                "POLICY:carla", releases(id) + "/withdrawal", "{\"reason\": \"A name\"}", "If-Match", "\"1\"");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.json().get("log").get(0).get("takenBack").get("reason").asString())
                .isEqualTo("A name");
        assertThat(service.get("ANONYMOUS", released(id)).code()).isEqualTo("responses-not-released");
        assertThat(service.get("ANONYMOUS", released(id) + ".csv").status()).isEqualTo(404);
        assertThat(service.post("POLICY", releases(id) + "/withdrawal", "{\"reason\": \"Again\"}", "If-Match", "*")
                        .code())
                .isEqualTo("nothing-released");
    }

    @Test
    void comesAfterTheResultsAndWithAReason() {
        String id = service.opened("Too soon");
        answered(id, 2);
        assertThat(service.post("POLICY", releases(id), WHY, "If-Match", "*").code())
                .isEqualTo("release-after-results");
        publish(id);
        assertThat(service.post("POLICY", releases(id), "{}", "If-Match", "*").text())
                .contains("/reason");
        assertThat(service.post("POLICY", releases(id), WHY).status()).isEqualTo(428);
        assertThat(service.post("POLICY", releases(id), WHY, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(service.post(
                                "POLICY",
                                releases(id),
                                "{\"questions\": [\"q9\"], \"reason\": \"Why\"}",
                                "If-Match",
                                "*")
                        .code())
                .isEqualTo("unknown-question");
    }

    @Test
    void isForThePolicyTeamToDecide() {
        String id = service.opened("Theirs alone");
        String reference = answered(id, 1).getFirst();
        for (String path : List.of(releases(id), releases(id) + "/preview", clearance(reference))) {
            assertThat(service.get("ANONYMOUS", path).status()).isEqualTo(401);
            assertThat(service.get("OFFICER", path).status()).isEqualTo(403);
        }
        assertThat(service.post("REVIEWER", releases(id), WHY, "If-Match", "*").status())
                .isEqualTo(403);
        assertThat(clear(reference, "*", "{\"texts\": [\"q1\"]}").code()).isEqualTo("no-words-there");
    }

    @Test
    void neutralisesFormulasAndLeavesPlacesAndDaysOut() {
        String id = service.opened("Formulas");
        String formula = say(id, "=HYPERLINK(1)", null);
        say(id, "Other words", null);
        publish(id);
        clear(formula, "*", "{\"texts\": [\"q4\"]}");
        Answer done =
                service.post("POLICY", releases(id), "{\"questions\": [\"q4\"], \"reason\": \"Why\"}", "If-Match", "*");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(service.get("ANONYMOUS", released(id) + ".csv").text())
                .startsWith("id,ward,Anything else?\r\n")
                .contains(",'=HYPERLINK(1)\r\n");
    }

    @Test
    void isRebuiltTheSame() {
        String id = service.opened("Publication rebuilt");
        List<String> references = answered(id, 3);
        publish(id);
        clear(references.get(0), "*", "{\"texts\": [\"q4\"]}");
        clear(references.get(1), "*", "{\"keptBack\": true}");
        release(id);
        clear(references.get(1), "*", "{\"texts\": [\"q4\"]}");
        Answer begun = service.post(
                "ADMIN",
                "/api/admin/consultation/processors/projections-publication/rebuild",
                "{\"mode\": \"rebuild\", \"reason\": \"a test\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode rebuild = service.get("ADMIN", "/api/admin/consultation/processors")
                    .json()
                    .valueStream()
                    .filter(one -> one.get("name").asString().equals("projections-publication"))
                    .findFirst()
                    .orElseThrow()
                    .get("rebuild");
            assertThat(rebuild.get("state").asString()).isEqualTo("DONE");
            assertThat(rebuild.get("hashEqual").asBoolean())
                    .as(rebuild.toString())
                    .isTrue();
        });
        assertThat(service.get("ANONYMOUS", released(id)).text())
                .contains("Words 0")
                .doesNotContain("Words 1");
    }

    private static List<Document> stored(String id) {
        return service.mongo()
                .database()
                .getCollection("public_responses")
                .find(new Document("consultation", id))
                .into(new ArrayList<>());
    }

    private static void publish(String id) {
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        Answer published = service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
    }

    private static void release(String id) {
        Answer done = service.post("POLICY", releases(id), WHY, "If-Match", "*");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private static Answer clear(String reference, String version, String decision) {
        return service.send(
                "POLICY",
                "PUT",
                clearance(reference),
                BodyPublishers.ofString(decision),
                "Content-Type",
                "application/json",
                "If-Match",
                version);
    }

    private static List<String> answered(String id, int times) {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            references.add(say(id, "Words " + i, null));
        }
        return references;
    }

    private static String say(String id, String words, @Nullable String email) {
        String contact = email == null ? "" : ", \"contact\": {\"email\": \"" + email + "\"}";
        Answer given =
                service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", """
                {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["yes"]}, {"question": "q2", "choice": ["walk"]},
                 {"question": "q4", "text": "%s"}]%s}""".formatted(words, contact));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        return given.json().get("reference").asString();
    }

    private static String released(String id) {
        return "/api/consultations/" + id + "/released";
    }

    private static String releases(String id) {
        return "/api/consultations/" + id + "/releases";
    }

    private static String clearance(String reference) {
        return "/api/responses/" + reference + "/clearance";
    }
}
