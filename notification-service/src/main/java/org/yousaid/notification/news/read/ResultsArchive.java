package org.yousaid.notification.news.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.news.KnownResults;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.notification.news.NewsId;
import org.yousaid.support.mongo.Databases;

/** Written in the policies' own processor and before them, so that whoever is told of results can be shown them. */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(1)
class ResultsArchive implements KnownResults {

    private final MongoCollection<Document> results;

    ResultsArchive(Databases databases) {
        this.results = databases.own().getCollection("known_results");
        results.createIndex(Indexes.ascending("consultation.id", "version"));
    }

    @EventHandler
    void on(ResultsKnown event) {
        String id = id(event.consultation().id(), event.version());
        results.replaceOne(Filters.eq(id), stored(id, event), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<ResultsKnown> of(String consultation, int version) {
        return Optional.ofNullable(
                        results.find(Filters.eq(id(consultation, version))).first())
                .map(ResultsArchive::read);
    }

    @Override
    public Optional<ResultsKnown> latestOf(String consultation) {
        return Optional.ofNullable(results.find(Filters.eq("consultation.id", consultation))
                        .sort(Sorts.descending("version"))
                        .limit(1)
                        .first())
                .map(ResultsArchive::read);
    }

    private static String id(String consultation, int version) {
        return consultation + " " + version;
    }

    private static Document stored(String id, ResultsKnown event) {
        return new Document("_id", id)
                .append("news", event.news().value())
                .append(
                        "consultation",
                        new Document("id", event.consultation().id())
                                .append("slug", event.consultation().slug())
                                .append("title", event.consultation().title()))
                .append("version", event.version())
                .append("position", event.position())
                .append("countedAt", Date.from(event.countedAt()))
                .append("responses", event.responses())
                .append(
                        "charts",
                        event.charts().stream().map(ChartDocuments::stored).toList());
    }

    private static ResultsKnown read(Document stored) {
        Document consultation = stored.get("consultation", Document.class);
        return new ResultsKnown(
                new NewsId(stored.getString("news")),
                new ConsultationSummary(
                        consultation.getString("id"), consultation.getString("slug"), consultation.getString("title")),
                stored.getInteger("version"),
                stored.getLong("position"),
                stored.getDate("countedAt").toInstant(),
                stored.getLong("responses"),
                stored.getList("charts", Document.class).stream()
                        .map(ChartDocuments::chart)
                        .toList());
    }
}
