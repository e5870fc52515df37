package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.PublishedResults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One question of every kind, asked, answered and counted. */
class EveryKindOfQuestionTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON = new JsonMapper();

    private static final String WALK = "{\"question\": \"for\", \"choice\": [\"walk\"]}";
    private static final String QUESTIONS = """
        [{"id": "use", "type": "SINGLE_CHOICE", "text": "Do you use it?",
          "options": [{"id": "yes", "text": "Yes"}, {"id": "no", "text": "No"}]},
         {"id": "for", "type": "MULTIPLE_CHOICE", "text": "What for?", "required": true,
          "showIf": {"question": "use", "anyOf": ["yes"]},
          "options": [{"id": "walk", "text": "Walking"}, {"id": "play", "text": "Playing"}]},
         {"id": "first", "type": "RANKING", "text": "What matters most?",
          "options": [{"id": "a", "text": "Trees"}, {"id": "b", "text": "Paths"}, {"id": "c", "text": "Benches"}]},
         {"id": "parts", "type": "MATRIX", "text": "How are they?",
          "rows": [{"id": "gate", "text": "The gate"}, {"id": "pond", "text": "The pond"}],
          "options": [{"id": "good", "text": "Good"}, {"id": "bad", "text": "Bad"}]},
         {"id": "age", "type": "NUMBER", "text": "How old are you?", "min": 0, "max": 120},
         {"id": "since", "type": "DATE", "text": "When did you come?", "min": 2020, "max": 2026},
         {"id": "where", "type": "PLACE", "text": "Where do you live?"},
         {"id": "like", "type": "SCALE", "text": "How do you like it?", "min": 1, "max": 5},
         {"id": "name", "type": "SHORT_TEXT", "text": "A name?"},
         {"id": "else", "type": "LONG_TEXT", "text": "Anything else?"}]\
        """;

    @BeforeAll
    static void putWards() {
        Answer put = service.send(
                "POLICY",
                "PUT",
                "/api/wards",
                BodyPublishers.ofString("code,name\nW1,Efford\nW2,=Ham\nW3,Stoke\n"),
                "Content-Type",
                "text/csv",
                "If-Match",
                "*");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }

    private static String opened(String title) {
        return opened(title, QUESTIONS);
    }

    private static String opened(String title, String questions) {
        String draft = RunningService.draft(title, service.now().plus(Duration.ofDays(9)));
        ObjectNode body = (ObjectNode) JSON.readTree(draft);
        body.set("questions", JSON.readTree(questions));
        Answer drafted = service.post("POLICY", "/api/consultations", body.toString());
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String id = drafted.json().get("id").asString();
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/open").status())
                .isEqualTo(200);
        return id;
    }

    private static Answer answer(String id, String ward, String... answers) {
        return service.post(
                "ANONYMOUS",
                "/api/consultations/" + id + "/responses",
                "{\"channel\": \"ONLINE\", \"ward\": \"" + ward + "\", \"answers\": [" + String.join(",", answers)
                        + "]}");
    }

    private static String use(String choice) {
        return "{\"question\": \"use\", \"choice\": [\"" + choice + "\"]}";
    }

    private static JsonNode published(String id) {
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        Answer done = service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return service.get("ANONYMOUS", "/api/consultations/" + id + "/results").json();
    }

    private static JsonNode question(JsonNode results, String id) {
        return results.get("questions")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Four walk there, two do not; all say the rest. */
    private static String answered(String title) {
        String id = opened(title);
        for (int i = 0; i < 6; i++) {
            String[] rest = {
                "{\"question\": \"first\", \"ranking\": " + (i < 4 ? "[\"a\", \"b\"]" : "[\"b\", \"c\", \"a\"]") + "}",
                "{\"question\": \"parts\", \"matrix\": "
                        + (i < 5 ? "{\"gate\": \"good\", \"pond\": \"bad\"}" : "{\"gate\": \"bad\"}") + "}",
                "{\"question\": \"age\", \"number\": " + (20 + 10 * i) + ".5}",
                "{\"question\": \"since\", \"date\": \"2024-0" + (1 + i / 2) + "-15\"}",
                "{\"question\": \"where\", \"place\": \"" + (i < 2 ? "W2" : "W1") + "\"}",
                "{\"question\": \"name\", \"text\": \"Green\"}"
            };
            String all = String.join(",", rest);
            Answer taken =
                    i < 4 ? answer(id, i < 2 ? "W1" : "W2", use("yes"), WALK, all) : answer(id, "W3", use("no"), all);
            assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        }
        return id;
    }

    @Test
    void countsEachInItsOwnWay() {
        JsonNode results = published(answered("Every kind"));
        assertThat(question(results, "for").get("asked").asInt()).isEqualTo(4);
        assertThat(question(results, "for").get("base").asInt()).isEqualTo(4);
        assertThat(question(results, "for").get("skipped").asInt()).isZero();
        JsonNode trees = question(results, "first").get("options").get(0);
        assertThat(trees.get("count").asInt()).isEqualTo(4);
        assertThat(trees.get("ranks").toString()).isEqualTo("[4,0,2]");
        assertThat(trees.get("meanRank").asDouble()).isEqualTo(1.6667);
        JsonNode pond = question(results, "parts").get("rows").get(1);
        assertThat(pond.get("text").asString()).isEqualTo("The pond");
        assertThat(pond.get("base").asInt()).isEqualTo(5);
        assertThat(pond.get("options").get(1).get("share").asDouble()).isEqualTo(1);
        JsonNode age = question(results, "age");
        assertThat(age.get("mean").asDouble()).isEqualTo(45.5);
        assertThat(age.get("distribution").get(2).toString())
                .isEqualTo("{\"from\":20,\"to\":30,\"count\":1,\"share\":0.1667}");
        assertThat(question(results, "since").get("distribution").toString())
                .isEqualTo("[{\"period\":\"2024-01\",\"count\":2,\"share\":0.3333},"
                        + "{\"period\":\"2024-02\",\"count\":2,\"share\":0.3333},"
                        + "{\"period\":\"2024-03\",\"count\":2,\"share\":0.3333}]");
        assertThat(question(results, "where").get("options").toString())
                .isEqualTo("[{\"id\":\"W2\",\"text\":\"=Ham\",\"count\":2,\"share\":0.3333},"
                        + "{\"id\":\"W1\",\"text\":\"Efford\",\"count\":4,\"share\":0.6667}]");
        assertThat(question(results, "name").get("base").asInt()).isEqualTo(6);
        assertThat(question(results, "like").get("base").asInt()).isZero();
    }

    @Test
    void recountsToThePublishedDigits() {
        String id = answered("Every kind again");
        published(id);
        ConsultationView view =
                service.context().getBean(Consultations.class).find(id).orElseThrow();
        PublishedResults results = Objects.requireNonNull(view.results());
        assertThat(results.counts().breakdowns()).isNotEmpty();
        assertThat(service.context().getBean(Recount.class).again(view, results))
                .isEqualTo(results.counts());
    }

    @Test
    void putsEachIntoTheTable() {
        String id = answered("Every kind in a table");
        published(id);
        Answer unknown = service.get("ANONYMOUS", "/api/consultations/" + id + "/results?question=nope");
        assertThat(unknown.status()).as(unknown.text()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("question-not-asked");
        assertThat(service.get("ANONYMOUS", "/api/consultations/" + id + "/results.csv")
                        .text())
                .contains("first,RANKING,What matters most?,a,Trees,4,6,0.6667,6,0,,,,,,,1.6667,,1,")
                .contains("parts,MATRIX,How are they?,bad,Bad,5,5,1.0000,6,0,,,,,pond,The pond,,,1,")
                .contains("age,NUMBER,How old are you?,20 to 30,20 to 30,1,6,0.1667,6,0,,,,,,,,,1,")
                .contains("where,PLACE,Where do you live?,W2,'=Ham,2,6,0.3333,6,0,,,,,,,,,1,");
    }

    @Test
    void readsFiguresWithTheirUnitAndEndsWithTheirWords() {
        String id = opened("With words", """
            [{"id": "like", "type": "SCALE", "text": "How?", "min": 1, "max": 3,
              "minLabel": "Not at all", "maxLabel": "Very", "translations": {"en": {"minLabel": "Not a bit"}}},
             {"id": "far", "type": "NUMBER", "text": "How far?", "min": 0, "max": 40, "unit": "km"}]\
            """);
        JsonNode asked =
                service.get("ANONYMOUS", "/api/consultations/" + id).json().get("questions");
        assertThat(asked.get(0).get("minLabel").asString()).isEqualTo("Not at all");
        assertThat(asked.get(0).at("/translations/en/minLabel").asString()).isEqualTo("Not a bit");
        assertThat(asked.get(1).get("unit").asString()).isEqualTo("km");
        for (int i = 0; i < 6; i++) {
            answer(id, "W1", "{\"question\": \"like\", \"scale\": 1}", "{\"question\": \"far\", \"number\": 3}");
        }

        JsonNode results = published(id);
        assertThat(question(results, "like").get("distribution").get(0).toString())
                .isEqualTo("{\"value\":1,\"label\":\"1 (Not at all)\",\"count\":6,\"share\":1.0}");
        assertThat(question(results, "like").get("distribution").get(1).has("label"))
                .isFalse();
        assertThat(question(results, "far").get("unit").asString()).isEqualTo("km");
        assertThat(question(results, "far").at("/distribution/1/label").asString())
                .isEqualTo("5 to 10 km");
        assertThat(service.get("ANONYMOUS", "/api/consultations/" + id + "/results.csv")
                        .text())
                .contains("far,NUMBER,How far?,0 to 5,0 to 5 km,6,6,1.0000,")
                .contains("like,SCALE,How?,3,3 (Very),0,6,0.0000,");
    }

    @Test
    void refusesWordsWhereThereIsNothingToName() {
        Answer refused = service.post("POLICY", "/api/consultations", """
            {"title": "No ends", "questions": [
              {"id": "a", "type": "LONG_TEXT", "text": "Why?", "unit": "km", "minLabel": "No", "maxLabel": "Yes"},
              {"id": "b", "type": "NUMBER", "text": "How far?", "min": 0, "max": 9, "unit": "%s"}]}\
            """.formatted("k".repeat(31)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactly(
                        "/questions/0/unit", "/questions/0/minLabel", "/questions/0/maxLabel", "/questions/1/unit");
    }

    @Test
    void leavesTheGroupsOutWhereTheyAreNotWanted() {
        String id = answered("Without groups");
        published(id);
        JsonNode short1 = service.get("ANONYMOUS", "/api/consultations/" + id + "/results?breakdowns=false")
                .json();
        assertThat(short1.get("questions")).hasSize(10);
        assertThat(short1.get("breakdowns")).isEmpty();
        JsonNode some = service.get("ANONYMOUS", "/api/consultations/" + id + "/results?question=use&question=age")
                .json();
        assertThat(some.get("questions")).hasSize(2);
        assertThat(some.get("breakdowns").get(0).get("groups").valueStream())
                .allMatch(group -> List.of(0, 2).contains(group.get("questions").size()));
    }

    @Test
    void refusesWhatIsNotAskedOfThisPerson() {
        String id = opened("Who does not use it");
        assertThat(answer(id, "W1", use("no"), WALK).code()).isEqualTo("answered-although-hidden");
        assertThat(answer(id, "W1", WALK).code()).isEqualTo("answered-although-hidden");
        assertThat(answer(id, "W1", use("yes")).code()).isEqualTo("answer-missing");
        assertThat(answer(id, "W1", use("no")).status()).isEqualTo(201);
    }

    @Test
    void refusesEachKindOfWrongAnswer() {
        String id = opened("Wrong answers");
        assertThat(wrong(id, "first", "\"ranking\": [\"a\", \"a\"]")).isEqualTo("option-chosen-twice");
        assertThat(wrong(id, "first", "\"ranking\": [\"z\"]")).isEqualTo("unknown-option");
        assertThat(wrong(id, "first", "\"choice\": [\"a\"]")).isEqualTo("wrong-answer-shape");
        assertThat(wrong(id, "parts", "\"matrix\": {\"door\": \"good\"}")).isEqualTo("unknown-row");
        assertThat(wrong(id, "parts", "\"matrix\": {\"gate\": \"fine\"}")).isEqualTo("unknown-option");
        assertThat(wrong(id, "age", "\"number\": 120.01")).isEqualTo("number-out-of-range");
        assertThat(wrong(id, "age", "\"number\": 1e-900000")).isEqualTo("too-many-decimals");
        assertThat(wrong(id, "age", "\"number\": 1.00001")).isEqualTo("too-many-decimals");
        assertThat(wrong(id, "since", "\"date\": \"2019-12-31\"")).isEqualTo("date-out-of-range");
        assertThat(wrong(id, "since", "\"date\": \"2024-13-01\"")).isEqualTo("invalid-request");
        assertThat(wrong(id, "where", "\"place\": \"W9\"")).isEqualTo("unknown-place");
        assertThat(wrong(id, "where", "\"place\": \"W1\", \"text\": \"here\"")).isEqualTo("wrong-answer-shape");
        assertThat(wrong(id, "name", "\"scale\": 1")).isEqualTo("wrong-answer-shape");
    }

    private static String wrong(String id, String question, String answer) {
        return answer(id, "W1", "{\"question\": \"" + question + "\", " + answer + "}")
                .code();
    }
}
