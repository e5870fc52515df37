package org.yousaid.consultation.results;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Counts.Earlier;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.suppression.SmallestNumber;

/**
 * What a later version may show, so that the difference between two versions does not show what those few said who came
 * between them. A question that fewer than the smallest number have answered since stands as it was; breakdowns stand as
 * they were first published.
 */
final class LaterVersion {

    private LaterVersion() {}

    static Counts of(@Nullable PublishedResults before, Counts now, SmallestNumber smallest) {
        if (before == null) {
            return now;
        }
        Map<String, CountedQuestion> earlier = before.counts().questions().stream()
                .collect(Collectors.toMap(CountedQuestion::id, Function.identity()));
        List<CountedQuestion> questions = now.questions().stream()
                .map(question -> question(before, earlier.get(question.id()), question, smallest))
                .toList();
        List<Breakdown> breakdowns = before.counts().breakdowns();
        boolean counted = questions.equals(now.questions());
        return new Counts(now.responses(), questions, breakdowns.isEmpty() && counted ? now.breakdowns() : breakdowns);
    }

    private static CountedQuestion question(
            PublishedResults before, @Nullable CountedQuestion shown, CountedQuestion now, SmallestNumber smallest) {
        if (shown == null || smallest.isTooFew(shown.base())) {
            return now;
        }
        long more = Math.abs(now.base() - shown.base());
        if (more == 0 || more >= smallest.ofGroup()) {
            return now;
        }
        Earlier earlier = shown.earlier();
        return new CountedQuestion(
                shown.id(),
                shown.base(),
                shown.chosen(),
                earlier == null ? new Earlier(before.position(), before.counts().responses()) : earlier);
    }
}
