package org.yousaid.eventstore.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What was given up, with the reason and who gave it: the collection {@code discarded_letters}. A record leaves it only
 * when its letter was handled after all, because the discard had ended halfway.
 */
final class DiscardedLetters {

    static final String COLLECTION = "discarded_letters";

    private final MongoCollection<Document> letters;
    private final MongoCollection<Document> records;

    DiscardedLetters(MongoDatabase database) {
        this.letters = database.getCollection(LetterStore.COLLECTION);
        this.records = database.getCollection(COLLECTION);
        records.createIndex(Indexes.descending(LetterDocuments.DISCARDED_AT));
    }

    /** Keeps a letter's document with all it holds. */
    void keep(Document letter, String why, String by, Instant at) {
        String id = letter.getString(LetterDocuments.ID);
        String record = id + "@" + LetterDocuments.letter(letter).parkedAt().toEpochMilli();
        Document kept = new Document(letter)
                .append(LetterDocuments.ID, record)
                .append(
                        LetterDocuments.DISCARDED,
                        new Document("id", id)
                                .append("why", why)
                                .append("by", by)
                                .append("at", Date.from(at)));
        kept.remove(LetterDocuments.CLAIM);
        records.replaceOne(eq(LetterDocuments.ID, record), kept, new ReplaceOptions().upsert(true));
    }

    /** By the beginning of the record's id, which is the letter's id and when it was parked. */
    boolean contains(String letter) {
        return records.find(ofLetter(letter)).limit(1).first() != null;
    }

    /** Takes back what a discard kept that ended before the letter was gone. */
    void forget(String letter) {
        records.deleteMany(ofLetter(letter));
    }

    private static Bson ofLetter(String letter) {
        return and(gt(LetterDocuments.ID, letter + "@"), lt(LetterDocuments.ID, letter + "A"));
    }

    /** The ids of what was given up for a group, as they are within the group; not of what waits still. */
    Set<String> of(String group) {
        Set<String> ids = kept(group);
        ids.removeAll(waiting(ids));
        int prefix = LetterDocuments.id(group, "").length();
        return ids.stream().map(id -> id.substring(prefix)).collect(Collectors.toSet());
    }

    /** The same for all that waits still, because everything is read anew. */
    void forgetWaiting(String group) {
        waiting(kept(group)).forEach(this::forget);
    }

    private List<String> waiting(Set<String> ids) {
        return letters.find(in(LetterDocuments.ID, ids))
                .projection(Projections.include(LetterDocuments.ID))
                .map(letter -> letter.getString(LetterDocuments.ID))
                .into(new ArrayList<>());
    }

    /** The ids of a group's letters that have a record; by the beginning of the records' ids. */
    private Set<String> kept(String group) {
        String prefix = LetterDocuments.id(group, "");
        Set<String> ids = new HashSet<>();
        for (Document record : records.find(
                        and(gt(LetterDocuments.ID, prefix), lt(LetterDocuments.ID, LetterDocuments.behindAllOf(group))))
                .projection(Projections.include(LetterDocuments.DISCARDED_ID))) {
            ids.add(record.getEmbedded(List.of(LetterDocuments.DISCARDED, "id"), String.class));
        }
        return ids;
    }

    List<DiscardedLetter> newest(int limit) {
        return records.find()
                .sort(Sorts.descending(LetterDocuments.DISCARDED_AT))
                .limit(limit)
                .map(LetterDocuments::discarded)
                .into(new ArrayList<>());
    }
}
