package org.yousaid.consultation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.testsupport.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real survey of 108 questions with its routing, built and answered through the API, and every result counted back. */
class SurveyTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void countsEveryQuestionAsTheFileDoes() throws IOException {
        SurveyFiles survey = SurveyFiles.in(SharedData.folder("survey-odcs2025"));
        String consultation = "/api/consultations/" + opened(survey);

        JsonNode first = imported(consultation, survey);
        assertThat(first.get("responses").asInt())
                .as(first.toString())
                .isEqualTo(survey.responses().size())
                .isEqualTo(321);
        assertThat(first.get("repeated").asInt()).isZero();
        assertThat(notes(first)).containsExactly("138 Q011 answered-although-hidden true");
        assertThat(survey.hidden()).isEqualTo(1);

        JsonNode second = imported(consultation, survey);
        assertThat(second.get("repeated").asInt()).isEqualTo(321);

        assertThat(service.tell("POLICY", consultation + "/close").status()).isEqualTo(200);
        Answer published = service.tell("POLICY", consultation + "/results/publish");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        JsonNode results = service.get("ANONYMOUS", consultation + "/results").json();
        assertThat(results.get("responses").asInt()).isEqualTo(321);
        assertThat(counts(results)).hasSize(108).containsExactlyEntriesOf(survey.counts());
    }

    private static String opened(SurveyFiles survey) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("title", "Open Data Community Survey 2025");
        draft.put("purpose", "To know who works with open data, and how.");
        draft.put("canStillChange", "Nothing any more: this is the record of what was said.");
        draft.put("decisionDate", "2031-03-01");
        draft.put("decidedBy", "Those who held the survey");
        draft.put("closesAt", service.now().plus(Duration.ofDays(14)).toString());
        draft.put("owner", "Those who held the survey");
        draft.put("layout", "BY_SECTION");
        draft.put("sections", survey.sections());
        draft.put("questions", survey.drafted());
        Answer drafted = service.post("POLICY", "/api/consultations", new JsonMapper().writeValueAsString(draft));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String id = drafted.json().get("id").asString();
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/open").status())
                .isEqualTo(200);
        return id;
    }

    private static JsonNode imported(String consultation, SurveyFiles survey) {
        Answer accepted = service.send(
                "OFFICER",
                "POST",
                consultation + "/imports",
                new Multipart().file("answers", survey.answers()).publisher(),
                "Content-Type",
                Multipart.CONTENT_TYPE);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String job = accepted.header("Location");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !service.get("POLICY", job)
                        .json()
                        .get("state")
                        .asString()
                        .equals("RUNNING"));
        return service.get("POLICY", job).json();
    }

    private static List<String> notes(JsonNode job) {
        List<String> notes = new ArrayList<>();
        job.get("errors")
                .forEach(error -> notes.add(error.get("row").asInt() + " "
                        + error.get("column").asString() + " "
                        + error.get("code").asString() + " "
                        + error.get("rowTaken").asBoolean()));
        return notes;
    }

    private static Map<String, SurveyFiles.Count> counts(JsonNode results) {
        Map<String, SurveyFiles.Count> counts = new LinkedHashMap<>();
        results.get("questions").forEach(question -> {
            List<Long> options = new ArrayList<>();
            question.path("options")
                    .forEach(option -> options.add(option.get("count").asLong(0)));
            counts.put(
                    question.get("id").asString(),
                    new SurveyFiles.Count(
                            question.get("asked").asLong(), question.get("base").asLong(), options));
        });
        return counts;
    }
}
