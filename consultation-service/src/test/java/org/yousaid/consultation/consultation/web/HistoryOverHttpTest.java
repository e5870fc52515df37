package org.yousaid.consultation.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** What is said about a consultation's way: reasons, corrections and its history. */
class HistoryOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String ALL = "/api/consultations/";

    @Test
    void tellsWhoDidWhatAndWhyTheLatestFirst() {
        String id = service.post(
                        "POLICY:carla",
                        "/api/consultations",
                        RunningService.draft(
                                "Told from its events", service.now().plus(Duration.ofDays(9))))
                .json()
                .get("id")
                .asString();
        service.put(
                "POLICY:bruno",
                ALL + id,
                RunningService.draft("Told from all its events", service.now().plus(Duration.ofDays(9))),
                "If-Match",
                "*");
        service.post("POLICY:carla", ALL + id + "/open", "{\"reason\": \"All agree\"}", "If-Match", "*");
        service.post("POLICY:bruno", ALL + id + "/close", "{\"reason\": \"Enough said\"}", "If-Match", "*");
        service.post("POLICY:carla", ALL + id + "/results/publish", "{\"reason\": \"As promised\"}", "If-Match", "*");

        List<JsonNode> history = history(id, "");
        assertThat(history)
                .extracting(entry ->
                        entry.get("what").asString() + ", " + entry.get("by").asString() + ": "
                                + entry.path("reason").asString("-"))
                .containsExactly(
                        "results-published, carla: As promised",
                        "closed, bruno: Enough said",
                        "opened, carla: All agree",
                        "draft-changed, bruno: -",
                        "drafted, carla: -");
        assertThat(history.get(3).get("changed").toString())
                .contains("\"title\"")
                .doesNotContain("\"questions\"");
        JsonNode page = service.get("POLICY", ALL + id + "/history?limit=2").json();
        assertThat(page.get("next").asString()).isEqualTo("3");
        assertThat(history(id, "?limit=2&after=3"))
                .extracting(entry -> entry.get("version").asInt())
                .containsExactly(2, 1);
    }

    @ParameterizedTest
    @CsvSource({"ANONYMOUS, 401", "CITIZEN, 403", "OFFICER, 200"})
    void tellsItToTheCouncilAlone(String role, int status) {
        String id = service.opened("History for staff");
        assertThat(service.get(role, ALL + id + "/history").status()).isEqualTo(status);
    }

    @Test
    void refusesAReasonWithoutEnd() {
        String id = service.opened("Reasons have an end");
        Answer refused = service.post(
                "POLICY", ALL + id + "/close", "{\"reason\": \"" + "x".repeat(1_001) + "\"}", "If-Match", "*");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/reason");
    }

    @Test
    void putsWordsRightAndSaysWhy() {
        String id = service.opened("With a typing error");
        Answer corrected = service.post("POLICY", ALL + id + "/corrections", """
            {"reason": "A word was missing.", "questions": [{"id": "q1", "text": "Do you use the park often?", "options": {"yes": "Yes, often"}}]}\
            """, "If-Match", "\"1\"");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        JsonNode read = service.get("ANONYMOUS", ALL + id).json();
        JsonNode question = read.get("questions").get(0);
        assertThat(question.get("text").asString()).isEqualTo("Do you use the park often?");
        assertThat(question.get("options").toString())
                .isEqualTo("[{\"id\":\"yes\",\"text\":\"Yes, often\"},{\"id\":\"no\",\"text\":\"No\"}]");
        assertThat(read.get("corrections").get(0).get("reason").asString()).isEqualTo("A word was missing.");
        assertThat(service.post("ANONYMOUS", ALL + id + "/responses", """
            {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["yes"]}]}\
            """).status())
                .isEqualTo(201);
        assertThat(history(id, "").getFirst().get("changed").toString()).isEqualTo("[\"q1\"]");
    }

    @Test
    void putsRowsEndsAndTranslationsRight() {
        Answer drafted = service.post(
                "POLICY", "/api/consultations", """
                    {"title": "In two languages", "purpose": "To know.", "canStillChange": "All of it.", "decisionDate": "2031-03-01",
                     "decidedBy": "The council", "closesAt": "%s", "owner": "Parks team", "languages": ["en", "cy"],
                     "questions": [
                       {"id": "m", "type": "MATRIX", "text": "How are they?", "rows": [{"id": "r1", "text": "The gat"}],
                        "options": [{"id": "o1", "text": "Good"}, {"id": "o2", "text": "Bad"}],
                        "translations": {"cy": {"text": "Sut?", "rows": {"r1": "Y gt"}}}},
                       {"id": "s", "type": "SCALE", "text": "How much?", "min": 1, "max": 5, "minLabel": "Litle"}]}\
                    """.formatted(service.now().plus(Duration.ofDays(9))));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String id = drafted.json().get("id").asString();
        service.tell("POLICY", ALL + id + "/open");

        Answer corrected = service.post("POLICY", ALL + id + "/corrections", """
            {"reason": "Letters were missing.", "questions": [
               {"id": "m", "rows": {"r1": "The gate"}, "translations": {"cy": {"rows": {"r1": "Y giât"}}}},
               {"id": "s", "minLabel": "Little"}]}\
            """, "If-Match", "*");

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        JsonNode questions = service.get("ANONYMOUS", ALL + id).json().get("questions");
        assertThat(questions.at("/0/rows/0/text").asString()).isEqualTo("The gate");
        assertThat(questions.at("/0/translations/cy").toString())
                .isEqualTo("{\"text\":\"Sut?\",\"rows\":{\"r1\":\"Y giât\"}}");
        assertThat(questions.at("/1/minLabel").asString()).isEqualTo("Little");
        assertThat(service.post("POLICY", ALL + id + "/corrections", """
            {"reason": "r", "questions": [{"id": "m", "translations": {"pl": {"text": "Jak?"}}}]}\
            """, "If-Match", "*")
                        .code())
                .isEqualTo("not-translated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"questions\": [{\"id\": \"q1\", \"text\": \"x\"}]} | /reason | missing",
                "{\"reason\": \"r\"} | /questions | number-of-questions",
                "{\"reason\": \"r\", \"questions\": [null]} | /questions/0/id | missing",
                "{\"reason\": \"r\", \"questions\": [{\"id\": \"q1\", \"options\": {\"yes\": null}}]} |"
                        + " /questions/0/options/yes | missing",
                "{\"reason\": \"r\", \"questions\": [{\"id\": \"q1\", \"translations\": {\"cy\": {\"rows\": {\"r\":"
                        + " \"\"}}}}]} | /questions/0/translations/cy/rows/r | missing",
                "{\"reason\": \"r\", \"questions\": [{\"id\": \"q1\"}, {\"id\": \"q1\"}]} | /questions/1/id |"
                        + " not-unique",
                "{\"reason\": \"r\", \"questions\": [{\"id\": \"q1\", \"type\": \"SCALE\"}]} | /questions/0/type |"
                        + " unknown-field",
            })
    void saysWhatIsWrongWithACorrection(String body, String pointer, String key) {
        Answer refused = service.post("POLICY", ALL + "any/corrections", body, "If-Match", "*");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        JsonNode error = refused.json().get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
        assertThat(error.get("key").asString()).isEqualTo(key);
    }

    private static List<JsonNode> history(String id, String query) {
        return service.get("POLICY", ALL + id + "/history" + query)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
