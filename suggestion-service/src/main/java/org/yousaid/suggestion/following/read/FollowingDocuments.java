package org.yousaid.suggestion.following.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.yousaid.suggestion.following.read.FollowingProjection.ID;
import static org.yousaid.suggestion.following.read.FollowingProjection.PERSON;
import static org.yousaid.suggestion.following.read.FollowingProjection.RUNNING;
import static org.yousaid.suggestion.following.read.FollowingProjection.SUGGESTION;
import static org.yousaid.suggestion.following.read.FollowingProjection.SUPPORTS;
import static org.yousaid.suggestion.following.read.FollowingProjection.VERSION;
import static org.yousaid.suggestion.following.read.FollowingProjection.WAITING_SINCE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.following.Following;
import org.yousaid.suggestion.following.FollowingId;
import org.yousaid.suggestion.following.Followings;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.Supporters;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Shown;
import org.yousaid.support.vault.PersonId;

/** Reads what {@link FollowingProjection} writes, and asks the event store how far it must have come. */
@Component
class FollowingDocuments implements Followings, Supporters {

    private final MongoCollection<Document> documents;
    private final EventStore events;

    FollowingDocuments(Databases databases, EventStore events) {
        this.documents = databases.own().getCollection(FollowingProjection.COLLECTION);
        this.events = events;
        documents.createIndex(Indexes.ascending(SUGGESTION, SUPPORTS));
        documents.createIndex(Indexes.ascending(PERSON, WAITING_SINCE));
    }

    @Override
    public Optional<Following> find(FollowingId id) {
        Optional<Long> last = events.lastSequenceNumberFor(id.value());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Optional<Following> shown = Shown.within(() -> read(id).filter(following -> following.version() >= last.get()));
        if (shown.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_READY);
        }
        return shown;
    }

    private Optional<Following> read(FollowingId id) {
        return Optional.ofNullable(documents.find(eq(ID, id.value())).first()).map(FollowingDocuments::following);
    }

    private static Following following(Document document) {
        return new Following(
                new FollowingId(document.getString(ID)),
                new SuggestionId(document.getString(SUGGESTION)),
                document.getDate(WAITING_SINCE) != null,
                document.getBoolean(RUNNING),
                document.getBoolean(SUPPORTS),
                document.get(VERSION, Number.class).longValue());
    }

    @Override
    public List<Following> of(PersonId person, int most) {
        return documents
                .find(eq(PERSON, person.value()))
                .limit(most)
                .map(FollowingDocuments::following)
                .into(new ArrayList<>());
    }

    @Override
    public long waitingSince(PersonId person, Instant since) {
        return documents.countDocuments(and(eq(PERSON, person.value()), gt(WAITING_SINCE, Date.from(since))));
    }

    @Override
    public long of(SuggestionId suggestion) {
        return documents.countDocuments(and(eq(SUGGESTION, suggestion.value()), eq(SUPPORTS, true)));
    }
}
