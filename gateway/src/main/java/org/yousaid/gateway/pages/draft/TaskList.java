package org.yousaid.gateway.pages.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Words;

/** What is done of a draft and what is still to do, with the way to each part. */
@Component
public final class TaskList {

    /** One part: {@code state} is what stands beside it, in words. */
    public record Task(String path, String title, String hint, String state, boolean open) {}

    private static final String DONE = "Done";
    private static final String TO_DO = "To do";

    private final DraftDesk desk;
    private final Conversations conversations;
    private final Words words;

    TaskList(DraftDesk desk, Conversations conversations, Words words) {
        this.desk = desk;
        this.conversations = conversations;
        this.words = words;
    }

    /** Shows the list for this draft. */
    public String show(String slug, Model model) {
        Draft draft = desk.open(slug);
        List<Task> tasks = tasks(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("origin", conversations.origin(draft.text("copyOf")).orElse(null));
        model.addAttribute("tasks", tasks);
        model.addAttribute("left", tasks.stream().filter(Task::open).count());
        return "draft/tasks";
    }

    private List<Task> tasks(Draft draft) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(filled("about", about(draft), draft, "title", "owner"));
        tasks.add(why(draft));
        int questions = draft.questions().size();
        tasks.add(task(
                "questions",
                "Sections and questions",
                questions == 0 ? "Ask one question at least" : inWords(draft, questions),
                questions > 0));
        tasks.add(free("layout", layout(draft)));
        tasks.add(free("files", words.count(draft.tree().path("background").size(), "document")));
        tasks.add(free("audience", audience(draft)));
        tasks.add(dates(draft));
        tasks.add(languages(draft));
        return tasks;
    }

    private static String about(Draft draft) {
        return "Title, what the answers are for, who is responsible. Before the results are out people see "
                + (draft.participationOnly() ? "only how many took part" : "the answers so far");
    }

    private static Task why(Draft draft) {
        return draft.standing()
                ? filled("why", "The fair words about it", draft, "purpose", "canStillChange", "decidedBy")
                : filled(
                        "why",
                        "What people must know before they answer",
                        draft,
                        "purpose",
                        "canStillChange",
                        "decidedBy",
                        "decisionDate");
    }

    private String inWords(Draft draft, int questions) {
        String counted = words.count(questions, "question");
        return draft.sections().isEmpty()
                ? counted
                : counted + " in " + words.count(draft.sections().size(), "section");
    }

    private static String layout(Draft draft) {
        return switch (draft.layout()) {
            case "BY_SECTION" -> "A page for each section";
            case "ONE_PER_PAGE" -> "One question on each page";
            default -> "All questions on one page";
        };
    }

    private String audience(Draft draft) {
        int wards = draft.tree().path("audience").path("wards").size();
        return wards == 0 ? "Everyone" : "The people of " + words.count(wards, "ward");
    }

    private static Task dates(Draft draft) {
        boolean done = draft.standing() || draft.has("closesAt");
        return task(
                "dates",
                titleOf("dates"),
                draft.standing() ? "Always open" : done ? "The last day is set" : "Set the last day for answers",
                done);
    }

    private Task languages(Draft draft) {
        int missing = draft.translated().stream()
                .mapToInt(language -> new TranslatedTexts(draft, language).missing())
                .sum();
        String said = draft.translated().isEmpty()
                ? LanguagesPart.nameOf(draft.language()) + " only"
                : missing == 0 ? "All is translated" : "Not translated yet: " + words.count(missing, "text");
        return missing > 0 ? task("languages", titleOf("languages"), said, false) : free("languages", said);
    }

    private static Task filled(String path, String hint, Draft draft, String... fields) {
        boolean done = List.of(fields).stream().allMatch(draft::has);
        return task(path, titleOf(path), hint, done);
    }

    /** A part that is all right as it is, whatever it says. */
    private static Task free(String path, String said) {
        return new Task(
                path, titleOf(path), said.substring(0, 1).toUpperCase(Locale.UK) + said.substring(1), DONE, false);
    }

    private static Task task(String path, String title, String hint, boolean done) {
        return new Task(path, title, hint, done ? DONE : TO_DO, !done);
    }

    private static String titleOf(String path) {
        return DraftParts.named(path).title();
    }
}
