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
class MailPagesTest {

    private static final String STOP = "/mails/" + MailsSample.MESSAGE + "/stop";

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
    void showsHowFarMailsHaveComeAndWhatKeepsThem() {
        assertThat(browser.open("/policy/mails?as=POLICY").html())
                .contains("18,950 sent, 31,000 to go, 50 reached nobody", "What came of it", "Results, with thanks")
                .contains("Their mail server asked us to come again", "Our mail server offers no encryption", "1,204")
                .contains("Our mail server does not prove that it is ours", "Every mail", "31,018")
                .contains("Their mail server is busy", "Mails to 3 domains");
    }

    @Test
    void pausesForAReasonAtTheVersionThatWasSeen() {
        assertThat(browser.send("/policy/mails/pause?as=POLICY", "version", "3", "reason", " ")
                        .html())
                .contains("Write why, in a few words", "There is a problem");
        assertThat(services.asked("POST", "/api/mails/pause")).isEmpty();

        assertThat(browser.send("/policy/mails/pause?as=POLICY", "version", "3", "reason", "A figure is wrong")
                        .location())
                .endsWith("/policy/mails");
        assertThat(services.asked("POST", "/api/mails/pause"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("If-match")).isEqualTo("\"3\""));

        services.on("GET", "/api/mails", 200, MailsSample.mails(true));
        assertThat(browser.open("/policy/mails?as=POLICY").html())
                .contains("Mails to many people are paused", "A figure is wrong", "Let them go on");
    }

    @Test
    void saysWhenSomebodyElseWasQuicker() {
        services.on("POST", "/api/mails/pause", 412, "{\"status\": 412, \"code\": \"stale-version\"}");

        assertThat(browser.send("/policy/mails/pause?as=POLICY", "version", "2", "reason", "A figure is wrong")
                        .html())
                .contains("Somebody else changed this in the meantime", "value=\"A figure is wrong\"");
    }

    @Test
    void saysWhatToDoAboutEachWhoWasNotReached() {
        assertThat(browser.open("/policy/mails/lost?as=POLICY").html())
                .contains("There is no such address", Sample.RESPONSE, "It came back", "after=1.message-1")
                .contains("It was tried for a week. Reach them another way.")
                .doesNotContain("it is tried again by itself");
        assertThat(browser.open("/policy/mails/unreachable?as=POLICY").html())
                .contains("Anna Pascoe", "Write them a letter.", "bob@example.org", "Leave them alone");

        assertThat(browser.send("/policy/mails/unreachable/person-1?as=POLICY", "version", "4")
                        .location())
                .contains("/policy/mails/unreachable");
        assertThat(services.asked("POST", "/api/mails/unreachable/person-1/write-again"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("If-match")).isEqualTo("\"4\""));
    }

    @Test
    void openingTheLinkThatStopsMailsChangesNothingAndItsButtonDoes() {
        assertThat(browser.open(STOP + "?token=t").html()).contains(Sample.RESPONSE, "Stop these mails");
        assertThat(services.asked("POST", "/api" + STOP)).isEmpty();

        assertThat(browser.send(STOP, "token", "t").html()).contains("The mails are stopped");
        assertThat(services.asked("POST", "/api" + STOP)).hasSize(1);

        assertThat(browser.open("/mails/nothing/stop?token=t").html()).contains("This link leads nowhere");
    }

    @Test
    void oneClickOfAMailProgramIsEnough() {
        assertThat(browser.send(STOP + "?token=t", "List-Unsubscribe", "One-Click")
                        .html())
                .contains("The mails are stopped");
    }
}
