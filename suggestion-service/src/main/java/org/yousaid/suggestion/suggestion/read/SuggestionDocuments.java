package org.yousaid.suggestion.suggestion.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static org.yousaid.suggestion.suggestion.read.SuggestionDocument.DEADLINE;
import static org.yousaid.suggestion.suggestion.read.SuggestionDocument.ID;
import static org.yousaid.suggestion.suggestion.read.SuggestionDocument.SAME_AS;
import static org.yousaid.suggestion.suggestion.read.SuggestionDocument.STAGE;
import static org.yousaid.suggestion.suggestion.read.SuggestionDocument.WARD;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Shown;

/** Reads the documents that {@link SuggestionProjection} writes, and asks the event store how far they must have come. */
@Component
class SuggestionDocuments implements Suggestions {

    private static final String SOURCE = "origin.imported.source";
    private static final String SOURCE_STATE = "origin.imported.state";

    private final MongoCollection<Document> documents;
    private final EventStore events;

    SuggestionDocuments(Databases databases, EventStore events) {
        this.documents = databases.own().getCollection(SuggestionDocument.COLLECTION);
        this.events = events;
        documents.createIndex(Indexes.ascending(STAGE, DEADLINE, ID));
        documents.createIndex(Indexes.ascending(SOURCE), new IndexOptions().sparse(true));
        documents.createIndex(Indexes.ascending(SAME_AS), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<SuggestionView> find(SuggestionId id) {
        Optional<Long> last = events.lastSequenceNumberFor(id.value());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Optional<SuggestionView> shown = Shown.within(() -> read(id).filter(view -> view.version() >= last.get()))
                .or(() -> read(id));
        if (shown.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_READY);
        }
        return shown;
    }

    private Optional<SuggestionView> read(SuggestionId id) {
        return Optional.ofNullable(documents.find(eq(ID, id.value())).first()).map(SuggestionDocument::view);
    }

    @Override
    public Page inStage(String stage, @Nullable Place after, int limit) {
        List<Document> found = documents
                .find(after == null ? eq(STAGE, stage) : and(eq(STAGE, stage), behind(after)))
                .sort(ascending(DEADLINE, ID))
                .limit(limit + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > limit;
        List<Document> shown = more ? found.subList(0, limit) : found;
        return new Page(shown.stream().map(SuggestionDocument::view).toList(), more ? place(shown.getLast()) : null);
    }

    @Override
    public Map<String, Integer> byWard(Collection<SuggestionId> ids) {
        Map<String, Integer> wards = new TreeMap<>();
        documents
                .find(in(ID, ids.stream().map(SuggestionId::value).toList()))
                .projection(include(WARD))
                .map(document -> Objects.requireNonNullElse(document.getString(WARD), ""))
                .forEach(ward -> wards.merge(ward, 1, Integer::sum));
        wards.remove("");
        return wards;
    }

    @Override
    public List<SuggestionView> these(Collection<SuggestionId> ids) {
        List<SuggestionView> shown = shown(ids);
        List<SuggestionId> waitedFor = ids.stream()
                .distinct()
                .filter(id -> shown.stream().noneMatch(view -> view.id().equals(id)))
                .filter(id -> events.lastSequenceNumberFor(id.value()).isPresent())
                .toList();
        if (!waitedFor.isEmpty()) {
            Shown.within(() -> Optional.of(shown(waitedFor)).filter(all -> all.size() == waitedFor.size()))
                    .orElseGet(() -> shown(waitedFor))
                    .forEach(shown::add);
        }
        return shown;
    }

    private List<SuggestionView> shown(Collection<SuggestionId> ids) {
        return documents
                .find(in(ID, ids.stream().map(SuggestionId::value).toList()))
                .map(SuggestionDocument::view)
                .into(new ArrayList<>());
    }

    @Override
    public AskedAgain askedAgain(SuggestionId id, int most) {
        List<SuggestionView> some = documents
                .find(eq(SAME_AS, id.value()))
                .sort(ascending(ID))
                .limit(most)
                .map(SuggestionDocument::view)
                .into(new ArrayList<>());
        long count = some.size() < most ? some.size() : documents.countDocuments(eq(SAME_AS, id.value()));
        return new AskedAgain(count, some);
    }

    @Override
    public List<End> ends(Collection<String> sources) {
        Document group = new Document("state", "$" + SOURCE_STATE).append(STAGE, "$" + STAGE);
        return documents
                .aggregate(List.of(
                        new Document("$match", new Document(SOURCE, new Document("$in", List.copyOf(sources)))),
                        new Document("$group", new Document(ID, group).append("count", new Document("$sum", 1)))))
                .map(counted -> {
                    Document end = counted.get(ID, Document.class);
                    return new End(
                            end.getString("state"),
                            end.getString(STAGE),
                            counted.get("count", Number.class).intValue());
                })
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(End::state).thenComparing(End::stage))
                .toList();
    }

    private static Bson behind(Place place) {
        Date deadline = Date.from(place.deadline());
        // The first condition lets the index begin there.
        return and(gte(DEADLINE, deadline), or(gt(DEADLINE, deadline), gt(ID, place.id())));
    }

    private static Place place(Document document) {
        return new Place(document.getDate(DEADLINE).toInstant(), document.getString(ID));
    }
}
