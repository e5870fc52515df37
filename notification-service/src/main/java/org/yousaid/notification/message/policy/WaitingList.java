package org.yousaid.notification.message.policy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonId;

/** Who is waiting for word about what, as the policies' processor has seen it. */
@Component
class WaitingList {

    private static final int BATCH = 500;
    private static final String REFERENCE = "_id";
    private static final String PERSON = "person";
    private static final String KIND = "kind";
    private static final String CONSULTATION = "consultation";
    private static final String STANDING = "standing";

    private final MongoCollection<Document> waiting;

    WaitingList(Databases databases) {
        this.waiting = databases.own().getCollection("waiting");
        waiting.createIndex(Indexes.ascending(CONSULTATION, KIND, STANDING, REFERENCE));
    }

    enum Standing {
        OPEN,
        KEPT,
        RELEASED
    }

    /** Somebody who is told about a response or a suggestion of theirs. */
    record Waiting(Reference reference, PersonId person) {}

    void add(PromiseEvent.Opened promise) {
        var consultation = promise.consultation();
        waiting.updateOne(
                Filters.eq(promise.reference().value()),
                Updates.combine(
                        Updates.setOnInsert(PERSON, promise.person().value()),
                        Updates.setOnInsert(KIND, promise.kind().name()),
                        Updates.setOnInsert(CONSULTATION, consultation == null ? null : consultation.id()),
                        Updates.setOnInsert(STANDING, Standing.OPEN.name())),
                new UpdateOptions().upsert(true));
    }

    void mark(Reference reference, Standing standing) {
        waiting.updateOne(Filters.eq(reference.value()), Updates.set(STANDING, standing.name()));
    }

    /** Everybody whose response to this consultation is still without a word. */
    void forEachOpenResponse(String consultation, Consumer<Waiting> tell) {
        Bson open = Filters.and(
                Filters.eq(CONSULTATION, consultation),
                Filters.eq(KIND, PromiseKind.RESPONSE.name()),
                Filters.eq(STANDING, Standing.OPEN.name()));
        List<Document> batch = batch(open);
        while (!batch.isEmpty()) {
            batch.stream().map(WaitingList::read).forEach(tell);
            batch = batch(
                    Filters.and(open, Filters.gt(REFERENCE, batch.getLast().getString(REFERENCE))));
        }
    }

    /** Who wants to hear about this suggestion, also after the first word. */
    Optional<Waiting> forSuggestion(Reference suggestion) {
        return Optional.ofNullable(waiting.find(Filters.and(
                                Filters.eq(suggestion.value()),
                                Filters.eq(KIND, PromiseKind.SUGGESTION.name()),
                                Filters.ne(STANDING, Standing.RELEASED.name())))
                        .first())
                .map(WaitingList::read);
    }

    private List<Document> batch(Bson filter) {
        return waiting.find(filter)
                .sort(Sorts.ascending(REFERENCE))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    private static Waiting read(Document stored) {
        return new Waiting(new Reference(stored.getString(REFERENCE)), new PersonId(stored.getString(PERSON)));
    }
}
