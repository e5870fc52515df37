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
class TrackerPagesTest {

    private static final String PATH = "/suggestions/" + Sample.RESPONSE;
    private static final String ENDED = "/suggestions/" + TrackerSample.ENDED;

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
    void drawsTheWayFromTheProcessAndSaysTheSameInWords() {
        Browser.Shown shown = browser.open(PATH);

        assertThat(shown.found("<desc id=\"map-text\">([^<]*)</desc>").getFirst())
                .isEqualTo("Received, done, 20 November 2026. Screened, you are here, 21 November 2026."
                        + " Assessed, still to come.");
        assertThat(shown.found("class=\"ys-map__name\"[^>]*>([^<]*)<"))
                .containsExactly("Received", "Screened", "Assessed")
                .containsExactlyElementsOf(shown.found("ys-steps__name\">([^<]*)<"));

        services.on("GET", "/api/process", 200, Sample.PROCESS.replace("\"Assessed\"", "\"Worked out\""));
        assertThat(browser.open(PATH).found("class=\"ys-map__name\"[^>]*>([^<]*)<"))
                .containsExactly("Received", "Screened", "Worked out");
    }

    @Test
    void asksForTheProcessOfTheSuggestionsOwnVersion() {
        browser.open(PATH);

        assertThat(services.questions("/api/process")).containsExactly("version=1");
    }

    @Test
    void saysWhoSupportsItAndWhatItJoined() {
        Browser.Shown shown = browser.open(ENDED);

        assertThat(shown.html())
                .contains("12 people", "/opportunities/opportunity-1")
                .doesNotContain("support-it");
        assertThat(browser.open(PATH).html()).contains("support-it").doesNotContain("id=\"supporters\"");
    }

    @Test
    void showsWhatWasDoneOnceSomethingWas() {
        assertThat(browser.open(ENDED).html()).doesNotContain("done-so-far");
        services.on("GET", "/api/opportunities/opportunity-1", 200, OpportunitySample.IN_DELIVERY);

        assertThat(browser.open(ENDED).html())
                .contains("done-so-far", "The first two benches stand")
                .contains("/api/opportunities/opportunity-1/pictures/picture-0123456789abcdefghjkmnpqrs")
                .contains("alt=\"Two benches in the sun, the lighthouse behind them\"");
    }

    @Test
    void asksWhetherTheAddressIsTheirsAndSaysTheSameToEverybody() {
        Browser.Shown followed = form().send(PATH + "/following", "email", "ada@example.org", "wanted", "follow");
        assertThat(followed.location()).endsWith(PATH + "?done=follow");
        assertThat(services.asked("POST", "/api" + PATH + "/followers"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .asString()
                .contains("ada@example.org");

        form().send(PATH + "/following", "email", "ada@example.org", "wanted", "support");
        assertThat(services.asked("POST", "/api" + PATH + "/supporters")).hasSize(1);
        assertThat(browser.open(PATH + "?done=support").html()).contains("Look into your mail");
    }

    @Test
    void keepsAnAddressThatIsNoneAtItsField() {
        Browser.Shown shown = form().send(PATH + "/following", "email", "ada at home", "wanted", "follow");

        assertThat(shown.title()).startsWith("Error: ");
        assertThat(shown.html()).contains("value=\"ada at home\"", "id=\"email-error\"");
        assertThat(services.asked("POST", "/api" + PATH + "/followers")).isEmpty();
    }

    @Test
    void takesBackInWhatDidNotAnswerOnceAndKeepsTheWordsWhenRefused() {
        assertThat(browser.open(PATH).html()).doesNotContain("id=\"reopen\"");
        assertThat(browser.open(ENDED).html()).contains("id=\"reopen\"");

        Browser.Shown empty = browser.send(ENDED + "/reopen", "text", " ");
        assertThat(empty.html()).contains("Write what was not answered");
        assertThat(browser.send(ENDED + "/reopen", "text", "There is none.").location())
                .endsWith(ENDED + "?done=reopen");
        assertThat(services.asked("POST", "/api" + ENDED + "/reopen").getFirst().body())
                .contains("There is none.");

        services.on(
                "POST",
                "/api" + ENDED + "/reopen",
                409,
                "{\"status\": 409, \"code\": \"already-reopened\", \"detail\": \"Looked at once already.\"}");
        assertThat(browser.send(ENDED + "/reopen", "text", "Still none.").html())
                .contains("Looked at once already.", "Still none.");
        assertThat(browser.open("/suggestions/" + TrackerSample.REOPENED).html())
                .contains("Carla Rowe", "22 November 2026")
                .doesNotContain("id=\"reopen\"");
    }

    @Test
    void printsASlipThatSaysNothingPersonal() {
        Browser.Shown slip = browser.open(PATH + "/slip");

        assertThat(slip.html())
                .contains(Sample.RESPONSE, "18 December 2026", PATH + "/qr.svg")
                .doesNotContain("bench", "pavement");
        assertThat(browser.open(PATH + "/qr.svg").html())
                .startsWith("<svg xmlns=")
                .contains("h1v1h-1z");
        assertThat(browser.open("/suggestions/YS-0000-0000-0001/qr.svg").status())
                .isEqualTo(404);
    }

    @Test
    void aLinkInAMailChangesNothingUntilTheButtonIsPressed() {
        String path = "/following/" + TrackerSample.FOLLOWING;
        String api = "/api/followings/" + TrackerSample.FOLLOWING;
        assertThat(browser.open(path + "/confirm?token=t").html()).contains("id=\"confirm\"");
        assertThat(browser.open(path + "/stop?token=t").html()).contains("id=\"stop\"");
        assertThat(services.asked("POST", api + "/confirm")).isEmpty();
        assertThat(services.asked("POST", api + "/stop")).isEmpty();

        assertThat(browser.send(path + "/confirm", "token", "t").html()).contains("You follow this suggestion");
        assertThat(browser.send(path + "/stop?token=t", "List-Unsubscribe", "One-Click")
                        .html())
                .contains("The mails are stopped");
        assertThat(services.asked("POST", api + "/stop").getFirst().body()).contains("\"token\":\"t\"");
        assertThat(browser.open("/following/nothing/confirm?token=t").html()).contains("This link leads nowhere");
    }

    private FilledForm form() {
        return new FilledForm(browser, browser.open(PATH));
    }
}
