package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far each processor has come, one document per segment, and who may move it on. A claim is an owner and the time of
 * its last sign of life; a claim older than the claim timeout may be taken by anyone, and its former owner is refused
 * from then on, even after the taker let go. Each step is one atomic update. Clocks of the machines should agree to well
 * within the claim timeout: a claim further ahead than that counts as lapsed, or a clock that was set back would leave its
 * segment to a dead owner for as long. Then live owners take turns, but still only one at a time moves the token on.
 */
public final class MongoTokenStore implements TokenStore {

    private static final String ID = "_id";
    private static final String PROCESSOR = "processor";
    private static final String SEGMENT = "segment";
    private static final String OWNER = "owner";
    private static final String AT = "at";

    private final MongoCollection<Document> tokens;
    private final TokenOrigin origin;
    private final TokenStoreIdentity identity;
    private final TokenDocuments documents;
    private final String node;
    private final Duration claimTimeout;
    private final InstantSource clock;

    /**
     * Opens the store in the {@code tokens} collection.
     *
     * @param node who claims: no two processes may have the same
     */
    public MongoTokenStore(
            MongoDatabase database, Serializer serializer, String node, Duration claimTimeout, InstantSource clock) {
        this.tokens = EventCollections.durable(database, "tokens");
        this.origin = new TokenOrigin(EventCollections.durable(database, "event_counter"));
        this.identity = new TokenStoreIdentity(tokens);
        tokens.createIndex(Indexes.ascending(PROCESSOR));
        this.documents = new TokenDocuments(serializer);
        this.node = node;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) throws UnableToClaimTokenException {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    /**
     * Segment 0 comes last and counts for all: until it is there the processor has no segments, so nobody starts with
     * half of them, and of two processes that try at once one is refused.
     */
    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken)
            throws UnableToClaimTokenException {
        if (segment(processorName, 0) != null) {
            throw new UnableToClaimTokenException("The segments of %s exist already".formatted(processorName));
        }
        for (int segment = segmentCount - 1; segment > 0; segment--) {
            Document fresh = fresh(initialToken, processorName, segment);
            fresh.remove(ID);
            tokens.updateOne(
                    byId(processorName, segment),
                    new Document("$setOnInsert", fresh),
                    new UpdateOptions().upsert(true));
        }
        if (!inserted(fresh(initialToken, processorName, 0))) {
            throw new UnableToClaimTokenException("The segments of %s exist already".formatted(processorName));
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment)
            throws UnableToInitializeTokenException {
        if (!inserted(fresh(token, processorName, segment))) {
            throw new UnableToInitializeTokenException(
                    "Segment %d of %s exists already".formatted(segment, processorName));
        }
    }

    private boolean inserted(Document document) {
        try {
            tokens.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** What the batch left to its end is done before. */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment)
            throws UnableToClaimTokenException {
        BatchEnd.reached();
        Document serialized = documents.serialized(token);
        Bson update = combine(
                set(TokenDocuments.TYPE, serialized.get(TokenDocuments.TYPE)),
                set(TokenDocuments.REVISION, serialized.get(TokenDocuments.REVISION)),
                set(TokenDocuments.TOKEN, serialized.get(TokenDocuments.TOKEN)),
                set(AT, Date.from(clock.instant())));
        if (tokens.updateOne(own(processorName, segment), update).getMatchedCount() == 0) {
            throw notOurs(processorName, segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) throws UnableToClaimTokenException {
        Instant now = clock.instant();
        Document claimed = tokens.findOneAndUpdate(
                and(
                        byId(processorName, segment),
                        or(
                                eq(OWNER, node),
                                eq(OWNER, null),
                                lt(AT, Date.from(now.minus(claimTimeout))),
                                gt(AT, Date.from(now.plus(claimTimeout))))),
                combine(set(OWNER, node), set(AT, Date.from(now))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (claimed == null) {
            throw notOurs(processorName, segment);
        }
        var foreign = origin.foreign(claimed);
        if (foreign.isPresent()) {
            throw foreign.get();
        }
        return documents.token(claimed);
    }

    /** What a processor meets that claims one of its segments, where that segment's token is of another store. */
    public Optional<ForeignToken> foreign(String processorName) {
        return segments(processorName).stream()
                .flatMap(segment -> origin.foreign(segment).stream())
                .findFirst();
    }

    /** Claims a segment as it was seen: split or merged since, it is let go and refused. */
    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment)
            throws UnableToClaimTokenException {
        TrackingToken token = fetchToken(processorName, segment.getSegmentId());
        if (!Segment.computeSegment(segment.getSegmentId(), fetchSegments(processorName))
                .equals(segment)) {
            releaseClaim(processorName, segment.getSegmentId());
            throw new UnableToClaimTokenException(
                    "Segment %d of %s was split or merged meanwhile".formatted(segment.getSegmentId(), processorName));
        }
        return token;
    }

    @Override
    public void extendClaim(String processorName, int segment) throws UnableToClaimTokenException {
        Bson update = set(AT, Date.from(clock.instant()));
        if (tokens.updateOne(own(processorName, segment), update).getMatchedCount() == 0) {
            throw notOurs(processorName, segment);
        }
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        tokens.updateOne(own(processorName, segment), set(OWNER, null));
    }

    @Override
    public void deleteToken(String processorName, int segment) throws UnableToClaimTokenException {
        if (tokens.deleteOne(own(processorName, segment)).getDeletedCount() == 0) {
            throw notOurs(processorName, segment);
        }
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return segments(processorName).stream()
                .mapToInt(MongoTokenStore::number)
                .toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        List<Document> all = segments(processorName);
        int[] numbers = all.stream().mapToInt(MongoTokenStore::number).toArray();
        Instant now = clock.instant();
        return all.stream()
                .filter(segment -> claimable(segment, now))
                .map(segment -> Segment.computeSegment(number(segment), numbers))
                .toList();
    }

    private boolean claimable(Document segment, Instant now) {
        String owner = segment.getString(OWNER);
        return owner == null || owner.equals(node) || lapsed(segment, now);
    }

    private boolean lapsed(Document segment, Instant now) {
        Instant at = segment.getDate(AT).toInstant();
        return at.isBefore(now.minus(claimTimeout)) || at.isAfter(now.plus(claimTimeout));
    }

    private List<Document> segments(String processorName) {
        List<Document> all = tokens.find(eq(PROCESSOR, processorName)).into(new ArrayList<>());
        boolean complete = all.stream().anyMatch(segment -> number(segment) == 0);
        return complete
                ? all.stream()
                        .sorted(Comparator.comparingInt(MongoTokenStore::number))
                        .toList()
                : List.of();
    }

    /** How far each segment of a processor is and who has it, in the order of the segments; claims nothing. */
    public List<SegmentStanding> standings(String processorName) {
        Instant now = clock.instant();
        return segments(processorName).stream()
                .map(segment -> new SegmentStanding(
                        number(segment), documents.token(segment), segment.getString(OWNER), !lapsed(segment, now)))
                .toList();
    }

    /** Made once per database, so that processes over the same tokens know each other by it. */
    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(identity.readOrMake());
    }

    private @Nullable Document segment(String processorName, int segment) {
        return tokens.find(byId(processorName, segment)).first();
    }

    private UnableToClaimTokenException notOurs(String processorName, int segment) {
        Document found = segment(processorName, segment);
        return new UnableToClaimTokenException(
                found == null
                        ? "Segment %d of %s does not exist".formatted(segment, processorName)
                        : "Segment %d of %s is not claimed by %s but by %s"
                                .formatted(segment, processorName, node, found.getString(OWNER)));
    }

    private static Bson byId(String processorName, int segment) {
        return eq(ID, processorName + "/" + segment);
    }

    private Bson own(String processorName, int segment) {
        return and(byId(processorName, segment), eq(OWNER, node));
    }

    private static int number(Document segment) {
        return segment.get(SEGMENT, Number.class).intValue();
    }

    private Document fresh(@Nullable TrackingToken token, String processorName, int segment) {
        Document document = new Document(ID, processorName + "/" + segment)
                .append(PROCESSOR, processorName)
                .append(SEGMENT, segment)
                .append(OWNER, null)
                .append(AT, Date.from(clock.instant()))
                .append(TokenOrigin.EVENTS_OF, origin.store().orElse(null));
        document.putAll(documents.serialized(token));
        return document;
    }
}
