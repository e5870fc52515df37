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
class SuggestJourneyTest {

    private static final String PAGE = "/suggestions/new";
    private static final String SIMILAR = "/api/suggestions/similar";

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
    void showsWhatOthersAskedForBeforeAnythingIsSent() {
        Browser.Shown shown = browser.send(PAGE, "key", "k1", "text", "A bench, \"please\"", "title", "Bench");

        assertThat(shown.html())
                .contains("Others asked for something like this", "A seat at the bus stop", "Send mine anyway")
                .contains("href=\"/suggestions/YS-P3A3-BTV6-4HGX#follow\"")
                .contains("name=\"text\" value=\"A bench, &quot;please&quot;\"", "name=\"key\" value=\"k1\"")
                .doesNotContain("Fewer pigeons");
        assertThat(services.asked("POST", "/api/suggestions")).isEmpty();
        assertThat(services.asked("POST", SIMILAR)).singleElement().satisfies(asked -> {
            JsonNode body = JsonMapper.shared().readTree(asked.body());
            assertThat(body.path("text").asString()).isEqualTo("A bench, \"please\"");
            assertThat(body.path("title").asString()).isEqualTo("Bench");
        });
    }

    @Test
    void letsSomebodyCheckAndThenSendTheirsAnywayOnce() {
        Browser.Shown check = browser.send(
                PAGE,
                "go",
                "anyway",
                "key",
                "k2",
                "text",
                "A bench, please",
                "email",
                "ada@example.org",
                "consents",
                "thankMe",
                "consents",
                "tellMeTheResult");
        assertThat(check.html())
                .contains("Check your suggestion", "A bench, please", "ada@example.org", "Not given")
                .contains("name=\"consents\" value=\"thankMe\"", "name=\"consents\" value=\"tellMeTheResult\"");
        assertThat(services.asked("POST", "/api/suggestions")).isEmpty();

        Browser.Shown sent = browser.send(PAGE + "/send", "key", "k2", "text", "A bench, please");

        assertThat(sent.location()).endsWith("/suggestions/" + Sample.RESPONSE + "/recorded");
        assertThat(services.asked("POST", "/api/suggestions"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Idempotency-key")).isEqualTo("k2"));
    }

    @Test
    void goesOnToTheCheckWhenNobodyAskedForThis() {
        services.on("POST", SIMILAR, 200, "[]");
        assertThat(browser.send(PAGE, "text", "A bench").title()).startsWith("Check your suggestion");
    }

    @Test
    void goesOnToTheCheckWhenNobodyCanSayWhatOthersAskedFor() {
        services.on("POST", SIMILAR, 503, "{\"status\":503,\"code\":\"unavailable\",\"title\":\"Away\"}");
        assertThat(browser.send(PAGE, "text", "A bench").title()).startsWith("Check your suggestion");
    }

    @Test
    void comparesNoMoreOfALongTextThanTheServiceTakes() {
        browser.send(PAGE, "text", "bench ".repeat(500));
        assertThat(services.asked("POST", SIMILAR))
                .singleElement()
                .satisfies(asked -> assertThat(JsonMapper.shared()
                                .readTree(asked.body())
                                .path("text")
                                .asString())
                        .hasSize(2_000));
    }

    @Test
    void goesBackWithEverythingThatWasTyped() {
        Browser.Shown back =
                browser.send(PAGE, "go", "back", "text", "A bench", "title", "Bench", "email", "a@b.example");
        assertThat(back.html()).contains(">A bench</textarea>", "value=\"Bench\"", "value=\"a@b.example\"");
        assertThat(back.html()).doesNotContain("There is a problem");
    }

    @Test
    void saysAtTheFieldWhatTheServiceRefused() {
        services.on(
                "POST",
                "/api/suggestions",
                422,
                "{\"status\":422,\"code\":\"unknown-ward\",\"title\":\"No such ward\",\"detail\":\"There is no ward with this code.\",\"pointer\":\"/ward\"}");
        Browser.Shown refused = browser.send(PAGE + "/send", "text", "A bench", "ward", "X1");
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.html()).contains("There is no ward with this code.", ">A bench</textarea>");
    }
}
