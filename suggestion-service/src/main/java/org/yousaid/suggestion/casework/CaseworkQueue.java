package org.yousaid.suggestion.casework;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static org.yousaid.suggestion.casework.CaseworkProjection.ASSIGNEE;
import static org.yousaid.suggestion.casework.CaseworkProjection.DEADLINE;
import static org.yousaid.suggestion.casework.CaseworkProjection.ID;
import static org.yousaid.suggestion.casework.CaseworkProjection.OPEN;
import static org.yousaid.suggestion.casework.CaseworkProjection.REOPENED;
import static org.yousaid.suggestion.casework.CaseworkProjection.STAGE;
import static org.yousaid.suggestion.casework.CaseworkProjection.WARD;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.mongo.Databases;

/** Open suggestions by their nearest deadline, so that what is overdue comes first. */
@Component
class CaseworkQueue {

    private final MongoCollection<Document> documents;

    CaseworkQueue(Databases databases) {
        this.documents = databases.own().getCollection(CaseworkProjection.COLLECTION);
        documents.createIndex(Indexes.ascending(OPEN, DEADLINE, ID));
        documents.createIndex(Indexes.ascending(OPEN, ASSIGNEE, DEADLINE, ID));
        documents.createIndex(Indexes.ascending(OPEN, STAGE, DEADLINE, ID));
        documents.createIndex(Indexes.ascending(OPEN, WARD, DEADLINE, ID));
    }

    /** One that waits. */
    record Waiting(SuggestionId suggestion, Instant deadline, String assignee, boolean reopened) {}

    /** One page, and whether there are more. */
    record Page(List<Waiting> waiting, boolean more) {

        Page {
            waiting = List.copyOf(waiting);
        }
    }

    /** Where a page ended. */
    record Place(Instant deadline, String id) {}

    Page read(CaseworkFilter filter, @Nullable Place after, int limit) {
        List<Waiting> found = documents
                .find(and(conditions(filter, after)))
                .sort(ascending(DEADLINE, ID))
                .limit(limit + 1)
                .map(CaseworkQueue::waiting)
                .into(new ArrayList<>());
        boolean more = found.size() > limit;
        return new Page(more ? found.subList(0, limit) : found, more);
    }

    /** How many of the open ones each person looks after; under the empty name those that nobody does. */
    Map<String, Long> open() {
        return count(eq(OPEN, true));
    }

    /** How many of them are overdue. */
    Map<String, Long> overdue(Instant now) {
        return count(and(eq(OPEN, true), lt(DEADLINE, Date.from(now))));
    }

    private Map<String, Long> count(Bson which) {
        Map<String, Long> counts = new TreeMap<>();
        documents
                .aggregate(List.of(
                        Aggregates.match(which), Aggregates.group("$" + ASSIGNEE, Accumulators.sum("count", 1))))
                .forEach(group -> counts.put(
                        group.getString(ID), group.get("count", Number.class).longValue()));
        return counts;
    }

    private static List<Bson> conditions(CaseworkFilter filter, @Nullable Place after) {
        List<Bson> all = new ArrayList<>();
        all.add(eq(OPEN, true));
        if (filter.stage() != null) {
            all.add(eq(STAGE, filter.stage()));
        }
        if (filter.assignee() != null) {
            all.add(eq(ASSIGNEE, filter.assignee().equals(CaseworkFilter.NOBODY) ? "" : filter.assignee()));
        }
        if (filter.ward() != null) {
            all.add(eq(WARD, filter.ward()));
        }
        if (filter.dueBefore() != null) {
            all.add(lt(DEADLINE, Date.from(filter.dueBefore())));
        }
        if (after != null) {
            Date deadline = Date.from(after.deadline());
            // Where the index begins; the alternatives alone would be looked for from its first entry on.
            all.add(gte(DEADLINE, deadline));
            all.add(or(gt(DEADLINE, deadline), gt(ID, after.id())));
        }
        return all;
    }

    private static Waiting waiting(Document document) {
        return new Waiting(
                new SuggestionId(document.getString(ID)),
                document.getDate(DEADLINE).toInstant(),
                document.getString(ASSIGNEE),
                document.getBoolean(REOPENED, false));
    }
}
