package org.yousaid.gateway.pages.weekly;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Words;

/** The latest weekly report and the earlier ones. */
@Controller
class WeeklyController {

    private final Council council;
    private final Words words;
    private final Dates dates;

    WeeklyController(Council council, Words words, Dates dates) {
        this.council = council;
        this.dates = dates;
        this.words = words;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    /** A week that was reported on, by its first day. */
    record Written(LocalDate week, Instant writtenAt) {

        /** The last day of the week. */
        public LocalDate last() {
            return week.plusDays(6);
        }
    }

    record Weeks(List<Written> items) {}

    @GetMapping(path = "/policy/weekly", produces = "text/html")
    String latest(Model model) {
        Weeks weeks = weeks();
        return weeks.items().isEmpty()
                ? "weekly/none"
                : page(weeks, weeks.items().getFirst().week().toString(), model);
    }

    @GetMapping(path = "/policy/weekly/{week}", produces = "text/html")
    String one(@PathVariable String week, Model model) {
        return page(weeks(), week, model);
    }

    private Weeks weeks() {
        return council.read(NOTIFICATION, Weeks.class, "/api/weekly-reports");
    }

    private String page(Weeks weeks, String which, Model model) {
        Week week = council.read(NOTIFICATION, Week.class, "/api/weekly-reports/{week}", which);
        model.addAttribute("heading", "The week to " + dates.date(week.last()));
        model.addAttribute("week", week);
        model.addAttribute("comparison", Comparison.of(week, words));
        model.addAttribute(
                "others",
                weeks.items().stream()
                        .filter(written -> !written.week().equals(week.week()))
                        .toList());
        return "weekly/week";
    }
}
