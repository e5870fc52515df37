package org.yousaid.consultation.checks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.calendar.AskedTooSoon;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.ShowIf;
import org.yousaid.support.text.Readability;

/**
 * What there is to know about a draft.
 *
 * @param language the language it is written in
 * @param reading how hard it reads; absent where it is not written in English
 * @param minutes how long it takes
 * @param length the same, and how that is known
 * @param lengthOfOriginal how long it took those who answered what this is a copy of; absent where that is not known
 * @param missing fields that must be filled before it opens
 * @param decidedBeforeItCloses whether the decision would come before the last answers, so that it cannot open
 * @param unreachable ids of questions that nobody gets to see
 * @param askedTooSoon what else asks the same people at about the same time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftChecks(
        String language,
        @Nullable Reading reading,
        long minutes,
        Length length,
        @Nullable Length lengthOfOriginal,
        List<String> missing,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean decidedBeforeItCloses,
        List<String> unreachable,
        List<UntranslatedTexts> untranslated,
        List<AskedTooSoon> askedTooSoon) {

    private static final int HARDEST = 3;
    /** Below this a sentence says too little about how hard it is. */
    private static final int SHORTEST = 6;

    /** How old a reader must be, in years, for the whole and for each question; the hardest sentences first. */
    record Reading(double age, List<OfQuestion> questions, List<Sentence> hardest) {}

    record OfQuestion(String id, double age) {}

    record Sentence(String text, double age) {}

    static DraftChecks of(
            ConsultationContent content,
            Length length,
            @Nullable Length lengthOfOriginal,
            List<AskedTooSoon> askedTooSoon) {
        String language =
                content.languages().isEmpty() ? "en" : content.languages().getFirst();
        boolean english = Locale.forLanguageTag(language).getLanguage().equals("en");
        return new DraftChecks(
                language,
                english ? reading(content) : null,
                length.minutes(),
                length,
                lengthOfOriginal,
                content.missing(),
                content.decidesBeforeItCloses(),
                unreachable(content),
                content.languages().stream()
                        .skip(1)
                        .map(other -> UntranslatedTexts.of(content, other))
                        .toList(),
                askedTooSoon);
    }

    private static Reading reading(ConsultationContent content) {
        List<String> sentences = new ArrayList<>();
        texts(content).forEach(text -> sentences.addAll(Readability.sentences(text)));
        List<OfQuestion> questions = content.questions().stream()
                .map(question -> new OfQuestion(question.id(), age(question)))
                .toList();
        List<Sentence> hardest = sentences.stream()
                .filter(sentence -> Readability.words(sentence).size() >= SHORTEST)
                .map(sentence -> new Sentence(sentence, Readability.age(List.of(sentence))))
                .sorted(Comparator.comparingDouble(Sentence::age).reversed())
                .limit(HARDEST)
                .toList();
        return new Reading(Readability.age(sentences), questions, hardest);
    }

    private static double age(Question question) {
        return Readability.age(words(question)
                .flatMap(text -> Readability.sentences(text).stream())
                .toList());
    }

    private static Stream<String> texts(ConsultationContent content) {
        Stream<@Nullable String> whole = Stream.of(content.purpose(), content.canStillChange());
        Stream<@Nullable String> sections = content.form().sections().stream().map(section -> section.text());
        return Stream.concat(
                Stream.concat(whole, sections).mapMulti((text, down) -> {
                    if (text != null) {
                        down.accept(text);
                    }
                }),
                content.questions().stream().flatMap(DraftChecks::words));
    }

    private static Stream<String> words(Question question) {
        String help = question.help();
        return help == null ? Stream.of(question.text()) : Stream.of(question.text(), help);
    }

    private static List<String> unreachable(ConsultationContent content) {
        Set<String> reached = new HashSet<>();
        List<String> unreachable = new ArrayList<>();
        for (Question question : content.questions()) {
            ShowIf condition = question.showIf();
            boolean asked = condition == null
                    || (reached.contains(condition.question())
                            && content.question(condition.question()).stream()
                                    .flatMap(earlier -> earlier.cells(List.of()).stream())
                                    .anyMatch(condition.anyOf()::contains));
            if (asked) {
                reached.add(question.id());
            } else {
                unreachable.add(question.id());
            }
        }
        return List.copyOf(unreachable);
    }
}
