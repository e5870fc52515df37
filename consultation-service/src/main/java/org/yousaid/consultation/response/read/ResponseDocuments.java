package org.yousaid.consultation.response.read;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.consultation.response.References;
import org.yousaid.consultation.response.ResponseView;
import org.yousaid.consultation.response.Responses;
import org.yousaid.contract.Reference;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.request.Shown;

/** Reads the documents that {@link ResponseProjection} writes. */
@Component
class ResponseDocuments implements Responses {

    private final MongoCollection<Document> documents;
    private final References references;

    ResponseDocuments(Databases databases, References references) {
        documents = databases.own().getCollection(ResponseProjection.COLLECTION);
        this.references = references;
    }

    @Override
    public Optional<ResponseView> find(Reference reference) {
        Optional<ResponseView> found = look(reference);
        return found.isPresent() || !references.isClaimed(reference) ? found : Shown.within(() -> look(reference));
    }

    private Optional<ResponseView> look(Reference reference) {
        return Optional.ofNullable(documents.find(eq("_id", reference.value())).first())
                .map(document ->
                        JsonDocuments.read(document.get(ResponseProjection.VIEW, Document.class), ResponseView.class));
    }
}
