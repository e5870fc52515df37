package org.yousaid.suggestion.opportunity.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.opportunity.Brief;
import org.yousaid.suggestion.opportunity.ListedOpportunities;
import org.yousaid.suggestion.opportunity.ListedOpportunity;
import org.yousaid.suggestion.opportunity.OpportunityEvent.Identified;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.suggestion.OpportunityId;

/** One document per opportunity; its place is the position of the last event that changed what is listed of it. */
@Component
class ListingDocuments implements ListedOpportunities {

    static final String COLLECTION = "opportunity_listing";

    private static final String ID = "_id";
    private static final String PLACE = "place";
    private static final String TITLE = "title";
    private static final String SUMMARY = "summary";
    private static final String SERVICE_AREA = "serviceArea";
    private static final String STATUS = "status";
    private static final String OPEN = "open";
    private static final String BEGUN_AT = "begunAt";

    private final MongoCollection<Document> documents;

    ListingDocuments(ReadModels models) {
        documents = models.collection(COLLECTION);
        documents.createIndex(Indexes.ascending(PLACE));
    }

    void begun(long place, Identified event) {
        Document document = brief(event.brief())
                .append(PLACE, place)
                .append(STATUS, OpportunityStatus.IDENTIFIED.name())
                .append(OPEN, !event.keptBack())
                .append(BEGUN_AT, Date.from(event.at()));
        documents.updateOne(
                eq(ID, event.id().value()), new Document("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    void described(long place, OpportunityId id, Brief now) {
        set(place, id, brief(now));
    }

    /** An assessment also brings out what was kept back. */
    void reached(long place, OpportunityId id, OpportunityStatus now) {
        Document change = new Document(STATUS, now.name());
        set(place, id, now == OpportunityStatus.ASSESSED ? change.append(OPEN, true) : change);
    }

    @Override
    public List<ListedOpportunity> after(long place, int limit) {
        return documents
                .find(gt(PLACE, place))
                .sort(ascending(PLACE))
                .limit(limit)
                .map(ListingDocuments::listed)
                .into(new ArrayList<>());
    }

    void clear() {
        documents.deleteMany(new Document());
    }

    private void set(long place, OpportunityId id, Document change) {
        documents.updateOne(
                and(eq(ID, id.value()), lt(PLACE, place)), new Document("$set", change.append(PLACE, place)));
    }

    private static Document brief(Brief brief) {
        return new Document(TITLE, brief.title())
                .append(SUMMARY, brief.summary())
                .append(SERVICE_AREA, brief.serviceArea());
    }

    private static ListedOpportunity listed(Document document) {
        return new ListedOpportunity(
                new OpportunityId(document.getString(ID)),
                document.get(PLACE, Number.class).longValue(),
                document.getString(TITLE),
                document.getString(SUMMARY),
                document.getString(SERVICE_AREA),
                OpportunityStatus.valueOf(document.getString(STATUS)),
                document.getBoolean(OPEN),
                document.getDate(BEGUN_AT).toInstant());
    }
}
