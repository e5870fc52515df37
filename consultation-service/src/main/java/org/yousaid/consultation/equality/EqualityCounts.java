package org.yousaid.consultation.equality;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.operations.projection.ReadModels;

/** One counting document per consultation, with the position of the last event in it. */
@Component
class EqualityCounts {

    static final String COLLECTION = "equality_counts";

    private static final String POSITION = "position";
    private static final String ANSWERED = "answered";
    private static final String OPTIONS = "options";

    private final MongoCollection<Document> documents;

    EqualityCounts(ReadModels models) {
        documents = models.collection(COLLECTION);
    }

    /**
     * What is counted of one consultation.
     *
     * @param answered how many answered any of the questions
     * @param options how many chose each option, by question
     */
    record Counted(long answered, Map<String, Map<String, Long>> options) {

        Counted {
            options = Map.copyOf(options);
        }

        Map<String, Long> of(String question) {
            return options.getOrDefault(question, Map.of());
        }
    }

    Counted of(ConsultationId consultation) {
        Document document = document(consultation);
        Map<String, Map<String, Long>> options = new TreeMap<>();
        Document stored = document.get(OPTIONS, new Document());
        stored.keySet().forEach(question -> options.put(question, counts(stored.get(question, new Document()))));
        return new Counted(number(document, ANSWERED), options);
    }

    private static Map<String, Long> counts(Document stored) {
        Map<String, Long> counts = new TreeMap<>();
        stored.keySet().forEach(option -> counts.put(option, number(stored, option)));
        return counts;
    }

    private Document document(ConsultationId consultation) {
        Document found = documents.find(eq("_id", consultation.value())).first();
        return found == null ? new Document() : found;
    }

    /** Counts an event, unless it or one behind it is counted already. */
    void add(EqualityEvent.Answered event, long position) {
        ConsultationId consultation = event.consultation();
        if (number(document(consultation), POSITION) >= position) {
            return;
        }
        Document increments = new Document(ANSWERED, 1L);
        event.answers().forEach((question, option) -> increments.append(OPTIONS + "." + question + "." + option, 1L));
        documents.updateOne(
                and(eq("_id", consultation.value()), lt(POSITION, position)),
                new Document("$inc", increments).append("$set", new Document(POSITION, position)),
                new UpdateOptions().upsert(true));
    }

    void clear() {
        documents.deleteMany(new Document());
    }
}
