package org.yousaid.eventstore.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Whose a letter is while it is handled. A claim says who and when; one that lies further away than it holds, in the past
 * or in the future, is nobody's. Only the claimant puts a letter back or takes it away.
 */
final class LetterClaims {

    /** How long a claim holds, whichever way a clock has been set meanwhile. */
    static final Duration HOLDS = Duration.ofMinutes(5);

    private final MongoCollection<Document> letters;
    private final InstantSource time;

    LetterClaims(MongoCollection<Document> letters, InstantSource time) {
        this.letters = letters;
        this.time = time;
    }

    /** The letter's document, now this claimant's; nothing when it is somebody else's, or gone. */
    @Nullable
    Document claim(String id, String claimant) {
        Instant now = time.instant();
        Bson free = or(
                exists(LetterDocuments.CLAIM, false),
                lt(LetterDocuments.CLAIMED_AT, Date.from(now.minus(HOLDS))),
                gt(LetterDocuments.CLAIMED_AT, Date.from(now.plus(HOLDS))));
        return letters.findOneAndUpdate(
                and(eq(LetterDocuments.ID, id), free),
                Updates.set(LetterDocuments.CLAIM, new Document("by", claimant).append("at", Date.from(now))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    /** Takes a letter away that was handled; false when the claim was lost meanwhile. */
    boolean remove(String id, String claimant) {
        return letters.deleteOne(claimedBy(id, claimant)).getDeletedCount() == 1;
    }

    /** Leaves a letter that failed again where it is, with why, for anybody to try. */
    void putBack(String id, String claimant, Reason reason) {
        letters.updateOne(claimedBy(id, claimant), failedAgain(reason));
    }

    /** The same for whoever knows of no claim. */
    void putBack(String id, Reason reason) {
        letters.updateOne(eq(LetterDocuments.ID, id), failedAgain(reason));
    }

    private Bson failedAgain(Reason reason) {
        return Updates.combine(
                Updates.set(LetterDocuments.REASON, LetterDocuments.reason(reason)),
                Updates.set(LetterDocuments.TRIED_AT, Date.from(time.instant())),
                Updates.inc(LetterDocuments.ATTEMPTS, 1),
                Updates.unset(LetterDocuments.CLAIM));
    }

    /** Lets go of a letter that was claimed by mistake. */
    void release(String id, String claimant) {
        letters.updateOne(claimedBy(id, claimant), Updates.unset(LetterDocuments.CLAIM));
    }

    private static Bson claimedBy(String id, String claimant) {
        return and(eq(LetterDocuments.ID, id), eq(LetterDocuments.CLAIMED_BY, claimant));
    }
}
