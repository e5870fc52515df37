package org.yousaid.notification.news.read;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ResultsPublished.Bar;
import org.yousaid.contract.ResultsPublished.Chart;

/** Charts as documents, and back. */
final class ChartDocuments {

    private ChartDocuments() {}

    static Document stored(Chart chart) {
        return new Document("question", chart.question())
                .append("text", chart.text())
                .append("type", chart.type())
                .append("base", chart.base())
                .append("mean", chart.mean())
                .append(
                        "bars",
                        chart.bars().stream()
                                .map(bar -> new Document("label", bar.label()).append("count", bar.count()))
                                .toList());
    }

    static Chart chart(Document stored) {
        List<Bar> bars = stored.getList("bars", Document.class).stream()
                .map(bar -> new Bar(bar.getString("label"), bar.getLong("count")))
                .toList();
        @Nullable Double mean = stored.getDouble("mean");
        return new Chart(
                stored.getString("question"),
                stored.getString("text"),
                stored.getString("type"),
                stored.getLong("base"),
                mean,
                bars);
    }
}
