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
    void showsTheNearestDeadlineFirst() {
        Browser.Shown shown = browser.open("/casework");

        assertThat(shown.found("href=\"/casework/(YS-[^\"]+)\"")).containsExactly(Sample.IDEA, Sample.RESPONSE);
        assertThat(shown.html()).contains("Late");
    }

    @Test
    void listsWhatNeedsACloserLookOnATabOfItsOwn() {
        services.on("GET", "/api/suggestions?stage=screened", 200, """
                {"items": [{"reference": "YS-9GT9-H2TY-ECBY", "title": "A bench at the bus stop", "stage": "screened", "since": "2026-11-21T09:00:00Z", "nextWordBy": "2026-12-18T09:00:00Z", "version": 1}],
                 "next": "place-2"}""");

        Browser.Shown shown = browser.open("/casework?stage=screened");

        assertThat(shown.found("href=\"/casework/(YS-[^\"]+)\"")).containsExactly("YS-9GT9-H2TY-ECBY");
        assertThat(shown.found("href=\"(/casework\\?stage=[^\"]+)\""))
                .containsExactly(
                        "/casework?stage=received",
                        "/casework?stage=screened",
                        "/casework?stage=screened&amp;after=place-2");
        assertThat(shown.found("aria-current=\"page\"[^>]*>([^<]+)<")).containsExactly("Closer look");
        assertThat(shown.html()).contains("Suggestions that need a closer look");
    }

    @Test
    void goesOnInTheListThatIsShown() {
        services.on("GET", "/api/suggestions?stage=screened&after=place-2", 200, "{\"items\": []}");

        assertThat(browser.open("/casework?stage=screened&after=place-2").html())
                .contains("Nothing waits for a closer look.");
    }

    @Test
    void showsWhatIsToBeScreenedUnlessAskedForSomethingItKnows() {
        services.on("GET", "/api/suggestions?stage=received", 200, "{\"items\": []}");

        for (String address : new String[] {"/casework", "/casework?stage=received", "/casework?stage=delivered"}) {
            Browser.Shown shown = browser.open(address);
            assertThat(shown.html()).contains("Nothing waits to be read.");
            assertThat(shown.found("aria-current=\"page\"[^>]*>([^<]+)<")).containsExactly("To screen");
        }
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
