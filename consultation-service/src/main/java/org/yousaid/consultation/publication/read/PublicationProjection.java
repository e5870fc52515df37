package org.yousaid.consultation.publication.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.consultation.publication.read.PublicDocument.POSITION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.consultation.publication.PublicationEvent;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.operations.projection.FoldedBatch;
import org.yousaid.operations.projection.ReadModels;

/**
 * Keeps of each response what may go out of it, its words sealed, and of each consultation what was released. A response
 * that is withdrawn leaves nothing but its place. New responses of a batch are written together.
 */
@Component
@ProcessingGroup(PublicationProjection.GROUP)
class PublicationProjection {

    static final String GROUP = "projections-publication";

    private final FoldedBatch<Happened> batches = new FoldedBatch<>(PublicationProjection.class);
    private final MongoCollection<Document> responses;
    private final ReleaseLogWriter logs;

    PublicationProjection(ReadModels models) {
        responses = models.collection(PublicDocument.RESPONSES);
        logs = new ReleaseLogWriter(models.collection(PublicDocument.LOGS));
    }

    private record Happened(Object event, long position) {}

    /** One handler for all, so that the last event of a batch comes here whatever it is. */
    @EventHandler
    void on(Object event, TrackingToken token, UnitOfWork<?> work) {
        List<Happened> batch = batches.take(new Happened(event, token.position().orElseThrow()), work);
        List<WriteModel<Document>> fresh = new ArrayList<>();
        for (Happened happened : batch) {
            if (happened.event() instanceof ResponseEvent.Recorded recorded) {
                fresh.add(PublicResponseWriter.recorded(recorded, happened.position()));
            } else {
                write(fresh);
                follow(happened.event(), happened.position());
            }
        }
        write(fresh);
    }

    private void write(List<WriteModel<Document>> fresh) {
        if (!fresh.isEmpty()) {
            responses.bulkWrite(fresh);
            fresh.clear();
        }
    }

    private void follow(Object event, long position) {
        if (event instanceof ResponseEvent.Redacted redacted) {
            change(redacted.id().value(), position, reworded(redacted));
        } else if (event instanceof ResponseEvent.Withdrawn withdrawn) {
            change(withdrawn.id().value(), position, PublicResponseWriter.GONE);
        } else if (event instanceof PublicationEvent.Cleared cleared) {
            new PublicResponseWriter(responses).clear(cleared, position);
        } else if (event instanceof PublicationEvent.OfWhole whole) {
            logs.follow(whole, position);
        }
    }

    private static Document reworded(ResponseEvent.Redacted redacted) {
        Answer now = new Answer(redacted.question(), new AnswerValue.Words(redacted.text()));
        return new Document(PublicDocument.ANSWERS + "." + redacted.question(), JsonDocuments.of(now));
    }

    private void change(String response, long position, Document set) {
        responses.updateOne(
                and(eq(PublicDocument.ID, response), lt(POSITION, position)),
                new Document("$set", new Document(set).append(POSITION, position)));
    }

    @ResetHandler
    void reset() {
        responses.deleteMany(new Document());
        logs.clear();
    }
}
