package org.yousaid.notification.weekly.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.weekly.WeeklyReport.Idea;
import org.yousaid.notification.weekly.WeeklyReport.Undecided;
import org.yousaid.support.mongo.Databases;

/** Suggestions, and whether something was decided about them: a reference, two days and a yes or no. */
@Component
public class UndecidedSuggestions {

    private static final int FIRST = 5;
    private static final String WAITS = "waits";
    private static final String RECEIVED_AT = "receivedAt";
    private static final String REPLY_BY = "replyBy";

    private final MongoCollection<Document> suggestions;

    UndecidedSuggestions(Databases databases) {
        this.suggestions = databases.own().getCollection("weekly_undecided");
        suggestions.createIndex(Indexes.ascending(WAITS, REPLY_BY));
    }

    /** A second time changes nothing, also after it was decided. */
    public void came(Reference reference, Instant receivedAt, Instant replyBy) {
        suggestions.updateOne(
                Filters.eq(reference.value()),
                Updates.combine(
                        Updates.setOnInsert(WAITS, true),
                        Updates.setOnInsert(RECEIVED_AT, Date.from(receivedAt)),
                        Updates.setOnInsert(REPLY_BY, Date.from(replyBy))),
                new UpdateOptions().upsert(true));
    }

    /** What nobody heard of before, because it is history, stays unheard of. */
    public void decided(Reference reference) {
        suggestions.updateOne(Filters.eq(reference.value()), Updates.set(WAITS, false));
    }

    /** It waits again, and for another day where there is one. */
    public void reopened(Reference reference, @Nullable Instant replyBy) {
        Bson waits = Updates.set(WAITS, true);
        suggestions.updateOne(
                Filters.eq(reference.value()),
                replyBy == null ? waits : Updates.combine(waits, Updates.set(REPLY_BY, Date.from(replyBy))));
    }

    /** All that wait, and the first of those that are late. */
    public Undecided at(Instant now) {
        Bson waiting = Filters.eq(WAITS, true);
        Bson late = Filters.and(waiting, Filters.lte(REPLY_BY, Date.from(now)));
        List<Idea> first = suggestions
                .find(late)
                .sort(Sorts.ascending(REPLY_BY))
                .limit(FIRST)
                .map(found -> new Idea(
                        found.getString("_id"),
                        found.getDate(RECEIVED_AT).toInstant(),
                        found.getDate(REPLY_BY).toInstant()))
                .into(new ArrayList<>());
        return new Undecided(suggestions.countDocuments(waiting), suggestions.countDocuments(late), first);
    }
}
