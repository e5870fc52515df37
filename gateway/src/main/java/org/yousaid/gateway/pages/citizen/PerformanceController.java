package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Words;
import org.yousaid.gateway.route.DaySeals;
import org.yousaid.gateway.route.DaySeals.DaySeal;
import org.yousaid.gateway.route.Services;

/** Promises made, kept and broken, for everybody to see. */
@Controller
class PerformanceController {

    private final Council council;
    private final DaySeals seals;
    private final Words words;

    PerformanceController(Council council, Services services, Words words) {
        this.council = council;
        this.seals = new DaySeals(services);
        this.words = words;
    }

    /** What the notification service counts. */
    record Performance(Promises promises) {

        record Promises(
                long made,
                long kept,
                long broken,
                @Nullable Double keptShare,
                @Nullable Double medianDays) {}
    }

    /** One line of the table. */
    public record Row(String label, long count) {}

    /** What one store's seal of the day says, and what the store is about. */
    public record Sealed(String about, DaySeal seal) {}

    private static Sealed sealed(DaySeal seal) {
        return new Sealed(
                switch (seal.service()) {
                    case "consultation" -> "Consultations and answers";
                    case "suggestion" -> "Suggestions";
                    default -> "Promises and messages";
                },
                seal);
    }

    @GetMapping(path = "/performance", produces = "text/html")
    String performance(Model model) {
        Performance.Promises promises = council.read(NOTIFICATION, Performance.class, "/api/performance")
                .promises();
        String saying = saying(promises);
        model.addAttribute("section", "performance");
        model.addAttribute("made", promises.made());
        model.addAttribute("kept", promises.kept());
        model.addAttribute("broken", promises.broken());
        model.addAttribute("keptShare", promises.keptShare());
        model.addAttribute("medianDays", promises.medianDays());
        model.addAttribute("saying", saying);
        model.addAttribute(
                "seals",
                seals.ofDays(1).stream().map(PerformanceController::sealed).toList());
        model.addAttribute(
                "rows",
                List.of(
                        new Row("Made", promises.made()),
                        new Row("Kept", promises.kept()),
                        new Row("Broken", promises.broken())));
        double all = Math.max(1, promises.made());
        model.addAttribute(
                "chart",
                BarChart.of(
                        "promises",
                        "Promises made and kept",
                        saying,
                        List.of(
                                new BarChart.Row("Made", promises.made() / all, words.number(promises.made()), "quiet"),
                                new BarChart.Row("Kept", promises.kept() / all, words.number(promises.kept())),
                                new BarChart.Row(
                                        "Broken", promises.broken() / all, words.number(promises.broken()), "late"))));
        return "citizen/performance";
    }

    private String saying(Performance.Promises promises) {
        if (promises.made() == 0) {
            return "We have not promised anything yet. The first answer with an email address opens the first promise.";
        }
        String made = "We have made " + words.count(promises.made(), "promise") + ". ";
        if (promises.keptShare() == null || promises.kept() + promises.broken() == 0) {
            return made + "None has fallen due yet.";
        }
        return made + "Of those that have fallen due we kept " + words.percent(promises.keptShare()) + " in time.";
    }
}
