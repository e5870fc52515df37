package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

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
class AskedBeforePagesTest {

    private static final String PAGE = "/policy/draft/asked-before";

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

    @Test
    void showsWhatWasAskedAnsweredAndDoneAndTheReasonSoFar() {
        Browser.Shown shown = browser.open(PAGE);

        assertThat(shown.html())
                .contains(
                        "Are you troubled by noise?",
                        "Noise in 2024",
                        "Very similar",
                        "Most chose “Yes”: 24 of 36 people who answered",
                        "Lorries go round Efford at night",
                        "Its results are not published.",
                        "New road");
        assertThat(shown.found("<svg[^>]*aria-labelledby=\"(chart-\\d+)-title")).hasSize(1);
    }

    @Test
    void savesTheReasonsAtTheVersionThatWasSeenAndLeavesTheRestAsItIs() {
        assertThat(browser.send(PAGE, "version", "4", "reason-q1", "A new road was opened", "reason-q4", "")
                        .location())
                .endsWith("/policy/draft");

        var puts = services.asked("PUT", "/api/consultations/consultation-9");
        assertThat(puts).hasSize(1);
        assertThat(puts.getFirst().header("If-match")).isEqualTo("\"4\"");
        JsonNode questions =
                JsonMapper.shared().readTree(puts.getFirst().body()).path("questions");
        assertThat(questions.get(0).path("askAgainReason").asString()).isEqualTo("A new road was opened");
        assertThat(questions.get(0).path("options")).hasSize(3);
        assertThat(questions.get(3).has("askAgainReason")).isFalse();
    }

    @Test
    void keepsAReasonThatIsTooLong() {
        Browser.Shown shown = browser.send(PAGE, "version", "4", "reason-q1", "x".repeat(2_001));

        assertThat(shown.html()).contains("Use 2,000 characters or fewer", "href=\"#reason-q1\"", "x".repeat(2_001));
        assertThat(services.asked("PUT", "/api/consultations/consultation-9")).isEmpty();
    }

    @Test
    void saysWhatToDoNextWhereNothingWasAskedBefore() {
        services.on("GET", "/api/consultations/draft/asked-before", 200, "{\"items\": []}");

        assertThat(browser.open(PAGE).html())
                .contains("Nothing like your questions was asked before", "Go on with the draft");
    }

    @Test
    void aRefusalToOpenLeadsToTheReasons() {
        services.on("POST", "/api/consultations/consultation-9/open", 422, """
                {"status": 422, "code": "asked-before", "detail": "Asked before",
                 "errors": [{"pointer": "/questions/0/askAgainReason", "key": "asked-before", "message": "“Noise?” is very much like “Is it loud?”."}]}""");

        assertThat(browser.send("/policy/draft/open", "version", "4").html())
                .contains("“Noise?” is very much like “Is it loud?”.", "href=\"/policy/draft/asked-before\"");
    }

    @Test
    void thePublicPageSaysWhySomethingIsAskedAgainWithAWayToTheEarlierResults() {
        services.on("GET", "/api/consultations/wolseley-road", 200, DraftSample.DRAFT.replace("DRAFT", "OPEN"))
                .on("GET", "/api/consultations/wolseley-road/asked-before", 200, DraftSample.ASKED_BEFORE);

        assertThat(browser.open("/consultations/wolseley-road").html())
                .contains(
                        "New road", "href=\"/consultations/published/results\"", "What people said in “Noise in 2024”");
    }

    @Test
    void thePublicPageDoesNotAskWhereNothingIsAskedAgain() {
        browser.open("/consultations/wolseley-road");

        assertThat(services.asked("GET", "/api/consultations/wolseley-road/asked-before"))
                .isEmpty();
    }
}
