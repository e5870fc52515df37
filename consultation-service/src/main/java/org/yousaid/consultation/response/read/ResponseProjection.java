package org.yousaid.consultation.response.read;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseView;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.operations.projection.ReadModels;

/** Keeps one document per response under its reference, without what was answered. */
@Component
@ProcessingGroup(ResponseProjection.GROUP)
class ResponseProjection {

    static final String GROUP = "projections-response";
    static final String COLLECTION = "responses";
    static final String VIEW = "view";

    private final MongoCollection<Document> documents;

    ResponseProjection(ReadModels models) {
        documents = models.collection(COLLECTION);
    }

    @EventHandler
    void on(ResponseEvent event) {
        switch (event) {
            case ResponseEvent.Recorded recorded ->
                documents.replaceOne(
                        eq("_id", recorded.reference().value()),
                        new Document("response", recorded.id().value())
                                .append("consultation", recorded.consultation().value())
                                .append(VIEW, JsonDocuments.of(view(recorded))),
                        new ReplaceOptions().upsert(true));
        }
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
