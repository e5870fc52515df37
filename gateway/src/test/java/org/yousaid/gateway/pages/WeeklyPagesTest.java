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
class WeeklyPagesTest {

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
    void showsTheLatestWeekBesideTheOneBeforeItAndLeadsToTheOthers() {
        assertThat(browser.open("/policy/weekly?as=POLICY").html())
                .contains("9 November 2026 to 15 November 2026", "1,204 answers and 38 suggestions came in.")
                .contains("640 promises were kept in time and 12 were broken.", "the week before")
                .contains("of these: interim word (by itself)", "of these: results")
                .doesNotContain("of these: a decision")
                .contains("Parks team", "Nobody is named", "Nothing was said in time", "Wolseley Road")
                .contains("120, from 18 November 2026 on", "896 suggestions waited.")
                .contains("/policy/weekly/2026-11-02");
    }

    @Test
    void leadsToWhereSomebodyIsNeededFirst() {
        assertThat(browser.open("/policy/weekly?as=POLICY").html())
                .contains("/promises?state=broken", "12 replies were late", "3 replies that fell due were held")
                .contains("/policy/overdue", "The results of 1 consultation were late", "/policy/wolseley-road")
                .contains("1 suggestion waited for a decision beyond its day", "/suggestions/YS-Q3DD-61AN-YP00");
    }

    @Test
    void showsAnEarlierWeekAsItWasSentAndSaysWhereThereWasNothing() {
        assertThat(browser.open("/policy/weekly/2026-11-02?as=POLICY").html())
                .contains("Nothing came in, and no promise was kept or broken.", "Nowhere. Nothing was late.")
                .contains("No reply was late, and none fell due.", "No promise was broken.")
                .contains("No results were late.", "None waited.");
    }

    @Test
    void saysWhenTheFirstComes() {
        services.on("GET", "/api/weekly-reports", 200, "{\"items\": []}");
        assertThat(browser.open("/policy/weekly?as=POLICY").html())
                .contains("There is no report yet.", "once a whole week is over");
    }

    @Test
    void aWeekWithoutAReportIsNotThere() {
        services.on("GET", "/api/weekly-reports/2020-01-06", 404, "{\"code\": \"not-found\"}");
        assertThat(browser.open("/policy/weekly/2020-01-06?as=POLICY").status()).isEqualTo(404);
    }
}
