package org.yousaid.consultation.background;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.mongo.Pieces;

/**
 * Documents in the database. What describes one is stored first and marked whole last, so that what a crash leaves behind
 * is known and swept. No events: a file is no decision, and a draft's list says which of them are read.
 */
@Component
class KeptDocuments {

    private static final String ID = "_id";
    private static final String CONSULTATION = "consultation";
    private static final String KEPT_AT = "keptAt";
    private static final String WHOLE = "whole";
    private static final String LOOK_AT = "lookAt";
    private static final Bson WAITING = gt(LOOK_AT, Date.from(Instant.EPOCH));

    private final MongoCollection<Document> documents;
    private final Pieces pieces;

    KeptDocuments(Databases databases) {
        this.documents = databases.own().getCollection("background_documents");
        this.pieces = new Pieces(databases.own().getCollection("background_pieces"));
        documents.createIndex(Indexes.ascending(CONSULTATION, KEPT_AT));
        documents.createIndex(Indexes.ascending(LOOK_AT));
    }

    /** Announces a document; false where one lies under its id, whole or not. */
    boolean begin(KeptDocument document, Instant lookAt) {
        try {
            documents.insertOne(stored(document).append(WHOLE, false).append(LOOK_AT, Date.from(lookAt)));
            return true;
        } catch (MongoWriteException e) {
            if (JsonDocuments.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Stores what is in an announced document; the same again changes nothing. */
    void fill(KeptDocument document, byte[] content) {
        pieces.write(document.id(), content);
        documents.updateOne(eq(ID, document.id()), set(WHOLE, true));
    }

    /** The document under this id, whole or not. */
    Optional<KeptDocument> begun(String id) {
        return Optional.ofNullable(documents.find(eq(ID, id)).first()).map(KeptDocuments::document);
    }

    /** The whole document under this id that was uploaded for this consultation. */
    Optional<KeptDocument> find(ConsultationId consultation, String id) {
        return Optional.ofNullable(documents.find(eq(ID, id)).first())
                .filter(stored -> stored.getBoolean(WHOLE))
                .map(KeptDocuments::document)
                .filter(document -> document.consultation().equals(consultation));
    }

    /** Everything that was uploaded for a consultation, the oldest first. */
    List<KeptDocument> of(ConsultationId consultation) {
        List<KeptDocument> all = new ArrayList<>();
        documents
                .find(eq(CONSULTATION, consultation.value()))
                .sort(Sorts.ascending(KEPT_AT))
                .forEach(stored -> {
                    if (stored.getBoolean(WHOLE)) {
                        all.add(document(stored));
                    }
                });
        return all;
    }

    /** What is in it, piece by piece. */
    InputStream open(KeptDocument document) {
        return pieces.read(document.id(), document.bytes());
    }

    void delete(KeptDocument document) {
        pieces.delete(document.id(), document.bytes());
        documents.deleteOne(eq(ID, document.id()));
    }

    /** When it must next be seen whether a document is named, whether past or future. */
    Optional<Instant> nextLook() {
        return Optional.ofNullable(documents
                        .find(WAITING)
                        .sort(Sorts.ascending(LOOK_AT))
                        .limit(1)
                        .first())
                .map(stored -> stored.getDate(LOOK_AT).toInstant());
    }

    List<KeptDocument> toLookAt(Instant now) {
        List<KeptDocument> due = new ArrayList<>();
        documents.find(and(WAITING, lte(LOOK_AT, Date.from(now)))).forEach(stored -> due.add(document(stored)));
        return due;
    }

    void lookAgain(KeptDocument document, Instant at) {
        documents.updateOne(eq(ID, document.id()), set(LOOK_AT, Date.from(at)));
    }

    /** It stays for good. */
    void settle(KeptDocument document) {
        documents.updateOne(eq(ID, document.id()), unset(LOOK_AT));
    }

    private static Document stored(KeptDocument document) {
        return new Document(ID, document.id())
                .append(CONSULTATION, document.consultation().value())
                .append("title", document.title())
                .append("kind", document.kind().name())
                .append("bytes", document.bytes())
                .append("fingerprint", document.fingerprint())
                .append(KEPT_AT, Date.from(document.keptAt()));
    }

    private static KeptDocument document(Document stored) {
        return new KeptDocument(
                stored.getString(ID),
                new ConsultationId(stored.getString(CONSULTATION)),
                stored.getString("title"),
                DocumentKind.valueOf(stored.getString("kind")),
                JsonDocuments.number(stored, "bytes"),
                stored.getString("fingerprint"),
                stored.getDate(KEPT_AT).toInstant());
    }
}
