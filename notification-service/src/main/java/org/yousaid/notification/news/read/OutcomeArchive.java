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
import org.yousaid.contract.OutcomePublished.Item;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.news.KnownOutcomes;
import org.yousaid.notification.news.NewsEvent.OutcomeKnown;
import org.yousaid.notification.news.NewsId;
import org.yousaid.support.mongo.Databases;

/** Written in the policies' own processor and before them, so that whoever is told of an outcome can be told what it is. */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(1)
class OutcomeArchive implements KnownOutcomes {

    private final MongoCollection<Document> outcomes;

    OutcomeArchive(Databases databases) {
        this.outcomes = databases.own().getCollection("known_outcomes");
        outcomes.createIndex(Indexes.ascending("consultation.id", "version"));
    }

    @EventHandler
    void on(OutcomeKnown event) {
        String id = id(event.consultation().id(), event.version());
        Document stored = new Document("_id", id)
                .append("news", event.news().value())
                .append(
                        "consultation",
                        new Document("id", event.consultation().id())
                                .append("slug", event.consultation().slug())
                                .append("title", event.consultation().title()))
                .append("version", event.version())
                .append("publishedAt", Date.from(event.publishedAt()))
                .append("reason", event.reason())
                .append("summary", event.summary())
                .append("all", event.all())
                .append(
                        "items",
                        event.items().stream().map(OutcomeArchive::stored).toList());
        outcomes.replaceOne(Filters.eq(id), stored, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<OutcomeKnown> of(String consultation, int version) {
        return Optional.ofNullable(
                        outcomes.find(Filters.eq(id(consultation, version))).first())
                .map(OutcomeArchive::read);
    }

    @Override
    public Optional<OutcomeKnown> latestOf(String consultation) {
        return Optional.ofNullable(outcomes.find(Filters.eq("consultation.id", consultation))
                        .sort(Sorts.descending("version"))
                        .limit(1)
                        .first())
                .map(OutcomeArchive::read);
    }

    private static String id(String consultation, int version) {
        return consultation + " " + version;
    }

    private static Document stored(Item item) {
        return new Document("question", item.question())
                .append("theme", item.theme())
                .append("asked", item.asked())
                .append("said", item.said())
                .append("did", item.did())
                .append("whyNot", item.whyNot());
    }

    private static OutcomeKnown read(Document stored) {
        Document consultation = stored.get("consultation", Document.class);
        return new OutcomeKnown(
                new NewsId(stored.getString("news")),
                new ConsultationSummary(
                        consultation.getString("id"), consultation.getString("slug"), consultation.getString("title")),
                stored.getInteger("version"),
                stored.getDate("publishedAt").toInstant(),
                stored.getString("reason"),
                stored.getString("summary"),
                stored.getInteger("all"),
                stored.getList("items", Document.class).stream()
                        .map(OutcomeArchive::item)
                        .toList());
    }

    private static Item item(Document stored) {
        return new Item(
                stored.getString("question"),
                stored.getString("theme"),
                stored.getString("asked"),
                stored.getString("said"),
                stored.getString("did"),
                stored.getString("whyNot"));
    }
}
