package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the author chooses for mails, and where it is said. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class InterimPagesTest {

    private static final String DRAFT = "/api/consultations/draft";
    private static final String SAVED = "/api/consultations/consultation-9";
    private static final String PARTICIPATION = "\"interimViews\": \"PARTICIPATION\", \"status\"";

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
        services.on("PUT", SAVED, 200, "{}");
    }

    @Test
    void theAuthorChoosesWhatIsShownBeforeTheResults() {
        assertThat(browser.open("/policy/draft/about").found("name=\"interimViews\" value=\"([A-Z]+)\"[^>]*checked"))
                .as("as it was before there was a choice")
                .containsExactly("ANSWERS");
        String[] form = {"version", "4", "title", "", "replyWithinDays", "28", "interimViews", "PARTICIPATION"};
        assertThat(browser.send("/policy/draft/about", form)
                        .found("name=\"interimViews\" value=\"([A-Z]+)\"[^>]*checked"))
                .as("kept while something else is wrong")
                .containsExactly("PARTICIPATION");
        form[3] = "Less noise";
        browser.send("/policy/draft/about", form);
        assertThat(sent().path("interimViews").asString()).isEqualTo("PARTICIPATION");
    }

    @Test
    void aRefusalOfTheChoiceStandsAtItsField() {
        services.on("PUT", SAVED, 400, """
                {"status": 400, "code": "invalid-request", "errors": [{"pointer": "/interimViews", "key": "unknown-views", "message": "ANSWERS or PARTICIPATION."}]}""");
        Browser.Shown shown =
                browser.send("/policy/draft/about", "version", "4", "title", "Noise", "replyWithinDays", "28");
        assertThat(shown.found("<li><a href=\"#([^\"]+)\">")).containsExactly("interimViews");
    }

    @Test
    void theChoiceStandsWhereTheDraftIsReadBeforeItOpens() {
        assertThat(browser.open("/policy/draft/check").html())
                .contains("The answers so far, with charts.", "on which people agree most and are most divided");
        assertThat(browser.open("/policy/draft/open").html()).contains("people see the answers so far, with charts.");
        services.on("GET", DRAFT, 200, DraftSample.DRAFT.replace("\"status\"", PARTICIPATION));
        assertThat(browser.open("/policy/draft").html()).contains("people see only how many took part");
        assertThat(browser.open("/policy/draft/check").html()).contains("Only how many took part, and nothing of what");
        assertThat(browser.open("/policy/draft/open").html()).contains("people see only how many took part");
        services.on("GET", "/api/consultations/wolseley-road", 200, Sample.OPEN.replace("\"status\"", PARTICIPATION));
        assertThat(browser.open("/policy/wolseley-road").found("id=\"interim-views\">([^<]+)<"))
                .containsExactly("Only how many took part");
    }

    @Test
    void whoAnswersReadsThatOnlyParticipationIsShown() {
        assertThat(browser.open("/consultations/wolseley-road").html()).doesNotContain("Until the results are out");
        services.on("GET", "/api/consultations/wolseley-road", 200, Sample.OPEN.replace("\"status\"", PARTICIPATION));
        assertThat(browser.open("/consultations/wolseley-road").html())
                .contains("Until the results are out", "how many took part, and not what they said");
        services.on("GET", "/api/consultations/published", 200, Sample.PUBLISHED.replace("\"status\"", PARTICIPATION));
        assertThat(browser.open("/consultations/published").html()).doesNotContain("Until the results are out");
    }

    @Test
    void aQuestionIsMarkedForMailsAndUnmarked() {
        String[] form = {
            "version",
            "4",
            "type",
            "SCALE",
            "text",
            "How?",
            "min",
            "1",
            "max",
            "5",
            "in-section",
            "s2",
            "chartInMails",
            "true"
        };
        browser.send("/policy/draft/questions/q4", form);
        assertThat(sent().path("questions").path(3).path("chartInMails").asBoolean())
                .isTrue();

        services.on("GET", DRAFT, 200, DraftSample.DRAFT.replace("\"max\": 5}", "\"max\": 5, \"chartInMails\": true}"));
        assertThat(browser.open("/policy/draft/questions").html()).containsOnlyOnce("its chart is in mails");
        Browser.Shown page = browser.open("/policy/draft/questions/q4");
        assertThat(page.found("id=\"chartInMails\"[^>]*(checked)")).hasSize(1);
        assertThat(page.html()).contains("Marked so far: 1 of 6.");
        form[13] = "";
        browser.send("/policy/draft/questions/q4", form);
        assertThat(JsonMapper.shared()
                        .readTree(services.asked("PUT", SAVED).getLast().body())
                        .path("questions")
                        .path(3)
                        .has("chartInMails"))
                .isFalse();
        assertThat(browser.open("/policy/draft/questions/q3").html())
                .as("words have no chart")
                .doesNotContain("chartInMails");
    }

    @Test
    void aSeventhIsRefusedAtItsField() {
        services.on("GET", DRAFT, 200, marked());
        String[] seventh = {
            "version", "4", "type", "SCALE", "text", "How else?", "min", "1", "max", "5", "chartInMails", "true"
        };
        Browser.Shown shown = browser.send("/policy/draft/questions/q7", seventh);
        assertThat(shown.found("<li><a href=\"#([^\"]+)\">")).containsExactly("chartInMails");
        assertThat(shown.html()).contains("A mail has room for 6 charts.", "How else?");
        assertThat(services.asked("PUT", SAVED)).isEmpty();
        browser.send("/policy/draft/questions/q6", seventh);
        assertThat(services.asked("PUT", SAVED)).as("it is one of the six").hasSize(1);
    }

    @Test
    void aCopyOfAQuestionIsNotMarked() {
        services.on("GET", DRAFT, 200, marked());
        browser.send("/policy/draft/questions", "version", "4", "do", "copy-q1");
        JsonNode questions = sent().path("questions");
        assertThat(questions).hasSize(8);
        assertThat(questions.findValues("chartInMails")).hasSize(6);
    }

    @Test
    void theOwnAnswerStandsAloneWhereOnlyParticipationIsShown() {
        String compared = "/api/responses/" + Sample.RESPONSE + "/compared";
        String alone = """
                {"reference": "%s", "consultation": {"id": "consultation-1", "slug": "a-square", "title": "A square for people"},
                 "recordedAt": "2026-11-21T10:15:00Z", "many": {"people": 10, "share": 0.2}, %%s
                 "questions": [{"id": "q1", "text": "Should the square be for people?", "type": "SINGLE_CHOICE", "base": null,
                  "manyFeltSo": false, "options": [{"id": "yes", "text": "Yes", "count": null, "share": null, "mine": true}]}]}
                """.formatted(Sample.RESPONSE);
        String counted = "\"counted\": {\"position\": 1204, \"countedAt\": \"2026-12-12T08:00:00Z\"},";
        services.on("GET", compared, 200, alone.formatted(counted + "\"participation\": {\"responses\": 40},"));
        assertThat(browser.open("/me/answers/" + Sample.RESPONSE).html())
                .contains("There are 40 answers up to now, counted on 12 December 2026.", "not before")
                .contains("You answered: <strong>Yes</strong>", "position 1,204")
                .doesNotContain("Many felt", "So few", "Bar chart.", "many felt as you did");

        services.on("GET", compared, 200, alone.formatted(counted + "\"participation\": {},"));
        assertThat(browser.open("/me/answers/" + Sample.RESPONSE).html()).contains("that we do not say how many.");
        services.on("GET", compared, 200, alone.formatted("\"participation\": {},"));
        assertThat(browser.open("/me/answers/" + Sample.RESPONSE).html())
                .contains("As soon as it is, you see here how many took part.");
    }

    private JsonNode sent() {
        var puts = services.asked("PUT", SAVED);
        assertThat(puts).hasSize(1);
        return JsonMapper.shared().readTree(puts.getFirst().body());
    }

    /** Seven questions, of which six are marked. */
    private static String marked() {
        return """
                {"id": "consultation-9", "slug": "draft", "version": 4, "status": "DRAFT", "title": "Seven scales",
                 "replyWithinDays": 28, "languages": ["en"], "questions": [%s]}""".formatted(IntStream.rangeClosed(1, 7)
                .mapToObj(number -> """
                        {"id": "q%d", "type": "SCALE", "text": "Question %d", "min": 1, "max": 5%s}""".formatted(number, number, number < 7 ? ", \"chartInMails\": true" : ""))
                .collect(Collectors.joining(",")));
    }
}
