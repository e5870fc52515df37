package org.yousaid.gateway.pages.casework;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.ProcessDefinition;
import org.yousaid.gateway.signin.Visitor;

/** Lists of work: what waits, the nearest deadline first, so that what is overdue stands on top; and a day's own list. */
@Controller
class QueueController {

    private final Lists lists;
    private final Council council;
    private final Conversations conversations;
    private final Dates dates;

    QueueController(Lists lists, Council council, Conversations conversations, Dates dates) {
        this.lists = lists;
        this.conversations = conversations;
        this.council = council;
        this.dates = dates;
    }

    private static final Tab ALL = new Tab(QueueFilter.ALL, QueueFilter.ALL, "All that is open");

    /**
     * A list of its own.
     *
     * @param kind {@code unread}, {@code closer} or {@code all}
     * @param id of the stage it shows in the process that runs, or {@code all}
     */
    record Tab(String kind, String id, String words) {}

    private List<Tab> tabs() {
        ProcessDefinition process = conversations.process();
        return Stream.of(
                        process.received().map(id -> new Tab("unread", id, "To screen")),
                        process.screened().map(id -> new Tab("closer", id, "Closer look")),
                        Optional.of(ALL))
                .flatMap(Optional::stream)
                .toList();
    }

    @ModelAttribute("section")
    String section() {
        return "casework";
    }

    @GetMapping(path = "/casework", produces = "text/html")
    String queue(
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String assignee,
            @RequestParam @Nullable String ward,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int missed,
            @RequestParam @Nullable String screened,
            Visitor visitor,
            Model model) {
        List<Tab> tabs = tabs();
        Tab tab = tabs.stream()
                .filter(each -> each.id().equals(stage))
                .findFirst()
                .orElse(tabs.getFirst());
        QueueFilter filter = QueueFilter.of(tab.id(), assignee, ward);
        Page<QueueItem> page = lists.queue(filter, after);
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", tabs);
        model.addAttribute("wards", conversations.wards());
        model.addAttribute("filter", filter);
        model.addAttribute("items", page.shown());
        model.addAttribute("next", page.next() == null ? null : filter.page(page.next()));
        model.addAttribute("saved", lists.saved());
        model.addAttribute("batches", lists.batches());
        model.addAttribute("load", lists.load());
        model.addAttribute("me", visitor.account());
        model.addAttribute("done", done);
        model.addAttribute("missed", missed);
        model.addAttribute(
                "screened",
                screened == null
                        ? null
                        : Reference.read(screened).map(Reference::value).orElse(null));
        return "casework/queue";
    }

    /** What its reader has to say something about today, and what is coming. */
    @GetMapping(path = "/casework/today", produces = "text/html")
    String today(Visitor visitor, Model model) {
        String me = String.valueOf(visitor.account());
        Instant tonight = dates.today().plusDays(1).atStartOfDay(Dates.LONDON).toInstant();
        Instant week = dates.today().plusDays(8).atStartOfDay(Dates.LONDON).toInstant();
        List<QueueItem> mine = lists.due(me, week).shown();
        model.addAttribute(
                "today", mine.stream().filter(item -> before(item, tonight)).toList());
        model.addAttribute(
                "coming", mine.stream().filter(item -> !before(item, tonight)).toList());
        model.addAttribute("me", me);
        return "casework/today";
    }

    private static boolean before(QueueItem item, Instant when) {
        Instant next = item.nextWordBy();
        return item.reopened() || (next != null && next.isBefore(when));
    }

    @PostMapping(path = "/casework/filters", produces = "text/html")
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String assignee,
            @RequestParam @Nullable String ward) {
        QueueFilter filter = QueueFilter.of(stage, assignee, ward);
        String called = name.strip().replaceAll("[/\\\\?#%;]", " ").strip();
        if (!called.isEmpty()) {
            council.change(
                    SUGGESTION,
                    HttpMethod.PUT,
                    "*",
                    body(filter),
                    "/api/casework/filters/{name}",
                    called.substring(0, Math.min(60, called.length())));
        }
        return "redirect:" + filter.page(null);
    }

    @PostMapping(path = "/casework/filters/remove", produces = "text/html")
    String remove(@RequestParam String name) {
        council.change(SUGGESTION, HttpMethod.DELETE, "*", null, "/api/casework/filters/{name}", name);
        return "redirect:/casework";
    }

    private static Map<String, Object> body(QueueFilter filter) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!filter.stage().equals(QueueFilter.ALL)) {
            body.put("stage", filter.stage());
        }
        if (filter.assignee() != null) {
            body.put("assignee", filter.assignee());
        }
        if (filter.ward() != null) {
            body.put("ward", filter.ward());
        }
        return body;
    }
}
