package org.yousaid.suggestion.referral.read;

import static com.mongodb.client.model.Filters.eq;
import static org.yousaid.suggestion.referral.read.ReceiverProjection.CONTACT;
import static org.yousaid.suggestion.referral.read.ReceiverProjection.DAYS;
import static org.yousaid.suggestion.referral.read.ReceiverProjection.ENGLISH;
import static org.yousaid.suggestion.referral.read.ReceiverProjection.ID;
import static org.yousaid.suggestion.referral.read.ReceiverProjection.NAME;
import static org.yousaid.suggestion.referral.read.ReceiverProjection.PURPOSE;
import static org.yousaid.suggestion.referral.read.ReceiverProjection.RETIRED;
import static org.yousaid.suggestion.referral.read.ReceiverProjection.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.process.Words;
import org.yousaid.suggestion.referral.ReceiverDetails;
import org.yousaid.suggestion.referral.ReceiverList;
import org.yousaid.suggestion.referral.ReferralSettings;
import org.yousaid.suggestion.suggestion.ReceiverId;
import org.yousaid.suggestion.suggestion.Receivers;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Shown;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.support.vault.SealedContact;

/** Reads what {@link ReceiverProjection} writes, and asks the event store how far it must have come. */
@Component
@EnableConfigurationProperties(ReferralSettings.class)
class ReceiverDocuments implements ReceiverList, Receivers {

    private final MongoCollection<Document> documents;
    private final EventStore events;
    private final ReferralSettings settings;

    ReceiverDocuments(Databases databases, EventStore events, ReferralSettings settings) {
        this.documents = databases.own().getCollection(ReceiverProjection.COLLECTION);
        this.events = events;
        this.settings = settings;
        documents.createIndex(Indexes.ascending(ENGLISH));
    }

    @Override
    public Optional<Receiver> find(ReceiverId id) {
        Optional<Long> last = events.lastSequenceNumberFor(id.value());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Optional<Receiver> shown = Shown.within(() -> read(id).filter(receiver -> receiver.version() >= last.get()));
        if (shown.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_READY);
        }
        return shown;
    }

    @Override
    public List<Receiver> all() {
        return documents
                .find()
                .sort(Sorts.ascending(ENGLISH))
                .map(ReceiverDocuments::receiver)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Chosen> chosen(@Nullable String given, String language, Instant now) {
        return Optional.ofNullable(given).flatMap(ReceiverId::read).map(id -> {
            Receiver receiver = find(id).filter(found -> !found.retired())
                    .orElseThrow(() -> new Refused(new SuggestionRefusal.NoSuchReceiver()));
            LocalDate answerBy =
                    CalendarDays.of(now).plusDays(receiver.details().days());
            Instant word = CalendarDays.startOf(answerBy.plusDays(1)).plus(settings.wordAfter());
            return new Chosen(id, receiver.details().name().in(language), answerBy, word);
        });
    }

    private Optional<Receiver> read(ReceiverId id) {
        return Optional.ofNullable(documents.find(eq(ID, id.value())).first()).map(ReceiverDocuments::receiver);
    }

    private static Receiver receiver(Document document) {
        Map<String, String> names = new HashMap<>();
        document.get(NAME, Document.class).forEach((language, name) -> names.put(language, String.valueOf(name)));
        return new Receiver(
                new ReceiverId(document.getString(ID)),
                new ReceiverDetails(
                        new Words(names),
                        document.getString(PURPOSE),
                        document.getInteger(DAYS),
                        new SealedContact(document.getString(CONTACT))),
                document.getBoolean(RETIRED),
                document.get(VERSION, Number.class).longValue());
    }
}
