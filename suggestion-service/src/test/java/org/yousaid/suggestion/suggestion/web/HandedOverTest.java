package org.yousaid.suggestion.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class HandedOverTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void saysWhoHasItAndByWhenTheyAnswer() {
        LocalDate day = today().plusDays(5);
        JsonNode step = last(screen("""
                {"outcome": "SERVICE_REQUEST", "note": "It is reported.", "referredTo": "Street lighting", "answerBy": "%s"}""".formatted(day)));

        assertThat(step.path("referredTo").asString()).isEqualTo("Street lighting");
        assertThat(step.path("answerBy").asString()).isEqualTo(day.toString());
    }

    @Test
    void goesToTheUsualTeamWithItsUsualClockWhenTheReviewerNamesNone() {
        JsonNode complaint = last(screen("{\"outcome\": \"COMPLAINT\", \"note\": \"A complaint.\"}"));
        assertThat(complaint.path("referredTo").asString()).isEqualTo("the complaints team");
        assertThat(complaint.path("answerBy").asString())
                .isEqualTo(today().plusDays(14).toString());

        JsonNode request = last(screen("{\"outcome\": \"SERVICE_REQUEST\", \"note\": \"Reported.\"}"));
        assertThat(request.path("referredTo").asString()).isEqualTo("customer services");
        assertThat(request.path("answerBy").asString())
                .isEqualTo(today().plusDays(10).toString());
    }

    @Test
    void showsEverybodyWhoHasIt() {
        String reference = service.suggested("Bins", "My bins were not emptied on Tuesday");
        service.screened(reference, "SERVICE_REQUEST", "We come tomorrow.");
        JsonNode tracked =
                service.get("ANONYMOUS", "/api/suggestions/" + reference).json();
        assertThat(tracked.path("title").isNull()).isTrue();
        assertThat(last(tracked).path("referredTo").asString()).isEqualTo("customer services");
    }

    @Test
    void refusesADayThatIsPastAndADayForWhatStaysHere() {
        Answer past = screened("{\"outcome\": \"COMPLAINT\", \"note\": \"x\", \"answerBy\": \"2020-01-01\"}");
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.json().path("errors").get(0).path("pointer").asString()).isEqualTo("/answerBy");
        Answer stays =
                screened("{\"outcome\": \"ANSWERED\", \"note\": \"x\", \"answerBy\": \"%s\"}".formatted(today()));
        assertThat(stays.json().path("errors").get(0).path("key").asString()).isEqualTo("not-here");
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(service.now(), ZoneId.of("Europe/London"));
    }

    private static JsonNode last(JsonNode tracked) {
        JsonNode history = tracked.path("history");
        return history.get(history.size() - 1);
    }

    private static JsonNode screen(String body) {
        Answer answer = screened(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Answer screened(String body) {
        String reference = service.suggested("A lamp", "The lamp at the corner is broken");
        return service.post("REVIEWER", "/api/suggestions/" + reference + "/screen", body, "If-Match", "*");
    }
}
