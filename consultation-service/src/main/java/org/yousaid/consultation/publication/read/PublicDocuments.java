package org.yousaid.consultation.publication.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.consultation.publication.PublicResponses;
import org.yousaid.consultation.publication.ReleaseLog;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.mongo.Databases;

/** Reads the documents that {@link PublicationProjection} writes. */
@Component
class PublicDocuments implements PublicResponses {

    private final MongoCollection<Document> responses;
    private final MongoCollection<Document> logs;

    PublicDocuments(Databases databases) {
        responses = databases.own().getCollection(PublicDocument.RESPONSES);
        logs = databases.own().getCollection(PublicDocument.LOGS);
        responses.createIndex(ascending(PublicDocument.CONSULTATION, PublicDocument.OUT, PublicDocument.PLACE));
    }

    @Override
    public ReleaseLog log(ConsultationId consultation) {
        return Optional.ofNullable(
                        logs.find(eq(PublicDocument.ID, consultation.value())).first())
                .map(ReleaseLogWriter::read)
                .orElse(ReleaseLog.EMPTY);
    }

    @Override
    public Optional<Clearance> clearance(ResponseId response) {
        return Optional.ofNullable(responses
                        .find(eq(PublicDocument.ID, response.value()))
                        .projection(include(PublicDocument.VERSION, PublicDocument.CLEARED, PublicDocument.KEPT_BACK))
                        .first())
                .map(document -> new Clearance(
                        number(document, PublicDocument.VERSION),
                        List.copyOf(cleared(document).keySet()),
                        document.getBoolean(PublicDocument.KEPT_BACK, false)));
    }

    @Override
    public List<PublicResponse> page(
            ConsultationId consultation, List<String> questions, long before, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(out(consultation), lt(PublicDocument.SINCE, before)));
        if (after != null) {
            filters.add(gt(PublicDocument.PLACE, after));
        }
        Set<String> asked = Set.copyOf(questions);
        return ordered(and(filters))
                .limit(limit)
                .map(document -> read(document, asked, before))
                .into(new ArrayList<>());
    }

    @Override
    public Stream<PublicResponse> all(ConsultationId consultation, List<String> questions, long before) {
        Set<String> asked = Set.copyOf(questions);
        MongoCursor<PublicResponse> cursor = ordered(and(out(consultation), lt(PublicDocument.SINCE, before)))
                .map(document -> read(document, asked, before))
                .iterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, 0), false)
                .onClose(cursor::close);
    }

    private static Bson out(ConsultationId consultation) {
        return and(eq(PublicDocument.CONSULTATION, consultation.value()), eq(PublicDocument.OUT, true));
    }

    private FindIterable<Document> ordered(Bson filter) {
        return responses.find(filter).sort(ascending(PublicDocument.PLACE));
    }

    private static PublicResponse read(Document document, Set<String> questions, long before) {
        Document cleared = cleared(document);
        List<Answer> answers = document.get(PublicDocument.ANSWERS, new Document()).values().stream()
                .map(answer -> JsonDocuments.read((Document) answer, Answer.class))
                .filter(answer -> questions.contains(answer.question()))
                .filter(answer -> answer.words().isEmpty()
                        || (cleared.containsKey(answer.question()) && number(cleared, answer.question()) < before))
                .toList();
        return new PublicResponse(
                document.getString(PublicDocument.PLACE), document.getString(PublicDocument.WARD), answers);
    }

    private static Document cleared(Document document) {
        return document.get(PublicDocument.CLEARED, new Document());
    }

    @Override
    public Extent extent(ConsultationId consultation, List<String> questions) {
        long all = responses.countDocuments(out(consultation));
        long texts = questions.stream()
                .mapToLong(question -> responses.countDocuments(
                        and(out(consultation), gt(PublicDocument.CLEARED + "." + question, -1L))))
                .sum();
        return new Extent(
                all,
                texts,
                responses.countDocuments(and(out(consultation), eq(PublicDocument.UNREAD, true))),
                responses.countDocuments(and(
                        eq(PublicDocument.CONSULTATION, consultation.value()),
                        eq(PublicDocument.OUT, false),
                        eq(PublicDocument.KEPT_BACK, true))));
    }

    @Override
    public Map<String, Long> byWard(ConsultationId consultation) {
        Map<String, Long> wards = new HashMap<>();
        responses
                .find(out(consultation))
                .projection(include(PublicDocument.WARD))
                .forEach(document -> {
                    String ward = document.getString(PublicDocument.WARD);
                    if (ward != null) {
                        wards.merge(ward, 1L, Long::sum);
                    }
                });
        return wards;
    }
}
