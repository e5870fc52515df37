package org.yousaid.notification.message.policy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.support.mongo.Databases;

/** Promises whose clock stands because whoever waits asked us not to write: with their end, to tell them from pauses of staff. */
@Component
class AuthorPauses {

    private static final String UNTIL = "until";

    private final MongoCollection<Document> pauses;

    AuthorPauses(Databases databases) {
        this.pauses = databases.own().getCollection("author_pauses");
    }

    Optional<Instant> of(Reference promise) {
        return Optional.ofNullable(pauses.find(Filters.eq(promise.value())).first())
                .map(found -> found.getDate(UNTIL).toInstant());
    }

    void put(Reference promise, Instant until) {
        pauses.updateOne(
                Filters.eq(promise.value()), Updates.set(UNTIL, Date.from(until)), new UpdateOptions().upsert(true));
    }

    void remove(Reference promise) {
        pauses.deleteOne(Filters.eq(promise.value()));
    }
}
