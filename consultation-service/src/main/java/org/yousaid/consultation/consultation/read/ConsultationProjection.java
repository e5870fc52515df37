package org.yousaid.consultation.consultation.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.ANNOUNCED;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.CLOSED_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.CONTENT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.COURSE;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.ID;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.OPENED_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.OPENS_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.QUARTER_ENDS_AT;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.RESULTS;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.STATUS;
import static org.yousaid.consultation.consultation.read.ConsultationDocument.VERSION;
import static org.yousaid.consultation.document.JsonDocuments.date;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.Course;
import org.yousaid.consultation.consultation.Quarter;
import org.yousaid.consultation.document.JsonDocuments;
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
                set(changed, version, ConsultationDocument.content(changed.slug(), changed.content()));
            case ConsultationEvent.Planned planned ->
                set(
                        planned,
                        version,
                        status(ConsultationStatus.PLANNED)
                                .append(ANNOUNCED, true)
                                .append(OPENS_AT, date(planned.opensAt())));
            case ConsultationEvent.Opened opened ->
                set(
                        opened,
                        version,
                        status(ConsultationStatus.OPEN).append(ANNOUNCED, true).append(OPENED_AT, date(opened.at())));
            case ConsultationEvent.Closed closed ->
                set(closed, version, status(ConsultationStatus.CLOSED).append(CLOSED_AT, date(closed.at())));
            case ConsultationEvent.Withdrawn withdrawn -> set(withdrawn, version, status(ConsultationStatus.WITHDRAWN));
            case ConsultationEvent.ResultsPublished published ->
                set(published, version, new Document(RESULTS, ConsultationDocument.results(published)));
            case ConsultationEvent.QuarterPassed _,
                    ConsultationEvent.OutcomePublished _,
                    ConsultationEvent.Corrected _,
                    ConsultationEvent.OutcomeDrafted _,
                    ConsultationEvent.OutcomeApproved _,
                    ConsultationEvent.StepAskedFor _,
                    ConsultationEvent.StepTakenBack _ -> set(event, version, new Document());
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

    /** One version after the other: what follows from the document before is taken from it. */
    private void set(ConsultationEvent event, long version, Document fields) {
        Document before = documents
                .find(eq(ID, event.id().value()))
                .projection(include(VERSION, STATUS, CONTENT, COURSE))
                .first();
        if (before == null) {
            throw new IllegalStateException("No document for version " + version + " of " + event.id());
        }
        if (number(before, VERSION) >= version) {
            return;
        }
        documents.updateOne(
                and(eq(ID, event.id().value()), lt(VERSION, version)),
                new Document("$set", following(before, event, fields).append(VERSION, version)));
    }

    private static Document following(Document before, ConsultationEvent event, Document fields) {
        Course course = ConsultationDocument.course(before);
        Course after = course.after(event);
        if (!after.equals(course)) {
            fields.append(COURSE, JsonDocuments.of(after));
        }
        boolean open = ConsultationStatus.OPEN.name().equals(before.getString(STATUS));
        if (event instanceof ConsultationEvent.Corrected corrected) {
            ConsultationContent content = ConsultationDocument.content(before).corrected(corrected.questions());
            fields.append(CONTENT, JsonDocuments.of(content));
        }
        if (beginsAQuarter(event, open) && ConsultationDocument.content(before).standing()) {
            fields.append(QUARTER_ENDS_AT, date(Quarter.endAfter(event.at())));
        }
        if (event instanceof ConsultationEvent.ResultsPublished
                && ConsultationStatus.CLOSED.name().equals(before.getString(STATUS))) {
            fields.append(STATUS, ConsultationStatus.RESULTS_PUBLISHED.name());
        }
        if (event instanceof ConsultationEvent.OutcomePublished && !open) {
            fields.append(STATUS, ConsultationStatus.OUTCOME_PUBLISHED.name());
        }
        return fields;
    }

    /** Whether the next results are due at the end of the quarter that this lies in. */
    private static boolean beginsAQuarter(ConsultationEvent event, boolean open) {
        return event instanceof ConsultationEvent.Opened
                || event instanceof ConsultationEvent.QuarterPassed
                || (open && event instanceof ConsultationEvent.ResultsPublished);
    }
}
