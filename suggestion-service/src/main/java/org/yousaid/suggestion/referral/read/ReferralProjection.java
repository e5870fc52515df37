package org.yousaid.suggestion.referral.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.yousaid.suggestion.referral.read.ReferralDocument.CHASED;
import static org.yousaid.suggestion.referral.read.ReferralDocument.CHASED_AT;
import static org.yousaid.suggestion.referral.read.ReferralDocument.DUE;
import static org.yousaid.suggestion.referral.read.ReferralDocument.ID;
import static org.yousaid.suggestion.referral.read.ReferralDocument.OPEN;
import static org.yousaid.suggestion.referral.read.ReferralDocument.RELEASED_AT;
import static org.yousaid.suggestion.referral.read.ReferralDocument.SAID;
import static org.yousaid.suggestion.referral.read.ReferralDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.Date;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.referral.ReferralEvent;
import org.yousaid.suggestion.referral.ReferralEvent.BodyAnswered;
import org.yousaid.suggestion.referral.ReferralEvent.BodyChased;
import org.yousaid.suggestion.referral.ReferralEvent.BodyStayedSilent;
import org.yousaid.suggestion.referral.ReferralEvent.ReferralEnded;
import org.yousaid.suggestion.referral.ReferralEvent.SuggestionReferred;
import org.yousaid.suggestion.referral.ReferralEvent.WordsReleased;

/** Keeps one document per referred suggestion, at the version of its last event; a repeat changes nothing. */
@Component
@ProcessingGroup(ReferralProjection.GROUP)
class ReferralProjection {

    static final String GROUP = "projections-referral";
    private static final Document NOTHING_DUE = new Document(DUE, "");

    private final MongoCollection<Document> documents;

    ReferralProjection(ReadModels models) {
        this.documents = models.collection(ReferralDocument.COLLECTION);
    }

    @EventHandler
    void on(ReferralEvent event, @SequenceNumber long version) {
        if (version == 0 && event instanceof SuggestionReferred first) {
            documents.updateOne(
                    eq(ID, event.id().value()),
                    new Document(
                            "$setOnInsert", ReferralDocument.referred(first).append(VERSION, version)),
                    new UpdateOptions().upsert(true));
            return;
        }
        Document update = update(event);
        update.get("$set", Document.class).append(VERSION, version);
        documents.updateOne(and(eq(ID, event.id().value()), lt(VERSION, version)), update);
    }

    @ResetHandler
    void reset() {
        documents.deleteMany(new Document());
    }

    private static Document update(ReferralEvent event) {
        return switch (event) {
            case SuggestionReferred referred -> set(ReferralDocument.referred(referred));
            case BodyChased chased ->
                set(new Document(CHASED, chased.number())
                        .append(CHASED_AT, Date.from(chased.at()))
                        .append(DUE, Date.from(chased.nextAt())));
            case BodyStayedSilent _ -> set(new Document()).append("$unset", NOTHING_DUE);
            case BodyAnswered answered -> {
                Document update =
                        set(new Document()).append("$push", new Document(SAID, ReferralDocument.said(answered)));
                yield answered.answer().settles() ? update.append("$unset", NOTHING_DUE) : update;
            }
            case WordsReleased released -> set(new Document(RELEASED_AT, Date.from(released.at())));
            case ReferralEnded _ -> set(new Document(OPEN, false)).append("$unset", NOTHING_DUE);
        };
    }

    private static Document set(Document fields) {
        return new Document("$set", fields);
    }
}
