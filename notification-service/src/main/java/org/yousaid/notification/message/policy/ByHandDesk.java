package org.yousaid.notification.message.policy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.eventstore.GatheredWrites;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.promise.WordsByHand;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/**
 * What waits for somebody to tell it: one entry for each word that would have been a mail, under the mail's id. Once told, or
 * overtaken by a word that says more, only the id is left, so that nobody is told the same again.
 */
@Component
class ByHandDesk implements WordsByHand {

    private static final String ID = "_id";
    private static final String PROMISE = "promise";
    private static final String WAY = "way";
    private static final String WORD = "word";
    private static final String CONTACT = "contact";
    private static final String SINCE = "since";
    private static final String TEXT = "text";

    private final MongoCollection<Document> words;
    private final GatheredWrites overtakenWords;

    ByHandDesk(Databases databases) {
        this.words = databases.own().getCollection("words_by_hand");
        this.overtakenWords = new GatheredWrites(words);
        words.createIndexes(List.of(
                new IndexModel(Indexes.ascending(WAY, SINCE, ID)),
                new IndexModel(Indexes.ascending(SINCE, ID)),
                new IndexModel(Indexes.ascending(PROMISE))));
        nameThePromiseOfEach();
    }

    /** What was stored before there could be several about a promise has its reference for an id. */
    private void nameThePromiseOfEach() {
        words.find(Filters.exists(PROMISE, false)).into(new ArrayList<>()).forEach(old -> {
            String reference = old.getString(ID);
            words.updateOne(Filters.eq(reference), Updates.set(PROMISE, reference));
        });
    }

    void add(MessageId message, Content content, SealedContact contact, ContactDetails details, Instant since) {
        Content.Keeps keeps = Objects.requireNonNull(content.keeps());
        Document word = new Document(PROMISE, keeps.promised().value())
                .append(WAY, way(details).name())
                .append(WORD, keeps.word().name())
                .append(CONTACT, contact.value())
                .append(SINCE, Date.from(since))
                .append(
                        TEXT,
                        content instanceof Content.PersonalWord written
                                ? written.text().value()
                                : null);
        var added = words.updateOne(
                Filters.eq(message.value()), new Document("$setOnInsert", word), new UpdateOptions().upsert(true));
        if (added.getUpsertedId() != null) {
            clear(Filters.and(overtaken(keeps.promised(), keeps.word(), since), Filters.ne(ID, message.value())));
        }
    }

    /** Paper says more than a call, and stays. */
    private static Way way(ContactDetails details) {
        if (details.postal() != null) {
            return Way.POST;
        }
        return details.phone() != null ? Way.PHONE : Way.NONE;
    }

    /**
     * They heard this otherwise: what it says as well, or better, waits no more. In a batch of events that is so at its end, and
     * what began to wait after {@code at} waits on.
     */
    void heard(Reference promise, Word word, Instant at) {
        overtakenWords.updateAll(overtaken(promise, word, at), cleared());
    }

    private static Bson overtaken(Reference promise, Word word, Instant at) {
        return Filters.and(
                of(promise),
                Filters.in(WORD, lesser(word).stream().map(Word::name).toList()),
                Filters.lte(SINCE, Date.from(at)));
    }

    /** What nobody has to be told any more who is told this. What a colleague wrote is said by nothing else. */
    private static List<Word> lesser(Word word) {
        return switch (word) {
            case INTERIM -> List.of(Word.INTERIM);
            case RESULTS -> List.of(Word.INTERIM, Word.RESULTS);
            case PROGRESS, DECISION -> List.of(Word.INTERIM, Word.PROGRESS, Word.DECISION);
            case PERSONAL_WORD, BY_ITSELF -> List.of();
        };
    }

    @Override
    public void told(ByHand word) {
        clear(Filters.eq(word.id()));
    }

    @Override
    public void drop(Reference promise) {
        clear(of(promise));
    }

    private void clear(Bson which) {
        words.updateMany(which, cleared());
    }

    private static Bson cleared() {
        return Updates.combine(
                Updates.unset(WAY),
                Updates.unset(WORD),
                Updates.unset(CONTACT),
                Updates.unset(SINCE),
                Updates.unset(TEXT));
    }

    @Override
    public List<ByHand> waiting(@Nullable Way way, @Nullable After after, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (way != null) {
            filters.add(Filters.eq(WAY, way.name()));
        }
        filters.add(still());
        if (after != null) {
            Date since = Date.from(after.since());
            // Says again what the next one says, in a way that an index can begin at.
            filters.add(Filters.gte(SINCE, since));
            filters.add(Filters.or(
                    Filters.gt(SINCE, since), Filters.and(Filters.eq(SINCE, since), Filters.gt(ID, after.id()))));
        }
        return read(Filters.and(filters), limit);
    }

    @Override
    public List<ByHand> about(Reference promise) {
        return read(Filters.and(of(promise), still()), Integer.MAX_VALUE);
    }

    /** Those of these promises about which something waits to be told. */
    Set<Reference> amongThese(Collection<Reference> promises) {
        List<String> all = promises.stream().map(Reference::value).toList();
        Set<Reference> found = new HashSet<>();
        words.find(Filters.and(Filters.in(PROMISE, all), still()))
                .forEach(word -> found.add(new Reference(word.getString(PROMISE))));
        return found;
    }

    private static Bson of(Reference promise) {
        return Filters.eq(PROMISE, promise.value());
    }

    private static Bson still() {
        return Filters.gt(SINCE, Date.from(Instant.EPOCH));
    }

    private List<ByHand> read(Bson filter, int limit) {
        return words
                .find(filter)
                .sort(Sorts.ascending(SINCE, ID))
                .limit(limit == Integer.MAX_VALUE ? 0 : limit)
                .into(new ArrayList<>())
                .stream()
                .map(ByHandDesk::read)
                .toList();
    }

    private static ByHand read(Document stored) {
        String text = stored.getString(TEXT);
        return new ByHand(
                stored.getString(ID),
                new Reference(stored.getString(PROMISE)),
                Word.valueOf(stored.getString(WORD)),
                Way.valueOf(stored.getString(WAY)),
                new SealedContact(stored.getString(CONTACT)),
                stored.getDate(SINCE).toInstant(),
                text == null ? null : new SealedText(text));
    }
}
