package org.yousaid.notification.news.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yousaid.notification.news.NewsCommand;
import org.yousaid.notification.news.NewsEvent;

/**
 * The versions of results, or the steps of a suggestion, that are known.
 *
 * @param viewed position up to which views were counted last, 0 before the first
 */
record NewsState(Set<Integer> known, long viewed) {

    static final NewsState NOTHING = new NewsState(Set.of(), 0);

    List<NewsEvent> decide(NewsCommand command) {
        return switch (command) {
            case NewsCommand.RememberResults results ->
                known.contains(results.version())
                        ? List.of()
                        : List.of(new NewsEvent.ResultsKnown(
                                results.news(),
                                results.consultation(),
                                results.version(),
                                results.position(),
                                results.countedAt(),
                                results.responses(),
                                results.charts(),
                                results.more()));
            case NewsCommand.RememberOutcome outcome ->
                known.contains(outcome.version())
                        ? List.of()
                        : List.of(new NewsEvent.OutcomeKnown(
                                outcome.news(),
                                outcome.consultation(),
                                outcome.version(),
                                outcome.publishedAt(),
                                outcome.reason(),
                                outcome.summary(),
                                outcome.all(),
                                outcome.items()));
            case NewsCommand.RememberViews views -> views(views);
            case NewsCommand.RememberProgress progress ->
                known.contains(progress.step())
                        ? List.of()
                        : List.of(new NewsEvent.ProgressKnown(
                                progress.news(),
                                progress.suggestion(),
                                progress.step(),
                                progress.stage(),
                                progress.told(),
                                progress.word(),
                                progress.note(),
                                progress.at(),
                                progress.service()));
        };
    }

    private List<NewsEvent> views(NewsCommand.RememberViews views) {
        return views.position() <= viewed
                ? List.of()
                : List.of(new NewsEvent.ViewsKnown(
                        views.news(),
                        views.consultation(),
                        views.owner(),
                        views.position(),
                        views.countedAt(),
                        views.responses(),
                        views.resultsBy(),
                        views.charts(),
                        views.more(),
                        views.participationOnly()));
    }

    NewsState evolve(NewsEvent event) {
        return switch (event) {
            case NewsEvent.ResultsKnown results -> and(results.version());
            case NewsEvent.OutcomeKnown outcome -> and(outcome.version());
            case NewsEvent.ProgressKnown progress -> and(progress.step());
            case NewsEvent.ViewsKnown views -> new NewsState(known, views.position());
        };
    }

    private NewsState and(int number) {
        Set<Integer> all = new HashSet<>(known);
        all.add(number);
        return new NewsState(Set.copyOf(all), viewed);
    }
}
