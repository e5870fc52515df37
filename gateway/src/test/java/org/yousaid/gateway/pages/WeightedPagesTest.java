package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands beside the results of a long form: its sections, weighted shares, and whom the council wanted to hear. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class WeightedPagesTest {

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
    void putsATitleBeforeEachSectionAndAListOfThemAtTheTop() {
        Browser.Shown first = browser.open("/consultations/weighted/results");

        assertThat(first.found("<h2 class=\"govuk-heading-l ys-section\" id=\"(section-[a-z]+)\">"))
                .containsExactly("section-about", "section-road", "section-later");
        assertThat(first.html())
                .contains("In these results", "(15 questions)", "href=\"#section-road\"")
                .contains("<h3 class=\"govuk-heading-m govuk-!-margin-bottom-2\" id=\"result-1-heading\">")
                .doesNotContain(">continued<");

        Browser.Shown second = browser.open("/consultations/weighted/results?page=2");
        assertThat(second.found("<h2 class=\"govuk-heading-l ys-section\" id=\"(section-[a-z]+)\">"))
                .containsExactly("section-later");
        assertThat(second.html())
                .contains(">continued<")
                .contains("href=\"/consultations/weighted/results?page=1#section-road\"");
    }

    @Test
    void hasNoSectionsAmongQuestionsInAnotherOrder() {
        assertThat(browser.open("/consultations/weighted/results?order=divided").html())
                .doesNotContain("ys-section", "In these results");
        assertThat(browser.open("/consultations/published/results").html()).doesNotContain("ys-section");
    }

    @Test
    void showsWeightedSharesBesideTheOthersAndSaysWhatTheyAre() {
        Browser.Shown shown = browser.open("/consultations/weighted/results");

        assertThat(shown.html())
                .contains(">Share<", ">Weighted share<", ">62%<", ">55%<")
                .contains("Weighted shares are rounded to whole per cent.")
                .contains("Weighted shares are rounded to 5%, so that they tell nothing of single people.")
                .contains(
                        "if each ward and each age had answered in proportion to the people who live here",
                        "up to 2.8 times")
                .contains("as certain as those of 263 people asked at random, out of 412 who answered")
                .contains("The weights were cut", "Nobody answered from Stoke")
                .contains("Compton, Ham (together, because few answered)", "Office for National Statistics, mid-2023");
    }

    @Test
    void saysWhyThereAreNone() {
        assertThat(browser.open("/consultations/unweighted/results").html())
                .contains("Shares are not weighted: with fewer than 100 answers")
                .doesNotContain("How many people live here");
        assertThat(browser.open("/consultations/published/results").html()).doesNotContain("Weighted shares</h2>");
    }

    @Test
    void showsAgainWhatTheAnswersAreForAndWhoWasWanted() {
        Browser.Shown shown = browser.open("/consultations/weighted/results");

        assertThat(shown.html())
                .contains("To choose which parts of the road get a limit of 20 miles an hour first.")
                .contains(
                        "Whom the council wanted to hear",
                        "It heard as many from 1 of those of which the number is shown.")
                .contains(
                        "Budshead: 134 of 100",
                        ">134%<",
                        "Efford and Lipson: 88 of 200",
                        ">44%<",
                        ">hidden<",
                        ">not counted<");
        assertThat(browser.open("/consultations/weighted/results?page=2").html())
                .doesNotContain("What the answers are for");
        assertThat(browser.open("/consultations/published/results").html())
                .doesNotContain("Whom the council wanted to hear");
    }

    @Test
    void theTeamSeesTheSame() {
        assertThat(browser.open("/policy/weighted/results?as=POLICY").html())
                .contains("Weighted share", "Whom the council wanted to hear", "section-road");
    }
}
