package org.yousaid.notification.message.web;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/** Personal words by the key they were sent with, sealed: the first under a key is the one that stands. */
@Component
class PersonalWords {

    private static final String TEXT = "text";

    private final MongoCollection<Document> words;
    private final PersonVault vault;

    PersonalWords(Databases databases, PersonVault vault) {
        this.words = databases.own().getCollection("personal_words");
        this.vault = vault;
    }

    boolean knows(String id) {
        return words.find(Filters.eq(id)).first() != null;
    }

    /**
     * The word under this id, sealed when it was first sent.
     *
     * @throws Refused with {@code idempotency-key-reused} where another one stands there
     */
    SealedText sealed(String id, PersonId person, String text) {
        if (!knows(id)) {
            String sealed = vault.seal(TextOwner.person(person), text).value();
            words.updateOne(Filters.eq(id), Updates.setOnInsert(TEXT, sealed), new UpdateOptions().upsert(true));
        }
        Document stored = Objects.requireNonNull(words.find(Filters.eq(id)).first());
        SealedText first = new SealedText(stored.getString(TEXT));
        if (!vault.read(first).equals(text)) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return first;
    }
}
