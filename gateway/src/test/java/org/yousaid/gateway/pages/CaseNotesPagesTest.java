package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What reviewers write down for one another, and what stands on both pages of a suggestion that was asked for before. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class CaseNotesPagesTest {

    private static final String PAGE = "/casework/" + Sample.RESPONSE;
    private static final String API = "/api/suggestions/" + Sample.RESPONSE;
    private static final String CASE = """
            {"reference": "%s", "title": "A bench", "text": "A bench, please.", "stage": "answered", "version": 4,
             "process": 1,
             "history": [{"stage": "received", "at": "2026-11-20T09:00:00Z", "note": null},
                         {"stage": "screened", "at": "2026-11-22T09:00:00Z", "note": "There is one coming.",
                          "sameAs": "YS-P3A3-BTV6-4HGX"}],
             "notes": [{"at": "2026-11-21T09:00:00Z", "by": "carla", "words": "Ask the harbour office."}]}""".formatted(Sample.RESPONSE);

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    private Browser browser = new Browser(0);

    @BeforeEach
    void script() {
        services.reset();
        Sample.script(services);
        services.on("GET", API + "/casework", 200, CASE);
        browser = new Browser(port);
    }

    @Test
    void standsInWhatHappenedSoFarWhereItWasWritten() {
        Browser.Shown shown = browser.open(PAGE);

        assertThat(shown.found("<p class=\"govuk-body-s\"><strong>([^<]*)</strong>"))
                .containsExactly("Received", "Note by carla", "Screened");
        assertThat(shown.html())
                .contains("Ask the harbour office.", "Staff only", "/casework/YS-P3A3-BTV6-4HGX")
                .doesNotContain("id=\"screen\"");
    }

    @Test
    void isKeptAtTheVersionThatWasSeen() {
        services.on("POST", API + "/notes", 200, CASE);

        Browser.Shown kept = form().send(PAGE + "/notes", "remember", "They agree.");

        assertThat(kept.location()).endsWith(PAGE + "#history");
        assertThat(services.asked("POST", API + "/notes")).singleElement().satisfies(asked -> {
            assertThat(asked.header("If-match")).isEqualTo("\"4\"");
            assertThat(asked.body()).isEqualTo("{\"text\":\"They agree.\"}");
        });
    }

    @Test
    void isNotLostWhenSomebodyWasFaster() {
        services.on("POST", API + "/notes", 412, "{\"status\": 412, \"code\": \"stale-version\"}");
        FilledForm form = form();
        services.on("GET", API + "/casework", 200, CASE.replace("\"version\": 4", "\"version\": 5"));

        Browser.Shown again = form.send(PAGE + "/notes", "remember", "A note that took long.");

        assertThat(again.title()).startsWith("Error: ");
        assertThat(again.html())
                .contains("A note that took long.", "id=\"remember-error\"", "name=\"version\" value=\"5\"")
                .doesNotContain("id=\"screen\"");
    }

    @Test
    void isRefusedWhenItSaysNothing() {
        Browser.Shown empty = browser.send(PAGE + "/notes", "remember", " ", "version", "4");

        assertThat(empty.html()).contains("Write what your colleagues should know");
        assertThat(services.asked("POST", API + "/notes")).isEmpty();
    }

    @Test
    void marksWhatTheProcessOfTheSuggestionAsksFor() {
        services.on(
                        "GET",
                        API + "/casework",
                        200,
                        CASE.replace("\"answered\", \"version\"", "\"received\", \"version\""))
                .on("GET", "/api/process", 200, """
                        {"version": 1, "stages": [
                          {"id": "received", "name": "Received", "kind": "receive"},
                          {"id": "screened", "name": "Screened", "kind": "screen", "outcomes": ["CLOSER_LOOK"], "needs": ["note", "owner"]},
                          {"id": "answered", "name": "Answered", "kind": "end", "outcomes": ["ANSWERED"], "needs": ["note", "referred-to"]}]}""")
                .on("POST", API + "/screen", 422, """
                        {"status": 422, "code": "stage-needs-more", "errors":
                         [{"pointer": "/owner", "key": "missing", "message": "Give it to somebody who looks after it first."}]}""");

        assertThat(browser.open(PAGE).html())
                .contains("Needs somebody who looks after it.", "Needs who has it from now on.")
                .contains("Public. Needed for “answer it”");
        Browser.Shown refused =
                browser.send(PAGE, "version", "4", "outcome", "ANSWERED", "note", "The harbour office has it.");
        assertThat(refused.found("<li><a href=\"#([^\"]+)\">")).containsExactly("referredTo");
        assertThat(services.asked("POST", API + "/screen")).isEmpty();

        Browser.Shown closer = browser.send(PAGE, "version", "4", "outcome", "CLOSER_LOOK", "note", "We look at it.");
        assertThat(closer.html()).contains("Give it to somebody who looks after it first.", "We look at it.");
        assertThat(services.questions("/api/process")).contains("version=1");
    }

    @Test
    void leadsFromTheLaterToTheEarlierAndBack() {
        services.on("GET", API, 200, """
                {"reference": "%s", "title": "A bench by the pier", "stage": "answered", "process": 1,
                 "sameAs": {"reference": "YS-P3A3-BTV6-4HGX", "title": "A bench"},
                 "history": [{"stage": "answered", "at": "2026-11-22T09:00:00Z", "note": "There is one.",
                              "sameAs": "YS-P3A3-BTV6-4HGX"}]}""".formatted(Sample.RESPONSE));
        Browser.Shown later = browser.open("/suggestions/" + Sample.RESPONSE);
        assertThat(later.found("id=\"same-as\" href=\"([^\"]+)\"")).containsExactly("/suggestions/YS-P3A3-BTV6-4HGX");
        assertThat(later.found("asked-before\" href=\"([^\"]+)\"")).containsExactly("/suggestions/YS-P3A3-BTV6-4HGX");

        services.on("GET", "/api/suggestions/YS-P3A3-BTV6-4HGX", 200, """
                {"reference": "YS-P3A3-BTV6-4HGX", "title": "A bench", "stage": "answered", "process": 1, "history": [],
                 "askedAgain": {"count": 60, "items": [{"reference": "%s", "title": "A bench by the pier"},
                                                       {"reference": "YS-0000-0000-0000"}]}}""".formatted(Sample.RESPONSE));
        assertThat(browser.open("/suggestions/YS-P3A3-BTV6-4HGX").html())
                .contains("60 other suggestions", "A bench by the pier", "YS-0000-0000-0000", "the first 2");
    }

    private FilledForm form() {
        return new FilledForm(browser, browser.open(PAGE));
    }
}
