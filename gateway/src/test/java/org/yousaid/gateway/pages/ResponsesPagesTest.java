package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reading what people wrote, taking passages out, and responses back. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class ResponsesPagesTest {

    private static final String LIST = "/policy/wolseley-road/responses";
    private static final String ONE = LIST + "/" + Sample.RESPONSE;
    private static final String REDACT = ONE + "/redact/q4?as=POLICY";
    private static final String FEWER = "A crossing. I am [redacted].";

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
    void showsWhatPeopleWroteAndWhatBecameOfIt() {
        String html = browser.open(LIST + "?as=POLICY").html();
        assertThat(html)
                .contains("A crossing. I am Ann from number 12.", "Yes, all day", "Online, Efford and Lipson")
                .contains("<mark class=\"ys-redacted\">[redacted]</mark>", "It tells who wrote it", "by carla")
                .contains("It is not counted any more", "after=000-x");
        assertThat(browser.open(LIST + "?question=q4&as=POLICY").html())
                .contains("A crossing.")
                .doesNotContain("Yes, all day");
        assertThat(browser.open(LIST + "?after=000-x&as=POLICY").html()).contains("There are no earlier responses.");
        assertThat(browser.open("/policy/wolseley-road?as=POLICY").html())
                .contains("href=\"/policy/wolseley-road/responses\"");
    }

    @Test
    void saysWhatToDoWhenNobodyHasAnswered() {
        services.on("GET", ResponsesSample.LIST, 200, "{\"items\": [], \"next\": null}");
        assertThat(browser.open(LIST + "?as=POLICY").html()).contains("Nobody has answered yet.");
    }

    @Test
    void showsBeforeAndAfterBeforeAnythingIsTakenOut() {
        assertThat(browser.open(REDACT).html())
                .contains(">A crossing. I am Ann from number 12.</textarea>")
                .doesNotContain("Take it out for good");
        String html = browser.send(REDACT, "text", FEWER, "version", "1", "do", "preview")
                .html();
        assertThat(html)
                .contains("<mark class=\"ys-redacted\">Ann from number 12</mark>", "Take it out for good")
                .contains(">" + FEWER + "</textarea>");
        assertThat(services.asked("POST", ResponsesSample.API + "/redactions")).isEmpty();
    }

    @Test
    void takesItOutAtTheVersionThatWasSeen() {
        services.on("POST", ResponsesSample.API + "/redactions", 200, ResponsesSample.ONE);
        Browser.Shown shown =
                browser.send(REDACT, "text", FEWER, "reason", "AUTHOR_NAMED", "version", "1", "do", "redact");
        assertThat(browser.open(shown.location() + "&as=POLICY").html()).contains("The passage is taken out");
        assertThat(services.asked("POST", ResponsesSample.API + "/redactions"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.body()).contains("\"text\":\"" + FEWER + "\"", "\"reason\":\"AUTHOR_NAMED\"");
                    assertThat(asked.header("If-match")).isEqualTo("\"1\"");
                });
    }

    @Test
    void keepsTheWordingWhenTheReasonIsMissing() {
        assertThat(browser.send(REDACT, "text", FEWER, "version", "1", "do", "redact")
                        .html())
                .contains("id=\"reason-error\"", "Say why it is taken out.", ">" + FEWER + "</textarea>");
        assertThat(services.asked("POST", ResponsesSample.API + "/redactions")).isEmpty();
    }

    @Test
    void saysAtTheFieldThatWordsWereChanged() {
        services.on("POST", ResponsesSample.API + "/redactions/preview", 422, """
                {"status": 422, "code": "words-changed", "title": "T", "detail": "Words may only be left out.", "pointer": "/text"}""");
        assertThat(browser.send(REDACT, "text", "Something else", "version", "1", "do", "preview")
                        .html())
                .contains("id=\"text-error\"", "Words may only be left out.", ">Something else</textarea>")
                .doesNotContain("Take it out for good");
    }

    @Test
    void saysThatSomebodyElseWasFaster() {
        services.on("POST", ResponsesSample.API + "/redactions", 412, """
                {"status": 412, "code": "stale-version", "title": "Stale", "detail": "Stale."}""");
        assertThat(browser.send(REDACT, "text", FEWER, "reason", "ABUSIVE", "version", "0", "do", "redact")
                        .html())
                .contains("Somebody else changed this in the meantime", "name=\"version\" value=\"1\"");
    }

    @Test
    void withdrawsAResponseWithAReason() {
        services.on("POST", ResponsesSample.API + "/withdrawal", 200, ResponsesSample.WITHDRAWN);
        assertThat(browser.open(ONE + "/withdraw?as=POLICY").html()).contains("Its words are erased.");
        String done = browser.send(ONE + "/withdraw?as=POLICY", "reason", "Its author, by telephone", "version", "1")
                .location();
        assertThat(browser.open(done + "&as=POLICY").html()).contains("The response is withdrawn.");
        services.on("POST", ResponsesSample.API + "/withdrawal", 400, """
                {"status": 400, "code": "invalid-request", "title": "T", "errors": [{"pointer": "/reason", "code": "missing", "message": "Say who asked for it, and how."}]}""");
        assertThat(browser.send(ONE + "/withdraw?as=POLICY", "reason", "", "version", "1")
                        .html())
                .contains("id=\"reason-error\"", "Say who asked for it, and how.");
    }

    @Test
    void findsNothingUnderAnotherConsultation() {
        assertThat(browser.open("/policy/closed/responses/" + Sample.RESPONSE + "?as=POLICY")
                        .html())
                .doesNotContain("A crossing.");
    }
}
