package org.yousaid.consultation.checks;

import java.util.stream.Stream;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.support.text.Readability;

/**
 * How long a form takes, guessed: reading at 240 words a minute, and for each question the seconds that its kind of answer
 * takes. Everybody is taken to be asked everything.
 */
final class Minutes {

    private static final int WORDS_A_SECOND = 4;

    private Minutes() {}

    /** Whole minutes, one at least. */
    static long of(ConsultationContent content) {
        double seconds =
                content.questions().stream().mapToDouble(Minutes::seconds).sum()
                        + content.form().sections().stream()
                                .mapToDouble(section -> reading(
                                        Stream.of(section.title(), section.text() == null ? "" : section.text())))
                                .sum();
        return Math.max(1, Math.round(seconds / 60));
    }

    private static double seconds(Question question) {
        Stream<String> items = Stream.concat(question.options().stream(), question.rows().stream())
                .map(Option::text);
        String help = question.help() == null ? "" : question.help();
        return answering(question) + reading(Stream.concat(Stream.of(question.text(), help), items));
    }

    private static double reading(Stream<String> texts) {
        return texts.mapToInt(text -> Readability.words(text).size()).sum() / (double) WORDS_A_SECOND;
    }

    private static int answering(Question question) {
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE -> 4;
            case MULTIPLE_CHOICE, NUMBER, PLACE -> 8;
            case DATE -> 10;
            case RANKING -> 5 * question.options().size();
            case MATRIX -> 5 * question.rows().size();
            case SHORT_TEXT -> 20;
            case LONG_TEXT -> 60;
        };
    }
}
