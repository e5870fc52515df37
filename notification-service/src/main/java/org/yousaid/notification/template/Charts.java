package org.yousaid.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ResultsPublished.Chart;

/** Makes pictures and tables of counts, in one language. */
final class Charts {

    /** More charts than this nobody reads in a mail; the rest is on the results page. */
    static final int MOST = 6;

    private final Voice voice;

    Charts(Voice voice) {
        this.voice = voice;
    }

    List<ChartView> of(List<Chart> all) {
        List<ChartView> views = new ArrayList<>();
        for (Chart chart : all.subList(0, Math.min(all.size(), MOST))) {
            views.add(view(chart, "chart-" + (views.size() + 1)));
        }
        return views;
    }

    private ChartView view(Chart chart, String contentId) {
        Figures figures = voice.figures();
        List<ChartView.Row> rows = chart.bars().stream()
                .map(bar -> new ChartView.Row(
                        bar.label(), figures.number(bar.count()), figures.share(bar.count(), chart.base())))
                .toList();
        List<BarChart.Bar> bars = chart.bars().stream()
                .map(bar -> new BarChart.Bar(
                        bar.label(),
                        bar.count(),
                        figures.number(bar.count()) + " · " + figures.share(bar.count(), chart.base())))
                .toList();
        String answered = voice.words()
                .of(chart.base() == 1 ? "answered.one" : "answered.more", "n", figures.number(chart.base()));
        Picture picture = new Picture(
                contentId,
                BarChart.png(bars),
                BarChart.WIDTH,
                BarChart.height(bars.size()),
                voice.words().of("chart") + " " + chart.text() + " " + answered + ". "
                        + rows.stream()
                                .map(row -> row.label() + ": " + row.count() + ", " + row.share())
                                .collect(Collectors.joining("; "))
                        + ".");
        return new ChartView(chart.text(), answered, hint(chart), picture, heads(), rows);
    }

    private ChartView.Heads heads() {
        BlockWords words = voice.words();
        return new ChartView.Heads(words.of("answer"), words.of("people"), words.of("share"));
    }

    private @Nullable String hint(Chart chart) {
        Double mean = chart.mean();
        if (mean != null) {
            return voice.words().of("average", "n", voice.figures().decimal(mean));
        }
        return chart.type().equals("MULTIPLE_CHOICE") ? voice.words().of("more-than-one") : null;
    }
}
