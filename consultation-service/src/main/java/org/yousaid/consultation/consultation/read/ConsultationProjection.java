package org.yousaid.consultation.consultation.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.ANNOUNCED;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.CLOSED_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.ID;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.OPENED_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.OPENS_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.RESULTS;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.STATUS;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.VERSION;
import static org.yousaid.consultation.document.JsonDocuments.date;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.operations.projection.ReadModels;

/** Keeps one document per consultation, each at the version of its last event; an event that came before is passed over. */
@Component
@ProcessingGroup(ConsultationProjection.GROUP)
class ConsultationProjection {

    static final String GROUP = "projections-consultation";

    private final MongoCollection<Document> documents;

    ConsultationProjection(ReadModels models) {
        documents = models.collection(ConsultationDocument.COLLECTION);
    }

    @EventHandler
    void on(ConsultationEvent event, @SequenceNumber long version, TrackingToken token) {
        switch (event) {
            case ConsultationEvent.Drafted drafted ->
                begin(
                        drafted.id(),
                        ConsultationDocument.drafted(drafted, token.position().orElseThrow()));
            case ConsultationEvent.DraftChanged changed ->
                set(changed.id(), version, ConsultationDocument.content(changed.slug(), changed.content()));
            case ConsultationEvent.Planned planned ->
                set(
                        planned.id(),
                        version,
                        status(ConsultationStatus.PLANNED)
                                .append(ANNOUNCED, true)
                                .append(OPENS_AT, date(planned.opensAt())));
            case ConsultationEvent.Opened opened ->
                set(
                        opened.id(),
                        version,
                        status(ConsultationStatus.OPEN).append(ANNOUNCED, true).append(OPENED_AT, date(opened.at())));
            case ConsultationEvent.Closed closed ->
                set(closed.id(), version, status(ConsultationStatus.CLOSED).append(CLOSED_AT, date(closed.at())));
            case ConsultationEvent.Withdrawn withdrawn ->
                set(withdrawn.id(), version, status(ConsultationStatus.WITHDRAWN));
            case ConsultationEvent.ResultsPublished published ->
                set(
                        published.id(),
                        version,
                        status(ConsultationStatus.RESULTS_PUBLISHED)
                                .append(RESULTS, ConsultationDocument.results(published)));
        }
    }

    @ResetHandler
    void reset() {
        documents.deleteMany(new Document());
    }

    private static Document status(ConsultationStatus status) {
        return new Document(STATUS, status.name());
    }

    private void begin(ConsultationId id, Document fields) {
        documents.updateOne(eq(ID, id.value()), new Document("$setOnInsert", fields), new UpdateOptions().upsert(true));
    }

    private void set(ConsultationId id, long version, Document fields) {
        long matched = documents
                .updateOne(
                        and(eq(ID, id.value()), lt(VERSION, version)),
                        new Document("$set", fields.append(VERSION, version)))
                .getMatchedCount();
        if (matched == 0
                && documents
                                .find(and(eq(ID, id.value()), gte(VERSION, version)))
                                .first()
                        == null) {
            throw new IllegalStateException("No document for version " + version + " of " + id);
        }
    }
}
