package org.yousaid.consultation.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Outcome;
import org.yousaid.consultation.request.Complaints;

/**
 * An outcome as it is sent.
 *
 * @param reason why it is published, or changed; without the rest it stands for what was approved
 */
record OutcomeRequest(
        @Nullable String summary,
        @Nullable List<ItemRequest> items,
        @Nullable String reason) {

    private static final int LONGEST_SUMMARY = 1_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_ITEMS = 50;

    record ItemRequest(
            @Nullable String question,
            @Nullable String theme,
            @Nullable String asked,
            @Nullable String said,
            @Nullable String did,
            @Nullable String whyNot) {}

    /** Whether there is an outcome in it, and not only a reason. */
    boolean saysSomething() {
        return summary != null || items != null;
    }

    /** The outcome; what is wrong with it is complained of at its place. */
    Optional<Outcome> read(Complaints complaints) {
        Complaints here = new Complaints();
        String read = here.text("/summary", summary, LONGEST_SUMMARY);
        if (read == null) {
            here.add("/summary", "missing", "Say in a few sentences what came of it.");
        }
        List<ItemRequest> all = items == null ? List.of() : items;
        if (all.isEmpty() || all.size() > MOST_ITEMS) {
            here.add("/items", "number-of-items", "1 to " + MOST_ITEMS + " items.");
        }
        List<Outcome.Item> told = new ArrayList<>();
        for (int i = 0; i < Math.min(all.size(), MOST_ITEMS); i++) {
            item(here, "/items/" + i, all.get(i)).ifPresent(told::add);
        }
        here.passOn(complaints);
        return read == null || !here.isEmpty() ? Optional.empty() : Optional.of(new Outcome(read, told));
    }

    private static Optional<Outcome.Item> item(Complaints complaints, String at, @Nullable ItemRequest given) {
        if (given == null) {
            complaints.add(at, "missing", "This must say what was asked, said and done.");
            return Optional.empty();
        }
        String question = complaints.line(at + "/question", given.question(), LONGEST_LINE);
        String theme = complaints.line(at + "/theme", given.theme(), LONGEST_LINE);
        String asked = required(complaints, at + "/asked", given.asked(), "Say what was asked.");
        String said = required(complaints, at + "/said", given.said(), "Say what people said.");
        String did = complaints.text(at + "/did", given.did(), LONGEST_TEXT);
        String whyNot = complaints.text(at + "/whyNot", given.whyNot(), LONGEST_TEXT);
        if (did == null && whyNot == null) {
            complaints.add(at + "/did", "missing", "Say what was done, or why not.");
            return Optional.empty();
        }
        return asked.isEmpty() || said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Item(question, theme, asked, said, did, whyNot));
    }

    private static String required(Complaints complaints, String at, @Nullable String given, String message) {
        String text = complaints.text(at, given, LONGEST_TEXT);
        if (text == null) {
            complaints.add(at, "missing", message);
            return "";
        }
        return text;
    }
}
