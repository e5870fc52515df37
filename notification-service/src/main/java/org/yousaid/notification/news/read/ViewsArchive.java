package org.yousaid.notification.news.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.news.KnownViews;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
import org.yousaid.notification.news.NewsId;
import org.yousaid.support.mongo.Databases;

/** Written in the policies' own processor and before them, so that whoever is told what was said can be shown it. */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(1)
class ViewsArchive implements KnownViews {

    private static final String CONSULTATION = "consultation";
    private static final String CONSULTATION_ID = "consultation.id";
    private static final String POSITION = "position";
    private static final String OWNER = "owner";
    private static final String MORE = "more";
    private static final String PARTICIPATION_ONLY = "participationOnly";
    private static final String SLUG = "consultation.slug";

    private final MongoCollection<Document> views;

    ViewsArchive(Databases databases) {
        this.views = databases.own().getCollection("known_views");
        views.createIndex(Indexes.ascending(CONSULTATION_ID, POSITION));
        views.createIndex(Indexes.ascending(OWNER, SLUG));
    }

    @EventHandler
    void on(ViewsKnown event) {
        String id = id(event.consultation().id(), event.position());
        views.replaceOne(Filters.eq(id), stored(id, event), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<ViewsKnown> of(String consultation, long position) {
        return Optional.ofNullable(
                        views.find(Filters.eq(id(consultation, position))).first())
                .map(ViewsArchive::read);
    }

    @Override
    public Optional<ViewsKnown> latestOf(String consultation) {
        return Optional.ofNullable(views.find(Filters.eq(CONSULTATION_ID, consultation))
                        .sort(Sorts.descending(POSITION))
                        .limit(1)
                        .first())
                .map(ViewsArchive::read);
    }

    /** The slugs of what was counted for this owner. */
    Collection<String> consultationsOf(String owner) {
        return views.distinct(SLUG, Filters.eq(OWNER, owner), String.class).into(new TreeSet<>());
    }

    /** Everybody for whom something was counted. */
    Collection<String> owners() {
        return views.distinct(OWNER, Filters.gt(OWNER, ""), String.class).into(new TreeSet<>());
    }

    private static String id(String consultation, long position) {
        return consultation + " " + position;
    }

    private static Document stored(String id, ViewsKnown event) {
        var resultsBy = event.resultsBy();
        return new Document("_id", id)
                .append("news", event.news().value())
                .append(
                        CONSULTATION,
                        new Document("id", event.consultation().id())
                                .append("slug", event.consultation().slug())
                                .append("title", event.consultation().title()))
                .append(OWNER, event.owner())
                .append(POSITION, event.position())
                .append("countedAt", Date.from(event.countedAt()))
                .append("responses", event.responses())
                .append("resultsBy", resultsBy == null ? null : Date.from(resultsBy))
                .append(
                        "charts",
                        event.charts().stream().map(ChartDocuments::stored).toList())
                .append(MORE, event.more())
                .append(PARTICIPATION_ONLY, event.participationOnly());
    }

    private static ViewsKnown read(Document stored) {
        Document consultation = stored.get(CONSULTATION, Document.class);
        Date resultsBy = stored.getDate("resultsBy");
        return new ViewsKnown(
                new NewsId(stored.getString("news")),
                new ConsultationSummary(
                        consultation.getString("id"), consultation.getString("slug"), consultation.getString("title")),
                stored.getString(OWNER),
                stored.getLong(POSITION),
                stored.getDate("countedAt").toInstant(),
                stored.getLong("responses"),
                resultsBy == null ? null : resultsBy.toInstant(),
                stored.getList("charts", Document.class).stream()
                        .map(ChartDocuments::chart)
                        .toList(),
                stored.getInteger(MORE),
                stored.getBoolean(PARTICIPATION_ONLY));
    }
}
