package org.yousaid.consultation.bank;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.similarity.TextVector;

/**
 * The questions of drafts, until they are asked, and one document per question that was asked, with its vector. A document
 * has a place: the position of the event it was asked with, times {@value #ROOM}, and its number there. Readers go on from
 * the last place they know.
 */
@Component
class AskedDocuments {

    static final String DRAFTS = "bank_drafts";
    static final String ASKED = "bank_questions";

    private static final String ID = "_id";
    private static final String PLACE = "place";
    private static final String VECTOR = "vector";
    /** More questions than any consultation has, imported ones too. */
    private static final long ROOM = 100_000;

    private final MongoCollection<Document> drafts;
    private final MongoCollection<Document> asked;

    AskedDocuments(ReadModels models) {
        drafts = models.collection(DRAFTS);
        asked = models.collection(ASKED);
        asked.createIndex(Indexes.ascending(PLACE));
    }

    /** What a draft asks, as far as the bank wants to know. */
    record DraftedQuestions(ConsultationSummary consultation, List<Question> questions) {

        DraftedQuestions {
            questions = List.copyOf(questions);
        }
    }

    /** A question with its place and its vector. */
    record Placed(long place, AskedQuestion question, TextVector vector) {}

    void drafted(DraftedQuestions draft) {
        String id = draft.consultation().id();
        drafts.replaceOne(
                eq(ID, id),
                new Document(ID, id).append("draft", JsonDocuments.of(draft)),
                new ReplaceOptions().upsert(true));
    }

    DraftedQuestions draft(ConsultationId id) {
        Document found = Optional.ofNullable(drafts.find(eq(ID, id.value())).first())
                .orElseThrow(() -> new IllegalStateException("Opened, and was never drafted: " + id));
        return JsonDocuments.read(found.get("draft", Document.class), DraftedQuestions.class);
    }

    void forgetDraft(ConsultationId id) {
        drafts.deleteOne(eq(ID, id.value()));
    }

    void asked(long position, int number, AskedQuestion question, TextVector vector) {
        ConsultationSummary consultation = question.consultation();
        asked.replaceOne(
                eq(ID, question.key()),
                new Document(ID, question.key())
                        .append(PLACE, position * ROOM + number)
                        .append("question", question.id())
                        .append("type", question.type().name())
                        .append("text", question.text())
                        .append("consultation", consultation.id())
                        .append("slug", consultation.slug())
                        .append("title", consultation.title())
                        .append("askedAt", Date.from(question.askedAt()))
                        .append(VECTOR, new Binary(vector.bytes())),
                new ReplaceOptions().upsert(true));
    }

    /** What stands behind a place, in the order of the places. */
    List<Placed> after(long place, int limit) {
        List<Placed> found = new ArrayList<>();
        asked.find(gt(PLACE, place))
                .sort(ascending(PLACE))
                .limit(limit)
                .forEach(document ->
                        found.add(new Placed(number(document, PLACE), question(document), vector(document))));
        return found;
    }

    /** The questions with these keys, as far as they were asked. */
    Map<String, AskedQuestion> byKey(Collection<String> keys) {
        Map<String, AskedQuestion> found = new HashMap<>();
        asked.find(in(ID, keys)).forEach(document -> found.put(document.getString(ID), question(document)));
        return found;
    }

    Optional<TextVector> vector(String key) {
        return Optional.ofNullable(
                        asked.find(eq(ID, key)).projection(include(VECTOR)).first())
                .map(AskedDocuments::vector);
    }

    private static TextVector vector(Document document) {
        return TextVector.of(document.get(VECTOR, Binary.class).getData());
    }

    private static AskedQuestion question(Document document) {
        return new AskedQuestion(
                document.getString("question"),
                QuestionType.valueOf(document.getString("type")),
                document.getString("text"),
                new ConsultationSummary(
                        document.getString("consultation"), document.getString("slug"), document.getString("title")),
                askedAt(document));
    }

    private static Instant askedAt(Document document) {
        return document.getDate("askedAt").toInstant();
    }

    void clear() {
        asked.deleteMany(new Document());
        drafts.deleteMany(new Document());
    }
}
