package org.yousaid.consultation.consultation.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Rewording;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.ReasonRequest;

/** How questions shall read after it was opened, and why. */
record CorrectionRequest(@Nullable String reason, @Nullable List<QuestionWords> questions) {

    record QuestionWords(
            @Nullable String id,
            @Nullable String text,
            @Nullable String help,
            @Nullable Map<String, @Nullable String> options) {}

    /** What was read. */
    record Read(String reason, List<Rewording> questions) {}

    Read read() {
        Complaints complaints = new Complaints();
        String given = complaints.text("/reason", reason, ReasonRequest.LONGEST);
        if (given == null) {
            complaints.add("/reason", "missing", "Say why: everybody can read it.");
        }
        List<QuestionWords> all = questions == null ? List.of() : questions;
        if (all.isEmpty() || all.size() > QuestionReader.MOST_QUESTIONS) {
            complaints.add(
                    "/questions", "number-of-questions", "1 to " + QuestionReader.MOST_QUESTIONS + " questions.");
        }
        List<Rewording> read = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < Math.min(all.size(), QuestionReader.MOST_QUESTIONS); i++) {
            read.add(question(complaints, "/questions/" + i, all.get(i), taken));
        }
        complaints.raise();
        return new Read(given == null ? "" : given, read);
    }

    private static Rewording question(
            Complaints complaints, String at, @Nullable QuestionWords given, Set<String> taken) {
        QuestionWords words = given == null ? new QuestionWords(null, null, null, null) : given;
        String id = complaints.requiredLine(at + "/id", words.id(), QuestionReader.LONGEST_TEXT);
        if (!id.isEmpty() && !taken.add(id)) {
            complaints.add(at + "/id", "not-unique", "This question stands twice.");
        }
        Map<String, String> options = new LinkedHashMap<>();
        if (words.options() != null) {
            words.options()
                    .forEach((option, text) -> options.put(
                            option,
                            complaints.requiredLine(at + "/options/" + option, text, QuestionReader.LONGEST_TEXT)));
        }
        return new Rewording(
                id,
                complaints.line(at + "/text", words.text(), QuestionReader.LONGEST_TEXT),
                complaints.text(at + "/help", words.help(), QuestionReader.LONGEST_HELP),
                options);
    }
}
