package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;

/** What somebody chose beside what everybody did, for their eyes only. */
class OwnAnswerOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void marksItAndSaysWhereManyFeltTheSame() {
        String id = service.opened("Did many feel so");
        String yes = "";
        for (int person = 0; person < 11; person++) {
            yes = answer(id, "yes", "yes" + person + "@example.org");
        }
        String no = answer(id, "no", "no@example.org");

        JsonNode before = compared("yes10@example.org", yes).json();
        assertThat(before.has("counted")).as("nobody counted yet").isFalse();
        JsonNode alone = before.get("questions").get(0);
        assertThat(alone.get("options")).hasSize(1);
        assertThat(alone.get("options").get(0).get("mine").asBoolean()).isTrue();
        assertThat(alone.get("options").get(0).path("count").isNumber()).isFalse();

        service.letPass(Duration.ofDays(19));
        String ofYes = yes;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                compared("yes10@example.org", ofYes).json().has("counted"))
                        .isTrue());
        JsonNode shown = compared("yes10@example.org", yes).json();
        JsonNode question = shown.get("questions").get(0);
        assertThat(question.get("base").asInt()).isEqualTo(12);
        assertThat(question.get("manyFeltSo").asBoolean()).isTrue();
        assertThat(option(question, "yes").get("mine").asBoolean()).isTrue();
        assertThat(option(question, "yes").get("count").asInt()).isEqualTo(11);
        assertThat(option(question, "no").get("mine").asBoolean()).isFalse();
        assertThat(shown.get("questions"))
                .as("what was said in words is not there")
                .hasSize(1);
        JsonNode few = compared("no@example.org", no).json().get("questions").get(0);
        assertThat(few.get("manyFeltSo").asBoolean()).isFalse();
        assertThat(option(few, "no").get("mine").asBoolean()).isTrue();
    }

    @Test
    void isShownToNobodyElse() {
        String id = service.opened("For their eyes only");
        String reference = answer(id, "yes", "eyes@example.org");
        assertThat(compared("eyes@example.org", reference).header("Cache-Control"))
                .contains("no-store");
        assertThat(compared("other@example.org", reference).status()).isEqualTo(404);
        assertThat(service.get("ANONYMOUS", path(reference)).status()).isEqualTo(401);
        assertThat(service.get("POLICY", path(reference)).status()).isEqualTo(403);
        assertThat(service.get(citizen("eyes@example.org"), path("YS-0000-0000-0000"))
                        .status())
                .isEqualTo(404);
        assertThat(service.get(citizen("eyes@example.org"), path("nonsense")).status())
                .isEqualTo(404);
    }

    @Test
    void manyIsAQuestionOfPeopleAndOfTheirShare() {
        ManyFeltSo many = new ManyFeltSo(10, 0.2);
        assertThat(many.isTrue(10, 50)).isTrue();
        assertThat(many.isTrue(10, 51)).as("less than a fifth").isFalse();
        assertThat(many.isTrue(9, 9)).as("fewer than ten").isFalse();
    }

    private static JsonNode option(JsonNode question, String id) {
        for (JsonNode option : question.get("options")) {
            if (option.get("id").asString().equals(id)) {
                return option;
            }
        }
        throw new AssertionError("No option " + id);
    }

    private static String path(String reference) {
        return "/api/responses/" + reference + "/compared";
    }

    private static Answer compared(String email, String reference) {
        return service.get(citizen(email), path(reference));
    }

    private static String citizen(String email) {
        return "CITIZEN:" + service.context().getBean(PersonVault.class).personWith(EmailAddress.parse(email));
    }

    private static String answer(String consultation, String choice, String email) {
        Answer answer = service.post(
                "ANONYMOUS", "/api/consultations/" + consultation + "/responses", """
                {"channel": "ONLINE", "contact": {"email": "%s"}, "consents": {"thankMe": true},
                 "answers": [{"question": "q1", "choice": ["%s"]}, {"question": "q4", "text": "In words."}]}""".formatted(email, choice));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("reference").asString();
    }
}
