package org.yousaid.gateway.pages.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a consultation's history. */
public record HistoryEntry(
        long version,
        String what,
        String by,
        Instant at,
        @Nullable String reason,
        @Nullable String step,
        @Nullable Integer published,
        @Nullable String copyOf,
        @Nullable List<String> changed) {

    private static final Map<String, String> WHAT = Map.ofEntries(
            Map.entry("drafted", "began the draft"),
            Map.entry("draft-changed", "changed the draft"),
            Map.entry("planned", "planned the opening"),
            Map.entry("opened", "opened it"),
            Map.entry("corrected", "put words right"),
            Map.entry("closed", "closed it"),
            Map.entry("withdrawn", "withdrew it"),
            Map.entry("results-published", "published the results"),
            Map.entry("quarter-passed", "let the quarter pass: too few had answered since"),
            Map.entry("outcome-drafted", "wrote what came of it"),
            Map.entry("outcome-approved", "approved what came of it"),
            Map.entry("outcome-published", "published what came of it"),
            Map.entry("step-asked-for", "asked for a second person"),
            Map.entry("step-taken-back", "no longer asks for a second person"));

    private static final Map<String, String> STEPS =
            Map.of("open", "to open it", "results", "to publish the results", "outcome", "to publish the outcome");

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("title", "the title"),
            Map.entry("purpose", "why you ask"),
            Map.entry("canStillChange", "what can still change"),
            Map.entry("decisionDate", "the day of the decision"),
            Map.entry("decidedBy", "who decides"),
            Map.entry("background", "what to read"),
            Map.entry("audience", "who is asked"),
            Map.entry("questions", "the questions"),
            Map.entry("opensAt", "the opening time"),
            Map.entry("closesAt", "the last day for answers"),
            Map.entry("replyWithinDays", "within how many days people hear back"),
            Map.entry("workingDaysOf", "whether these are working days"),
            Map.entry("interimViews", "what people see before the results are out"),
            Map.entry("owner", "who is responsible"),
            Map.entry("languages", "the languages"),
            Map.entry("form", "how the form looks"),
            Map.entry("aims", "what the answers are for"),
            Map.entry("standing", "whether it is always open"),
            Map.entry("translations", "translations"));

    /** Who it was, in words. */
    public String who() {
        return by.equals("clock") ? "The clock" : by;
    }

    /** What happened, in words. */
    public String inWords() {
        if (copyOf != null) {
            return "began the draft as a copy";
        }
        String words = WHAT.getOrDefault(what, what.replace('-', ' '));
        if (step != null) {
            return words + " " + STEPS.getOrDefault(step, step);
        }
        return published != null && published > 1 ? words + " again, version " + published : words;
    }

    /** What reads differently since: parts of the draft in words, questions by their ids. */
    public List<String> differently() {
        return changed == null
                ? List.of()
                : changed.stream().map(part -> PARTS.getOrDefault(part, part)).toList();
    }
}
