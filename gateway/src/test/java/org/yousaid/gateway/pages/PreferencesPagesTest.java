package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
        for (String page : new String[] {"/me/preferences?as=CITIZEN&lang=en", LINKED + "?token=t&lang=en"}) {
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
                        "lang",
                        "en",
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
        assertThat(browser.open(LINKED + "?token=t&done=saved&lang=en").html())
                .contains(
                        "This holds now",
                        "We write nothing until 1 March 2027",
                        "You get no news of your own suggestions")
                .contains("We write to you in Cymraeg");
    }

    @Test
    void offersTheNewsOfWardsAndSaysWhereItIsTheNextStep() {
        assertThat(browser.open(LINKED + "?token=t&done=saved&lang=en").html())
                .containsPattern("value=\"E05002079\"[^>]* checked")
                .doesNotContainPattern("value=\"E05002078\"[^>]* checked")
                .contains("You get the news of Compton once a week.");
        services.on("PUT", "/api/me/preferences", 422, """
                {"status": 422, "code": "no-address-yet", "detail": "Use the link at the end of any mail from us."}""");
        assertThat(browser.send("/me/preferences?as=CITIZEN", "lang", "en", "version", "2", "wards", "E05002078")
                        .html())
                .contains("href=\"#wards\"", "Use the link at the end of any mail from us.")
                .containsPattern("value=\"E05002078\"[^>]* checked");
        assertThat(browser.open("/mails/message-digest/stop?token=t").html()).contains("Stop the news of your wards?");
    }

    @Test
    void keepsWhatWasTypedWhereTheDayIsNoneOrTooFar() {
        assertThat(browser.send(
                                "/me/preferences?as=CITIZEN",
                                "lang",
                                "en",
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
                                "lang",
                                "en",
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
        Browser.Shown shown = browser.send(LINKED, "lang", "en", "token", "t", "version", "1", "mails", "IDEAS");
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
    void eachThingIsPausedByItself() {
        String html = browser.open(LINKED + "?token=t&lang=en").html();
        String pause = LINKED + "/pauses/" + TrackerSample.ENDED;
        assertThat(html)
                .contains("What this mail is about", "Paused until 1 February 2027", "Your answer", "Your suggestion")
                .contains("href=\"" + pause + "?token=t&amp;lang=en\"");
        Browser.Shown page = browser.open(pause + "?token=t&lang=en");
        assertThat(page.html())
                .contains(
                        "We write nothing about " + TrackerSample.ENDED + " until 1 February 2027", "End the pause now")
                .contains("value=\"2027\"");

        String[] day = {"until-day", "1", "until-month", "3", "until-year", "2027"};
        assertThat(send(pause, "pause", day).location()).contains(LINKED + "?", "lang=en", "done=saved", "token=t");
        assertThat(send(pause, "end", day).location()).contains("done=saved");
        assertThat(services.asked("PUT", "/api" + pause))
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.header("If-match")).isEqualTo("\"2\""));
        assertThat(JsonMapper.shared()
                        .readTree(
                                services.asked("PUT", "/api" + pause).getFirst().body()))
                .isEqualTo(JsonMapper.shared().readTree("{\"until\": \"2027-03-01\", \"token\": \"t\"}"));
        assertThat(JsonMapper.shared()
                        .readTree(
                                services.asked("PUT", "/api" + pause).getLast().body()))
                .as("ended, whatever stands in the fields")
                .isEqualTo(JsonMapper.shared().readTree("{\"token\": \"t\"}"));
        assertThat(services.asked("PUT", "/api" + LINKED)).as("all else stays").isEmpty();
    }

    @Test
    void aPauseHasAnEndWhichLiesAheadAndNotTooFar() {
        String pause = "/me/preferences/pauses/" + Sample.RESPONSE;
        assertThat(browser.open(pause + "?as=CITIZEN&lang=en").html())
                .contains("Pause mails about " + Sample.RESPONSE)
                .doesNotContain("End the pause now");
        assertThat(send(pause + "?as=CITIZEN", "pause").html())
                .contains("href=\"#until-day\"", "Enter the day as a day, a month and a year");
        assertThat(send(pause, "pause", "until-day", "1", "until-month", "2", "until-year", "2020")
                        .html())
                .contains("must be in the future", "value=\"2020\"");
        assertThat(send(pause, "pause", "until-day", "1", "until-month", "2", "until-year", "2099")
                        .html())
                .contains("A pause is at most 6 months long.");
        assertThat(services.asked("PUT", "/api" + pause)).isEmpty();

        services.on("PUT", "/api" + pause, 412, "{\"status\": 412, \"code\": \"stale-version\"}");
        assertThat(send(pause, "end").html()).contains("in the meantime");
        assertThat(browser.open("/me/preferences/pauses/YS-1?as=CITIZEN").status())
                .isEqualTo(404);
        assertThat(browser.open("/me/preferences/pauses/" + TrackerSample.REOPENED + "?as=CITIZEN")
                        .status())
                .as("not theirs")
                .isEqualTo(404);
        assertThat(browser.open("/mails/old/preferences/pauses/" + Sample.RESPONSE + "?token=t")
                        .html())
                .contains("This link is too old");
    }

    private Browser.Shown send(String page, String go, String... day) {
        List<String> fields = new ArrayList<>(List.of("lang", "en", "token", "t", "version", "2", "go", go));
        fields.addAll(List.of(day));
        return browser.send(page, fields.toArray(String[]::new));
    }

    @Test
    void speaksTheLanguageThatWasChosenForMailsUnlessAnotherIsAskedFor() {
        assertThat(browser.open(LINKED + "?token=t").html())
                .contains("<html lang=\"cy\"", "Beth rydym yn ei ysgrifennu atoch")
                .contains(LINKED + "?token=t&amp;lang=en");
        assertThat(browser.open(LINKED + "?token=t&lang=en").html())
                .contains("<html lang=\"en-GB\"", "What we write to you")
                .contains("name=\"lang\" value=\"en\"");
    }

    @Test
    void whoStoppedMailsAboutOneThingIsOfferedTheRest() {
        assertThat(browser.send("/mails/" + MailsSample.MESSAGE + "/stop", "token", "t")
                        .html())
                .contains("Choose what else we write to you", LINKED + "?token=p");
    }
}
