package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.AskedQuestion.Choice;

/** A consultation's questions in the language somebody reads them in, in the parts the author made. */
public final class Questionnaire {

    private static final String ENGLISH = "en";

    private final Consultation consultation;
    private final String original;
    private final String language;
    private final List<Choice> places;
    private final List<EqualityQuestion> equality;

    private Questionnaire(
            Consultation consultation, String language, List<Ward> wards, List<EqualityQuestion> equality) {
        this.consultation = consultation;
        this.original = original(consultation);
        this.language = languageOf(consultation, language);
        this.places = wards.stream()
                .map(ward -> new Choice(ward.code(), new Wording(ward.name(), null)))
                .toList();
        this.equality = List.copyOf(equality);
    }

    /**
     * The questions of a consultation in a language.
     *
     * @param language the one that is wanted; the consultation's own where it does not speak that one
     * @param wards what a question for a place can be answered with
     */
    public static Questionnaire of(Consultation consultation, String language, List<Ward> wards) {
        return new Questionnaire(consultation, language, wards, List.of());
    }

    /**
     * The same with the equality questions at its end.
     *
     * @param equality the council's; none where the consultation does not ask them
     */
    public static Questionnaire of(
            Consultation consultation, String language, List<Ward> wards, List<EqualityQuestion> equality) {
        return new Questionnaire(consultation, language, wards, equality);
    }

    public List<EqualityQuestion> equality() {
        return equality;
    }

    /** A title, maybe a text, and the questions under it; without a title for questions that stand in no section. */
    public record Part(
            @Nullable String id,
            @Nullable Wording title,
            @Nullable Wording text,
            List<AskedQuestion> questions) {

        public Part {
            questions = List.copyOf(questions);
        }
    }

    /** A language the questions can be read in, by its own name. */
    public record Language(String tag, String name, boolean current) {}

    /** Whether it is read in another language than it was written in. */
    public boolean translated() {
        return !language.equals(original);
    }

    public String slug() {
        return consultation.slug();
    }

    public String language() {
        return language;
    }

    public Wording title() {
        var translation = translation();
        return Wording.of(translation == null ? null : translation.title(), language, consultation.heading(), original);
    }

    public @Nullable Wording purpose() {
        var translation = translation();
        return wording(translation == null ? null : translation.purpose(), consultation.purpose());
    }

    public @Nullable Wording canStillChange() {
        var translation = translation();
        return wording(translation == null ? null : translation.canStillChange(), consultation.canStillChange());
    }

    private @Nullable Wording wording(@Nullable String translated, @Nullable String written) {
        return written == null || written.isBlank() ? null : Wording.of(translated, language, written, original);
    }

    /** The language as a part of addresses; empty where there is nothing to choose. */
    public List<String> chosen() {
        return languages(consultation).size() < 2 ? List.of() : List.of(language);
    }

    /** What is translated, the consultation's own language first; empty when there is only one. */
    public List<Language> languages() {
        Set<String> tags = languages(consultation);
        return tags.size() < 2
                ? List.of()
                : tags.stream()
                        .map(tag -> new Language(tag, name(tag), tag.equals(language)))
                        .toList();
    }

    private static String name(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(locale);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The language it is read in: the one that is wanted, or its own where it does not speak that one. */
    public static String languageOf(Consultation consultation, String wanted) {
        return languages(consultation).contains(wanted) ? wanted : original(consultation);
    }

    /** What the council wrote once, in the consultation's own language. */
    public Wording asWritten(String text) {
        return Wording.of(text, original);
    }

    /** The language it was written in: the first it names that is no translation. */
    private static String original(Consultation consultation) {
        List<String> named = consultation.languages() == null ? List.of() : consultation.languages();
        Set<String> translated = translated(consultation);
        return named.stream()
                .filter(tag -> !translated.contains(tag))
                .findFirst()
                .orElse(ENGLISH);
    }

    private static Set<String> languages(Consultation consultation) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add(original(consultation));
        translated(consultation).stream().sorted(Comparator.naturalOrder()).forEach(tags::add);
        return tags;
    }

    private static Set<String> translated(Consultation consultation) {
        Set<String> tags = new LinkedHashSet<>();
        if (consultation.translations() != null) {
            tags.addAll(consultation.translations().keySet());
        }
        for (Consultation.Question question : consultation.asked()) {
            if (question.translations() != null) {
                tags.addAll(question.translations().keySet());
            }
        }
        return tags;
    }

