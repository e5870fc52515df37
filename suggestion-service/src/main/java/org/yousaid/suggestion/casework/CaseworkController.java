package org.yousaid.suggestion.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.suggestion.casework.CaseworkQueue.Page;
import org.yousaid.suggestion.casework.CaseworkQueue.Place;
import org.yousaid.suggestion.casework.CaseworkQueue.Waiting;
import org.yousaid.suggestion.casework.SavedFilters.Saved;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.text.Visible;

/** Lists of work over HTTP, for reviewers. */
@RestController
@RequestMapping(path = "/api/casework", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseworkController {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_NAME = 60;
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,15})_(suggestion-[0-9A-Z-]{1,30})");
    private static final Role[] REVIEWERS = {Role.REVIEWER, Role.ADMIN};

    private final CaseworkQueue queue;
    private final QueueRepresentations representations;
    private final SavedFilters filters;
    private final InstantSource clock;

    CaseworkController(
            CaseworkQueue queue, QueueRepresentations representations, SavedFilters filters, InstantSource clock) {
        this.queue = queue;
        this.representations = representations;
        this.filters = filters;
        this.clock = clock;
    }

    /** How much each person looks after; {@code nobody} is what waits for somebody. */
    record Load(List<Share> items, Share nobody) {}

    /** One person's share. */
    record Share(@Nullable String assignee, long open, long overdue) {}

    /** All that somebody saved. */
    record SavedList(List<Saved> items) {}

    @GetMapping
    ResponseEntity<QueueRepresentations.Queue> read(
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> assignee,
            @RequestParam Optional<String> ward,
            @RequestParam Optional<Instant> dueBefore,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        caller.require(REVIEWERS);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw invalid("The parameter limit lies between 1 and " + LONGEST_PAGE + ".");
        }
        CaseworkFilter filter = new CaseworkFilter(
                        stage.orElse(null), assignee.orElse(null), ward.orElse(null), dueBefore.orElse(null))
                .checked();
        Page page = queue.read(filter, after.map(CaseworkController::place).orElse(null), limit);
        return noStore(
                representations.of(page, page.more() ? text(page.waiting().getLast()) : null, clock.instant()));
    }

    @GetMapping("/load")
    ResponseEntity<Load> load(Caller caller) {
        caller.require(REVIEWERS);
        Map<String, Long> open = queue.open();
        Map<String, Long> overdue = queue.overdue(clock.instant());
        List<Share> people = new TreeSet<>(open.keySet())
                .stream()
                        .filter(account -> !account.isEmpty())
                        .map(account -> share(account, account, open, overdue))
                        .toList();
        return noStore(new Load(people, share(null, "", open, overdue)));
    }

    @GetMapping("/filters")
    ResponseEntity<SavedList> filters(Caller caller) {
        caller.require(REVIEWERS);
        return noStore(new SavedList(filters.of(caller.subject())));
    }

    @PutMapping(path = "/filters/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SavedList> save(@PathVariable String name, @RequestBody CaseworkFilter filter, Caller caller) {
        caller.require(REVIEWERS);
        if (!Visible.is(name) || name.length() > LONGEST_NAME) {
            throw invalid("A filter's name has 1 to " + LONGEST_NAME + " characters.");
        }
        filter.checked();
        filters.put(caller.subject(), new Saved(name.strip(), filter.stage(), filter.assignee(), filter.ward()));
        return noStore(new SavedList(filters.of(caller.subject())));
    }

    @DeleteMapping("/filters/{name}")
    ResponseEntity<SavedList> remove(@PathVariable String name, Caller caller) {
        caller.require(REVIEWERS);
        filters.remove(caller.subject(), name);
        return noStore(new SavedList(filters.of(caller.subject())));
    }

    private static Share share(
            @Nullable String assignee, String account, Map<String, Long> open, Map<String, Long> overdue) {
        return new Share(assignee, open.getOrDefault(account, 0L), overdue.getOrDefault(account, 0L));
    }

    private static Place place(String text) {
        Matcher read = PLACE.matcher(text);
        if (!read.matches()) {
            throw invalid("The parameter after is the next of a page before.");
        }
        return new Place(Instant.ofEpochMilli(Long.parseLong(read.group(1))), read.group(2));
    }

    private static String text(Waiting last) {
        return last.deadline().toEpochMilli() + "_" + last.suggestion().value();
    }

    private static <T> ResponseEntity<T> noStore(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static InvalidRequest invalid(String message) {
        return new InvalidRequest(List.of(new InvalidInput("", "wrong-value", message)));
    }
}
