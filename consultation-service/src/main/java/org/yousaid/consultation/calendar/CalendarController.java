package org.yousaid.consultation.calendar;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar, for everybody. */
@RestController
class CalendarController {

    private final ConsultationCalendar calendar;

    CalendarController(ConsultationCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/api/calendar")
    Entries entries() {
        return new Entries(calendar.entries());
    }

    record Entries(List<CalendarEntry> items) {}
}
