package org.yousaid.consultation.watch;

import static com.mongodb.client.model.Filters.eq;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.support.mongo.Databases;

/**
 * How many forms came to each page, also of those that are never sent: one document per consultation with a number for
 * each page, and nothing of who or when. No event says it, so it is not rebuilt.
 */
@Component
class FormPages {

    /** Pages that a form has at most: one for each of many questions, and what stands around them. */
    static final int MOST = 500;

    private static final String PAGES = "pages";

    private final MongoCollection<Document> documents;

    FormPages(Databases databases) {
        documents = databases.own().getCollection("form_pages");
    }

    /** One more form has come from the first of these pages to the last. */
    void reached(ConsultationId consultation, int from, int to) {
        Document increments = new Document();
        for (int page = from; page <= to; page++) {
            increments.append(PAGES + "." + page, 1L);
        }
        documents.updateOne(
                eq("_id", consultation.value()), new Document("$inc", increments), new UpdateOptions().upsert(true));
    }

    /** How many came to each page or to a later one, from the first; empty as long as nobody opened the form. */
    List<Long> of(ConsultationId consultation) {
        Document pages = Optional.ofNullable(
                        documents.find(eq("_id", consultation.value())).first())
                .map(document -> document.get(PAGES, new Document()))
                .orElseGet(Document::new);
        List<Long> counts = new ArrayList<>();
        while (pages.containsKey(Integer.toString(counts.size()))) {
            counts.add(number(pages, Integer.toString(counts.size())));
        }
        return counts;
    }
}
