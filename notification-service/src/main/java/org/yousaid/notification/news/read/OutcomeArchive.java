package org.yousaid.notification.news.read;

import java.util.Date;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.OutcomePublished.Item;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.news.KnownOutcomes;
import org.yousaid.notification.news.NewsEvent.OutcomeKnown;
import org.yousaid.support.mongo.Databases;

/** Written in the policies' own processor and before them, so that whoever is told of an outcome can be told what it is. */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(1)
class OutcomeArchive implements KnownOutcomes {

    private final PublishedVersions<OutcomeKnown> outcomes;

    OutcomeArchive(Databases databases) {
        this.outcomes = new PublishedVersions<>(databases, "known_outcomes", OutcomeArchive::read);
    }

    @EventHandler
    void on(OutcomeKnown event) {
        outcomes.keep(
                event.news(),
                event.consultation(),
                event.version(),
                new Document("publishedAt", Date.from(event.publishedAt()))
                        .append("reason", event.reason())
                        .append("summary", event.summary())
                        .append("all", event.all())
                        .append(
                                "items",
                                event.items().stream()
                                        .map(OutcomeArchive::stored)
                                        .toList()));
    }

    @Override
    public Optional<OutcomeKnown> of(String consultation, int version) {
        return outcomes.of(consultation, version);
    }

    @Override
    public Optional<OutcomeKnown> latestOf(String consultation) {
        return outcomes.latestOf(consultation);
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
        return new OutcomeKnown(
                PublishedVersions.news(stored),
                PublishedVersions.consultation(stored),
                PublishedVersions.version(stored),
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
