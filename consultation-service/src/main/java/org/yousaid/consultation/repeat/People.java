package org.yousaid.consultation.repeat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.eventstore.GatheredWrites;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.support.vault.PersonId;

/**
 * One document per person who answered a consultation, {@code consultation-…/person-…}, with the event positions of what
 * they gave and of what they took back; and one per consultation that counts all responses. Each has the position of the last event in it.
 */
@Component
class People {

    static final String COLLECTION = "repeat_people";

    private static final String CONSULTATION = "consultation";
    private static final String SIZE = "size";
    private static final String POSITION = "position";
    private static final String POSITIONS = "positions";
    private static final String GONE = "gone";

    private final MongoCollection<Document> documents;
    private final GatheredWrites writes;

    People(ReadModels models) {
        documents = models.collection(COLLECTION);
        writes = new GatheredWrites(documents);
        documents.createIndex(Indexes.ascending(CONSULTATION, SIZE));
    }

    static String id(ConsultationId consultation, PersonId person) {
        return consultation.value() + "/" + person.value();
    }

    static String id(ConsultationId consultation) {
        return consultation.value();
    }

    /** The position of the last event in each of these documents, of those that there are. */
    Map<String, Long> positions(Collection<String> ids) {
        Map<String, Long> positions = new HashMap<>();
        documents
                .find(in("_id", ids))
                .projection(Projections.include(POSITION))
                .forEach(document -> positions.put(document.getString("_id"), number(document, POSITION)));
        return positions;
    }

    /**
     * Adds what a person gave and took back in one step, unless the document holds something at or behind the first of it
     * already. The size is what was ever given: an earlier count can be made again.
     *
     * @param last the position of the last event in it
     */
    void add(String id, ConsultationId consultation, long first, long last, List<Long> given, List<Long> gone) {
        writes.upsert(
                and(eq("_id", id), lt(POSITION, first)),
                Updates.combine(
                        Updates.inc(SIZE, (long) given.size()),
                        Updates.pushEach(POSITIONS, given),
                        Updates.pushEach(GONE, gone),
                        Updates.set(CONSULTATION, consultation.value()),
                        Updates.set(POSITION, last)));
    }

    /** Counts responses to a consultation, and notes how far everything of it has been seen. */
    void count(ConsultationId consultation, long first, long last, long responses) {
        writes.upsert(
                and(eq("_id", id(consultation)), lt(POSITION, first)),
                Updates.combine(Updates.inc("responses", responses), Updates.set(POSITION, last)));
    }

    /** How many responses were given to a consultation. */
    long responses(ConsultationId consultation) {
        return Optional.ofNullable(documents.find(eq("_id", id(consultation))).first())
                .map(document -> number(document, "responses"))
                .orElse(0L);
    }

    /** How often each of those answered who had answered more than once by this position. */
    List<Long> repeated(ConsultationId consultation, long upTo) {
        return documents
                .find(and(eq(CONSULTATION, consultation.value()), gte(SIZE, Kind.SAME_PERSON.smallest())))
                .map(document -> by(document, POSITIONS, upTo) - by(document, GONE, upTo))
                .into(new ArrayList<>())
                .stream()
                .filter(given -> given >= Kind.SAME_PERSON.smallest())
                .toList();
    }

    private static long by(Document document, String events, long upTo) {
        return document.getList(events, Number.class, List.of()).stream()
                .filter(position -> position.longValue() <= upTo)
                .count();
    }

    void clear() {
        documents.deleteMany(new Document());
    }
}
