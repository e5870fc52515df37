package org.yousaid.notification.message.policy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.promise.WordsByHand;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** What waits for somebody to tell it: one word per promise, the first that was ready, or what a colleague wrote. */
@Component
class ByHandDesk implements WordsByHand {

    private static final String PROMISE = "_id";
    private static final String WAY = "way";
    private static final String WORD = "word";
    private static final String CONTACT = "contact";
    private static final String SINCE = "since";
    private static final String TEXT = "text";

    private final MongoCollection<Document> words;

    ByHandDesk(Databases databases) {
        this.words = databases.own().getCollection("words_by_hand");
        words.createIndexes(
                List.of(new IndexModel(Indexes.ascending(WAY, SINCE)), new IndexModel(Indexes.ascending(SINCE))));
    }

    void add(MessageCommand.Queue message, Content.Keeps keeps, ContactDetails details) {
        add(keeps.promised(), keeps.word(), message.to(), details, Date.from(message.at()));
        if (message.content() instanceof Content.PersonalWord word) {
            words.updateOne(
                    Filters.eq(keeps.promised().value()),
                    Updates.combine(
                            Updates.set(WORD, keeps.word().name()),
                            Updates.set(TEXT, word.text().value())));
        }
    }

    void add(Reference promise, Word word, SealedContact contact, ContactDetails details, Date since) {
        words.updateOne(
                Filters.eq(promise.value()),
                Updates.combine(
                        Updates.setOnInsert(WAY, way(details).name()),
                        Updates.setOnInsert(WORD, word.name()),
                        Updates.setOnInsert(CONTACT, contact.value()),
                        Updates.setOnInsert(SINCE, since)),
                new UpdateOptions().upsert(true));
    }

    /** Paper says more than a call, and stays. */
    private static Way way(ContactDetails details) {
        if (details.postal() != null) {
            return Way.POST;
        }
        return details.phone() != null ? Way.PHONE : Way.NONE;
    }

    void remove(Reference promise) {
        words.deleteOne(Filters.eq(promise.value()));
    }

    @Override
    public List<ByHand> waiting(@Nullable Way way, int limit) {
        Bson filter = way == null ? new Document() : Filters.eq(WAY, way.name());
        return words.find(filter).sort(Sorts.ascending(SINCE)).limit(limit).into(new ArrayList<>()).stream()
                .map(ByHandDesk::read)
                .toList();
    }

    @Override
    public Optional<ByHand> about(Reference promise) {
        return Optional.ofNullable(words.find(Filters.eq(promise.value())).first())
                .map(ByHandDesk::read);
    }

    private static ByHand read(Document stored) {
        String text = stored.getString(TEXT);
        return new ByHand(
                new Reference(stored.getString(PROMISE)),
                Word.valueOf(stored.getString(WORD)),
                Way.valueOf(stored.getString(WAY)),
                new SealedContact(stored.getString(CONTACT)),
                stored.getDate(SINCE).toInstant(),
                text == null ? null : new SealedText(text));
    }
}
