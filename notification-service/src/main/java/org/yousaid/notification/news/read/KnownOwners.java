package org.yousaid.notification.news.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.eventstore.BatchMemory;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.ReplyOwners;
import org.yousaid.support.mongo.Databases;

/**
 * Who is responsible for what, as it was said last: of a consultation from the first answer to it on, of a suggestion since
 * somebody took it up. Written in the policies' own processor and before them.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(1)
class KnownOwners implements ReplyOwners {

    private static final String OWNER = "owner";
    private static final String SLUG = "slug";

    private final MongoCollection<Document> owners;
    private final ViewsArchive views;
    /** Each answer says whose consultation it is to. */
    private final BatchMemory<String, List<String>> lately = new BatchMemory<>();

    KnownOwners(Databases databases, ViewsArchive views) {
        this.owners = databases.own().getCollection("reply_owners");
        this.views = views;
        owners.createIndex(Indexes.ascending(OWNER, SLUG));
    }

    @EventHandler
    void on(PromiseEvent.Opened promise) {
        put(promise.consultation(), promise.service());
    }

    @EventHandler
    void on(ViewsKnown known) {
        put(known.consultation(), known.owner());
    }

    @EventHandler
    void on(ProgressKnown known) {
        if (known.service() != null) {
            put(known.suggestion().value(), Updates.set(OWNER, known.service()));
        }
    }

    private void put(@Nullable ConsultationSummary consultation, @Nullable String owner) {
        if (consultation != null
                && owner != null
                && lately.changes(consultation.id(), List.of(owner, consultation.slug()))) {
            put(consultation.id(), Updates.combine(Updates.set(OWNER, owner), Updates.set(SLUG, consultation.slug())));
        }
    }

    private void put(String id, Bson change) {
        owners.updateOne(Filters.eq(id), change, new UpdateOptions().upsert(true));
    }

    /** Of what was counted before owners came with the answers it is known from the count. */
    @Override
    public Optional<String> of(ConsultationSummary consultation) {
        return known(consultation.id())
                .or(() -> views.latestOf(consultation.id()).flatMap(counted -> Optional.ofNullable(counted.owner())));
    }

    @Override
    public Optional<String> ofSuggestion(Reference suggestion) {
        return known(suggestion.value());
    }

    private Optional<String> known(String id) {
        return Optional.ofNullable(owners.find(Filters.eq(id)).first()).map(found -> found.getString(OWNER));
    }

    @Override
    public Collection<String> consultationsOf(String owner) {
        Bson theirs = Filters.and(Filters.eq(OWNER, owner), Filters.gt(SLUG, ""));
        Collection<String> all = owners.distinct(SLUG, theirs, String.class).into(new TreeSet<>());
        all.addAll(views.consultationsOf(owner));
        return all;
    }

    @Override
    public Collection<String> all() {
        Bson ofConsultations = Filters.and(Filters.gt(OWNER, ""), Filters.gt(SLUG, ""));
        Collection<String> all =
                owners.distinct(OWNER, ofConsultations, String.class).into(new TreeSet<>());
        all.addAll(views.owners());
        return all;
    }
}
