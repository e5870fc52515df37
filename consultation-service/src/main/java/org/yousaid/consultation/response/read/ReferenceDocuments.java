package org.yousaid.consultation.response.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.consultation.response.References;
import org.yousaid.contract.Reference;
import org.yousaid.support.mongo.Databases;

/** References as documents whose {@code _id} is the reference: the unique index that tells a collision. */
class ReferenceDocuments implements References {

    private static final String OWNER = "owner";

    private final MongoCollection<Document> references;
    private final Supplier<Reference> source;

    ReferenceDocuments(Databases databases, Supplier<Reference> source) {
        references = databases.own().getCollection("references");
        this.source = source;
    }

    @Override
    public Reference mint(String owner) {
        Reference minted = source.get();
        while (!isNew(minted, owner)) {
            minted = source.get();
        }
        return minted;
    }

    @Override
    public boolean claim(Reference reference, String owner) {
        return isNew(reference, owner)
                || references
                                .find(and(eq("_id", reference.value()), eq(OWNER, owner)))
                                .first()
                        != null;
    }

    private boolean isNew(Reference reference, String owner) {
        try {
            references.insertOne(new Document("_id", reference.value()).append(OWNER, owner));
            return true;
        } catch (MongoWriteException e) {
            if (JsonDocuments.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void release(Reference reference, String owner) {
        references.deleteOne(and(eq("_id", reference.value()), eq(OWNER, owner)));
    }

    @Override
    public boolean isClaimed(Reference reference) {
        return references.find(eq("_id", reference.value())).first() != null;
    }

    /** References come from the machine's secure random source. */
    @Component
    static class Minted extends ReferenceDocuments {

        Minted(Databases databases) {
            super(databases, Reference::mint);
        }
    }
}
