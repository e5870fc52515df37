package org.yousaid.eventbus;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yousaid.eventstore.deadletter.Reason;

/** The feeds of a service and how far they are: the collection {@code message_feeds}, one document per fed group. */
final class Feeds {

    static final String COLLECTION = "message_feeds";

    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final String ID = "_id";
    private static final String STATE = "state";
    private static final String CLAIMED_BY = "claim.by";
    private static final String CLAIMED_AT = "claim.at";

    private final MongoCollection<Document> feeds;
    private final InstantSource time;
    private final String me = UUID.randomUUID().toString();

    Feeds(MongoCollection<Document> feeds, InstantSource time) {
        this.feeds = feeds;
        this.time = time;
    }

    /** Notes a new feed unless one is running for this group. */
    FeedStatus begin(String group, String topic, long target, Map<Integer, Long> liveOffsets) {
        Document live = new Document();
        new TreeMap<>(liveOffsets).forEach((partition, offset) -> live.append(Integer.toString(partition), offset));
        Document feed = new Document(ID, group)
                .append("topic", topic)
                .append(STATE, FeedStatus.State.RUNNING.name())
                .append("position", -1L)
                .append("target", target)
                .append("skipped", 0L)
                .append("startedAt", Date.from(time.instant()))
                .append("live", live);
        try {
            feeds.replaceOne(
                    and(eq(ID, group), ne(STATE, FeedStatus.State.RUNNING.name())),
                    feed,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return of(group).orElseThrow();
    }

    Optional<FeedStatus> of(String group) {
        return Optional.ofNullable(feeds.find(eq(ID, group)).first()).map(Feeds::status);
    }

    List<FeedStatus> all() {
        return feeds.find().sort(Sorts.ascending(ID)).map(Feeds::status).into(new ArrayList<>());
    }

    /** A feed to go on with, of none of these groups, that no other instance is at. */
    Optional<FeedStatus> claim(Set<String> leftAlone) {
        Instant now = time.instant();
        for (FeedStatus feed : all()) {
            Bson free = or(
                    exists("claim", false),
                    eq(CLAIMED_BY, me),
                    lt(CLAIMED_AT, Date.from(now.minus(CLAIM))),
                    gt(CLAIMED_AT, Date.from(now.plus(CLAIM))));
            Document claimed = feed.state() == FeedStatus.State.DONE || leftAlone.contains(feed.group())
                    ? null
                    : feeds.findOneAndUpdate(
                            and(eq(ID, feed.group()), eq(STATE, FeedStatus.State.RUNNING.name()), free),
                            Updates.set("claim", new Document("by", me).append("at", Date.from(now))),
                            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            if (claimed != null) {
                return Optional.of(status(claimed));
            }
        }
        return Optional.empty();
    }

    /** Notes progress and keeps the claim; false when somebody else has taken it. */
    boolean advance(FeedStatus feed, FeedRun.Told told) {
        return mine(
                feed,
                Updates.combine(
                        Updates.set("position", told.position()),
                        Updates.inc("skipped", told.skipped()),
                        Updates.unset("failure"),
                        Updates.set(CLAIMED_AT, Date.from(time.instant()))));
    }

    /** Keeps why, in words of ours only, and gives the feed back. */
    void fail(FeedStatus feed, Throwable failure) {
        var _ = mine(
                feed, Updates.combine(Updates.set("failure", Reason.of(failure).toString()), Updates.unset("claim")));
    }

    /** Gives the feed back, for any instance to go on with. */
    void release(FeedStatus feed) {
        var _ = mine(feed, Updates.unset("claim"));
    }

    void finish(FeedStatus feed) {
        var _ = mine(feed, Updates.combine(Updates.set(STATE, FeedStatus.State.DONE.name()), Updates.unset("claim")));
    }

    private boolean mine(FeedStatus feed, Bson change) {
        return feeds.updateOne(and(eq(ID, feed.group()), eq(CLAIMED_BY, me)), change)
                        .getMatchedCount()
                == 1;
    }

    /** The offsets at which each partition of the topic itself stood when the feed began. */
    Map<Integer, Long> liveOffsets(FeedStatus feed) {
        Map<Integer, Long> offsets = new TreeMap<>();
        @Nullable Document stored = feeds.find(eq(ID, feed.group())).first();
        if (stored != null) {
            stored.get("live", Document.class)
                    .forEach((partition, offset) -> offsets.put(Integer.valueOf(partition), (Long) offset));
        }
        return offsets;
    }

    private static FeedStatus status(Document stored) {
        return new FeedStatus(
                stored.getString(ID),
                stored.getString("topic"),
                FeedStatus.State.valueOf(stored.getString(STATE)),
                stored.getLong("position"),
                stored.getLong("target"),
                stored.getLong("skipped"),
                stored.getDate("startedAt").toInstant(),
                stored.getString("failure"));
    }
}
