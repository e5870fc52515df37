package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A standing consultation offers what somebody who is signed in answered before; and how far forms come is counted. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class EarlierAnswersPagesTest {

    private static final String API = "/api/consultations/always";
    private static final String RESPOND = "/consultations/always/respond";

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
    void asksWhetherItIsStillRight() {
        assertThat(browser.open(RESPOND + "?as=CITIZEN").html())
                .contains("Still right?", "This is what you answered on 3 May 2026", "Yes, all day", "More benches")
                .contains("name=\"corrects\" value=\"" + Sample.RESPONSE + "\"", "You are counted once.");
    }

    @Test
    void sendsWhatTakesItsPlace() {
        services.on("POST", API + "/responses", 201, "{\"reference\": \"" + Sample.RESPONSE + "\"}");
        browser.send(
                RESPOND + "/send?as=CITIZEN", "key", "k", "corrects", Sample.RESPONSE, "q-q1", "no", "q-q4", "Fewer");
        assertThat(services.asked("POST", API + "/responses"))
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.body()).contains("\"corrects\":\"" + Sample.RESPONSE + "\"", "Fewer"));
    }

    @Test
    void letsItBeSentAsOneMoreWhenItCannotBeCorrected() {
        services.on("POST", API + "/responses", 409, """
                {"status": 409, "code": "not-yours-to-correct", "title": "T", "detail": "Yours was corrected meanwhile."}""");
        assertThat(browser.send(RESPOND + "/send?as=CITIZEN", "key", "k", "corrects", Sample.RESPONSE, "q-q1", "no")
                        .html())
                .contains("Yours was corrected meanwhile.")
                .doesNotContain("name=\"corrects\"");
    }

    @Test
    void isOfferedToNobodyElse() {
        assertThat(browser.open(RESPOND).html()).contains("Your answer").doesNotContain("Still right?", "More benches");
        assertThat(services.asked("GET", API + "/responses/mine")).isEmpty();
        assertThat(browser.open("/consultations/always").html()).contains("Sign in first");
        services.on("GET", API, 200, Sample.in("always", "OPEN"));
        assertThat(browser.open(RESPOND + "?as=CITIZEN").html())
                .as("one with an end")
                .doesNotContain("Still right?");
    }

    @Test
    void countsEachPageOnceHoweverOftenSomebodyTurnsBack() {
        services.on("POST", API + "/responses", 201, "{\"reference\": \"" + Sample.RESPONSE + "\"}");
        browser.open(RESPOND);
        awaitCounted("{0,0}");
        browser.send(RESPOND, "step", "0", "go", "on", "farthest", "0", "q-q1", "no");
        awaitCounted("{0,0}{1,1}");
        browser.send(RESPOND, "step", "1", "go", "back", "farthest", "1", "q-q1", "no");
        browser.send(RESPOND, "step", "0", "go", "on", "farthest", "1", "q-q1", "no");
        browser.send(RESPOND + "/send", "key", "k", "farthest", "1", "q-q1", "no");
        awaitCounted("{0,0}{1,1}{2,2}");
        assertThat(services.asked("POST", "/api/form-pages"))
                .allSatisfy(asked -> assertThat(asked.headers().toString()).doesNotContain("Yousaid-device", "Cookie"));
    }

    private void awaitCounted(String pages) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            StringBuilder counted = new StringBuilder();
            services.asked("POST", "/api/form-pages")
                    .forEach(asked -> counted.append("{")
                            .append(number(asked.body(), "from"))
                            .append(",")
                            .append(number(asked.body(), "to"))
                            .append("}"));
            assertThat(counted.toString()).isEqualTo(pages);
        });
    }

    private static String number(String body, String name) {
        return body.replaceAll(".*\"" + name + "\":(\\d+).*", "$1");
    }

    @Test
    void drawsWhereFormsAreLeft() {
        assertThat(browser.open("/policy/wolseley-road/watch?as=POLICY").html())
                .contains("Forms begun and not sent", "Questions 1 to 4", "Check your answers", "Sent it")
                .contains("Most of those who did not send it left at “Questions 1 to 4” (110 people).");
    }
}
