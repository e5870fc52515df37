package org.yousaid.consultation.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.CountedThemes;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.Repeats;
import org.yousaid.consultation.consultation.Weighting;
import org.yousaid.consultation.consultation.Weighting.WeightedQuestion;
import org.yousaid.consultation.results.GroupNames.Names;
import org.yousaid.consultation.results.QuestionResults.ThemeResults;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Results as everybody reads them.
 *
 * @param reach whom the council wanted to hear, and how many it heard
 * @param version 0 for what only staff see before anything is published
 */
record ResultsRepresentation(
        ConsultationSummary consultation,
        int version,
        long position,
        Instant countedAt,
        long responses,
        List<QuestionResults> questions,
        List<BreakdownResults> breakdowns,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RepeatResults repeats,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WeightingResults weighting,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReachResults> reach) {

    /** Without quotes. */
    static ResultsRepresentation of(
            ConsultationView view, PublishedResults results, Part part, Names names, SmallestNumber smallest) {
        return of(view, results, part, names, smallest, _ -> Map.of());
    }

    /**
     * With quotes.
     *
     * @param opened opens those that were not erased
     */
    static ResultsRepresentation of(
            ConsultationView view,
            PublishedResults results,
            Part part,
            Names names,
            SmallestNumber smallest,
            Function<List<SealedText>, Map<SealedText, String>> opened) {
        Counts counts = results.counts();
        ConsultationContent content = view.content();
        Set<String> withheld = counts.withheld(content, smallest);
        Map<SealedText, String> quotes = opened.apply(counts.themes().stream()
                .filter(counted -> part.wants(counted.question()))
                .flatMap(counted -> counted.themes().stream())
                .flatMap(theme -> theme.quotes().stream())
                .distinct()
                .toList());
        return new ResultsRepresentation(
                new ConsultationSummary(view.id().value(), view.slug().value(), content.titleOrUntitled()),
                results.version(),
                results.position(),
                results.countedAt(),
                counts.responses(),
                counts.questions().stream()
                        .filter(counted -> part.wants(counted.id()))
                        .map(counted -> {
                            Question question = content.question(counted.id()).orElseThrow();
                            QuestionResults found = QuestionResults.of(
                                    question,
                                    counted,
                                    counts.responses(),
                                    !withheld.contains(question.id()),
                                    Counts.isLedToOpenly(question, withheld),
                                    weighted(counts, question),
                                    names.places());
                            return withheld.contains(question.id())
                                    ? found
                                    : counts.themes(question.id())
                                            .map(themes -> found.with(themes(themes, counted.base(), quotes)))
                                            .orElse(found);
                        })
                        .toList(),
                part.breakdowns()
                        ? counts.breakdowns().stream()
                                .map(breakdown -> BreakdownResults.of(content, breakdown, part, names))
                                .toList()
                        : List.of(),
                RepeatResults.of(counts.repeats()),
                WeightingResults.of(content, counts.weighting(), names),
                ReachResults.of(content, counts.breakdowns(), names));
    }

    private static @Nullable WeightedQuestion weighted(Counts counts, Question question) {
        Weighting weighting = counts.weighting();
        return weighting == null ? null : weighting.question(question.id()).orElse(null);
    }

    /**
     * How many of the responses belong together, all of them counted; null where the number is small. Everything but the
     * people is as it was known when the results were published.
     */
    record RepeatResults(
            @Nullable Long sameWords,
            @Nullable Long arguments,
            @Nullable Long samePerson,
            @Nullable Long sameDevice,
            @Nullable Long machineLike) {

        private static @Nullable RepeatResults of(@Nullable Repeats repeats) {
            return repeats == null
                    ? null
                    : new RepeatResults(
                            repeats.sameWords(),
                            repeats.arguments(),
                            repeats.samePerson(),
                            repeats.sameDevice(),
                            repeats.machineLike());
        }
    }

    private static List<ThemeResults> themes(CountedThemes counted, long base, Map<SealedText, String> quotes) {
        return counted.themes().stream()
                .map(theme -> {
                    Long count = theme.count();
                    return new ThemeResults(
                            theme.id(),
                            theme.label(),
                            count,
                            count == null ? null : Counts.share(count, base),
                            theme.quotes().stream()
                                    .flatMap(quote -> Optional.ofNullable(quotes.get(quote)).stream())
                                    .filter(quote -> !quote.equals(PersonVault.REMOVED))
                                    .toList());
                })
                .toList();
    }

    /**
     * Counts by groups of respondents.
     *
     * @param position the event position of the last event in them
     * @param smallest numbers below this one, except 0, are not shown, nor what they follow from
     */
    record BreakdownResults(String by, long position, int smallest, List<GroupResults> groups) {

        private static BreakdownResults of(ConsultationContent content, Breakdown breakdown, Part part, Names names) {
            return new BreakdownResults(
                    breakdown.by().name().toLowerCase(Locale.ROOT),
                    breakdown.position(),
                    breakdown.smallest(),
                    breakdown.groups().stream()
                            .map(group -> GroupResults.of(
                                    content,
                                    group,
                                    part,
                                    names.of(content, breakdown.by(), group.id()),
                                    names.places()))
                            .toList());
        }
    }

    /**
     * Counts of one group.
     *
     * @param responses null where nothing is shown of it
     * @param suppressed whether it is hidden whole
     */
    record GroupResults(
            String id, String name, @Nullable Long responses, boolean suppressed, List<QuestionResults> questions) {

        private static GroupResults of(
                ConsultationContent content, Breakdown.Group group, Part part, String name, PlaceNames places) {
            Long responses = group.responses();
            List<QuestionResults> questions = responses == null
                    ? List.of()
                    : group.questions().stream()
                            .filter(counted -> part.wants(counted.id()))
                            .map(counted -> QuestionResults.of(
                                    content.question(counted.id()).orElseThrow(), counted, responses, places))
                            .toList();
            return new GroupResults(group.id(), name, responses, responses == null, questions);
        }
    }
}
