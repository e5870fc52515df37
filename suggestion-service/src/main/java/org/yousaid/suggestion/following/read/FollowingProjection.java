package org.yousaid.suggestion.following.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.following.FollowingEvent;
import org.yousaid.suggestion.following.FollowingEvent.FollowingAsked;
import org.yousaid.suggestion.following.FollowingEvent.FollowingEnded;
import org.yousaid.suggestion.following.FollowingEvent.FollowingStarted;

/** Keeps one document per following, at the version of its last event; an event that was there before changes nothing. */
@Component
@ProcessingGroup(FollowingProjection.GROUP)
class FollowingProjection {

    static final String GROUP = "projections-following";
    static final String COLLECTION = "followings";
    static final String ID = "_id";
    static final String SUGGESTION = "suggestion";
    static final String PERSON = "person";
    /** When what waits to be confirmed was asked for; null when nothing does. */
    static final String WAITING_SINCE = "waitingSince";

    static final String RUNNING = "running";
    static final String SUPPORTS = "supports";
    static final String VERSION = "version";

    private final MongoCollection<Document> documents;

    FollowingProjection(ReadModels models) {
        this.documents = models.collection(COLLECTION);
    }

    @EventHandler
    void on(FollowingEvent event, @SequenceNumber long version) {
        Document now = switch (event) {
            case FollowingAsked asked -> new Document(WAITING_SINCE, date(asked.at()));
            case FollowingStarted started -> standing(true, started.supports());
            case FollowingEnded ended -> standing(false, ended.supports());
        };
        now.append(VERSION, version);
        if (version == 0) {
            begin(event, now);
        } else {
            documents.updateOne(and(eq(ID, event.id().value()), lt(VERSION, version)), new Document("$set", now));
        }
    }

    @ResetHandler
    void reset() {
        documents.deleteMany(new Document());
    }

    private void begin(FollowingEvent event, Document now) {
        Document first = new Document(SUGGESTION, event.suggestion().value())
                .append(PERSON, event.who().value())
                .append(WAITING_SINCE, null)
                .append(RUNNING, false)
                .append(SUPPORTS, false);
        first.putAll(now);
        documents.updateOne(
                eq(ID, event.id().value()), new Document("$setOnInsert", first), new UpdateOptions().upsert(true));
    }

    private static Document standing(boolean running, boolean supports) {
        return new Document(WAITING_SINCE, date(null)).append(RUNNING, running).append(SUPPORTS, supports);
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }
}
