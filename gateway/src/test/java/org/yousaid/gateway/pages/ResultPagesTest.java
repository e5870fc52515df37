package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Results of every kind of question: a sentence, a chart and its table, and the groups on a page of their own. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class ResultPagesTest {

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
    void saysForEachKindWhatItsChartSays() {
        Browser.Shown shown = browser.open("/consultations/kinds/results");

        assertThat(shown.html())
                .contains("“Trees” came first most often: 20 of 50 people who answered put it first (40%)."
                        + " The best mean rank, 1.6, has “Trees”.")
                .contains("58 people answered. Chosen most often: “Bad” for “The pond” (75%),"
                        + " “Good” for “The gate on Wolseley Road” (69%).")
                .contains("On average 41.2; the one in the middle is at 40 to 60. 50 people answered.")
                .contains("Most chose “January 2026”: 20 of 30 people who answered (67%).")
                .contains("Everybody who got to it answered it.")
                .contains("Too few people got to this question to show what they said.");
        assertThat(shown.found("<svg class=\"(ys-chart)\" role=\"img\"")).hasSize(5);
        assertThat(shown.found("<(caption) ")).hasSize(5);
    }

    @Test
    void saysOfATieThatItIsOne() {
        Browser.Shown shown = browser.open("/consultations/ties/results");

        assertThat(shown.html())
                .contains(
                        "“Ash”, “Beech” and “Cedar” were chosen equally often: each by 2 of 6 people who answered (33%).")
                .contains("“Ash” and “Cedar” were chosen most often: each by 3 of 7 people who answered (43%).")
                .contains("4 answers were chosen most often: each by 4 of 10 people who answered (40%).")
                .contains("6 people answered. None of these answers was chosen.")
                .contains(
                        "“Ash” and “Beech” came first most often: 3 of 6 people who answered put each of them first (50%)."
                                + " The best mean rank, 1.5, have “Ash” and “Beech”.")
                .contains(
                        "Chosen most often: “Good” for “The pond” (75%), “Good” and “Bad” for “The gate” (50% each).");
    }

    @Test
    void saysWhichQuestionStandsAsItWasCountedEarlier() {
        Browser.Shown shown = browser.open("/consultations/ties/results");

        assertThat(shown.html())
                .contains("72 people")
                .contains("1 of 7 questions stands as it was counted for an earlier version")
                .contains("Everybody who had got to it by then answered it.")
                .contains(
                        "too few answers came or went since to show the change without showing what single people said")
                .doesNotContain("Everybody who took part answered it.", "too few have answered it since");
        assertThat(shown.found("id=\"result-7\"[\\s\\S]*?(version 1)")).hasSize(1);
    }

    @Test
    void putsTheFiguresOfEachKindUnderItsChart() {
        Browser.Shown shown = browser.open("/consultations/kinds/results");

        assertThat(shown.html())
                .contains(">Mean rank<", ">1st<", ">2nd<", ">3rd<")
                .contains(">40 (69%)<", ">Answered<")
                .contains(">0 to 20<", ">January 2026<", ">Budshead<");
    }

    @Test
    void asksForNoGroupsWhereNoneAreShown() {
        browser.open("/consultations/kinds/results");

        assertThat(services.questions("/api/consultations/kinds/results")).containsExactly("breakdowns=false");
    }

    @Test
    void showsEachRowOfAMatrixByGroupOnAPageOfItsOwn() {
        Browser.Shown shown = browser.open("/consultations/kinds/results/parts");

        assertThat(services.questions("/api/consultations/kinds/results")).containsExactly("question=parts");
        assertThat(shown.html())
                .contains("By ward: The gate on Wolseley Road", "By ward: The pond", "All questions")
                .contains("Too few people answered to show this.");
        assertThat(shown.found("<span class=\"ys-groups__hidden\">(hidden)</span>"))
                .hasSize(4);
    }

    @Test
    void hasNoPageForAQuestionThatWasNotAsked() {
        assertThat(browser.open("/consultations/kinds/results/nothing").html()).contains("Page not found");
    }

    @Test
    void theTeamSeesTheGroupsOfAQuestionToo() {
        assertThat(browser.open("/policy/wolseley-road/results/q1?as=POLICY").html())
                .contains("By ward", "Back to all questions");
    }
}
