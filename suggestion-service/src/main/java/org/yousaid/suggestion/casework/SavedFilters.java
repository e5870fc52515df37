package org.yousaid.suggestion.casework;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.support.mongo.Databases;

/** Filters that somebody comes back to, by the name they gave them: settings of theirs, with no history. */
@Component
class SavedFilters {

    private static final String ACCOUNT = "account";
    private static final String NAME = "name";

    private final MongoCollection<Document> documents;

    SavedFilters(Databases databases) {
        this.documents = databases.own().getCollection("casework_filters");
        documents.createIndex(Indexes.ascending(ACCOUNT, NAME));
    }

    /** A filter with its name. */
    record Saved(
            String name,
            @Nullable String stage,
            @Nullable String assignee,
            @Nullable String ward) {}

    List<Saved> of(String account) {
        return documents
                .find(eq(ACCOUNT, account))
                .sort(Sorts.ascending(NAME))
                .map(stored -> new Saved(
                        stored.getString(NAME),
                        stored.getString("stage"),
                        stored.getString("assignee"),
                        stored.getString("ward")))
                .into(new ArrayList<>());
    }

    /** Takes the place of one with the same name. */
    void put(String account, Saved filter) {
        documents.replaceOne(
                eq("_id", account + " " + filter.name()),
                new Document(ACCOUNT, account)
                        .append(NAME, filter.name())
                        .append("stage", filter.stage())
                        .append("assignee", filter.assignee())
                        .append("ward", filter.ward()),
                new ReplaceOptions().upsert(true));
    }

    void remove(String account, String name) {
        documents.deleteOne(and(eq("_id", account + " " + name), eq(ACCOUNT, account)));
    }
}
