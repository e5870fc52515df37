package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clearing responses, releasing them, taking them back, and reading them as the public does. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class ReleasePagesTest {

    private static final String PAGE = "/policy/published/release?as=POLICY";
    private static final String ONE = "/policy/wolseley-road/responses/" + Sample.RESPONSE;

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
    void showsWhatIsPublicWhatWouldBeAndWhatWas() {
        assertThat(browser.open(PAGE).html())
                .contains("1,236 responses with 80 answers in words", "312", "asked for by carla", "A name was left in")
                .contains("Make them public", "Take it back");
        assertThat(browser.open("/policy/waiting/release?as=POLICY").html())
                .contains("Waits for a second person.", "Drop the wish", "What you have to add (optional)")
                .doesNotContain("Ask for the release");
        assertThat(browser.open("/policy/published/release/preview?as=POLICY").html())
                .contains("As it would go out now", "Yes, all day");
    }

    @Test
    void releasesWhatIsTickedAtTheVersionThatWasSeen() {
        services.on("POST", ReleaseSample.RELEASES, 200, ReleaseSample.LOG);
        Browser.Shown shown =
                browser.send(PAGE, "questions", "q1", "reason", "As we promised", "version", "3", "do", "release");
        assertThat(browser.open(shown.location() + "&as=POLICY").html()).contains("The responses are public.");
        assertThat(services.asked("POST", ReleaseSample.RELEASES))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.body()).contains("\"questions\":[\"q1\"]", "\"reason\":\"As we promised\"");
                    assertThat(asked.header("If-match")).isEqualTo("\"3\"");
                });
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        assertThat(browser.send(PAGE, "reason", "As we promised", "version", "3", "do", "release")
                        .html())
                .contains("id=\"questions-error\"", "Tick at least one question.", ">As we promised</textarea>");
        services.on("POST", ReleaseSample.RELEASES + "/withdrawal", 400, """
                {"status": 400, "code": "invalid-request", "title": "T", "errors": [{"pointer": "/reason", "code": "missing", "message": "Say why."}]}""");
        assertThat(browser.send(PAGE, "back", "", "version", "3", "do", "back").html())
                .contains("id=\"back-error\"", "Say why.");
    }

    @Test
    void clearsWordsAfterTheyWereRead() {
        services.on("PUT", ReleaseSample.CLEARANCE, 200, "{\"version\": 1, \"texts\": [\"q4\"], \"keptBack\": false}");
        assertThat(browser.open(ONE + "?as=POLICY").html())
                .contains("What of it may be published", "The answer to “What would you try first?”");
        String done = browser.send(ONE + "/clearance?as=POLICY", "texts", "q4", "version", "0")
                .location();
        assertThat(browser.open(done + "&as=POLICY").html())
                .contains("What you cleared goes out with the next release");
        assertThat(services.asked("PUT", ReleaseSample.CLEARANCE))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"texts\":[\"q4\"]", "\"keptBack\":false"));
        browser.send(ONE + "/clearance?as=POLICY", "texts", "q4", "publish", "none", "version", "0");
        assertThat(services.asked("PUT", ReleaseSample.CLEARANCE).getLast().body())
                .contains("\"texts\":[]", "\"keptBack\":true");
    }

    @Test
    void showsThePublicWhatWasReleasedAndSaysWhenNothingWas() {
        assertThat(browser.open("/consultations/published/responses").html())
                .contains(
                        "1,236 responses", "on 20 November 2026", "dir=\"auto\"", "Efford and Lipson", "released.csv");
        assertThat(browser.open("/consultations/closed/responses").html()).contains("The responses are not public");
        assertThat(browser.open("/consultations/published/results").html())
                .contains("href=\"/consultations/published/responses\"");
        assertThat(browser.open("/consultations/kinds/results").html())
                .doesNotContain("/consultations/kinds/responses");
    }
}
