package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is shown before the results are out, as the author chose it. */
class InterimViewsOverHttpTest {

    private static final String ALL = "/api/consultations";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void whereOnlyParticipationIsShownNothingThatWasSaidGoesOutBeforeTheResults() {
        String id = opened("Only how many took part");
        String mine = "";
        for (int person = 0; person < 12; person++) {
            mine = answer(id, "yes", "part" + person + "@example.org");
        }
        JsonNode before = compared(mine);
        assertThat(before.has("counted")).isFalse();
        assertThat(before.get("participation").has("responses")).isFalse();

        service.letPass(Duration.ofDays(19));
        String reference = mine;
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(compared(reference).has("counted")).isTrue());
        JsonNode shown = compared(mine);
        assertThat(shown.get("participation").get("responses").asInt()).isEqualTo(12);
        JsonNode question = shown.get("questions").get(0);
        assertThat(question.path("base").isNumber()).isFalse();
        assertThat(question.get("manyFeltSo").asBoolean())
                .as("all felt so, and that is what nobody is told")
                .isFalse();
        assertThat(question.get("options")).as("only their own").hasSize(1);
        assertThat(question.get("options").get(0).path("count").isNumber()).isFalse();

        assertThat(stored(id).counts().questions())
                .as("what is not kept cannot get out")
                .isEmpty();
        for (String path : new String[] {"/results", "/results.csv"}) {
            Answer refused = service.get("ANONYMOUS", ALL + "/" + id + path);
            assertThat(refused.code()).isEqualTo("results-not-published");
            assertThat(service.get("COUNCILLOR", ALL + "/" + id + path).code()).isEqualTo("results-not-published");
        }
    }

    @Test
    void theResultsAfterItAreWholeForNothingWasShownThatTheyCouldBeComparedWith() {
        String id = opened("Whole after only how many took part");
        for (int person = 0; person < 5; person++) {
            answer(id, "yes", "whole" + person + "@example.org");
        }
        String early = answer(id, "yes", "early@example.org");
        service.letPass(Duration.ofDays(19));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(compared("early@example.org", early).has("counted"))
                                .isTrue());
        String reference = answer(id, "no", "whole-later@example.org");
        assertThat(service.tell("POLICY", ALL + "/" + id + "/close").status()).isEqualTo(200);
        assertThat(service.tell("POLICY", ALL + "/" + id + "/results/publish").status())
                .isEqualTo(200);
        JsonNode results = service.get("ANONYMOUS", ALL + "/" + id + "/results").json();
        assertThat(results.get("questions").get(0).get("base").asInt()).isEqualTo(7);
        JsonNode shown = compared("whole-later@example.org", reference);
        assertThat(shown.has("participation")).as("the results are out").isFalse();
        assertThat(shown.get("questions").get(0).get("base").asInt()).isEqualTo(7);
    }

    @Test
    void theChoiceGoesWithTheDraftIntoItsHistoryAndIsFixedOnceItIsOpen() {
        ObjectNode draft = draft("Chosen in a draft");
        draft.remove("interimViews");
        String id =
                service.post("POLICY", ALL, draft.toString()).json().get("id").asString();
        assertThat(views(id)).isEqualTo("ANSWERS");
        draft.put("interimViews", "PARTICIPATION");
        assertThat(change(id, draft).status()).isEqualTo(200);
        assertThat(views(id)).isEqualTo("PARTICIPATION");
        JsonNode history =
                service.get("POLICY", ALL + "/" + id + "/history").json().get("items");
        assertThat(history.get(0).get("changed").toString()).isEqualTo("[\"interimViews\"]");
        service.tell("POLICY", ALL + "/" + id + "/open");
        assertThat(change(id, draft("Too late")).status()).isEqualTo(409);
    }

    @Test
    void sixChartsAreChosenAtMost() {
        ObjectNode draft = JSON.createObjectNode().put("title", "Seven charts");
        ArrayNode questions = draft.putArray("questions");
        IntStream.range(0, 7)
                .forEach(place -> questions
                        .addObject()
                        .put("id", "q" + place)
                        .put("type", "SCALE")
                        .put("text", "How?")
                        .put("min", 1)
                        .put("max", 5)
                        .put("chartInMails", true));
        JsonNode error = service.post("POLICY", ALL, draft.toString())
                .json()
                .get("errors")
                .get(0);
        assertThat(error.get("pointer").asString()).isEqualTo("/questions/6/chartInMails");
        assertThat(error.get("key").asString()).isEqualTo("too-many");
        questions.remove(6);
        assertThat(service.post("POLICY", ALL, draft.toString()).status()).isEqualTo(201);
    }

    private static ViewsEvent.Counted stored(String consultation) {
        return (ViewsEvent.Counted) service.context()
                .getBean(EventStore.class)
                .readEvents(CountedViews.id(new ConsultationId(consultation), 1))
                .next()
                .getPayload();
    }

    private static Answer change(String id, ObjectNode draft) {
        return service.put("POLICY", ALL + "/" + id, draft.toString(), "If-Match", "*");
    }

    private static String views(String id) {
        return service.get("POLICY", ALL + "/" + id).json().get("interimViews").asString();
    }

    private static ObjectNode draft(String title) {
        ObjectNode draft = (ObjectNode)
                JSON.readTree(RunningService.draft(title, service.now().plus(Duration.ofDays(60))));
        return draft.put("interimViews", "PARTICIPATION");
    }

    private static String opened(String title) {
        Answer drafted = service.post("POLICY", ALL, draft(title).toString());
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String id = drafted.json().get("id").asString();
        assertThat(service.tell("POLICY", ALL + "/" + id + "/open").status()).isEqualTo(200);
        return id;
    }

    private static String answer(String consultation, String choice, String email) {
        Answer answer =
                service.post("ANONYMOUS", ALL + "/" + consultation + "/responses", """
                {"channel": "ONLINE", "contact": {"email": "%s"}, "consents": {"thankMe": true},
                 "answers": [{"question": "q1", "choice": ["%s"]}]}""".formatted(email, choice));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("reference").asString();
    }

    private static JsonNode compared(String reference) {
        return compared("part11@example.org", reference);
    }

    private static JsonNode compared(String email, String reference) {
        var person = service.context().getBean(PersonVault.class).personWith(EmailAddress.parse(email));
        return service.get("CITIZEN:" + person, "/api/responses/" + reference + "/compared")
                .json();
    }
}
