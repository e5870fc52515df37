package org.yousaid.gateway.pages.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Consultation;

/** A question that is asked already with everything in it that can be worded otherwise, in each of its languages. */
public record CorrectedQuestion(String id, List<Word> words) {

    public CorrectedQuestion {
        words = List.copyOf(words);
    }

    /**
     * Some words.
     *
     * @param what what they are, for their label
     * @param language a BCP 47 tag; absent for the language it was written in
     * @param path where they stand in the question
     * @param before the empty text where there are none yet
     */
    public record Word(String field, String what, @Nullable String language, List<String> path, String before) {

        String pointer() {
            return "/" + String.join("/", path);
        }

        /** Writes other words into the question's body. */
        void put(Map<String, Object> body, String words) {
            Map<String, Object> at = body;
            for (String step : path.subList(0, path.size() - 1)) {
                at = member(at, step);
            }
            at.put(path.getLast(), words);
        }

        @SuppressWarnings("unchecked") // Nothing but these maps is put there.
        private static Map<String, Object> member(Map<String, Object> in, String name) {
            return (Map<String, Object>) in.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
        }
    }

    static CorrectedQuestion of(Consultation consultation, Consultation.Question question) {
        List<Word> words = new ArrayList<>();
        Collector own = new Collector(words, question.field(), "", null, List.of());
        own.add("Question", question.text(), "text");
        own.add("Help", Objects.requireNonNullElse(question.help(), ""), "help");
        own.items("Answer", question.choices(), "options");
        own.items("Line", question.lines(), "rows");
        own.ends(question, question.minLabel(), question.maxLabel());
        List<String> languages = Objects.requireNonNullElse(consultation.languages(), List.of());
        languages.stream().skip(1).forEach(language -> translated(words, question, language));
        return new CorrectedQuestion(question.id(), words);
    }

    /** What is there to be translated; where a translation is missing it can still be given. */
    private static void translated(List<Word> words, Consultation.Question question, String language) {
        Optional<Consultation.QuestionTranslation> own =
                Optional.ofNullable(question.translations()).map(all -> all.get(language));
        String name = Locale.forLanguageTag(language).getDisplayName(Locale.UK);
        Collector other = new Collector(
                words, question.field() + "-" + language, " in " + name, language, List.of("translations", language));
        other.add("Question", own.map(Consultation.QuestionTranslation::text).orElse(""), "text");
        if (question.help() != null) {
            other.add("Help", own.map(Consultation.QuestionTranslation::help).orElse(""), "help");
        }
        other.items(
                "Answer",
                translated(
                        question.choices(),
                        own.map(Consultation.QuestionTranslation::options).orElse(Map.of())),
                "options");
        other.items(
                "Line",
                translated(
                        question.lines(),
                        own.map(Consultation.QuestionTranslation::rows).orElse(Map.of())),
                "rows");
        if (question.minLabel() != null || question.maxLabel() != null) {
            other.ends(
                    question,
                    own.map(Consultation.QuestionTranslation::minLabel).orElse(null),
                    own.map(Consultation.QuestionTranslation::maxLabel).orElse(null));
        }
    }

    private static List<Consultation.Option> translated(List<Consultation.Option> items, Map<String, String> texts) {
        return items.stream()
                .map(item -> new Consultation.Option(item.id(), texts.getOrDefault(item.id(), "")))
                .toList();
    }

    /** Adds words of one language, each at its place. */
    private record Collector(
            List<Word> words,
            String field,
            String in,
            @Nullable String language,
            List<String> place) {

        void add(String what, String before, String... path) {
            List<String> whole = new ArrayList<>(place);
            whole.addAll(List.of(path));
            words.add(new Word(field + "-" + String.join("-", path), what + in, language, List.copyOf(whole), before));
        }

        void items(String what, List<Consultation.Option> items, String member) {
            for (int i = 0; i < items.size(); i++) {
                add(
                        what + " " + (i + 1),
                        items.get(i).text(),
                        member,
                        items.get(i).id());
            }
        }

        void ends(Consultation.Question question, @Nullable String lowest, @Nullable String highest) {
            if (question.is("SCALE")) {
                add("What the lowest stands for", Objects.requireNonNullElse(lowest, ""), "minLabel");
                add("What the highest stands for", Objects.requireNonNullElse(highest, ""), "maxLabel");
            }
        }
    }
}
