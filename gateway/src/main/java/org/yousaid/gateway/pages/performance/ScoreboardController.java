package org.yousaid.gateway.pages.performance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Ward;
import org.yousaid.gateway.pages.common.Words;
import org.yousaid.gateway.route.DaySeals;
import org.yousaid.gateway.route.DaySeals.DaySeal;
import org.yousaid.gateway.route.Scoreboard;
import org.yousaid.gateway.route.Services;

/** Promises made, kept and broken, suggestions and results, for everybody to see. */
@Controller
class ScoreboardController {

    private final Scoreboard scoreboard;
    private final DaySeals seals;
    private final Conversations conversations;
    private final Words words;
    private final Dates dates;

    ScoreboardController(Services services, Conversations conversations, Words words, Dates dates) {
        this.scoreboard = new Scoreboard(services);
        this.seals = new DaySeals(services);
        this.conversations = conversations;
        this.words = words;
        this.dates = dates;
    }

    /** What one store's seal of the day says, and what the store is about. */
    public record Sealed(String about, DaySeal seal) {}

    @GetMapping(path = "/performance", produces = "text/html")
    String page(Model model) {
        Board board = Board.of(scoreboard.read());
        model.addAttribute("section", "performance");
        model.addAttribute("saying", saying(board.promises()));
        model.addAttribute(
                "all", board.promises() == null ? null : board.promises().all());
        model.addAttribute(
                "position", board.promises() == null ? null : board.promises().position());
        model.addAttribute("promises", promises(board));
        model.addAttribute(
                "suggestions",
                board.suggestions() == null ? null : new SuggestionSections(words, dates).of(board.suggestions()));
        model.addAttribute("results", board.results());
        model.addAttribute("asOf", dates.now());
        model.addAttribute(
                "seals",
                seals.ofDays(1).stream().map(ScoreboardController::sealed).toList());
        return "performance/scoreboard";
    }

    @GetMapping(path = "/performance.csv")
    ResponseEntity<byte[]> file() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"performance.csv\"")
                .body(ScoreboardCsv.of(scoreboard.read()).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable List<Section> promises(Board board) {
        Board.Promises promises = board.promises();
        if (promises == null) {
            return null;
        }
        if (promises.all().made() == 0) {
            return List.of();
        }
        Map<String, String> wards = promises.wards().isEmpty()
                ? Map.of()
                : conversations.wards().stream().collect(Collectors.toMap(Ward::code, Ward::name, (one, _) -> one));
        return new PromiseSections(promises, words, dates).sections(wards);
    }

    private String saying(Board.@Nullable Promises promises) {
        if (promises == null) {
            return "What became of our promises cannot be shown at the moment.";
        }
        Board.Figures all = promises.all();
        if (all.made() == 0) {
            return "We have not promised anything yet. The first answer with an email address opens the first promise.";
        }
        String made = "We have made " + words.count(all.made(), "promise") + ". ";
        return all.keptShare() == null
                ? made + "None has fallen due yet."
                : made + "Of those that have fallen due we kept " + words.percent(all.keptShare()) + " in time.";
    }

    private static Sealed sealed(DaySeal seal) {
        return new Sealed(
                switch (seal.service()) {
                    case "consultation" -> "Consultations and answers";
                    case "suggestion" -> "Suggestions";
                    default -> "Promises and messages";
                },
                seal);
    }
}
