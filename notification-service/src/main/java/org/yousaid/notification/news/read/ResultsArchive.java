package org.yousaid.notification.news.read;

import java.util.Date;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.news.KnownResults;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.support.mongo.Databases;

/** Written in the policies' own processor and before them, so that whoever is told of results can be shown them. */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(1)
class ResultsArchive implements KnownResults {

    private final PublishedVersions<ResultsKnown> results;

    ResultsArchive(Databases databases) {
        this.results = new PublishedVersions<>(databases, "known_results", ResultsArchive::read);
    }

    @EventHandler
    void on(ResultsKnown event) {
        results.keep(
                event.news(),
                event.consultation(),
                event.version(),
                new Document("position", event.position())
                        .append("countedAt", Date.from(event.countedAt()))
                        .append("responses", event.responses())
                        .append(
                                "charts",
                                event.charts().stream()
                                        .map(ChartDocuments::stored)
                                        .toList())
                        .append("more", event.more()));
    }

    @Override
    public Optional<ResultsKnown> of(String consultation, int version) {
        return results.of(consultation, version);
    }

    @Override
    public Optional<ResultsKnown> latestOf(String consultation) {
        return results.latestOf(consultation);
    }

    private static ResultsKnown read(Document stored) {
        return new ResultsKnown(
                PublishedVersions.news(stored),
                PublishedVersions.consultation(stored),
                PublishedVersions.version(stored),
                stored.getLong("position"),
                stored.getDate("countedAt").toInstant(),
                stored.getLong("responses"),
                stored.getList("charts", Document.class).stream()
                        .map(ChartDocuments::chart)
                        .toList(),
                stored.getInteger("more"));
    }
}
