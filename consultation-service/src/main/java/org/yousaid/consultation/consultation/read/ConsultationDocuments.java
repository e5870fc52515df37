package org.yousaid.consultation.consultation.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.ANNOUNCED;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.CLOSED_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.CLOSES_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.COURSE;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.HISTORIC;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.ID;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.OPENS_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.ORDER;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.QUARTER_ENDS_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.RESULTS;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.STATUS;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.VERSION;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.consultation.SlugRegister;
import org.yousaid.operations.projection.ProjectionRebuilt;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.request.Shown;

/**
 * Reads the documents that {@link ConsultationProjection} writes. A consultation that was read stays in memory and is
 * taken from there as long as the document says the same version, so that many answers cost little.
 */
@Component
class ConsultationDocuments implements Consultations {

    private static final int MOST_IN_MEMORY = 200;

    private final MongoCollection<Document> documents;
    private final SlugRegister slugs;
    private final Map<ConsultationId, ConsultationView> inMemory = new ConcurrentHashMap<>();

    ConsultationDocuments(Databases databases, SlugRegister slugs) {
        documents = databases.own().getCollection(ConsultationDocument.COLLECTION);
        documents.createIndex(Indexes.compoundIndex(ascending(STATUS), descending(ORDER)));
        documents.createIndex(ascending(STATUS, CLOSES_AT));
        documents.createIndex(ascending(STATUS, HISTORIC, QUARTER_ENDS_AT));
        documents.createIndex(Indexes.compoundIndex(ascending(STATUS, HISTORIC), descending(CLOSED_AT)));
        this.slugs = slugs;
    }

    @Override
    public Optional<ConsultationView> find(ConsultationId id) {
        Document current =
                documents.find(eq(ID, id.value())).projection(include(VERSION)).first();
        if (current == null) {
            return Optional.empty();
        }
        ConsultationView known = inMemory.get(id);
        return known != null && known.version() == number(current, VERSION) ? Optional.of(known) : read(id);
    }

    /** A rebuilt document may say something else at the same version. */
    @EventListener
    void forget(ProjectionRebuilt rebuilt) {
        if (rebuilt.group().equals(ConsultationProjection.GROUP)) {
            inMemory.clear();
        }
    }

    private Optional<ConsultationView> read(ConsultationId id) {
        Optional<ConsultationView> view =
                Optional.ofNullable(documents.find(eq(ID, id.value())).first()).map(ConsultationDocument::view);
        view.ifPresent(this::remember);
        return view;
    }

    private void remember(ConsultationView view) {
        if (inMemory.size() >= MOST_IN_MEMORY) {
            inMemory.clear();
        }
        inMemory.put(view.id(), view);
    }

    @Override
    public Optional<ConsultationView> find(String idOrSlug) {
        if (ConsultationId.isOne(idOrSlug)) {
            return find(new ConsultationId(idOrSlug));
        }
        return Optional.of(idOrSlug)
                .filter(Slug::isOne)
                .map(Slug::new)
                .flatMap(slugs::owner)
                .flatMap(this::find);
    }

    @Override
    public Optional<ConsultationView> await(ConsultationId id, long version, Duration limit) {
        return Shown.within(limit, () -> find(id).filter(view -> view.version() >= version));
    }

    @Override
    public Optional<Instant> nextOpening() {
        return next(onTime(ConsultationStatus.PLANNED), OPENS_AT);
    }

    @Override
    public List<ConsultationId> dueToOpen(Instant now) {
        return due(onTime(ConsultationStatus.PLANNED), OPENS_AT, now);
    }

    @Override
    public Optional<Instant> nextClosing() {
        return next(onTime(ConsultationStatus.OPEN), CLOSES_AT);
    }

    @Override
    public List<ConsultationId> dueToClose(Instant now) {
        return due(onTime(ConsultationStatus.OPEN), CLOSES_AT, now);
    }

    /** What took place elsewhere keeps no times here: it is opened and closed by its import. */
    private static Bson onTime(ConsultationStatus status) {
        return and(eq(STATUS, status.name()), eq(HISTORIC, false));
    }

    /** What has no such time waits for none. */
    private Optional<Instant> next(Bson waiting, String time) {
        return Optional.ofNullable(documents
                        .find(and(waiting, gte(time, Date.from(Instant.EPOCH))))
                        .sort(ascending(time))
                        .projection(include(time))
                        .first())
                .map(document -> document.getDate(time))
                .map(Date::toInstant);
    }

    private List<ConsultationId> due(Bson waiting, String time, Instant now) {
        return documents
                .find(and(waiting, lte(time, Date.from(now))))
                .projection(include(ID))
                .map(document -> new ConsultationId(document.getString(ID)))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Instant> nextQuarter() {
        return next(onTime(ConsultationStatus.OPEN), QUARTER_ENDS_AT);
    }

    @Override
    public List<ConsultationId> dueForQuarter(Instant now) {
        return due(onTime(ConsultationStatus.OPEN), QUARTER_ENDS_AT, now);
    }

    @Override
    public List<ConsultationView> unfinished(Instant closedBefore, int skip, int limit) {
        return documents
                .find(and(
                        in(STATUS, ConsultationStatus.CLOSED.name(), ConsultationStatus.RESULTS_PUBLISHED.name()),
                        eq(HISTORIC, false),
                        lte(CLOSED_AT, Date.from(closedBefore))))
                .projection(exclude(RESULTS, COURSE))
                .sort(descending(CLOSED_AT))
                .skip(skip)
                .limit(limit)
                .map(ConsultationDocument::view)
                .into(new ArrayList<>());
    }

    @Override
    public long withoutResults(Instant closedBefore) {
        return documents.countDocuments(closedWithoutResults(closedBefore));
    }

    @Override
    public List<ConsultationView> withoutResults(Instant closedBefore, int limit) {
        return documents
                .find(closedWithoutResults(closedBefore))
                .projection(exclude(RESULTS, COURSE))
                .sort(ascending(CLOSED_AT))
                .limit(limit)
                .map(ConsultationDocument::view)
                .into(new ArrayList<>());
    }

    private static Bson closedWithoutResults(Instant closedBefore) {
        return and(
                eq(STATUS, ConsultationStatus.CLOSED.name()),
                eq(HISTORIC, false),
                lte(CLOSED_AT, Date.from(closedBefore)));
    }

    @Override
    public Page page(Selection selection) {
        List<Document> found = documents
                .find(filter(selection))
                .projection(exclude(RESULTS, COURSE))
                .sort(descending(ORDER))
                .limit(selection.limit() + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > selection.limit();
        List<Document> shown = more ? found.subList(0, selection.limit()) : found;
        @Nullable Long next = more ? number(shown.getLast(), ORDER) : null;
        return new Page(shown.stream().map(ConsultationDocument::view).toList(), next);
    }

    private static Bson filter(Selection selection) {
        List<Bson> conditions = new ArrayList<>();
        if (selection.status() != null) {
            conditions.add(eq(STATUS, selection.status().name()));
        }
        if (selection.announcedOnly()) {
            conditions.add(eq(ANNOUNCED, true));
        }
        if (selection.after() != null) {
            conditions.add(lt(ORDER, selection.after()));
        }
        return conditions.isEmpty() ? new Document() : and(conditions);
    }
}
