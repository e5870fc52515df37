package org.yousaid.consultation.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.consultation.RunningService.freshKey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.operations.projection.ProjectionRebuilt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class QuestionBankOverHttpTest {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void findsAQuestionThatMeansTheSameAsSoonAsItsConsultationIsOpen() {
        String id = open(draft("Swimming", "Should the outdoor swimming pool stay open during winter?"));

        JsonNode found = similar("Do you want the lido to be open in the cold months for swimmers?");

        JsonNode best = found.get(0);
        assertThat(best.path("consultation").path("id").asString()).isEqualTo(id);
        assertThat(best.path("consultation").path("title").asString()).isEqualTo("Swimming");
        assertThat(best.path("question").path("id").asString()).isEqualTo("q1");
        assertThat(best.path("question").path("type").asString()).isEqualTo("SINGLE_CHOICE");
        assertThat(best.path("similarity").asDouble()).isBetween(0.3, 0.99);
        assertThat(best.path("askedAt").asString()).isNotBlank();
        assertThat(best.get("results").isNull()).isTrue();
        assertThat(similarities(found)).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void showsWhatWasAnsweredOnceItIsPublished() {
        String text = "Which evening should the mobile library visit Ernesettle?";
        String id = open(draft("Library van", text));
        for (int i = 0; i < 3; i++) {
            assertThat(service.post(
                                    "CITIZEN",
                                    "/api/consultations/" + id + "/responses",
                                    "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q1\", \"choice\": [\"a\"]}]}",
                                    "Idempotency-Key",
                                    freshKey())
                            .status())
                    .isEqualTo(201);
        }
        publish(id);

        JsonNode best = similar(text).get(0);

        assertThat(best.path("similarity").asDouble()).isGreaterThan(0.97);
        assertThat(best.path("results").path("base").asInt()).isEqualTo(3);
        assertThat(best.path("results").path("options").get(0).path("count").asInt())
                .isEqualTo(3);
    }

    @Test
    void refusesToOpenWhatWasAskedBeforeWithoutAReason() {
        String text = "How satisfied are you with the weekly glass recycling collection?";
        publish(open(draft("Recycling", text)));
        String again = drafted(draft("Recycling again", "Do you ride?", text));

        Answer refused = service.tell("POLICY", "/api/consultations/" + again + "/open");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("asked-before");
        assertThat(refused.json().path("detail").asString()).contains(text, "“Recycling”");
        JsonNode error = refused.json().path("errors").get(0);
        assertThat(error.path("pointer").asString()).isEqualTo("/questions/1/askAgainReason");
        JsonNode earlier = refused.json().path("asked").get(0).path("earlier");
        assertThat(earlier.path("consultation").path("title").asString()).isEqualTo("Recycling");
        assertThat(status(again)).isEqualTo("DRAFT");
    }

    @Test
    void opensWhatNobodyCanReadTheAnswersOfYet() {
        String text = "How often should the council cut the verges along Crownhill Road?";
        open(draft("Verges", text));
        String again = drafted(draft("Verges again", text));
        JsonNode item = service.get("POLICY", "/api/consultations/" + again + "/asked-before")
                .json()
                .path("items")
                .get(0);
        assertThat(item.path("reasonNeeded").asBoolean()).isFalse();

        assertThat(service.tell("POLICY", "/api/consultations/" + again + "/open")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void opensWhatWasAskedBeforeWithAReasonThatEverybodyReads() {
        String text = "Would you send your children to the breakfast club at school?";
        String first = open(draft("Breakfast", text));
        ObjectNode draft = draft("Breakfast again", text);
        ((ObjectNode) draft.path("questions").get(0)).put("askAgainReason", "Two schools have joined since.");

        String second = open(draft);

        JsonNode items = service.get("CITIZEN", "/api/consultations/" + second + "/asked-before")
                .json()
                .path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("reason").asString()).isEqualTo("Two schools have joined since.");
        assertThat(items.get(0)
                        .path("earlier")
                        .get(0)
                        .path("consultation")
                        .path("id")
                        .asString())
                .isEqualTo(first);
        assertThat(service.get("CITIZEN", "/api/consultations/" + first + "/asked-before")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void showsThePolicyTeamWhatIsLikeTheQuestionsOfADraftAndNobodyElse() {
        String text = "Where in Plympton should the new skate ramp be built?";
        publish(open(draft("Skating", text)));
        String draft = drafted(draft("Skating again", text));

        JsonNode item = service.get("POLICY", "/api/consultations/" + draft + "/asked-before")
                .json()
                .path("items")
                .get(0);

        assertThat(item.path("reasonNeeded").asBoolean()).isTrue();
        assertThat(item.path("earlier").get(0).path("question").path("text").asString())
                .isEqualTo(text);
        assertThat(service.get("CITIZEN", "/api/consultations/" + draft + "/asked-before")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsTheAnsweredOneFirstHoweverOftenTheSameWasAskedSince() {
        String text = "Which of the three piers should be repaired before the regatta?";
        String answered = open(draft("Piers", text));
        for (int i = 0; i < 4; i++) {
            ObjectNode again = draft("Piers " + i, text);
            ((ObjectNode) again.path("questions").get(0)).put("askAgainReason", "Nothing is published yet.");
            open(again);
        }
        publish(answered);
        String draft = drafted(draft("Piers at last", text));

        JsonNode item = service.get("POLICY", "/api/consultations/" + draft + "/asked-before")
                .json()
                .path("items")
                .get(0);

        assertThat(first(item.path("earlier"))).isEqualTo(answered);
        assertThat(item.path("earlier")).hasSize(3);
        assertThat(first(similar(text))).isEqualTo(answered);
    }

    private static String first(JsonNode found) {
        return found.get(0).path("consultation").path("id").asString();
    }

    @Test
    void aQuestionThatSaysNothingByItselfMayBeAskedAnywhere() {
        open(draft("One", "Is there anything else you would like to add?"));

        assertThat(status(open(draft("Two", "Is there anything else you would like to add?"))))
                .isEqualTo("OPEN");
    }

    @Test
    void findsChineseByItsWords() {
        String id = open(draft("Taxis", "外國平台公司是否應該在台灣繳稅？"));

        assertThat(similar("應該在台灣繳稅的外國公司")
                        .get(0)
                        .path("consultation")
                        .path("id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThat(ask("POLICY", "  ").code()).isEqualTo("nothing-to-compare");
        assertThat(service.post("POLICY", "/api/questions/similar", "{}").status())
                .isEqualTo(422);
        assertThat(ask("POLICY", "x".repeat(2_001)).code()).isEqualTo("question-too-long");
        assertThat(ask("POLICY", "x".repeat(2_000)).status()).isEqualTo(200);
        assertThat(ask("POLICY", "😀").status()).isEqualTo(200);
        assertThat(ask("CITIZEN", "bins").status()).isEqualTo(403);
    }

    @Test
    void aCorrectedQuestionIsFoundByTheWordsItHasNowAndWasAskedWhenItWas() {
        String id = open(draft("Ferry", "Should the Cremyl ferry run until midnight on Fridays?"));
        JsonNode before = similar("Cremyl ferry until midnight").get(0);

        Answer corrected = service.post("POLICY", "/api/consultations/" + id + "/corrections", """
                {"reason": "The name was misspelt.",
                 "questions": [{"id": "q1", "text": "Should the Cremyll ferry run until midnight on Fridays?"}]}""", "If-Match", "*");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);

        Awaitility.await().untilAsserted(() -> {
            JsonNode now = similar("Should the Cremyll ferry run until midnight on Fridays?")
                    .get(0);
            assertThat(now.path("question").path("text").asString()).contains("Cremyll");
            assertThat(now.path("askedAt")).isEqualTo(before.path("askedAt"));
        });
    }

    @Test
    void rebuiltDocumentsAreReadFromTheBeginning() {
        String text = "Should dogs be allowed on the beach at Mount Batten?";
        String id = open(draft("Dogs", text));

        service.context().publishEvent(new ProjectionRebuilt("projections-bank"));

        assertThat(similar(text).get(0).path("consultation").path("id").asString())
                .isEqualTo(id);
    }

    private static List<Double> similarities(JsonNode found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(one -> one.path("similarity").asDouble())
                .toList();
    }

    private static Answer ask(String role, String text) {
        return service.post(role, "/api/questions/similar", JSON.writeValueAsString(Map.of("text", text)));
    }

    private static JsonNode similar(String text) {
        Answer answer = ask("POLICY", text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static ObjectNode draft(String title, String... texts) {
        ObjectNode draft = (ObjectNode)
                JSON.readTree(RunningService.draft(title, service.now().plus(Duration.ofDays(14))));
        draft.set(
                "questions",
                JSON.valueToTree(IntStream.range(0, texts.length)
                        .mapToObj(i -> Map.of(
                                "id",
                                "q" + (i + 1),
                                "type",
                                "SINGLE_CHOICE",
                                "text",
                                texts[i],
                                "options",
                                List.of(Map.of("id", "a", "text", "Yes"), Map.of("id", "b", "text", "No"))))
                        .toList()));
        return draft;
    }

    private static String drafted(ObjectNode draft) {
        Answer drafted = service.post("POLICY", "/api/consultations", draft.toString(), "Idempotency-Key", freshKey());
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        return drafted.json().get("id").asString();
    }

    private static String open(ObjectNode draft) {
        String id = drafted(draft);
        Answer opened = service.tell("POLICY", "/api/consultations/" + id + "/open");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        return id;
    }

    private static void publish(String id) {
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/close").status())
                .isEqualTo(200);
        Answer published = service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
    }

    private static String status(String id) {
        return service.get("POLICY", "/api/consultations/" + id)
                .json()
                .path("status")
                .asString();
    }
}
