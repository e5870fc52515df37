package org.yousaid.consultation.consultation.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.QuestionTranslation;
import org.yousaid.consultation.consultation.Rewording;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.ReasonRequest;

/** How questions shall read after it was opened, and why. */
record CorrectionRequest(@Nullable String reason, @Nullable List<QuestionWords> questions) {

    private static final QuestionWords NO_WORDS = new QuestionWords(null, null, null, null, null, null, null, null);

    record QuestionWords(
            @Nullable String id,
            @Nullable String text,
            @Nullable String help,
            @Nullable Map<String, @Nullable String> options,
            @Nullable Map<String, @Nullable String> rows,
            @Nullable String minLabel,
            @Nullable String maxLabel,
            @Nullable Map<String, TranslatedWords> translations) {}

    record TranslatedWords(
            @Nullable String text,
            @Nullable String help,
            @Nullable Map<String, @Nullable String> options,
            @Nullable Map<String, @Nullable String> rows,
            @Nullable String minLabel,
            @Nullable String maxLabel) {}

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
        QuestionWords words = given == null ? NO_WORDS : given;
        String id = complaints.requiredLine(at + "/id", words.id(), QuestionReader.LONGEST_TEXT);
        if (!id.isEmpty() && !taken.add(id)) {
            complaints.add(at + "/id", "not-unique", "This question stands twice.");
        }
        return new Rewording(
                id,
                complaints.line(at + "/text", words.text(), QuestionReader.LONGEST_TEXT),
                complaints.text(at + "/help", words.help(), QuestionReader.LONGEST_HELP),
                texts(complaints, at + "/options", words.options()),
                texts(complaints, at + "/rows", words.rows()),
                complaints.line(at + "/minLabel", words.minLabel(), QuestionReader.LONGEST_LABEL),
                complaints.line(at + "/maxLabel", words.maxLabel(), QuestionReader.LONGEST_LABEL),
                translations(complaints, at + "/translations", words.translations()));
    }

    private static Map<String, QuestionTranslation> translations(
            Complaints complaints, String at, @Nullable Map<String, TranslatedWords> given) {
        Map<String, QuestionTranslation> translations = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((language, words) -> {
                if (words != null) {
                    translations.put(language, translation(complaints, at + "/" + language, words));
                }
            });
        }
        return translations;
    }

    private static QuestionTranslation translation(Complaints complaints, String at, TranslatedWords words) {
        return new QuestionTranslation(
                complaints.line(at + "/text", words.text(), QuestionReader.LONGEST_TEXT),
                complaints.text(at + "/help", words.help(), QuestionReader.LONGEST_HELP),
                texts(complaints, at + "/options", words.options()),
                texts(complaints, at + "/rows", words.rows()),
                null,
                complaints.line(at + "/minLabel", words.minLabel(), QuestionReader.LONGEST_LABEL),
                complaints.line(at + "/maxLabel", words.maxLabel(), QuestionReader.LONGEST_LABEL));
    }

    private static Map<String, String> texts(
            Complaints complaints, String at, @Nullable Map<String, @Nullable String> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((id, text) ->
                    texts.put(id, complaints.requiredLine(at + "/" + id, text, QuestionReader.LONGEST_TEXT)));
        }
        return texts;
    }
}
