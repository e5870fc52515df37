package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class CalendarPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    @BeforeEach
    void script() {
        services.reset();
        Sample.script(services);
    }

    @Test
    void listsByMonthWhatOpensClosesAndIsDue() {
        Browser.Shown shown = new Browser(port).open("/calendar");

        assertThat(shown.found("<h2 class=\"govuk-heading-m\">([A-Z][a-z]+ 20[0-9]{2})<"))
                .containsExactly("November 2026", "December 2026", "January 2027", "February 2027", "March 2027");
        assertThat(shown.html()).contains("Always open", "How is our service?", "5 December 2026");
    }

    @Test
    void saysThatNothingIsPlanned() {
        services.on("GET", "/api/calendar", 200, "{\"items\": []}");

        assertThat(new Browser(port).open("/calendar").html())
                .contains("Nothing is planned or open")
                .doesNotContain("<svg class=\"ys-chart");
    }

    @Test
    void givesAFileForOnesOwnCalendar() {
        Browser.Shown file = new Browser(port).open("/calendar.ics");

        assertThat(file.html())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART:20261102T080000Z\r\nDTEND:20261206T000000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20270102\r\nDTEND;VALUE=DATE:20270103\r\n")
                .contains("SUMMARY:Bins\\, boxes\\; and \\\\ bags\r\n")
                .doesNotContain("How is our service?");
        assertThat(file.html().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }
}
