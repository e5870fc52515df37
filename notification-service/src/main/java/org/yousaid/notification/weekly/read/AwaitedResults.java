package org.yousaid.notification.weekly.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.notification.weekly.WeeklyReport.LateResults;
import org.yousaid.support.mongo.Databases;

/** Closed consultations whose results are not out, each with the day by which they should be. */
@Component
public class AwaitedResults {

    private static final int MOST = 200;
    private static final String DUE_AT = "dueAt";

    private final MongoCollection<Document> awaited;

    AwaitedResults(Databases databases) {
        this.awaited = databases.own().getCollection("weekly_awaited_results");
        awaited.createIndex(Indexes.ascending(DUE_AT));
    }

    public void wait(ConsultationSummary consultation, @Nullable String owner, Instant dueAt) {
        awaited.replaceOne(
                Filters.eq(consultation.id()),
                new Document("slug", consultation.slug())
                        .append("title", consultation.title())
                        .append("owner", owner)
                        .append(DUE_AT, Date.from(dueAt)),
                new ReplaceOptions().upsert(true));
    }

    public void noMore(String consultation) {
        awaited.deleteOne(Filters.eq(consultation));
    }

    /** Those that are overdue now, the longest first. */
    public List<LateResults> overdue(Instant now) {
        return awaited.find(Filters.lte(DUE_AT, Date.from(now)))
                .sort(Sorts.ascending(DUE_AT))
                .limit(MOST)
                .map(found -> new LateResults(
                        found.getString("slug"),
                        found.getString("title"),
                        found.getString("owner"),
                        found.getDate(DUE_AT).toInstant()))
                .into(new ArrayList<>());
    }
}
