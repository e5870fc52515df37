package org.yousaid.suggestion.referral.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.referral.ReceiverDetails;
import org.yousaid.suggestion.referral.ReceiverEvent;
import org.yousaid.suggestion.referral.ReceiverEvent.ReceiverChanged;
import org.yousaid.suggestion.referral.ReceiverEvent.ReceiverNamed;
import org.yousaid.suggestion.referral.ReceiverEvent.ReceiverRetired;

/** Keeps one document per receiver, at the version of its last event; an event that was there before changes nothing. */
@Component
@ProcessingGroup(ReferralProjection.GROUP)
class ReceiverProjection {

    static final String COLLECTION = "receivers";
    static final String ID = "_id";
    /** What the list is sorted by. */
    static final String ENGLISH = "english";

    static final String NAME = "name";
    static final String PURPOSE = "purpose";
    static final String DAYS = "days";
    static final String CONTACT = "contact";
    static final String RETIRED = "retired";
    static final String VERSION = "version";

    private final MongoCollection<Document> documents;

    ReceiverProjection(ReadModels models) {
        this.documents = models.collection(COLLECTION);
    }

    @EventHandler
    void on(ReceiverEvent event, @SequenceNumber long version) {
        switch (event) {
            case ReceiverNamed named ->
                documents.updateOne(
                        eq(ID, named.id().value()),
                        new Document(
                                "$setOnInsert",
                                details(named.details()).append(RETIRED, false).append(VERSION, version)),
                        new UpdateOptions().upsert(true));
            case ReceiverChanged changed -> change(event, version, details(changed.details()));
            case ReceiverRetired _ -> change(event, version, new Document(RETIRED, true));
        }
    }

    @ResetHandler
    void reset() {
        documents.deleteMany(new Document());
    }

    private void change(ReceiverEvent event, long version, Document fields) {
        documents.updateOne(
                and(eq(ID, event.id().value()), lt(VERSION, version)),
                new Document("$set", fields.append(VERSION, version)));
    }

    private static Document details(ReceiverDetails details) {
        return new Document(NAME, new Document(details.name().byLanguage()))
                .append(ENGLISH, details.name().in("en"))
                .append(PURPOSE, details.purpose())
                .append(DAYS, details.days())
                .append(CONTACT, details.contact().value());
    }
}
