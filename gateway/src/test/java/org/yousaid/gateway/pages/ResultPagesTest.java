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
