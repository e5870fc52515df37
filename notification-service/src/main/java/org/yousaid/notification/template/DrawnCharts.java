package org.yousaid.notification.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yousaid.contract.ResultsPublished.Chart;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
import org.yousaid.notification.wording.MailLanguage;

/** Charts of the results that mails were about lately: fifty thousand people get the same, drawn once. */
final class DrawnCharts {

    private static final int MOST = 32;

    private final Map<Version, List<ChartView>> drawn = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, List<ChartView>> eldest) {
            return size() > MOST;
        }
    };

    private record Version(MailLanguage language, String consultation, long number, boolean soFar) {}

    /** The charts of these results; whoever comes while they are drawn waits for them. */
    synchronized List<ChartView> of(
            MailLanguage language, ResultsKnown results, Function<List<Chart>, List<ChartView>> draw) {
        return drawn.computeIfAbsent(
                new Version(language, results.consultation().id(), results.version(), false),
                _ -> draw.apply(results.charts()));
    }

    /** The charts of what was said so far, up to one position. */
    synchronized List<ChartView> of(
            MailLanguage language, ViewsKnown views, Function<List<Chart>, List<ChartView>> draw) {
        return drawn.computeIfAbsent(
                new Version(language, views.consultation().id(), views.position(), true),
                _ -> draw.apply(views.charts()));
    }
}
