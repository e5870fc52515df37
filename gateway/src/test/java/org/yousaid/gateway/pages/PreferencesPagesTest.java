package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which mails somebody gets, chosen signed in and by the link of a mail. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class PreferencesPagesTest {

    private static final String LINKED = "/mails/" + MailsSample.MESSAGE + "/preferences";

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    private Browser browser = new Browser(0);

    @BeforeEach
    void script() {
        services.reset();
        Sample.script(services);
        browser = new Browser(port);
    }

    @Test
    void showsWhatIsChosenAndChangesNothingByBeingOpened() {
        for (String page : new String[] {"/me/preferences?as=CITIZEN", LINKED + "?token=t"}) {
            String html = browser.open(page).html();
            assertThat(html)
                    .containsPattern("value=\"REPLIES\"[^>]* checked")
                    .doesNotContainPattern("value=\"IDEAS\"[^>]* checked")
                    .containsPattern("value=\"cy\"[^>]* checked")
                    .contains("Cymraeg", "id=\"until-month\" name=\"until-month\" value=\"3\"")
                    .contains(Sample.IDEA, "/following/" + TrackerSample.FOLLOWING + "/stop?token=t");
        }
        assertThat(services.asked("PUT", "/api/me/preferences")).isEmpty();
        assertThat(services.asked("PUT", "/api" + LINKED)).isEmpty();
        assertThat(browser.open("/me?as=CITIZEN").html()).contains("href=\"/me/preferences\"");
    }

    @Test
    void savesAllOfItAtTheVersionThatWasSeenAndSaysWhatHoldsNow() {
        String saved = browser.send(
                        LINKED,
                        "token",
                        "t",
                        "version",
                        "2",
                        "mails",
                        "REPLIES",
                        "mails",
                        "IDEAS",
                        "language",
                        "",
                        "until-day",
                        "",
                        "until-month",
                        "",
                        "until-year",
                        "")
                .location();
        assertThat(saved).contains(LINKED).contains("token=t", "done=saved");
        assertThat(services.asked("PUT", "/api" + LINKED)).singleElement().satisfies(asked -> {
            JsonNode body = JsonMapper.shared().readTree(asked.body());
            assertThat(asked.header("If-match")).isEqualTo("\"2\"");
            assertThat(body.get("mails").toString()).isEqualTo("[\"REPLIES\",\"IDEAS\"]");
            assertThat(body.has("language")).isFalse();
            assertThat(body.has("pausedUntil")).isFalse();
            assertThat(body.get("token").asString()).isEqualTo("t");
        });
        assertThat(browser.open(LINKED + "?token=t&done=saved").html())
                .contains(
                        "This holds now",
                        "We write nothing until 1 March 2027",
                        "You get no news of your own suggestions")
                .contains("We write to you in Cymraeg");
    }

    @Test
    void offersTheNewsOfWardsAndSaysWhereItIsTheNextStep() {
        assertThat(browser.open(LINKED + "?token=t&done=saved").html())
                .containsPattern("value=\"E05002079\"[^>]* checked")
                .doesNotContainPattern("value=\"E05002078\"[^>]* checked")
                .contains("You get the news of Compton once a week.");
        services.on("PUT", "/api/me/preferences", 422, """
                {"status": 422, "code": "no-address-yet", "detail": "Use the link at the end of any mail from us."}""");
        assertThat(browser.send("/me/preferences?as=CITIZEN", "version", "2", "wards", "E05002078")
                        .html())
                .contains("href=\"#wards\"", "Use the link at the end of any mail from us.")
                .containsPattern("value=\"E05002078\"[^>]* checked");
        assertThat(browser.open("/mails/message-digest/stop?token=t").html()).contains("Stop the news of your wards?");
    }

    @Test
    void keepsWhatWasTypedWhereTheDayIsNoneOrTooFar() {
        assertThat(browser.send(
                                "/me/preferences?as=CITIZEN",
                                "version",
                                "2",
                                "mails",
                                "IDEAS",
                                "until-day",
                                "31",
                                "until-month",
                                "2",
                                "until-year",
                                "2027")
                        .html())
                .contains("There is a problem", "href=\"#until-day\"", "Enter the day as a day, a month and a year")
                .containsPattern("value=\"IDEAS\"[^>]* checked")
                .contains("value=\"31\"");
        assertThat(services.asked("PUT", "/api/me/preferences")).isEmpty();

        services.on("PUT", "/api/me/preferences", 400, """
                {"status": 400, "code": "invalid-request", "errors": [
                  {"pointer": "/pausedUntil", "key": "too-far", "message": "A pause is at most 6 months long."}]}""");
        assertThat(browser.send(
                                "/me/preferences?as=CITIZEN",
                                "version",
                                "2",
                                "until-day",
                                "1",
                                "until-month",
                                "2",
                                "until-year",
                                "2099")
                        .html())
                .contains("A pause is at most 6 months long.", "value=\"2099\"");
    }

    @Test
    void saysWhenItWasChangedElsewhereAndLetsTheSameBeSavedAgain() {
        services.on("PUT", "/api" + LINKED, 412, "{\"status\": 412, \"code\": \"stale-version\"}");
        Browser.Shown shown = browser.send(LINKED, "token", "t", "version", "1", "mails", "IDEAS");
        assertThat(shown.html()).contains("in the meantime").containsPattern("value=\"IDEAS\"[^>]* checked");
        assertThat(shown.hidden("version")).isEqualTo("2");
    }

    @Test
    void aLinkThatIsNotWholeOrTooOldSaysWhatToDo() {
        assertThat(browser.open("/mails/nothing/preferences?token=t").html())
                .contains("This link leads nowhere", "copy all of it", "/me/preferences");
        assertThat(browser.send("/mails/nothing/preferences", "token", "t", "mails", "IDEAS")
                        .html())
                .contains("This link leads nowhere");
        assertThat(browser.open("/mails/old/preferences?token=t").html())
                .contains("This link is too old", "a newer mail", "/me/preferences");
    }

    @Test
    void whoStoppedMailsAboutOneThingIsOfferedTheRest() {
        assertThat(browser.send("/mails/" + MailsSample.MESSAGE + "/stop", "token", "t")
                        .html())
                .contains("Choose what else we write to you", LINKED + "?token=p");
    }
}
