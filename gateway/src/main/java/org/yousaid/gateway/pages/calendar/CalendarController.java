package org.yousaid.gateway.pages.calendar;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Page;

/** What is planned and open, and when results are due. */
@Controller
class CalendarController {

    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Council council;
    private final Dates dates;
    private final GatewaySettings settings;

    CalendarController(Council council, Dates dates, GatewaySettings settings) {
        this.council = council;
        this.dates = dates;
        this.settings = settings;
    }

    @ModelAttribute("section")
    String section() {
        return "calendar";
    }

    @GetMapping(path = "/calendar", produces = "text/html")
    String page(Model model) {
        List<CalendarEntry> all = entries();
        List<CalendarEntry> timed =
                all.stream().filter(entry -> !entry.always()).toList();
        model.addAttribute("timed", timed);
        model.addAttribute("always", all.stream().filter(CalendarEntry::always).toList());
        model.addAttribute("months", CalendarMonth.of(timed, dates.today()));
        model.addAttribute("line", TimeLine.of(timed, dates.now()));
        return "calendar/calendar";
    }

    @GetMapping(path = "/calendar.ics")
    ResponseEntity<byte[]> file() {
        String file = CalendarFile.of(entries(), settings.publicUrl(), dates.now());
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consultations.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<CalendarEntry> entries() {
        return council.read(CONSULTATION, new ParameterizedTypeReference<Page<CalendarEntry>>() {}, "/api/calendar")
                .shown();
    }
}
