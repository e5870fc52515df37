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
class SearchPageTest {

    private static final String SEARCH = "/api/suggestions/search";

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
    void showsTheLatestToThoseWhoLookForNothing() {
        assertThat(browser.open("/suggestions").html())
                .contains("The latest", "A seat at the bus stop by the library", "/suggestions/YS-P3A3-BTV6-4HGX");
        assertThat(services.questions(SEARCH)).containsExactly("page=1");
    }

    @Test
    void asksForAllThatWasTypedAndKeepsIt() {
        Browser.Shown shown = browser.open("/suggestions?words=bus+%26+stop&stage=screened&ward=E05002087&from-day=1"
                + "&from-month=5&from-year=2026&to-day=&to-month=&to-year=");

        assertThat(services.questions(SEARCH))
                .containsExactly("page=1&words=bus & stop&stage=screened&ward=E05002087&from=2026-05-01");
        assertThat(shown.html())
                .contains("value=\"bus &amp; stop\"", "3 found", "<details class=\"govuk-details\" open")
                .contains("rel=\"next\"", "words=bus%20%26%20stop&amp;stage=screened", "page=2");
    }

    @Test
    void saysWhatToDoNextWhenNothingIsFound() {
        services.on("GET", SEARCH, 200, "{\"items\": [], \"total\": 0, \"next\": null, \"services\": []}");
        assertThat(browser.open("/suggestions?words=zeppelin").html())
                .contains(
                        "Nothing found",
                        "value=\"zeppelin\"",
                        "Try fewer or other words",
                        "make the suggestion yourself");
        assertThat(browser.open("/suggestions").html()).contains("None yet.", "Make the first one");
    }

    @Test
    void showsWhatTheCouncilLooksIntoAndNarrowsDownToIt() {
        Browser.Shown shown = browser.open("/suggestions?kind=opportunity&service=Parks");

        assertThat(services.questions(SEARCH)).containsExactly("page=1&kind=opportunity&service=Parks");
        assertThat(shown.html())
                .contains("href=\"/opportunities/opportunity-0000000000000000000benches\"", "In delivery", ", Parks")
                .contains("<option value=\"opportunity\" selected=\"selected\">")
                .contains("<option value=\"Parks\" selected=\"selected\">")
                .contains("kind=opportunity&amp;service=Parks&amp;page=2");
    }

    @Test
    void countsNoFurtherThanTenThousand() {
        services.on("GET", SEARCH, 200, "{\"items\": [], \"total\": 10000, \"next\": null, \"services\": []}");
        assertThat(browser.open("/suggestions?words=bench").html()).contains("10,000 or more found");
    }

    @Test
    void saysAtTheFieldWhatIsNoDay() {
        Browser.Shown shown = browser.open("/suggestions?from-day=31&from-month=2&from-year=2026");
        assertThat(shown.title()).startsWith("Error: ");
        assertThat(shown.html()).contains("href=\"#from-day\"");
        Browser.Shown turned =
                browser.open("/suggestions?from-day=2&from-month=2&from-year=2026&to-day=1&to-month=2&to-year=2026");
        assertThat(turned.html()).contains("href=\"#to-day\"");
        assertThat(services.questions(SEARCH)).isEmpty();
    }
}
