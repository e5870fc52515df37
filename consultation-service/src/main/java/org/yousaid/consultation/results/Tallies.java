package org.yousaid.consultation.results;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.operations.projection.ReadModels;

/**
 * The counting documents, one per consultation and one per group of its respondents, each with the position of the last
 * event in it; and beside them one that says how far all of them have come.
 */
@Component
class Tallies {

    static final String TALLIES = "tallies";
    static final String HOW_FAR = "tally_progress";

    private static final String POSITION = "position";
    private static final String RESPONSES = "responses";
    private static final String BASES = "bases";
    private static final String CHOSEN = "chosen";
    private static final String HIDDEN = "hidden";
    private static final String SUMS = "sums";
    private static final String PROGRESS = "progress";

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> progress;

    Tallies(ReadModels models) {
        documents = models.collection(TALLIES);
        progress = models.collection(HOW_FAR);
    }

    /** What has been counted, and up to where. */
    record Counted(long position, GroupedTally tally) {}

    /** What has been counted; while answers come in, the groups may be ahead of the whole or behind it. */
    Optional<Counted> of(ConsultationId consultation) {
        Map<TallyId, Document> found = new LinkedHashMap<>();
        documents
                .find(and(gte("_id", TallyId.first(consultation)), lt("_id", TallyId.end(consultation))))
                .forEach(document -> found.put(new TallyId(document.getString("_id")), document));
        return Optional.ofNullable(found.get(TallyId.all(consultation))).map(all -> {
            GroupedTally tally = new GroupedTally(tally(all));
            found.forEach((id, document) -> {
                id.group().ifPresent(group -> tally.put(group, tally(document)));
                id.crossing().ifPresent(crossing -> tally.put(crossing, tally(document)));
            });
            return new Counted(number(all, POSITION), tally);
        });
    }

    private static Tally tally(Document document) {
        Tally tally = new Tally();
        tally.addResponses(number(document, RESPONSES));
        each(document, BASES, tally::addBase);
        each(document, HIDDEN, tally::addHidden);
        each(document, SUMS, tally::addSum);
        Document chosen = document.get(CHOSEN, new Document());
        for (String question : chosen.keySet()) {
            Document options = chosen.get(question, Document.class);
            options.keySet().forEach(option -> tally.addChosen(question, option, number(options, option)));
        }
        return tally;
    }

    private static void each(Document document, String field, ObjLongConsumer<String> add) {
        Document numbers = document.get(field, new Document());
        numbers.keySet().forEach(question -> add.accept(question, number(numbers, question)));
    }

    /** The position of the last event in a document; 0 when there is none yet. */
    long position(TallyId id) {
        return Optional.ofNullable(documents
                        .find(eq("_id", id.value()))
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
    void add(TallyId id, long first, long last, Tally added) {
        Document increments = new Document(RESPONSES, added.responses());
        added.bases().forEach((question, count) -> increments.append(BASES + "." + question, count));
        added.hidden().forEach((question, count) -> increments.append(HIDDEN + "." + question, count));
        added.sums().forEach((question, parts) -> increments.append(SUMS + "." + question, parts));
        added.chosen()
                .forEach((question, options) -> options.forEach(
                        (option, count) -> increments.append(CHOSEN + "." + question + "." + option, count)));
        documents.updateOne(
                and(eq("_id", id.value()), lt(POSITION, first)),
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
