package org.yousaid.notification.weekly.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.support.mongo.Databases;

/** What came in lately, also from people who cannot be reached: a reference, of what kind and when, and nothing else. */
@Component
public class Arrivals {

    private static final String KIND = "kind";
    private static final String AT = "at";

    private final MongoCollection<Document> arrivals;

    Arrivals(Databases databases) {
        this.arrivals = databases.own().getCollection("weekly_arrivals");
        arrivals.createIndex(Indexes.ascending(KIND, AT));
        arrivals.createIndex(Indexes.ascending(AT));
    }

    /** What comes in. */
    public enum Kind {
        RESPONSE,
        SUGGESTION
    }

    /** A second time changes nothing. */
    public void came(Kind kind, Reference reference, Instant at) {
        arrivals.updateOne(
                Filters.eq(reference.value()),
                Updates.combine(Updates.setOnInsert(KIND, kind.name()), Updates.setOnInsert(AT, Date.from(at))),
                new UpdateOptions().upsert(true));
    }

    public long count(Kind kind, Instant from, Instant before) {
        return arrivals.countDocuments(Filters.and(
                Filters.eq(KIND, kind.name()), Filters.gte(AT, Date.from(from)), Filters.lt(AT, Date.from(before))));
    }

    /** What no report will ask for any more. */
    public void forget(Instant before) {
        arrivals.deleteMany(Filters.lt(AT, Date.from(before)));
    }
}
