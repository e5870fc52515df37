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
class PromisePagesTest {

    private static final String ONE = "/promises/" + Sample.RESPONSE;
    private static final String EMPTY = "{\"items\": [], \"next\": null}";

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
        PromiseSample.script(services);
    }

    @Test
    void showsTheNearestDayFirstAndWhatGoesOutByItselfAndWhen() {
        Browser.Shown shown = browser.open("/promises?as=POLICY");

        assertThat(shown.html())
                .contains("A square for people", "Broken", "What was said so far, ", "Held", "Parks team");
        assertThat(services.questions("/api/promises")).containsExactly("state=open");
        String more = shown.found("href=\"([^\"]+)\">More<").getFirst().replace("&amp;", "&");
        assertThat(more).startsWith("/promises?state=open&after=1764838800000.YS");
    }

    @Test
    void asksForThoseOfOneOwnerAndOneConsultation() {
        services.on("GET", "/api/promises", 200, EMPTY);

        Browser.Shown shown = browser.open("/promises?as=POLICY&state=broken&owner=Parks%20team&consultation=a-square");

        assertThat(services.questions("/api/promises"))
                .containsExactly("state=broken&consultation=a-square&owner=Parks team");
        assertThat(shown.html()).contains("None of these is here.", "Show those of everybody");
    }

    @Test
    void saysWhatToDoWhereNothingIsOwed() {
        services.on("GET", "/api/promises", 200, EMPTY);
        services.on("GET", "/api/promises/by-hand", 200, EMPTY);

        assertThat(browser.open("/promises?as=POLICY").html()).contains("Nobody waits for a word.");
        assertThat(browser.open("/promises/by-hand?as=OFFICER").html())
                .contains("Nobody waits for a call or a letter.");
    }

    @Test
    void writesAWordOnceUnderTheKeyOfThePage() {
        Browser.Shown page = browser.open(ONE + "?as=POLICY");
        assertThat(page.html()).contains("Write them a word", "01752 000000", "Thanks with what was said so far");

        FilledForm form = new FilledForm(browser, page);
        assertThat(form.send(ONE + "/word?as=POLICY", "text", " ").found("<li><a href=\"#([^\"]+)\">"))
                .containsExactly("text");
        assertThat(form.send(ONE + "/word", "text", "In May.").location()).endsWith(ONE + "?done=word");
        assertThat(services.asked("POST", "/api" + ONE + "/words"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .isEqualTo("{\"text\":\"In May.\"}");
    }

    @Test
    void pausesWithAReasonAndAnEndAndSaysWhatIsMissing() {
        FilledForm form = new FilledForm(browser, browser.open(ONE + "?as=POLICY"));

        assertThat(form.send(ONE + "/pause?as=POLICY", "reason", "").found("<li><a href=\"#([^\"]+)\">"))
                .containsExactly("reason", "until-day");
        Browser.Shown done = form.send(
                ONE + "/pause",
                "reason",
                "The office is flooded.",
                "until-day",
                "1",
                "until-month",
                "3",
                "until-year",
                "2027");
        assertThat(done.location()).endsWith(ONE + "?done=pause");
        assertThat(services.asked("POST", "/api" + ONE + "/pause"))
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked.body()).contains("2027-03-01T00:00:00Z", "The office is flooded."));
    }

    @Test
    void showsHowItIsNowWhereSomebodyElseWasFaster() {
        services.on("POST", "/api" + ONE + "/hold", 412, "{\"status\": 412, \"code\": \"stale-version\"}");
        FilledForm form = new FilledForm(browser, browser.open(ONE + "?as=POLICY"));

        Browser.Shown shown = form.send(ONE + "/hold?as=POLICY", "because", "Results come tomorrow");
        assertThat(shown.html()).contains("Somebody else changed this in the meantime.", "Results come tomorrow");
    }

    @Test
    void doesWhatNeedsNoWords() {
        FilledForm form = new FilledForm(browser, browser.open(ONE + "?as=POLICY"));

        assertThat(form.send(ONE + "/do", "what", "send-now").location()).endsWith("?done=let-go");
        assertThat(services.asked("POST", "/api" + ONE + "/let-go"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .isEqualTo("{\"now\":true}");
        assertThat(form.send(ONE + "/do", "what", "tell").location()).endsWith("?done=tell");
        assertThat(form.send(ONE + "/do", "what", "unreachable").location()).endsWith("?done=release");
    }
}
