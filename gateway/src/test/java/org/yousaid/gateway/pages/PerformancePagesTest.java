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
class PerformancePagesTest {

    private static final String AWAY = "{\"code\": \"not-ready\"}";

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
    void saysFirstHowManyPromisesWereKeptAndBesideEachFigureWhatItCounts() {
        String page = browser.open("/performance").html();
        assertThat(page)
                .contains("We have made 1,312 promises. Of those that have fallen due we kept 97% in time.")
                .contains("97% of 1,178", "up to event 20,417")
                .contains("a receipt does not count")
                .contains(
                        "Half of those who were told something waited no longer than 11.5 days, nine in ten no longer than 20.9")
                .contains("waited since 2 September 2026");
    }

    @Test
    void showsApartWhatWentOutByItself() {
        assertThat(browser.open("/performance").html())
                .contains("Interim word (by itself)", "41% would have been kept in time")
                .contains("Nothing was said in time", "Asked us to forget them");
    }

    @Test
    void showsServicesWardsByNameAndMonths() {
        assertThat(browser.open("/performance").html())
                .contains("Parks team", "Nobody’s yet", "No ward given", "Wards with few, together")
                .contains("Efford and Lipson")
                .doesNotContain("E05002087")
                .contains("November 2026", "December 2026");
    }

    @Test
    void showsSuggestionsByStageAndAgeAndWhichResultsAreOverdue() {
        assertThat(browser.open("/performance").html())
                .contains("61 suggestions came so far, 17 are open. The oldest open one came on 1 August 2026.")
                .contains("Up to 7 days", "29 to 84 days", "Over 84 days")
                .contains("1 result is overdue.", "href=\"/consultations/wolseley-road\"", "Roads");
    }

    @Test
    void saysThatNothingWasPromisedAndWhatToDo() {
        services.on("GET", "/api/performance", 200, PerformanceSample.NOTHING_PROMISED);
        assertThat(browser.open("/performance").html()).contains("We have not promised anything yet");
    }

    @Test
    void saysWhichPartIsAwayAndShowsTheRest() {
        services.on("GET", "/api/process/standing", 503, AWAY);
        assertThat(browser.open("/performance").html())
                .contains("We have made 1,312 promises", "The service that keeps suggestions does not answer");
        services.on("GET", "/api/performance", 503, AWAY);
        assertThat(browser.open("/performance").html())
                .contains("The service that counts promises does not answer", "1 result is overdue.");
        services.on("GET", "/api/results-overdue", 503, AWAY);
        assertThat(browser.open("/performance").status()).isEqualTo(503);
    }

    @Test
    void givesEveryFigureAsATableThatNoSpreadsheetReadsAsAFormula() {
        String table = browser.open("/performance.csv").html();
        assertThat(table)
                .startsWith("part,of,figure,value\r\n")
                .contains("promises,all,made,1312", "promises.services,Parks team,keptInTime,800")
                .contains("promises.months,2026-11,keptShare,0.974", "promises.keptBy,INTERIM,inTime,650")
                .contains(
                        "suggestions.stages.ages,Received/8-28,open,9",
                        "suggestions.ages,85-,open,1",
                        "results,all,count,1")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"")
                .doesNotContain(",=HYPERLINK");
    }
}
