package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
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

/** Weighted shares from the first answer to the table, and counted again. */
class WeightedOverHttpTest {

    private static final String AGE = """
            {"id": "age", "type": "SINGLE_CHOICE", "text": "How old are you?", "options": [
              {"id": "o1", "text": "Under 40"}, {"id": "o2", "text": "40 to 90"}]}""";

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @BeforeEach
    void giveFigures() {
        put("/api/wards", "code,name\nW1,Efford\nW2,Ham\nW3,Stoke\n");
        put("/api/populations", """
                # Source: Census 2021
                by,group,people
                ward,W1,4000
                ward,W2,4000
                ward,W3,50
                age,under-40,5000
                age,40-90,5000
                """);
    }

    @Test
    void standBesideTheOthersWithWhatTheyWereMadeFrom() {
        String id = published("Weighted");
        JsonNode results = service.get("ANONYMOUS", path(id)).json();
        JsonNode yes = results.get("questions").get(0).get("options").get(0);
        assertThat(yes.get("share").asDouble()).isEqualTo(0.4);
        assertThat(yes.get("weighted").asDouble()).isEqualTo(0.52);
        assertThat(results.get("questions").get(0).get("weightedTo").asDouble()).isEqualTo(0.01);
        JsonNode weighting = results.get("weighting");
        assertThat(weighting.get("source").asString()).isEqualTo("Census 2021");
        assertThat(weighting.get("exact").asBoolean()).isTrue();
        assertThat(weighting.get("position")).isEqualTo(results.get("position"));
        assertThat(weighting.get("effectiveSampleSize").asLong()).isEqualTo(57);
        assertThat(weighting.get("targets").get(0).toString()).isEqualTo("""
                {"by":"ward","groups":[{"ids":["W1"],"names":["Efford"],"people":4000},\
                {"ids":["W2"],"names":["Ham"],"people":4000}],"unheard":["Stoke"]}""");
        assertThat(weighting.get("targets").get(1).get("groups").get(0).toString())
                .isEqualTo("{\"ids\":[\"o1\"],\"names\":[\"Under 40\"],\"people\":5000}");

        assertThat(service.get("ANONYMOUS", path(id) + ".csv").text())
                .contains("q1,SINGLE_CHOICE,Do you use the park?,yes,Yes,40,100,0.4000,100,0,,,,,,,,0.5200,1,");
        assertThat(results.get("breakdowns").get(2).get("by").asString()).isEqualTo("age");
        assertThat(results.get("breakdowns")
                        .get(2)
                        .get("groups")
                        .get(1)
                        .get("name")
                        .asString())
                .isEqualTo("40 to 90");
    }

    @Test
    void sayHowManyWereHeardOfThoseWhoWereWanted() {
        JsonNode reach = service.get("ANONYMOUS", path(published("Reached")) + "?breakdowns=false")
                .json()
                .get("reach");
        assertThat(reach.toString())
                .isEqualTo("[{\"by\":\"ward\",\"group\":\"W1\",\"name\":\"Efford\",\"wanted\":100,\"responses\":80,"
                        + "\"suppressed\":false},"
                        + "{\"by\":\"ward\",\"group\":\"W3\",\"name\":\"Stoke\",\"wanted\":5,\"responses\":0,"
                        + "\"suppressed\":false},"
                        + "{\"by\":\"channel\",\"group\":\"PAPER\",\"name\":\"PAPER\",\"wanted\":7,\"responses\":0,"
                        + "\"suppressed\":false}]");
    }

    @Test
    void areTheSameWhenCountedAgainWithOtherFiguresAtHand() {
        String id = published("Weighted again");
        put("/api/populations", "# Source: a guess\nby,group,people\nward,W1,1\nward,W2,1000\n");
        ConsultationView view =
                service.context().getBean(Consultations.class).find(id).orElseThrow();
        PublishedResults published = Objects.requireNonNull(view.results());
        assertThat(service.context().getBean(Recount.class).again(view, published))
                .isEqualTo(published.counts());

        JsonNode before = service.get("ANONYMOUS", path(id)).json().get("weighting");
        assertThat(service.tell("POLICY", path(id) + "/publish").status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(
                        service.get("ANONYMOUS", path(id)).json().get("version").asInt())
                .isEqualTo(2));
        assertThat(service.get("ANONYMOUS", path(id)).json().get("weighting")).isEqualTo(before);
    }

    @Test
    void areNotMadeOfNothing() {
        put("/api/populations", "# Source: nobody\nby,group,people\ndisability,yes,40\n");
        String id = service.opened("Unweighted");
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        service.tell("POLICY", path(id) + "/publish");
        JsonNode weighting = service.get("ANONYMOUS", path(id)).json().get("weighting");
        assertThat(weighting.get("reason").asString()).isEqualTo("no-populations");
        assertThat(weighting.has("effectiveSampleSize")).isFalse();
    }

    @Test
    void needAQuestionThatEverybodyGetsToSee() {
        ObjectNode draft = draft("No ages");
        draft.put("ageQuestion", "q4");
        Answer refused = service.post("POLICY", "/api/consultations", draft.toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/ageQuestion");
    }

    private static ObjectNode draft(String title) {
        ObjectNode draft = (ObjectNode) JsonMapper.shared()
                .readTree(RunningService.draft(title, service.now().plus(Duration.ofDays(14))));
        draft.withArray("questions").add(JsonMapper.shared().readTree(AGE));
        draft.put("ageQuestion", "age");
        draft.set("targets", JsonMapper.shared().readTree("""
                [{"by": "ward", "group": "W1", "count": 100}, {"by": "ward", "group": "W3", "count": 5},
                 {"by": "channel", "group": "PAPER", "count": 7}]"""));
        return draft;
    }

    /** Weighed by hand: 52 of 100 say yes. Of 80 people of Efford 30 said yes, of 20 people of Ham 10 did; as many live in the one as in the other. */
    private static String published(String title) {
        Answer drafted =
                service.post("POLICY", "/api/consultations", draft(title).toString());
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String id = drafted.json().get("id").asString();
        service.tell("POLICY", "/api/consultations/" + id + "/open");
        answer(id, "W1", "yes", "o1", 20);
        answer(id, "W1", "yes", "o2", 10);
        answer(id, "W1", "no", "o1", 15);
        answer(id, "W1", "no", "o2", 35);
        answer(id, "W2", "yes", "o1", 5);
        answer(id, "W2", "yes", "o2", 5);
        answer(id, "W2", "no", "o2", 10);
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        Answer published = service.tell("POLICY", path(id) + "/publish");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        return id;
    }

    private static void answer(String id, String ward, String choice, String age, int times) {
        for (int i = 0; i < times; i++) {
            Answer answer = service.post(
                    "ANONYMOUS", "/api/consultations/" + id + "/responses", """
                    {"channel": "ONLINE", "ward": "%s", "answers": [
                      {"question": "q1", "choice": ["%s"]}, {"question": "age", "choice": ["%s"]}]}""".formatted(ward, choice, age));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    private static String path(String id) {
        return "/api/consultations/" + id + "/results";
    }

    private static void put(String path, String csv) {
        Answer put = service.send(
                "POLICY", "PUT", path, BodyPublishers.ofString(csv), "Content-Type", "text/csv", "If-Match", "*");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }
}
