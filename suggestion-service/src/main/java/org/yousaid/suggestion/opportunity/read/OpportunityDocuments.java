package org.yousaid.suggestion.opportunity.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.ID;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.OPEN;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.OPPORTUNITY;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.OWNER;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.PLACE;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.SERVICE_AREA;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.STATUS;
import static org.yousaid.suggestion.opportunity.read.OpportunityDocument.SUGGESTION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.opportunity.Opportunities;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.suggestion.JoinableOpportunities;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Shown;

/** Reads what {@link OpportunityProjection} writes, and asks the event store how far it must have come. */
@Component
class OpportunityDocuments implements Opportunities, JoinableOpportunities {

    private static final int MOST_NAMES = 200;

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> gathered;
    private final EventStore events;

    OpportunityDocuments(Databases databases, EventStore events) {
        this.documents = databases.own().getCollection(OpportunityDocument.COLLECTION);
        this.gathered = databases.own().getCollection(OpportunityDocument.GATHERED);
        this.events = events;
        documents.createIndex(Indexes.descending(PLACE));
        for (String listedBy : List.of(OPEN, STATUS, SERVICE_AREA, OWNER)) {
            documents.createIndex(Indexes.compoundIndex(Indexes.ascending(listedBy), Indexes.descending(PLACE)));
        }
        gathered.createIndex(Indexes.ascending(OPPORTUNITY, SUGGESTION));
    }

    @Override
    public Optional<OpportunityView> find(OpportunityId id) {
        Optional<Long> last = events.lastSequenceNumberFor(id.value());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Optional<OpportunityView> shown = Shown.within(() -> read(id).filter(view -> view.version() >= last.get()))
                .or(() -> read(id));
        if (shown.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_READY);
        }
        return shown;
    }

    @Override
    public boolean takesIn(OpportunityId id) {
        return find(id).filter(view -> !view.status().ended()).isPresent();
    }

    @Override
    public Optional<String> serviceOf(OpportunityId id) {
        return read(id).map(view -> view.brief().serviceArea());
    }

    @Override
    public Page page(Wanted wanted, @Nullable String after, int limit) {
        List<Document> found = documents
                .find(filter(wanted, after))
                .sort(descending(PLACE))
                .limit(limit + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > limit;
        List<Document> shown = more ? found.subList(0, limit) : found;
        return new Page(
                shown.stream().map(OpportunityDocument::view).toList(),
                more ? shown.getLast().getString(PLACE) : null);
    }

    @Override
    public List<SuggestionId> suggestions(OpportunityId id, @Nullable SuggestionId after, int limit) {
        Bson ofThis = eq(OPPORTUNITY, id.value());
        return gathered.find(after == null ? ofThis : and(ofThis, gt(SUGGESTION, after.value())))
                .sort(ascending(SUGGESTION))
                .limit(limit)
                .map(row -> new SuggestionId(row.getString(SUGGESTION)))
                .into(new ArrayList<>());
    }

    @Override
    public List<String> serviceAreas() {
        return used(SERVICE_AREA);
    }

    @Override
    public List<String> owners() {
        return used(OWNER);
    }

    private List<String> used(String field) {
        return StreamSupport.stream(
                        documents.distinct(field, gt(field, ""), String.class).spliterator(), false)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .limit(MOST_NAMES)
                .toList();
    }

    private Optional<OpportunityView> read(OpportunityId id) {
        return Optional.ofNullable(documents.find(eq(ID, id.value())).first()).map(OpportunityDocument::view);
    }

    private static Bson filter(Wanted wanted, @Nullable String after) {
        List<Bson> all = new ArrayList<>();
        if (wanted.status() != null) {
            all.add(eq(STATUS, wanted.status().name()));
        }
        if (wanted.serviceArea() != null) {
            all.add(eq(SERVICE_AREA, wanted.serviceArea()));
        }
        if (wanted.owner() != null) {
            all.add(eq(OWNER, wanted.owner()));
        }
        if (wanted.openOnly()) {
            all.add(eq(OPEN, true));
        }
        all.add(after == null ? gt(PLACE, "") : lt(PLACE, after));
        return and(all);
    }
}
