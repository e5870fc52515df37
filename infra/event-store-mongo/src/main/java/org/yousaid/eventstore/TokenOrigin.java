package org.yousaid.eventstore;

import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;

/** Which store a token belongs to: it is a position, and says nothing in another store. */
final class TokenOrigin {

    static final String EVENTS_OF = "eventsOf";

    private final MongoCollection<Document> counter;

    TokenOrigin(MongoCollection<Document> counter) {
        this.counter = counter;
    }

    /** The name of this store; empty before it has one. */
    Optional<String> store() {
        return PositionCounter.store(counter);
    }

    /** What is wrong with a segment's token of another store. Those from before stores had names pass. */
    Optional<ForeignToken> foreign(Document segment) {
        String theirs = segment.getString(EVENTS_OF);
        String ours = store().orElse(null);
        return theirs == null || ours == null || theirs.equals(ours)
                ? Optional.empty()
                : Optional.of(ForeignToken.of(segment.getString("_id"), theirs, ours));
    }
}
