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
class EnterPagesTest {

    private static final String PAGE = "/casework/new";

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
    void takesTodayForTheDayItCameUntilSomebodySaysOtherwise() {
        assertThat(browser.open(PAGE + "?as=REVIEWER").html())
                .contains("name=\"receivedOn-day\" value=\"21\"", "name=\"receivedOn-year\" value=\"2026\"");
    }

    @Test
    void sendsHowAndWhenItCameAndLeadsToTheSlip() {
        Browser.Shown sent = browser.send(
                PAGE,
                "go",
                "anyway",
                "key",
                "k1",
                "channel",
                "TELEPHONE",
                "receivedOn-day",
                "18",
                "receivedOn-month",
                "11",
                "receivedOn-year",
                "2026",
                "text",
                "A bench",
                "postal",
                "1 The Hoe",
                "consents",
                "thankMe");

        assertThat(sent.location()).endsWith("/casework/new/recorded/" + Sample.RESPONSE);
        assertThat(services.asked("POST", "/api/suggestions")).singleElement().satisfies(asked -> {
            JsonNode body = JsonMapper.shared().readTree(asked.body());
            assertThat(body.path("channel").asString()).isEqualTo("TELEPHONE");
            assertThat(body.path("receivedAt").asString()).isEqualTo("2026-11-18T12:00:00Z");
            assertThat(body.path("contact").path("postal").asString()).isEqualTo("1 The Hoe");
        });
        assertThat(browser.open("/casework/new/recorded/" + Sample.RESPONSE + "?as=OFFICER")
                        .html())
                .contains("Thank you for your suggestion", Sample.RESPONSE);
    }

    @Test
    void showsWhatOthersAskedForBeforeItIsEnteredAndCarriesWhatWasTyped() {
        String[] typed = {
            "key",
            "k2",
            "channel",
            "PAPER",
            "receivedOn-day",
            "18",
            "receivedOn-month",
            "11",
            "receivedOn-year",
            "2026",
            "text",
            "A seat at the stop",
            "postal",
            "1 The Hoe",
            "consents",
            "thankMe",
            "consents",
            "tellMeTheResult"
        };
        Browser.Shown shown = browser.send(PAGE, typed);

        assertThat(shown.html())
                .contains("Others asked for something like this", "A seat at the bus stop by the library")
                .contains("name=\"postal\" value=\"1 The Hoe\"", "name=\"key\" value=\"k2\"")
                .contains("name=\"consents\" value=\"tellMeTheResult\"", "name=\"receivedOn-day\" value=\"18\"")
                .doesNotContain("Fewer pigeons");
        assertThat(services.asked("POST", "/api/suggestions")).isEmpty();
        assertThat(browser.send(PAGE, "go", "back", "channel", "PAPER", "text", "A seat at the stop")
                        .html())
                .contains(">A seat at the stop</textarea>")
                .doesNotContain("Error:");
        services.on("POST", "/api/suggestions/similar", 200, "[]");
        assertThat(browser.send(PAGE, typed).location()).endsWith("/casework/new/recorded/" + Sample.RESPONSE);
    }

    @Test
    void keepsWhatWasTypedWhenTheDayCannotBe() {
        Browser.Shown refused = browser.send(
                PAGE,
                "channel",
                "PAPER",
                "receivedOn-day",
                "30",
                "receivedOn-month",
                "11",
                "receivedOn-year",
                "2026",
                "text",
                "A bench");
        assertThat(refused.html()).contains("href=\"#receivedOn-day\"", "not in the future", ">A bench</textarea>");

        Browser.Shown none = browser.send(PAGE, "channel", "PAPER", "text", "A bench");
        assertThat(none.html()).contains("Enter the day it came");
        assertThat(services.asked("POST", "/api/suggestions")).isEmpty();
    }

    @Test
    void saysAtTheDayWhatTheServiceRefused() {
        services.on(
                "POST",
                "/api/suggestions",
                422,
                "{\"status\":422,\"code\":\"received-out-of-range\",\"title\":\"When?\",\"detail\":\"In the last 366 days.\",\"pointer\":\"/receivedAt\"}");
        Browser.Shown refused = browser.send(
                PAGE,
                "go",
                "anyway",
                "channel",
                "PAPER",
                "receivedOn-day",
                "1",
                "receivedOn-month",
                "1",
                "receivedOn-year",
                "2020",
                "text",
                "A bench");
        assertThat(refused.html()).contains("href=\"#receivedOn-day\"", "In the last 366 days.");
    }
}
