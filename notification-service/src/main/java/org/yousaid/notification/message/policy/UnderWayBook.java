package org.yousaid.notification.message.policy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.eventstore.GatheredWrites;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.promise.WordsUnderWay;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonId;

/** Notes each word before it is queued, and drops it once its promise knows what became of it. */
@Component
class UnderWayBook implements WordsUnderWay {

    private static final String ID = "_id";
    private static final String PROMISE = "promise";
    private static final String PERSON = "person";
    private static final String WORD = "word";
    private static final String SINCE = "since";

    private final MongoCollection<Document> words;
    private final GatheredWrites done;
    private final ByHandDesk byHand;
    private final WaitingList waiting;
    private final EventStore events;

    UnderWayBook(Databases databases, ByHandDesk byHand, WaitingList waiting, EventStore events) {
        this.words = databases.own().getCollection("words_under_way");
        this.done = new GatheredWrites(words);
        this.byHand = byHand;
        this.waiting = waiting;
        this.events = events;
        words.createIndex(Indexes.ascending(PROMISE));
    }

    /**
     * A word about a promise, to this person.
     *
     * @param since when it was written, absent for what was noted before that was
     */
    record Noted(
            Reference promise,
            PersonId person,
            Word word,
            @Nullable Instant since) {}

    void add(MessageCommand.Queue message, Content.Keeps keeps) {
        words.updateOne(
                Filters.eq(message.message().value()),
                Updates.combine(
                        Updates.setOnInsert(PROMISE, keeps.promised().value()),
                        Updates.setOnInsert(PERSON, message.to().person().value()),
                        Updates.setOnInsert(WORD, keeps.word().name()),
                        Updates.setOnInsert(SINCE, Date.from(message.at()))),
                new UpdateOptions().upsert(true));
    }

    Optional<Noted> of(MessageId message) {
        return Optional.ofNullable(words.find(Filters.eq(message.value())).first())
                .map(found -> new Noted(
                        new Reference(found.getString(PROMISE)),
                        new PersonId(found.getString(PERSON)),
                        Word.valueOf(found.getString(WORD)),
                        Optional.ofNullable(found.getDate(SINCE))
                                .map(Date::toInstant)
                                .orElse(null)));
    }

    /** Those of these promises about which a word waits for the mail server. */
    Set<Reference> amongThese(Collection<Reference> promises) {
        List<String> all = promises.stream().map(Reference::value).toList();
        Set<Reference> found = new HashSet<>();
        words.find(Filters.in(PROMISE, all)).forEach(word -> found.add(new Reference(word.getString(PROMISE))));
        return found;
    }

    void remove(MessageId message) {
        done.delete(Filters.eq(message.value()));
    }

    /** One that was taken says more than one that waits, and the first that was taken the most. */
    @Override
    public Optional<UnderWay> about(Reference promise) {
        List<Document> found = words.find(Filters.eq(PROMISE, promise.value())).into(new ArrayList<>());
        Optional<UnderWay> taken = found.stream()
                .flatMap(word -> takenAt(new MessageId(word.getString(ID))).stream()
                        .map(at -> new UnderWay.Taken(Word.valueOf(word.getString(WORD)), at)))
                .min(Comparator.comparing(UnderWay.Taken::at))
                .map(UnderWay.class::cast);
        if (taken.isPresent()) {
            return taken;
        }
        if (!found.isEmpty()) {
            return Optional.of(new UnderWay.Written());
        }
        if (!byHand.about(promise).isEmpty()) {
            return Optional.of(new UnderWay.ByHand());
        }
        return waiting.waitsForCount(promise) ? Optional.of(new UnderWay.Uncounted()) : Optional.empty();
    }

    /** What a message that was queued says. */
    Content content(MessageId message) {
        return first(message, MessageEvent.Queued.class)
                .map(MessageEvent.Queued::content)
                .orElseThrow();
    }

    private Optional<Instant> takenAt(MessageId message) {
        return first(message, MessageEvent.Sent.class).map(MessageEvent.Sent::at);
    }

    private <E> Optional<E> first(MessageId message, Class<E> type) {
        return events.readEvents(message.value())
                .asStream()
                .map(event -> event.getPayload())
                .filter(type::isInstance)
                .<E>map(type::cast)
                .findFirst();
    }
}
