package org.yousaid.consultation.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.suppression.SmallestNumber;

/**
 * What somebody answered, question by question, beside what everybody did, as far as that may be shown. Words are not
 * compared: no chart has them.
 *
 * @param counted what was counted and published, or mailed; absent while nothing was
 * @param isCounted whether this response is among what was counted
 */
record OwnAnswers(
        ConsultationContent content,
        ResponseEvent.Recorded given,
        @Nullable Counts counted,
        boolean isCounted,
        SmallestNumber smallest,
        ManyFeltSo many) {

    /**
     * One question.
     *
     * @param base how many answered it; absent where so few did that nothing is shown, or nothing was counted yet
     * @param options all of them with their counts, or only what this person chose where there are none
     */
    record Compared(
            String id,
            String text,
            String type,
            @Nullable Long base,
            List<ComparedOption> options,
            boolean manyFeltSo) {

        Compared {
            options = List.copyOf(options);
        }
    }

    record ComparedOption(
            String id,
            String text,
            @Nullable Long count,
            @Nullable Double share,
            boolean mine) {}

    List<Compared> questions() {
        Set<String> withheld = counted == null ? Set.of() : counted.withheld(content, smallest);
        return content.questions().stream()
                .flatMap(question -> compared(question, withheld.contains(question.id())).stream())
                .toList();
    }

    private Optional<Compared> compared(Question question, boolean withheld) {
        Set<String> mine = mine(question.id());
        if (!question.type().isDrawnInMails() || mine.isEmpty()) {
            return Optional.empty();
        }
        CountedQuestion everybody = withheld ? null : counted(question.id()).orElse(null);
        return Optional.of(everybody == null ? alone(question, mine) : beside(question, mine, everybody));
    }

    private Set<String> mine(String question) {
        return given.answers().stream()
                .filter(answer -> answer.question().equals(question))
                .flatMap(answer -> answer.cells().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<CountedQuestion> counted(String question) {
        return counted == null
                ? Optional.empty()
                : counted.questions().stream()
                        .filter(one -> one.id().equals(question) && one.base() > 0)
                        .findFirst();
    }

    private static Compared alone(Question question, Set<String> mine) {
        return new Compared(
                question.id(),
                question.text(),
                question.type().name(),
                null,
                mine.stream()
                        .map(cell -> new ComparedOption(cell, question.label(cell), null, null, true))
                        .toList(),
                false);
    }

    private Compared beside(Question question, Set<String> mine, CountedQuestion everybody) {
        return new Compared(
                question.id(),
                question.text(),
                question.type().name(),
                everybody.base(),
                question.cells(everybody.chosen().keySet()).stream()
                        .map(cell -> new ComparedOption(
                                cell,
                                question.label(cell),
                                everybody.of(cell),
                                everybody.share(cell),
                                mine.contains(cell)))
                        .toList(),
                isCounted
                        && everybody.earlier() == null
                        && mine.stream().allMatch(cell -> many.isTrue(everybody.of(cell), everybody.base())));
    }
}
