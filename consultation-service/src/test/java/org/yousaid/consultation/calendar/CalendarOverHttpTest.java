package org.yousaid.consultation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import tools.jackson.databind.JsonNode;

class CalendarOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static JsonNode entry(String title) {
        return service.get("ANONYMOUS", "/api/calendar")
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsEverybodyWhatIsOpenAndWhenItsResultsAreDue() {
        service.opened("Open in the calendar");

        JsonNode entry = entry("Open in the calendar");

        assertThat(entry.path("status").asString()).isEqualTo("OPEN");
        assertThat(entry.path("resultsBy").asString())
                .isGreaterThan(entry.path("closesAt").asString());
    }

    @Test
    void showsNoDraft() {
        service.post("POLICY", "/api/consultations", "{\"title\": \"Still secret\"}");

        assertThat(service.get("ANONYMOUS", "/api/calendar").text()).doesNotContain("Still secret");
    }
}