    private Consultation.@Nullable Translation translation() {
        var translations = consultation.translations();
        return translations == null ? null : translations.get(language);
    }

    /** All questions, those of one section together, in the author's order. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<AskedQuestion> together = new ArrayList<>();
        String section = null;
        for (AskedQuestion question : questions()) {
            String own = question.question().section();
            if (!together.isEmpty() && !Objects.equals(own, section)) {
                parts.add(part(section, together));
                together.clear();
            }
            section = own;
            together.add(question);
        }
        if (!together.isEmpty()) {
            parts.add(part(section, together));
        }
        return parts;
    }

    private Part part(@Nullable String sectionId, List<AskedQuestion> questions) {
        Optional<Consultation.Section> found = consultation.titledParts().stream()
                .filter(section -> section.id().equals(sectionId))
                .findFirst();
        if (found.isEmpty()) {
            return new Part(null, null, null, questions);
        }
        Consultation.Section section = found.get();
        var translation = translation();
        var sections = translation == null ? null : translation.sections();
        var own = sections == null ? null : sections.get(section.id());
        return new Part(
                section.id(),
                Wording.of(own == null ? null : own.title(), language, section.title(), original),
                wording(own == null ? null : own.text(), section.text()),
                questions);
    }

    /** All questions, in the author's order. */
    public List<AskedQuestion> questions() {
        List<AskedQuestion> questions = new ArrayList<>();
        for (Consultation.Question question : consultation.asked()) {
            questions.add(asked(question, questions));
        }
        return questions;
    }

    private AskedQuestion asked(Consultation.Question question, List<AskedQuestion> before) {
        var translations = question.translations();
        var own = translations == null ? null : translations.get(language);
        return new AskedQuestion(
                question,
                before.size() + 1,
                Wording.of(own == null ? null : own.text(), language, question.text(), original),
                wording(own == null ? null : own.help(), question.help()),
                choices(question, own),
                choices(question.lines(), own == null ? null : own.rows()),
                wording(own == null ? null : own.unit(), question.unit()),
                onlyIf(question, before));
    }

    private List<Choice> choices(Consultation.Question question, Consultation.@Nullable QuestionTranslation own) {
        return switch (question.type()) {
            case "SCALE" -> steps(question, own);
            case "PLACE" -> places;
            default -> choices(question.choices(), own == null ? null : own.options());
        };
    }

    private List<Choice> steps(Consultation.Question question, Consultation.@Nullable QuestionTranslation own) {
        List<Choice> steps = new ArrayList<>();
        for (Integer step : question.steps()) {
            steps.add(new Choice(step.toString(), new Wording(step.toString(), null)));
        }
        name(steps, 0, question.minLabel(), own == null ? null : own.minLabel());
        name(steps, steps.size() - 1, question.maxLabel(), own == null ? null : own.maxLabel());
        return steps;
    }

    /** Writes behind a step of a scale what it stands for. */
    private void name(List<Choice> steps, int at, @Nullable String written, @Nullable String translated) {
        Wording words = wording(translated, written);
        if (words != null) {
            String step = steps.get(at).id();
            steps.set(at, new Choice(step, new Wording(step + " – " + words.text(), words.lang())));
        }
    }

    private List<Choice> choices(List<Consultation.Option> options, @Nullable Map<String, String> translated) {
        return options.stream()
                .map(option -> new Choice(
                        option.id(),
                        Wording.of(
                                translated == null ? null : translated.get(option.id()),
                                language,
                                option.text(),
                                original)))
                .toList();
    }

    private static @Nullable String onlyIf(Consultation.Question question, List<AskedQuestion> before) {
        Consultation.ShowIf condition = question.showIf();
        if (condition == null) {
            return null;
        }
        return before.stream()
                .filter(earlier -> earlier.id().equals(condition.question()))
                .findFirst()
                .map(earlier ->
                        Speech.current().say("question.only-if", named(earlier, condition.anyOf()), earlier.number()))
                .orElse(null);
    }

    private static String named(AskedQuestion earlier, List<String> anyOf) {
        return String.join(
                " " + Speech.current().say("or") + " ",
                earlier.choices().stream()
                        .filter(choice -> anyOf.contains(choice.id()))
                        .map(choice -> "“" + choice.wording().text() + "”")
                        .toList());
    }
}
