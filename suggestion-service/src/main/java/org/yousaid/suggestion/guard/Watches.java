package org.yousaid.suggestion.guard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.yousaid.suggestion.guard.Watch.Kind;
import org.yousaid.suggestion.suggestion.SuggestionId;

/** One document per suggestion and kind of what becomes due, by the day it does. */
final class Watches {

    static final String COLLECTION = "suggestion_watches";
    private static final String ID = "_id";
    private static final String ABOUT = "about";
    private static final String DUE = "due";

    /** Sorts behind every kind's name. */
    private static final String LAST = "~";

    private final MongoCollection<Document> documents;

    Watches(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    void index() {
        documents.createIndex(Indexes.ascending(DUE));
    }

    void put(Watch watch) {
        documents.replaceOne(
                eq(ID, id(watch.suggestion(), watch.kind())),
                new Document(ID, id(watch.suggestion(), watch.kind()))
                        .append("suggestion", watch.suggestion().value())
                        .append("kind", watch.kind().name())
                        .append(ABOUT, Date.from(watch.about()))
                        .append(DUE, Date.from(watch.due())),
                new ReplaceOptions().upsert(true));
    }

    /** It was done, unless it is about a later day by now. */
    void done(SuggestionId suggestion, Kind kind, Instant about) {
        documents.deleteOne(and(eq(ID, id(suggestion, kind)), lte(ABOUT, Date.from(about))));
    }

    /** Nothing is due for it any more. */
    void drop(SuggestionId suggestion) {
        documents.deleteMany(and(gte(ID, suggestion.value() + " "), lt(ID, suggestion.value() + " " + LAST)));
    }

    void clear() {
        documents.deleteMany(new Document());
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(
                        documents.find().sort(Sorts.ascending(DUE)).limit(1).first())
                .map(first -> first.getDate(DUE).toInstant());
    }

    /** What is due by then, the longest due first. */
    List<Watch> dueAt(Instant now, int limit) {
        return documents
                .find(lte(DUE, Date.from(now)))
                .sort(Sorts.ascending(DUE))
                .limit(limit)
                .map(document -> new Watch(
                        new SuggestionId(document.getString("suggestion")),
                        Kind.valueOf(document.getString("kind")),
                        document.getDate(ABOUT).toInstant(),
                        document.getDate(DUE).toInstant()))
                .into(new ArrayList<>());
    }

    private static String id(SuggestionId suggestion, Kind kind) {
        return suggestion.value() + " " + kind.name();
    }
}
