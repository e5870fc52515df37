package org.yousaid.consultation.watch;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.operations.projection.ReadModels;

/**
 * One counting document per consultation and day, {@code consultation-…/2027-03-31}, with the position of the last event
 * in it; and one per consultation, {@code consultation-…/questions}, with the order in which its questions are asked.
 */
@Component
class Days {

    static final String COLLECTION = "watch_days";

    private static final String POSITION = "position";
    private static final String ORDER = "order";
    private static final String RESPONSES = "responses";
    private static final String CHANNELS = "channels";
    private static final String WARDS = "wards";
    private static final String ANSWERED = "answered";
    private static final String STOPPED_AT = "stoppedAt";

    private final MongoCollection<Document> documents;

    Days(ReadModels models) {
        documents = models.collection(COLLECTION);
    }

    static String id(ConsultationId consultation, LocalDate day) {
        return consultation.value() + "/" + day;
    }

    private static String orderId(ConsultationId consultation) {
        return consultation.value() + "/questions";
    }

    /** Every day on which something came in, the first one first. A digit comes before the letters of the order. */
    List<Day> of(ConsultationId consultation) {
        List<Day> days = new ArrayList<>();
        documents
                .find(and(gte("_id", consultation.value() + "/"), lt("_id", consultation.value() + "/:")))
                .sort(new Document("_id", 1))
                .forEach(document -> days.add(day(document)));
        return days;
    }

    private static Day day(Document document) {
        String id = document.getString("_id");
        return new Day(
                LocalDate.parse(id.substring(id.indexOf('/') + 1)),
                number(document, RESPONSES),
                counts(document, CHANNELS),
                counts(document, WARDS),
                counts(document, ANSWERED),
                counts(document, STOPPED_AT));
    }

    private static Map<String, Long> counts(Document document, String field) {
        Map<String, Long> counts = new TreeMap<>();
        Document stored = document.get(field, new Document());
        stored.keySet().forEach(key -> counts.put(key, number(stored, key)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** The position of the last event in a document; 0 when there is none yet. */
    long position(String id) {
        return Optional.ofNullable(documents
                        .find(eq("_id", id))
                        .projection(Projections.include(POSITION))
                        .first())
                .map(document -> number(document, POSITION))
                .orElse(0L);
    }

    /** Adds to a day in one step, unless it holds an event at or behind the first of them already. */
    void add(String id, long first, long last, Day added) {
        Document increments = new Document(RESPONSES, added.responses());
        increments(increments, CHANNELS, added.channels());
        increments(increments, WARDS, added.wards());
        increments(increments, ANSWERED, added.answered());
        increments(increments, STOPPED_AT, added.stoppedAt());
        documents.updateOne(
                and(eq("_id", id), lt(POSITION, first)),
                new Document("$inc", increments).append("$set", new Document(POSITION, last)),
                new UpdateOptions().upsert(true));
    }

    private static void increments(Document increments, String field, Map<String, Long> counts) {
        counts.forEach((key, count) -> increments.append(field + "." + key, count));
    }

    /** The questions' ids as they are asked. */
    List<String> order(ConsultationId consultation) {
        return Optional.ofNullable(
                        documents.find(eq("_id", orderId(consultation))).first())
                .map(document -> document.getList(ORDER, String.class))
                .orElse(List.of());
    }

    /** Keeps the order of the questions, unless a later one is kept already. */
    void ordered(ConsultationId consultation, List<String> questions, long position) {
        String id = orderId(consultation);
        if (position(id) < position) {
            documents.updateOne(
                    eq("_id", id),
                    new Document("$set", new Document(ORDER, questions).append(POSITION, position)),
                    new UpdateOptions().upsert(true));
        }
    }

    void clear() {
        documents.deleteMany(new Document());
    }
}
