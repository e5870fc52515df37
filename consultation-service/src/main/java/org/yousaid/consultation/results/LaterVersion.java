package org.yousaid.consultation.results;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.CountedThemes;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Counts.Earlier;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.consultation.Weighting;
import org.yousaid.consultation.suppression.SmallestNumber;

/**
 * What a later version may show, so that the difference between two versions does not show what those few said who came
 * between them, nor what those few said who took it back. A question that fewer than the smallest number have answered since
 * stands as it was, and so does one of which a count has gone down by few; breakdowns stand as they were first published. What
 * stands names the version it was counted for, and is of those who had answered by then, also of those who have left since.
 */
final class LaterVersion {

    private final ConsultationContent content;
    private final SmallestNumber smallest;

    private LaterVersion(ConsultationContent content, SmallestNumber smallest) {
        this.content = content;
        this.smallest = smallest;
    }

    static Counts of(
            ConsultationContent content, @Nullable PublishedResults before, Counts now, SmallestNumber smallest) {
        if (before == null) {
            return now;
        }
        Map<String, CountedQuestion> earlier = before.counts().questions().stream()
                .collect(Collectors.toMap(CountedQuestion::id, Function.identity()));
        List<CountedQuestion> questions = now.questions().stream()
                .map(question ->
                        new LaterVersion(content, smallest).question(before, earlier.get(question.id()), question))
                .toList();
        List<Breakdown> breakdowns = before.counts().breakdowns();
        boolean counted = questions.equals(now.questions());
        return new Counts(
                now.responses(),
                questions,
                breakdowns.isEmpty() && counted ? now.breakdowns() : breakdowns,
                themes(before.counts(), now, questions),
                now.repeats(),
                weighting(before.counts(), now, counted));
    }

    /**
     * Weighted shares stand with the questions that do. They also stand when nobody came: the same answers weighed twice, by
     * other figures, would be two equations about what is hidden.
     */
    private static @Nullable Weighting weighting(Counts before, Counts now, boolean counted) {
        Weighting shown = before.weighting();
        boolean isShown = shown != null && shown.unweighted() == null;
        return counted && !(isShown && before.responses() == now.responses()) ? now.weighting() : shown;
    }

    /** Themes stand as they were with the question they belong to. */
    private static List<CountedThemes> themes(Counts before, Counts now, List<CountedQuestion> questions) {
        return questions.stream()
                .flatMap(question -> (question.earlier() == null ? now : before).themes(question.id()).stream())
                .toList();
    }

    private CountedQuestion question(PublishedResults before, @Nullable CountedQuestion shown, CountedQuestion now) {
        if (shown == null || smallest.isTooFew(shown.base()) || !showsAFew(shown, now)) {
            return now;
        }
        Earlier earlier = shown.earlier();
        return shown.since(
                earlier == null
                        ? new Earlier(before.position(), before.counts().responses(), before.version())
                        : earlier);
    }

    /** Whether so few came between the two that their difference shows what they said, or what led them here. */
    private boolean showsAFew(CountedQuestion shown, CountedQuestion now) {
        return isFew(shown.base(), now.base())
                || isFew(Objects.requireNonNullElse(shown.asked(), 0L), Objects.requireNonNullElse(now.asked(), 0L))
                || content.question(now.id()).stream()
                        .flatMap(question -> question.tables(now.chosen().keySet()).stream())
                        .anyMatch(table -> isFew(table.base(shown), table.base(now)))
                || tookBack(shown, now);
    }

    /** Whether it shows what few said who took it back: with one more and one less the base is the same. */
    private boolean tookBack(CountedQuestion shown, CountedQuestion now) {
        Set<String> cells = new HashSet<>(shown.chosen().keySet());
        cells.addAll(now.chosen().keySet());
        boolean fewLess =
                cells.stream().anyMatch(cell -> now.of(cell) < shown.of(cell) && isFew(shown.of(cell), now.of(cell)));
        long changed = cells.stream()
                .mapToLong(cell -> Math.abs(now.of(cell) - shown.of(cell)))
                .sum();
        boolean otherMean = changed == 0 && !Objects.equals(shown.average(), now.average());
        return fewLess || (shown.base() == now.base() && (otherMean || isFew(0, changed)));
    }

    private boolean isFew(long before, long now) {
        long more = Math.abs(now - before);
        return more > 0 && more < smallest.ofGroup();
    }
}
