package org.yousaid.consultation.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ContentTranslation;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionTranslation;
import org.yousaid.consultation.consultation.Section;
import org.yousaid.support.text.Visible;

/** How many of a draft's texts have no translation into one of its languages. */
record UntranslatedTexts(String language, long missing, long texts) {

    private record Pair(String text, @Nullable String translation) {}

    static UntranslatedTexts of(ConsultationContent content, String language) {
        List<Pair> pairs = Stream.concat(
                        whole(content, content.translations().get(language)),
                        content.questions().stream()
                                .flatMap(question -> ofQuestion(
                                        question, question.translations().get(language))))
                .filter(pair -> Visible.is(pair.text()))
                .toList();
        long missing =
                pairs.stream().filter(pair -> !Visible.is(pair.translation())).count();
        return new UntranslatedTexts(language, missing, pairs.size());
    }

    private static Stream<Pair> whole(ConsultationContent content, @Nullable ContentTranslation to) {
        Stream<Pair> texts = Stream.of(
                pair(content.title(), to == null ? null : to.title()),
                pair(content.purpose(), to == null ? null : to.purpose()),
                pair(content.canStillChange(), to == null ? null : to.canStillChange()));
        return Stream.concat(texts, content.form().sections().stream().flatMap(section -> ofSection(section, to)));
    }

    private static Stream<Pair> ofSection(Section section, @Nullable ContentTranslation to) {
        Optional<ContentTranslation.SectionTranslation> own =
                Optional.ofNullable(to).map(known -> known.sections().get(section.id()));
        return Stream.of(
                pair(
                        section.title(),
                        own.map(ContentTranslation.SectionTranslation::title).orElse(null)),
                pair(
                        section.text(),
                        own.map(ContentTranslation.SectionTranslation::text).orElse(null)));
    }

    private static Stream<Pair> ofQuestion(Question question, @Nullable QuestionTranslation to) {
        Stream<Pair> texts = Stream.of(
                pair(question.text(), to == null ? null : to.text()),
                pair(question.help(), to == null ? null : to.help()),
                pair(question.unit(), to == null ? null : to.unit()),
                pair(question.minLabel(), to == null ? null : to.minLabel()),
                pair(question.maxLabel(), to == null ? null : to.maxLabel()));
        return Stream.of(
                        texts,
                        items(question.options().stream(), to == null ? Map.of() : to.options()),
                        items(question.rows().stream(), to == null ? Map.of() : to.rows()))
                .flatMap(pairs -> pairs);
    }

    private static Stream<Pair> items(Stream<Option> items, Map<String, String> translated) {
        return items.map(item -> pair(item.text(), translated.get(item.id())));
    }

    private static Pair pair(@Nullable String text, @Nullable String translation) {
        return new Pair(text == null ? "" : text, translation);
    }
}
