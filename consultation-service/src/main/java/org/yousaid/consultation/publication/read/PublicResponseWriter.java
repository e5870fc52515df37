package org.yousaid.consultation.publication.read;

import static com.mongodb.client.model.Filters.eq;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.consultation.publication.PublicationEvent;
import org.yousaid.consultation.response.ResponseEvent;

/** Writes what may go out of one response. */
final class PublicResponseWriter {

    /** What is left of a response that was withdrawn. */
    static final Document GONE = new Document(PublicDocument.OUT, false)
            .append(PublicDocument.UNREAD, false)
            .append(PublicDocument.KEPT_BACK, false)
            .append(PublicDocument.ANSWERS, new Document())
            .append(PublicDocument.CLEARED, new Document());

    private final MongoCollection<Document> documents;

    PublicResponseWriter(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** A new response: what was chosen may go out, what was written not before somebody has read it. */
    static WriteModel<Document> recorded(ResponseEvent.Recorded recorded, long position) {
        Document answers = new Document();
        recorded.answers().forEach(answer -> answers.append(answer.question(), JsonDocuments.of(answer)));
        boolean worded =
                recorded.answers().stream().anyMatch(answer -> answer.words().isPresent());
        Document fresh = new Document(
                        PublicDocument.CONSULTATION, recorded.consultation().value())
                .append(PublicDocument.PLACE, PublicDocument.place(recorded.id()))
                .append(PublicDocument.WARD, recorded.ward())
                .append(PublicDocument.OUT, true)
                .append(PublicDocument.SINCE, position)
                .append(PublicDocument.KEPT_BACK, false)
                .append(PublicDocument.UNREAD, worded)
                .append(PublicDocument.ANSWERS, answers)
                .append(PublicDocument.CLEARED, new Document())
                .append(PublicDocument.VERSION, 0L)
                .append(PublicDocument.POSITION, position);
        return new UpdateOneModel<>(
                eq(PublicDocument.ID, recorded.id().value()),
                new Document("$setOnInsert", fresh),
                new UpdateOptions().upsert(true));
    }

    /** What was public stays so where it is cleared again; what is cleared for the first time waits for a release. */
    void clear(PublicationEvent.Cleared cleared, long position) {
        Document before = documents
                .find(eq(PublicDocument.ID, cleared.response().value()))
                .first();
        if (before == null || number(before, PublicDocument.POSITION) >= position) {
            return;
        }
        boolean gone =
                !before.getBoolean(PublicDocument.OUT, false) && !before.getBoolean(PublicDocument.KEPT_BACK, false);
        Document set = new Document(PublicDocument.VERSION, number(before, PublicDocument.VERSION) + 1)
                .append(PublicDocument.POSITION, position);
        if (!gone) {
            boolean back = before.getBoolean(PublicDocument.KEPT_BACK, false) && !cleared.keptBack();
            set.append(PublicDocument.CLEARED, texts(before, cleared, position))
                    .append(PublicDocument.UNREAD, false)
                    .append(PublicDocument.KEPT_BACK, cleared.keptBack())
                    .append(PublicDocument.OUT, !cleared.keptBack())
                    .append(PublicDocument.SINCE, back ? position : number(before, PublicDocument.SINCE));
        }
        documents.updateOne(eq(PublicDocument.ID, cleared.response().value()), new Document("$set", set));
    }

    private static Document texts(Document before, PublicationEvent.Cleared cleared, long position) {
        Document earlier = before.get(PublicDocument.CLEARED, new Document());
        Document now = new Document();
        cleared.texts()
                .forEach(question ->
                        now.append(question, earlier.containsKey(question) ? number(earlier, question) : position));
        return now;
    }
}
