package org.yousaid.consultation.results;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.operations.projection.ReadModels;

/**
 * The counting documents, one per consultation, each with the position of the last event in it; and beside them one that
 * says how far all of them have come.
 */
@Component
class Tallies {

    static final String TALLIES = "tallies";
    static final String HOW_FAR = "tally_progress";

    private static final String POSITION = "position";
    private static final String RESPONSES = "responses";
    private static final String BASES = "bases";
    private static final String CHOSEN = "chosen";
    private static final String PROGRESS = "progress";

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> progress;

    Tallies(ReadModels models) {
        documents = models.collection(TALLIES);
        progress = models.collection(HOW_FAR);
    }

    /** What has been counted, and up to where. */
    record Counted(long position, Tally tally) {}

    Optional<Counted> of(ConsultationId consultation) {
        return Optional.ofNullable(
                        documents.find(eq("_id", consultation.value())).first())
                .map(document -> new Counted(number(document, POSITION), tally(document)));
    }

    private static Tally tally(Document document) {
        Tally tally = new Tally();
        tally.addResponses(number(document, RESPONSES));
        Document bases = document.get(BASES, new Document());
        bases.keySet().forEach(question -> tally.addBase(question, number(bases, question)));
        Document chosen = document.get(CHOSEN, new Document());
        for (String question : chosen.keySet()) {
            Document options = chosen.get(question, Document.class);
            options.keySet().forEach(option -> tally.addChosen(question, option, number(options, option)));
        }
        return tally;
    }

    /** The position of the last event in a consultation's document; 0 when there is none yet. */
    long position(ConsultationId consultation) {
        return Optional.ofNullable(documents
                        .find(eq("_id", consultation.value()))
                        .projection(new Document(POSITION, 1))
                        .first())
                .map(document -> number(document, POSITION))
                .orElse(0L);
    }

    /**
     * Adds counts in one step, unless the document holds an event at or behind the first of them already.
     *
     * @param first position of the first event that is added
     * @param last position of the last event that is added
     */
    void add(ConsultationId consultation, long first, long last, Tally added) {
        Document increments = new Document(RESPONSES, added.responses());
        added.bases().forEach((question, count) -> increments.append(BASES + "." + question, count));
        added.chosen()
                .forEach((question, options) -> options.forEach(
                        (option, count) -> increments.append(CHOSEN + "." + question + "." + option, count)));
        documents.updateOne(
                and(eq("_id", consultation.value()), lt(POSITION, first)),
                new Document("$inc", increments).append("$set", new Document(POSITION, last)),
                new UpdateOptions().upsert(true));
    }

    /** Notes that every event up to here has been counted. */
    void reached(long position) {
        progress.updateOne(
                eq("_id", PROGRESS),
                new Document("$max", new Document(POSITION, position)),
                new UpdateOptions().upsert(true));
    }

    /** Up to where every event has been counted; 0 at the beginning. */
    long reached() {
        return Optional.ofNullable(progress.find(eq("_id", PROGRESS)).first())
                .map(document -> number(document, POSITION))
                .orElse(0L);
    }

    void clear() {
        progress.deleteMany(new Document());
        documents.deleteMany(new Document());
    }
}
