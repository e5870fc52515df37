package org.yousaid.consultation.response.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.EarlierResponses;
import org.yousaid.consultation.response.ListedResponses;
import org.yousaid.consultation.response.References;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.Wording;
import org.yousaid.consultation.response.Wordings;
import org.yousaid.contract.Reference;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.request.Shown;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedText;

/** Reads out of the documents that {@link ResponseProjection} writes which responses there are and what became of them. */
@Component
class WordingDocuments implements Wordings, ListedResponses, EarlierResponses {

    private static final Bson LISTED =
            include(ResponseProjection.RESPONSE, ResponseProjection.PLACE, ResponseProjection.VERSION);

    private final MongoCollection<Document> documents;
    private final References references;

    WordingDocuments(Databases databases, References references) {
        this.references = references;
        documents = databases.own().getCollection(ResponseProjection.COLLECTION);
        documents.createIndex(ascending(ResponseProjection.RESPONSE));
        documents.createIndex(ascending(ResponseProjection.CONSULTATION, ResponseProjection.PLACE));
        documents.createIndex(
                ascending(ResponseProjection.CONSULTATION, ResponseProjection.WORDED, ResponseProjection.PLACE));
        documents.createIndex(
                ascending(ResponseProjection.AUTHOR, ResponseProjection.CONSULTATION, ResponseProjection.PLACE));
    }

    @Override
    public Optional<Earlier> latest(ConsultationId consultation, PersonId person) {
        return Optional.ofNullable(documents
                        .find(and(
                                eq(ResponseProjection.AUTHOR, person.value()),
                                eq(ResponseProjection.CONSULTATION, consultation.value()),
                                eq(ResponseProjection.WITHDRAWN, false)))
                        .projection(include(ResponseProjection.RESPONSE))
                        .sort(Sorts.descending(ResponseProjection.PLACE))
                        .first())
                .map(document -> new Earlier(
                        new ResponseId(document.getString(ResponseProjection.RESPONSE)),
                        new Reference(document.getString("_id"))));
    }

    @Override
    public Map<ResponseId, Wording> of(Collection<ResponseId> responses) {
        Map<ResponseId, Wording> wordings = new HashMap<>();
        responses.forEach(response -> wordings.put(response, Wording.untouched(response)));
        documents
                .find(in(
                        ResponseProjection.RESPONSE,
                        responses.stream().map(ResponseId::value).toList()))
                .projection(
                        include(ResponseProjection.RESPONSE, ResponseProjection.TEXTS, ResponseProjection.WITHDRAWN))
                .map(WordingDocuments::wording)
                .forEach(wording -> wordings.put(wording.response(), wording));
        return wordings;
    }

    private static Wording wording(Document document) {
        Map<String, SealedText> texts = new HashMap<>();
        document.get(ResponseProjection.TEXTS, new Document())
                .forEach((question, text) -> texts.put(question, new SealedText(text.toString())));
        return new Wording(
                new ResponseId(document.getString(ResponseProjection.RESPONSE)),
                document.getBoolean(ResponseProjection.WITHDRAWN, false),
                texts);
    }

    @Override
    public Optional<Listed> listed(Reference reference) {
        Optional<Listed> found = look(reference);
        return found.isPresent() || !references.isClaimed(reference) ? found : Shown.within(() -> look(reference));
    }

    private Optional<Listed> look(Reference reference) {
        return Optional.ofNullable(documents
                        .find(eq("_id", reference.value()))
                        .projection(LISTED)
                        .first())
                .map(WordingDocuments::listed);
    }

    @Override
    public List<Listed> page(
            ConsultationId consultation, @Nullable String question, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(eq(ResponseProjection.CONSULTATION, consultation.value())));
        if (question != null) {
            filters.add(eq(ResponseProjection.WORDED, question));
        }
        if (after != null) {
            filters.add(lt(ResponseProjection.PLACE, after));
        }
        return documents
                .find(and(filters))
                .projection(LISTED)
                .sort(Sorts.descending(ResponseProjection.PLACE))
                .limit(limit)
                .map(WordingDocuments::listed)
                .into(new ArrayList<>());
    }

    private static Listed listed(Document document) {
        return new Listed(
                new ResponseId(document.getString(ResponseProjection.RESPONSE)),
                document.getString(ResponseProjection.PLACE),
                number(document, ResponseProjection.VERSION));
    }
}
