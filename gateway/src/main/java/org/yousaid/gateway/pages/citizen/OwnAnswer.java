package org.yousaid.gateway.pages.citizen;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.AskedQuestion;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.Questionnaire;
import org.yousaid.gateway.pages.common.Speech;
import org.yousaid.gateway.pages.common.Wording;

/** What the visitor chose, beside what everybody did. */
record OwnAnswer(
        String reference,
        Asked consultation,
        Instant recordedAt,
        @Nullable Counted counted,
        @Nullable Participation participation,
        Many many,
        List<Question> questions) {

    record Asked(String slug, String title) {}

    record Counted(@Nullable Integer version, long position, Instant countedAt) {}

    /** Nothing is shown but how many took part; null where nobody counted, and where so few did that it is not said. */
    record Participation(@Nullable Long responses) {}

    /** From when on it is said that many felt the same. */
    record Many(int people, double share) {

        public long percent() {
            return Math.round(share * 100);
        }
    }

    record Option(
            String id,
            String text,
            @Nullable Long count,
            @Nullable Double share,
            boolean mine) {

        public String percent() {
            return Math.round(Objects.requireNonNullElse(share, 0.0) * 100) + "%";
        }
    }

    record Question(
            String id, String text, String type, @Nullable Long base, List<Option> options, boolean manyFeltSo) {

        public boolean severalChosen() {
            return type.equals("MULTIPLE_CHOICE");
        }
    }

    /** An option as it is read. */
    record Line(Option option, Wording text) {

        /** What it is called, with a mark that does not rely on colour. */
        String label() {
            return option.mine() ? text + " (" + Speech.current().say("own.yours") + ")" : text.text();
        }
    }

    /** A question as it is read: translated, as far as its author did. */
    record Read(Question asked, Wording text, List<Line> lines) {

        /** What the visitor answered, in words. */
        public String mine() {
            return lines.stream()
                    .filter(line -> line.option().mine())
                    .map(line -> line.text().text())
                    .collect(Collectors.joining(", "));
        }

        public BarChart chart() {
            return BarChart.of(
                    "chart-" + asked.id(),
                    text.text(),
                    Speech.current().say("own.chart", mine()),
                    lines.stream()
                            .map(line -> new BarChart.Row(
                                    line.label(),
                                    Objects.requireNonNullElse(line.option().share(), 0.0),
                                    line.option().percent(),
                                    line.option().mine() ? "" : "quiet"))
                            .toList());
        }
    }

    /**
     * The questions in the language of the page.
     *
     * @param questionnaire in that language; null where the consultation cannot be read any more
     */
    List<Read> read(@Nullable Questionnaire questionnaire) {
        List<AskedQuestion> translated = questionnaire == null ? List.of() : questionnaire.questions();
        return questions.stream()
                .map(question -> translated.stream()
                        .filter(asked -> asked.id().equals(question.id()))
                        .findFirst()
                        .map(asked -> new Read(question, asked.text(), lines(question, asked.choices())))
                        .orElseGet(() -> new Read(question, plain(question.text()), lines(question, List.of()))))
                .toList();
    }

    private static List<Line> lines(Question question, List<AskedQuestion.Choice> choices) {
        return question.options().stream()
                .map(option -> new Line(
                        option,
                        choices.stream()
                                .filter(choice -> choice.id().equals(option.id()))
                                .findFirst()
                                .map(AskedQuestion.Choice::wording)
                                .orElseGet(() -> plain(option.text()))))
                .toList();
    }

    private static Wording plain(String text) {
        return new Wording(text, null);
    }

    Wording heading(@Nullable Questionnaire questionnaire) {
        return questionnaire == null ? plain(consultation.title()) : questionnaire.title();
    }

    public boolean resultsAreOut() {
        return counted != null && counted.version() != null;
    }

    /** The position in figures that can be read. */
    public String position() {
        return counted == null ? "" : NumberFormat.getIntegerInstance(Locale.UK).format(counted.position());
    }
}
