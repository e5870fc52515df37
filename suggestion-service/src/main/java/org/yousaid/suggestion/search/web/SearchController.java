package org.yousaid.suggestion.search.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.search.Kind;
import org.yousaid.suggestion.search.Search;
import org.yousaid.suggestion.search.Sought;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.time.CalendarDays;

/** Search over HTTP, for everybody: nothing is found that is not public. */
@RestController
class SearchController {

    private static final int LONGEST_WORDS = 200;
    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 500;

    private final Search search;
    private final Processes processes;

    SearchController(Search search, Processes processes) {
        this.search = search;
        this.processes = processes;
    }

    /**
     * A page; {@code total} is counted up to 10,000, {@code next} the number of the page behind it.
     *
     * @param services those that can be sought
     */
    record FoundRepresentation(
            List<FoundItem> items, long total, @Nullable Integer next, List<String> services) {}

    @GetMapping(path = "/api/suggestions/search", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FoundRepresentation> search(
            @RequestParam Optional<String> words,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> ward,
            @RequestParam Optional<String> service,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit) {
        check(words.orElse("").length() <= LONGEST_WORDS, "At most " + LONGEST_WORDS + " characters are sought.");
        check(page >= 1 && page <= LAST_PAGE, "The parameter page lies between 1 and " + LAST_PAGE + ".");
        check(limit >= 1 && limit <= LARGEST_PAGE, "The parameter limit lies between 1 and " + LARGEST_PAGE + ".");
        Sought sought = new Sought(
                kind(given(kind)),
                given(words),
                given(stage),
                given(ward),
                given(service),
                from.map(SearchController::start).orElse(null),
                to.map(day -> start(day.plusDays(1))).orElse(null),
                page,
                limit);
        Search.Page found = search.search(sought);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new FoundRepresentation(
                        found.findings().stream()
                                .map(finding -> FoundItem.of(finding, processes))
                                .toList(),
                        found.total(),
                        found.more() && page < LAST_PAGE ? page + 1 : null,
                        search.services()));
    }

    private static @Nullable Kind kind(@Nullable String given) {
        if (given == null) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(given)) {
                return kind;
            }
        }
        check(false, "The parameter kind is suggestion or opportunity.");
        return null;
    }

    private static @Nullable String given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static Instant start(LocalDate day) {
        return CalendarDays.startOf(day);
    }

    private static void check(boolean right, String message) {
        if (!right) {
            throw new InvalidRequest(List.of(new InvalidInput("", "wrong-value", message)));
        }
    }
}
