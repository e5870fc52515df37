package org.yousaid.notification.message.policy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.support.mongo.Databases;

/**
 * Results that are being told, and how far that has come: one document per consultation, of its latest version. A later
 * version begins again from the start, and finds those who were thanked already.
 */
@Component
class Releases {

    private static final String VERSION = "version";
    private static final String BEGAN = "began";
    private static final String AFTER = "after";

    private final MongoCollection<Document> releases;

    Releases(Databases databases) {
        this.releases = databases.own().getCollection("results_releases");
        releases.createIndex(Indexes.ascending(BEGAN));
    }

    /** A version that is being told, up to and with this reference. */
    record Release(
            String consultation, int version, @Nullable Reference after) {}

    void begin(ResultsKnown known, Instant at) {
        String id = known.consultation().id();
        releases.updateOne(Filters.eq(id), Updates.setOnInsert(VERSION, 0), new UpdateOptions().upsert(true));
        releases.updateOne(
                Filters.and(Filters.eq(id), Filters.lt(VERSION, known.version())),
                Updates.combine(
                        Updates.set(VERSION, known.version()),
                        Updates.set(BEGAN, Date.from(at)),
                        Updates.unset(AFTER)));
    }

    /** The one that began first and is not done. */
    Optional<Release> next() {
        return first().map(found -> new Release(
                found.getString("_id"),
                found.getInteger(VERSION),
                Optional.ofNullable(found.getString(AFTER)).map(Reference::new).orElse(null)));
    }

    Optional<Instant> nextDue() {
        return first().map(found -> found.getDate(BEGAN).toInstant());
    }

    private Optional<Document> first() {
        return Optional.ofNullable(releases.find(Filters.gt(BEGAN, Date.from(Instant.EPOCH)))
                .sort(Sorts.ascending(BEGAN))
                .limit(1)
                .first());
    }

    void reached(Release release, Reference after) {
        releases.updateOne(same(release), Updates.set(AFTER, after.value()));
    }

    void done(Release release) {
        releases.updateOne(same(release), Updates.unset(BEGAN));
    }

    private static Bson same(Release release) {
        return Filters.and(Filters.eq(release.consultation()), Filters.eq(VERSION, release.version()));
    }
}
