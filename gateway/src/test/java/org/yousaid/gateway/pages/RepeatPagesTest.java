package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers that belong together, as the policy team and as everybody reads of them; and the form's unseen fields. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class RepeatPagesTest {

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
    void showsGroupsByKindAndSizeWithATableUnderTheChart() {
        Browser.Shown shown = browser.open("/policy/wolseley-road/repeats?as=POLICY");

        assertThat(shown.html())
                .contains("Of 1,204 responses, 215 were sent with nearly the same words as others, 14 came from people"
                        + " who answered more than once, 7 were sent in a way that people seldom do; all are counted.")
                .contains("One argument from 212 people")
                .contains("The same person: how large the groups are");
        assertThat(shown.found("<svg class=\"(ys-chart)\" role=\"img\"")).hasSize(1);
        assertThat(shown.found("<(caption) ")).hasSize(3);
    }

    @Test
    void saysWhatToExpectWhereNothingBelongsTogether() {
        services.on(
                "GET",
                "/api/consultations/wolseley-road/repeats",
                200,
                "{\"asOf\": \"2026-11-21T10:15:00Z\", \"responses\": 3, \"kinds\": [], \"arguments\": []}");

        assertThat(browser.open("/policy/wolseley-road/repeats?as=POLICY").html())
                .contains("Of 3 responses, none was found to belong together with another.")
                .contains("they are shown here")
                .doesNotContain("<svg class=\"ys-chart\"");
    }

    @Test
    void opensAnArgumentWithItsFirstTextOnce() {
        Browser.Shown shown = browser.open("/policy/wolseley-road/repeats/" + RepeatsSample.GROUP + "?as=POLICY");

        assertThat(shown.html())
                .contains("One argument from 212 people")
                .containsOnlyOnce("Keep the crossing &lt;b&gt;where it is&lt;/b&gt;");
    }

    @Test
    void saysBesideTheResultsHowManyBelongTogether() {
        services.on(
                "GET",
                "/api/consultations/kinds/results",
                200,
                ResultsSample.KINDS.replaceFirst(
                        "\"responses\": 60,",
                        "\"responses\": 60, \"repeats\": {\"sameWords\": 12, \"arguments\": 1, \"samePerson\": null,"
                                + " \"sameDevice\": 0, \"machineLike\": 0},"));

        assertThat(browser.open("/consultations/kinds/results").html())
                .contains(
                        "Of 60 responses, 12 were sent with nearly the same words as others, a few came from people who"
                                + " answered more than once; all are counted.");
    }

    @Test
    void saysNothingOfItWhereItWasNotLookedAt() {
        assertThat(browser.open("/consultations/kinds/results").html()).doesNotContain("id=\"repeats\"");
    }

    @Test
    void hidesTheTrapFromPeopleAndScreenReaders() {
        Browser.Shown shown = browser.open("/consultations/wolseley-road/respond");

        assertThat(shown.found("<div class=\"ys-unseen\" (aria-hidden=\"true\")>"))
                .hasSize(1);
        assertThat(shown.found("(<input id=\"website\" name=\"website\" type=\"text\" tabindex=\"-1\""
                        + " autocomplete=\"off\")"))
                .hasSize(1);
        assertThat(shown.found("<input type=\"hidden\" (name=\"shown\")")).hasSize(1);
    }
}
