package org.yousaid.eventstore.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The queue itself: the collection {@code dead_letters}, one document per letter, unique by group, sequence and index.
 * Parking the same thing twice keeps one letter, and a letter goes only after it was handled or discarded.
 */
public final class LetterStore {

    static final String COLLECTION = "dead_letters";

    private static final Bson IN_ORDER =
            Sorts.ascending(LetterDocuments.GROUP, LetterDocuments.SEQUENCE, LetterDocuments.INDEX);
    private static final Bson NEWEST_FIRST =
            Sorts.descending(LetterDocuments.GROUP, LetterDocuments.SEQUENCE, LetterDocuments.INDEX);

    private final MongoCollection<Document> letters;
    private final LetterClaims claims;
    private final DiscardedLetters discarded;
    private final InstantSource time;

    /** Opens the queue of a database and makes its indexes. */
    public LetterStore(MongoDatabase database, InstantSource time) {
        MongoDatabase careful = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.LOCAL)
                .withReadPreference(ReadPreference.primary());
        this.letters = careful.getCollection(COLLECTION);
        this.claims = new LetterClaims(letters, time);
        this.discarded = new DiscardedLetters(careful);
        this.time = time;
        letters.createIndex(
                Indexes.ascending(LetterDocuments.GROUP, LetterDocuments.SEQUENCE, LetterDocuments.INDEX),
                new IndexOptions().unique(true));
    }

    /**
     * Parks what failed at the end of its sequence; once, however often it is parked. What was discarded stays so: it
     * comes again when somebody dies between the discard and the token or offset.
     */
    public void park(String group, NewLetter letter, @Nullable Throwable cause) {
        if (!discarded.contains(LetterDocuments.id(group, letter.id()))) {
            var _ = append(group, letter, cause == null ? null : Reason.of(cause));
        }
    }

    /**
     * Parks a letter when its sequence waits already, and says whether it did. What stands before everything that waits
     * is a repeat of something handled earlier, and does not wait.
     */
    public boolean parkBehind(String group, String sequence, Place place, Supplier<NewLetter> letter) {
        Optional<Letter> first = first(group, sequence);
        if (first.isEmpty() || place.before(first.get().place())) {
            return false;
        }
        NewLetter behind = letter.get();
        if (discarded.contains(LetterDocuments.id(group, behind.id()))) {
            return true;
        }
        long index = append(group, behind, null);
        // A replay may have emptied the sequence meanwhile: then nothing is left to wait for.
        return !(first(group, sequence).filter(now -> now.index() == index).isPresent()
                && withdraw(group, sequence, index));
    }

    private boolean withdraw(String group, String sequence, long index) {
        Bson untouched = and(
                eq(LetterDocuments.GROUP, group),
                eq(LetterDocuments.SEQUENCE, sequence),
                eq(LetterDocuments.INDEX, index),
                eq(LetterDocuments.ATTEMPTS, 0),
                exists(LetterDocuments.CLAIM, false));
        return letters.deleteOne(untouched).getDeletedCount() == 1;
    }

    /** The letter's index, also when it was there before. */
    private long append(String group, NewLetter letter, @Nullable Reason reason) {
        while (true) {
            long index = nextIndex(group, letter.sequence());
            try {
                letters.insertOne(LetterDocuments.of(group, letter, index, reason, time.instant()));
                return index;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                Document there = byId(LetterDocuments.id(group, letter.id()));
                if (there != null) {
                    return there.getLong(LetterDocuments.INDEX);
                }
                // Another letter has taken the index.
            }
        }
    }

    private long nextIndex(String group, String sequence) {
        Document last = letters.find(inSequence(group, sequence))
                .sort(NEWEST_FIRST)
                .limit(1)
                .first();
        return last == null ? 0 : last.getLong(LetterDocuments.INDEX) + 1;
    }

    /** Whether letters of this sequence wait. */
    public boolean contains(String group, String sequence) {
        return first(group, sequence).isPresent();
    }

    /**
     * Whether this event or record waits with nobody at it, or was discarded. One that is being replayed may have been
     * handled already, and so is not left out.
     */
    public boolean leavesOut(String group, String id) {
        String letter = LetterDocuments.id(group, id);
        Document waiting = byId(letter);
        return waiting == null ? discarded.contains(letter) : !waiting.containsKey(LetterDocuments.CLAIM);
    }

    /** How many letters a group has. */
    public long count(String group) {
        return letters.countDocuments(eq(LetterDocuments.GROUP, group));
    }

    long count(String group, String sequence) {
        return letters.countDocuments(inSequence(group, sequence));
    }

    long countSequences(String group) {
        return letters.distinct(LetterDocuments.SEQUENCE, eq(LetterDocuments.GROUP, group), String.class)
                .into(new ArrayList<>())
                .size();
    }

    /** The groups that have letters, by name; each found by a step over the index. */
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        Document next = firstOf(gt(LetterDocuments.GROUP, ""));
        while (next != null) {
            String group = next.getString(LetterDocuments.GROUP);
            groups.add(group);
            next = firstOf(gt(LetterDocuments.GROUP, group));
        }
        return groups;
    }

    List<String> sequences(String group, @Nullable String after, int limit) {
        List<String> sequences = new ArrayList<>();
        String last = after == null ? "" : after;
        while (sequences.size() < limit) {
            Document next = firstOf(and(eq(LetterDocuments.GROUP, group), gt(LetterDocuments.SEQUENCE, last)));
            if (next == null) {
                break;
            }
            last = next.getString(LetterDocuments.SEQUENCE);
            sequences.add(last);
        }
        return sequences;
    }

    Optional<Letter> first(String group, String sequence) {
        return Optional.ofNullable(firstOf(inSequence(group, sequence))).map(LetterDocuments::letter);
    }

    private @Nullable Document firstOf(Bson some) {
        return letters.find(some).sort(IN_ORDER).limit(1).first();
    }

    List<Letter> letters(String group, String sequence, long after, int limit) {
        return letters.find(and(inSequence(group, sequence), gt(LetterDocuments.INDEX, after)))
                .sort(IN_ORDER)
                .limit(limit)
                .map(LetterDocuments::letter)
                .into(new ArrayList<>());
    }

    /**
     * Handles a sequence's letters in order, up to a number, until one fails or somebody else is at it. Each is claimed
     * first, and gone only after it was handled: whoever dies in between has it handled once more later.
     */
    Replayed replay(String group, String sequence, long limit, Handling handling) {
        String claimant = UUID.randomUUID().toString();
        long replayed = 0;
        while (replayed < limit) {
            Claimed claimed = claimFirst(group, sequence, claimant).orElse(null);
            if (claimed == null) {
                break;
            }
            try {
                handling.handle(claimed);
            } catch (Throwable failure) {
                if (failure instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                claims.putBack(claimed.letter().id(), claimant, Reason.of(failure));
                return new Replayed(replayed, 1);
            }
            discarded.forget(claimed.letter().id());
            boolean stillOurs = claims.remove(claimed.letter().id(), claimant);
            replayed++;
            if (!stillOurs) {
                // It took longer than a claim holds, and somebody else is at this sequence now.
                break;
            }
        }
        return new Replayed(replayed, 0);
    }

    private Optional<Claimed> claimFirst(String group, String sequence, String claimant) {
        while (true) {
            Document first = firstOf(inSequence(group, sequence));
            if (first == null) {
                return Optional.empty();
            }
            String id = first.getString(LetterDocuments.ID);
            Document claimed = claims.claim(id, claimant);
            if (claimed != null) {
                return Optional.of(new Claimed(
                        LetterDocuments.letter(claimed), claimed.get(LetterDocuments.CONTENT, Document.class)));
            }
            if (byId(id) != null) {
                return Optional.empty();
            }
        }
    }

    boolean discard(String group, String id, String why, String by) {
        String claimant = "discarded by " + by;
        Document claimed = claims.claim(id, claimant);
        if (claimed == null) {
            return false;
        }
        if (!group.equals(claimed.getString(LetterDocuments.GROUP))) {
            claims.release(id, claimant);
            return false;
        }
        // Copied before it goes, so a crash in between leaves it in both places and never in none.
        discarded.keep(claimed, why, by, time.instant());
        letters.deleteOne(eq(LetterDocuments.ID, id));
        return true;
    }

    DiscardedLetters discarded() {
        return discarded;
    }

    void remove(Letter letter) {
        discarded.forget(letter.id());
        letters.deleteOne(eq(LetterDocuments.ID, letter.id()));
    }

    void fail(Letter letter, @Nullable Throwable cause) {
        claims.putBack(letter.id(), cause == null ? new Reason("kept", null) : Reason.of(cause));
    }

    /** Takes all letters of a group away, because everything is read anew. */
    void clear(String group) {
        discarded.forgetWaiting(group);
        letters.deleteMany(eq(LetterDocuments.GROUP, group));
    }

    private @Nullable Document byId(String id) {
        return letters.find(eq(LetterDocuments.ID, id)).first();
    }

    private static Bson inSequence(String group, String sequence) {
        return and(eq(LetterDocuments.GROUP, group), eq(LetterDocuments.SEQUENCE, sequence));
    }

    /** A letter that is this caller's to handle, with its content. */
    record Claimed(Letter letter, Document content) {}

    /** What is done with a letter; throws when it failed again. */
    interface Handling {
        void handle(Claimed claimed) throws Exception;
    }
}
