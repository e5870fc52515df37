package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class StaffPagesTest {

    private static final String SUGGESTION = "/casework/" + Sample.RESPONSE;

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
    }

    @Test
    void asksBeforeAStepAndTakesItAtTheVersionThatWasSeen() {
        services.on("POST", "/api/consultations/consultation-9/open", 200, "{}");

        assertThat(browser.open("/policy/draft/open").html()).contains("Open this consultation?");
        assertThat(browser.send("/policy/draft/open", "version", "2").location())
                .endsWith("/policy/draft");

        assertThat(services.asked("POST", "/api/consultations/consultation-9/open"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("If-match")).isEqualTo("\"2\""));
    }

    @Test
    void namesWhatADraftStillLacksWithALinkToEach() {
        services.on(
                "POST",
                "/api/consultations/consultation-9/open",
                422,
                "{\"status\": 422, \"code\": \"incomplete-draft\", \"detail\": \"Fill what is missing before it opens.\", \"missing\": [\"decisionDate\", \"owner\"]}");

        Browser.Shown shown = browser.send("/policy/draft/open", "version", "2");

        assertThat(shown.html())
                .contains("/policy/draft/why#decisionDate-day", "/policy/draft/about#owner", "Who is responsible");
    }

    @Test
    void leadsToTheDayOfTheDecisionThatIsTooEarly() {
        services.on(
                "POST",
                "/api/consultations/consultation-9/open",
                422,
                "{\"status\": 422, \"code\": \"decided-before-it-closes\", \"detail\": \"The day of the decision lies before the closing time.\", \"decisionDate\": \"2027-01-01\"}");

        Browser.Shown shown = browser.send("/policy/draft/open", "version", "2");

        assertThat(shown.html())
                .contains(
                        "The day of the decision lies before the closing time.", "/policy/draft/why#decisionDate-day");
    }

    @Test
    void sendsAnInterviewWithItsChannelPlaceAndTime() {
        Browser.Shown form = browser.open("/capture/wolseley-road?as=OFFICER");

        String[] filled = {
            "key",
            form.hidden("key"),
            "capturedAt",
            form.hidden("capturedAt"),
            "channel",
            "TELEPHONE",
            "place",
            "Efford",
            "q-q1",
            "no",
            "phone",
            "01752 000000"
        };
        Browser.Shown first = browser.send("/capture/wolseley-road", filled);
        browser.send("/capture/wolseley-road", filled);

        assertThat(first.location())
                .contains("/capture/wolseley-road/recorded/" + Sample.RESPONSE)
                .doesNotContain("Efford");
        var sent = services.asked("POST", "/api/consultations/wolseley-road/responses");
        assertThat(sent.get(0).body())
                .isEqualTo(sent.get(1).body())
                .contains("\"channel\":\"TELEPHONE\"", "\"place\":\"Efford\"", "\"capturedAt\":\"" + PagesAlone.NOW);
    }

    @Test
    void keepsTheNoteAndShowsWhatHappenedWhenSomebodyElseWasFaster() {
        services.on(
                "POST",
                "/api/suggestions/" + Sample.RESPONSE + "/screen",
                412,
                "{\"status\": 412, \"code\": \"stale-version\", \"title\": \"Changed in the meantime\"}");

        Browser.Shown shown =
                browser.send(SUGGESTION, "version", "0", "outcome", "ANSWERED", "note", "We put it there on Monday.");

        assertThat(shown.html())
                .contains("What happened in the meantime", "whether the pavement is wide enough")
                .contains("We put it there on Monday.", "Somebody else changed this in the meantime");
        assertThat(shown.hidden("version")).isEqualTo("1");
    }

    @Test
    void showsTheWordsToThoseWhoDecide() {
        assertThat(browser.open(SUGGESTION).html())
                .contains("My mother cannot stand for long", "A safer Wolseley Road");
    }

    @Test
    void showsWhyAnAnswerDidNotAnswerAndLetsItBeDecidedAgain() {
        services.on(
                "GET",
                "/api/suggestions/" + Sample.RESPONSE + "/casework",
                200,
                Sample.CASE.replace(
                        "\"stage\": \"received\"",
                        "\"stage\": \"screened\", \"assignee\": \"carla\", \"objection\": \"There is room beside the quince.\""));

        assertThat(browser.open(SUGGESTION).html())
                .contains("There is room beside the quince.", "carla", "id=\"screen\"");
    }

    @Test
    void screensASuggestionAtTheVersionThatWasSeen() {
        services.on("POST", "/api/suggestions/" + Sample.RESPONSE + "/screen", 200, "{}");

        Browser.Shown shown = browser.send(
                SUGGESTION, "version", "1", "outcome", "REFERRED", "referredTo", "Highways", "note", "They know.");

        assertThat(shown.location()).endsWith("/casework?screened=" + Sample.RESPONSE);
        assertThat(services.asked("POST", "/api/suggestions/" + Sample.RESPONSE + "/screen"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.header("If-match")).isEqualTo("\"1\"");
                    assertThat(asked.body())
                            .isEqualTo(
                                    "{\"outcome\":\"REFERRED\",\"note\":\"They know.\",\"referredTo\":\"Highways\"}");
                });
    }

    @Test
    void asksForAnOutcomeAndANote() {
        Browser.Shown shown = browser.send(SUGGESTION, "version", "1");

        assertThat(shown.found("<li><a href=\"#([^\"]+)\">")).containsExactly("outcome", "note");
    }
}
