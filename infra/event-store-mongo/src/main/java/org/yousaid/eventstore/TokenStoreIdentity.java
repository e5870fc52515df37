package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.UUID;
import org.bson.Document;

/** The name of a token store: made once per database, by whoever asks first, and the same for all. */
final class TokenStoreIdentity {

    private static final String ID = "_id";
    private static final String STORE = "store";

    private final MongoCollection<Document> tokens;

    TokenStoreIdentity(MongoCollection<Document> tokens) {
        this.tokens = tokens;
    }

    String readOrMake() {
        Document known = tokens.find(eq(ID, STORE)).first();
        return known == null ? make() : known.getString(STORE);
    }

    private String make() {
        try {
            Document made = tokens.findOneAndUpdate(
                    eq(ID, STORE),
                    setOnInsert(STORE, UUID.randomUUID().toString()),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            if (made != null) {
                return made.getString(STORE);
            }
        } catch (MongoException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Another process was a moment earlier: take theirs.
        }
        Document theirs = tokens.find(eq(ID, STORE)).first();
        if (theirs == null) {
            throw new IllegalStateException("The token store's identifier could not be made");
        }
        return theirs.getString(STORE);
    }
}
