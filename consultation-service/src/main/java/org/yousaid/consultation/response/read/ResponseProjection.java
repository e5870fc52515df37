package org.yousaid.consultation.response.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseView;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.eventstore.GatheredWrites;
import org.yousaid.operations.projection.ReadModels;

/**
 * Keeps one document per response under its reference: which questions it answers in words, and what of those words was
 * replaced since. It never says what was answered.
 */
@Component
@ProcessingGroup(ResponseProjection.GROUP)
class ResponseProjection {

    static final String GROUP = "projections-response";
    static final String COLLECTION = "responses";
    static final String VIEW = "view";
    static final String RESPONSE = "response";
    static final String CONSULTATION = "consultation";
    static final String WORDED = "worded";
    static final String PLACE = "place";
    static final String VERSION = "version";
    static final String TEXTS = "texts";
    static final String WITHDRAWN = "withdrawn";

    /** The random id of somebody who was signed in; absent for everybody else. */
    static final String AUTHOR = "author";

    private final MongoCollection<Document> documents;
    private final GatheredWrites writes;

    ResponseProjection(ReadModels models) {
        documents = models.collection(COLLECTION);
        writes = new GatheredWrites(documents);
    }

    @EventHandler
    void on(ResponseEvent event, @SequenceNumber long sequence) {
        long version = sequence + 1;
        switch (event) {
            case ResponseEvent.Recorded recorded ->
                writes.upsert(
                        eq("_id", recorded.reference().value()),
                        new Document("$setOnInsert", fresh(recorded, version)));
            case ResponseEvent.Redacted redacted ->
                change(
                        redacted.reference(),
                        version,
                        TEXTS + "." + redacted.question(),
                        redacted.text().value());
            case ResponseEvent.Withdrawn withdrawn -> change(withdrawn.reference(), version, WITHDRAWN, true);
        }
    }

    /** A change that stands already, or before a later one, is passed over. */
    private void change(Reference reference, long version, String field, Object value) {
        writes.update(
                and(eq("_id", reference.value()), lt(VERSION, version)),
                new Document("$set", new Document(field, value).append(VERSION, version)));
    }

    private static Document fresh(ResponseEvent.Recorded recorded, long version) {
        List<String> worded = recorded.answers().stream()
                .filter(answer -> answer.words().isPresent())
                .map(Answer::question)
                .toList();
        ResponseEvent.Author author = recorded.author();
        Document fresh = new Document(RESPONSE, recorded.id().value())
                .append(CONSULTATION, recorded.consultation().value())
                .append(VIEW, JsonDocuments.of(view(recorded)))
                .append(WORDED, worded)
                .append(PLACE, place(recorded))
                .append(VERSION, version)
                .append(TEXTS, new Document())
                .append(WITHDRAWN, false);
        return author == null ? fresh : fresh.append(AUTHOR, author.person().value());
    }

    /** Sorts by when it was recorded; no two are the same. */
    private static String place(ResponseEvent.Recorded recorded) {
        return "%015d-%s".formatted(recorded.recordedAt().toEpochMilli(), recorded.reference());
    }

    private static ResponseView view(ResponseEvent.Recorded recorded) {
        return new ResponseView(
                recorded.reference(),
                new ConsultationSummary(
                        recorded.consultation().value(), recorded.slug().value(), recorded.title()),
                recorded.recordedAt(),
                recorded.replyBy(),
                recorded.receipt().ideas());
    }

    @ResetHandler
    void reset() {
        documents.deleteMany(new Document());
    }
}
