package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class DraftPagesTest {

    private static final String STALE =
            "{\"status\": 412, \"code\": \"stale-version\", \"title\": \"Changed in the meantime\"}";

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    private Browser browser = new Browser(0);

    @BeforeEach
    void script() {
        browser = new Browser(port);
        services.reset();
        Sample.script(services);
        services.on("PUT", "/api/consultations/consultation-9", 200, "{}");
    }

    private JsonNode sent() {
        var puts = services.asked("PUT", "/api/consultations/consultation-9");
        assertThat(puts).hasSize(1);
        return JsonMapper.shared().readTree(puts.getFirst().body());
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(element -> element.path("id").asString()).toList();
    }

    @Test
    void tellsWhatIsDoneAndWhatIsStillToDo() {
        Browser.Shown shown = browser.open("/policy/draft");

        assertThat(shown.found("id=\"task-([a-z]+)\""))
                .containsExactly("about", "why", "questions", "layout", "files", "audience", "dates", "languages");
        assertThat(shown.html()).contains("4 questions in 2 sections", "3 parts still to do");
        assertThat(shown.found("id=\"task-([a-z]+)-state\"[^>]*><strong")).containsExactly("about", "why", "languages");
    }

    @Test
    void beginsADraftFromATemplate() {
        services.on("POST", "/api/consultations", 201, "{\"id\": \"consultation-2\", \"slug\": \"libraries\"}");

        Browser.Shown saved =
                browser.send("/policy/new", "key", "k3", "title", "Libraries", "template", "street-change");

        assertThat(saved.location()).endsWith("/policy/libraries");
        assertThat(services.asked("POST", "/api/consultations").getFirst().body())
                .contains("\"title\":\"Libraries\"", "What would you change?");
    }

    @Test
    void changesOnePartAndSendsTheRestAsItWas() {
        Browser.Shown saved = browser.send(
                "/policy/draft/about",
                "version",
                "4",
                "title",
                "Less noise",
                "owner",
                "Noise team",
                "replyWithinDays",
                "14");

        assertThat(saved.location()).endsWith("/policy/draft");
        JsonNode sent = sent();
        assertThat(sent.path("title").asString()).isEqualTo("Less noise");
        assertThat(sent.path("replyWithinDays").asInt()).isEqualTo(14);
        assertThat(sent.path("replyWithinUnit").asString()).isEqualTo("DAYS");
        assertThat(sent.path("questions"))
                .isEqualTo(JsonMapper.shared().readTree(DraftSample.DRAFT).path("questions"));
        assertThat(sent.path("translations").path("cy").path("title").asString())
                .isEqualTo("Efford tawelach");
        assertThat(sent.has("status") || sent.has("resultsVersion") || sent.has("historic"))
                .isFalse();
    }

    @Test
    void promisesInWorkingDaysAndNoMoreThanTwenty() {
        String[] form = {
            "version", "4", "title", "Less noise", "replyWithinDays", "21", "replyWithinUnit", "WORKING_DAYS"
        };
        assertThat(browser.send("/policy/draft/about", form).html())
                .contains("Enter a number of working days from 1 to 20", "value=\"WORKING_DAYS\" aria-describedby");
        form[5] = "20";
        browser.send("/policy/draft/about", form);
        assertThat(sent().path("replyWithinUnit").asString()).isEqualTo("WORKING_DAYS");
    }

    @Test
    void losesNothingThatWasTypedWhenSomebodyElseWasFaster() {
        services.on("PUT", "/api/consultations/consultation-9", 412, STALE);

        Browser.Shown shown = browser.send("/policy/draft/why", "version", "3", "purpose", "To sleep at night");

        assertThat(services.asked("PUT", "/api/consultations/consultation-9")
                        .getFirst()
                        .header("If-match"))
                .isEqualTo("\"3\"");
        assertThat(shown.html()).contains("Somebody else changed this draft", "To sleep at night");
        assertThat(shown.hidden("version")).isEqualTo("4");
    }

    @Test
    void refusesDatesThatMakeNoSenseAtTheirFields() {
        Browser.Shown shown = browser.send(
                "/policy/draft/dates",
                "version",
                "4",
                "standing",
                "false",
                "opensAt-day",
                "31",
                "opensAt-month",
                "2",
                "opensAt-year",
                "2027",
                "closesAt-day",
                "5",
                "closesAt-month",
                "3",
                "closesAt-year",
                "2027",
                "closesAt-time",
                "late");

        assertThat(shown.found("<li><a href=\"#([^\"]+)\">")).containsExactly("opensAt-day", "closesAt-time");
        assertThat(shown.html()).contains("value=\"31\"", "value=\"late\"");
    }

    @Test
    void takesTheWholeLastDayWhereNoTimeIsGiven() {
        browser.send(
                "/policy/draft/dates",
                "version",
                "4",
                "closesAt-day",
                "5",
                "closesAt-month",
                "7",
                "closesAt-year",
                "2027");

        assertThat(sent().path("closesAt").asString()).isEqualTo("2027-07-05T23:00:00Z");
    }

    @Test
    void leavesDatesOutOfWhatIsAlwaysOpen() {
        browser.send(
                "/policy/draft/dates",
                "version",
                "4",
                "standing",
                "true",
                "closesAt-day",
                "5",
                "closesAt-month",
                "7",
                "closesAt-year",
                "2027");

        assertThat(sent().path("standing").asBoolean()).isTrue();
        assertThat(sent().has("closesAt")).isFalse();
    }

    @Test
    void setsHowManyOfAWardShouldBeHeard() {
        browser.send(
                "/policy/draft/audience",
                "version",
                "4",
                "audience",
                "everyone",
                "target-wards",
                "E05002078",
                "target-wards",
                "E05002087",
                "target-E05002087",
                "200");

        assertThat(sent().path("audience").toString()).isEqualTo("{\"everyone\":true}");
        JsonNode targets = sent().path("targets");
        assertThat(targets.size()).isEqualTo(1);
        assertThat(targets.path(0).path("group").asString()).isEqualTo("E05002087");
        assertThat(targets.path(0).path("count").asInt()).isEqualTo(200);
    }

    @Test
    void namesTheQuestionThatAsksForAges() {
        assertThat(browser.open("/policy/draft/audience").html())
                .contains("Which question asks how old people are?", "<option value=\"q1\">Does noise trouble you?");
        browser.send("/policy/draft/audience", "version", "4", "audience", "everyone", "ageQuestion", "q1");
        assertThat(sent().path("ageQuestion").asString("")).isEqualTo("q1");
    }

    @Test
    void sendsNoQuestionForAgesThatIsNotThere() {
        browser.send("/policy/draft/audience", "version", "4", "audience", "everyone", "ageQuestion", "gone");
        assertThat(sent().has("ageQuestion")).isFalse();
    }

    @Test
    void keepsTheIdOfAnAnswerThatIsRewordedOrMoved() {
        browser.send(
                "/policy/draft/questions/q1",
                "version",
                "4",
                "type",
                "SINGLE_CHOICE",
                "text",
                "Does noise trouble you?",
                "in-section",
                "s1",
                "options",
                "No\r\nNow and then\r\nYes");

        JsonNode question = sent().path("questions").path(0);
        assertThat(question.path("options").toString())
                .isEqualTo(
                        "[{\"id\":\"o3\",\"text\":\"No\"},{\"id\":\"o2\",\"text\":\"Now and then\"},{\"id\":\"o1\",\"text\":\"Yes\"}]");
        assertThat(question.path("translations")
                        .path("cy")
                        .path("options")
                        .path("o1")
                        .asString())
                .isEqualTo("Ydy");
        assertThat(question.path("askAgainReason").asString()).isEqualTo("New road");
    }

    @Test
    void takesAnAnswerThatIsGoneOutOfTheConditionsOnIt() {
        browser.send(
                "/policy/draft/questions/q1",
                "version",
                "4",
                "type",
                "SINGLE_CHOICE",
                "text",
                "Does noise trouble you?",
                "in-section",
                "s1",
                "options",
                "Yes\r\nNo");

        assertThat(sent().path("questions").path(2).path("showIf").path("anyOf").toString())
                .isEqualTo("[\"o1\"]");
    }

    @Test
    void putsANewQuestionAtTheEndOfItsSection() {
        Browser.Shown saved = browser.send(
                "/policy/draft/questions/new",
                "version",
                "4",
                "type",
                "NUMBER",
                "text",
                "How many hours?",
                "min",
                "0",
                "max",
                "24",
                "in-section",
                "s1");

        assertThat(saved.location()).endsWith("/policy/draft/questions");
        JsonNode questions = sent().path("questions");
        assertThat(questions.findValuesAsString("section")).containsExactly("s1", "s1", "s1", "s2", "s2");
        assertThat(questions.path(2).toString())
                .isEqualTo(
                        "{\"id\":\"q5\",\"type\":\"NUMBER\",\"text\":\"How many hours?\",\"required\":false,\"section\":\"s1\",\"min\":0,\"max\":24}");
    }

    @Test
    void namesWhatAQuestionLacksAtItsFields() {
        Browser.Shown shown = browser.send(
                "/policy/draft/questions/new", "version", "4", "type", "MATRIX", "options", "Good", "help", "Kept");

        assertThat(shown.found("<li><a href=\"#([^\"]+)\">")).containsExactly("text", "options", "rows");
        assertThat(shown.html()).contains(">Kept</textarea>");
    }

    @Test
    void showsTheServicesRefusalAtTheFieldOfTheQuestion() {
        services.on("PUT", "/api/consultations/consultation-9", 400, """
                {"status": 400, "code": "invalid-request", "errors": [{"pointer": "/questions/3/max", "key": "malformed-scale", "message": "At most 20 steps."}]}""");

        Browser.Shown shown = browser.send(
                "/policy/draft/questions/q4",
                "version",
                "4",
                "type",
                "SCALE",
                "text",
                "How?",
                "min",
                "1",
                "max",
                "99",
                "in-section",
                "s2");

        assertThat(shown.found("<li><a href=\"#([^\"]+)\">")).containsExactly("max");
        assertThat(shown.html()).contains("At most 20 steps.");
    }

    @Test
    void movesWithinItsSectionOnly() {
        browser.send("/policy/draft/questions", "version", "4", "do", "down-q1");

        assertThat(ids(sent().path("questions"))).containsExactly("q2", "q1", "q3", "q4");
    }

    @Test
    void movesASectionWithItsQuestions() {
        browser.send("/policy/draft/questions", "version", "4", "do", "up-section-s2");

        assertThat(ids(sent().path("sections"))).containsExactly("s2", "s1");
        assertThat(sent().path("questions").findValuesAsString("section")).containsExactly("s2", "s2", "s1", "s1");
    }

    @Test
    void duplicatesAQuestionRightBehindIt() {
        browser.send("/policy/draft/questions", "version", "4", "do", "copy-q3");

        JsonNode questions = sent().path("questions");
        assertThat(questions.path(3).path("id").asString()).isEqualTo("q5");
        assertThat(questions.path(3).path("showIf")).isEqualTo(questions.path(2).path("showIf"));
    }

    @Test
    void asksEverybodyWhatDependedOnAQuestionThatIsGone() {
        assertThat(browser.open("/policy/draft/questions/q1/delete").html()).contains("What is the worst of it?");

        browser.send("/policy/draft/questions/q1/delete", "version", "4");

        assertThat(ids(sent().path("questions"))).containsExactly("q2", "q3", "q4");
        assertThat(sent().path("questions").path(1).has("showIf")).isFalse();
    }

    @Test
    void keepsTheQuestionsOfASectionThatIsDeleted() {
        browser.send("/policy/draft/sections/s1", "version", "4", "do", "delete");

        assertThat(ids(sent().path("sections"))).containsExactly("s2");
        assertThat(sent().path("questions").findValuesAsString("section")).containsExactly("s2", "s2", "s2", "s2");
    }

    @Test
    void offersTheAnswersOfEarlierQuestionsAsConditions() {
        Browser.Shown shown = browser.open("/policy/draft/questions/q4/show-if?earlier=q1");
        assertThat(shown.found("<option value=\"([^\"]+)\"")).containsExactly("q1");
        assertThat(shown.found("name=\"anyOf\"[^>]*value=\"([^\"]+)\"")).containsExactly("o1", "o2", "o3");

        browser.send(
                "/policy/draft/questions/q4/show-if",
                "version",
                "4",
                "earlier",
                "q1",
                "anyOf",
                "o1",
                "anyOf",
                "o3",
                "do",
                "save");

        assertThat(sent().path("questions").path(3).path("showIf").toString())
                .isEqualTo("{\"question\":\"q1\",\"anyOf\":[\"o1\",\"o3\"]}");
    }

    @Test
    void countsWhatIsNotTranslatedAndSavesWhatIs() {
        Browser.Shown shown = browser.open("/policy/draft/translate/cy");
        assertThat(shown.html()).contains("15 of 18 texts not translated yet");

        browser.send(
                "/policy/draft/translate/cy",
                "version",
                "4",
                "t-title",
                "Efford tawelach",
                "t-question-q2-rows-r1",
                "Yn y dydd",
                "t-section-s1-title",
                "Ble");

        JsonNode sent = sent();
        assertThat(sent.path("translations")
                        .path("cy")
                        .path("sections")
                        .path("s1")
                        .path("title")
                        .asString())
                .isEqualTo("Ble");
        assertThat(sent.path("questions")
                        .path(1)
                        .path("translations")
                        .path("cy")
                        .path("rows")
                        .path("r1")
                        .asString())
                .isEqualTo("Yn y dydd");
    }

    @Test
    void previewsWithoutAnythingToSend() {
        Browser.Shown shown = browser.open("/policy/draft/preview");

        assertThat(shown.html())
                .contains("ys-phone", "Does noise trouble you?", "Where you live", "Nothing is sent from here")
                .doesNotContain("Save and come back later");
        assertThat(shown.found("formaction=\"([^\"]*)\"")).allMatch("/policy/draft/preview"::equals);

        Browser.Shown next = browser.send("/policy/draft/preview", "step", "99");
        assertThat(next.html()).contains("Check your answers", "disabled");
        assertThat(services.asked("POST", "/api/form-pages")).isEmpty();
    }

    @Test
    void saysWhatTheChecksFoundWithAWayToEach() {
        Browser.Shown shown = browser.open("/policy/draft/check");

        assertThat(shown.html())
                .contains("It would be decided before it closes")
                .contains("/policy/draft/why#decisionDate-day", "necessitates coordination", "reading age 31")
                .contains("/policy/draft/questions/q4/show-if", "Welsh: 15 of 18 texts", "12 days apart")
                .contains("3. What is the worst of it?");
    }

    @Test
    void leadsToThePageOfWhatIsNoDraftAnyMore() {
        assertThat(browser.open("/policy/closed/about").location()).endsWith("/policy/closed");
    }
}
