package org.yousaid.notification.promise.read;

import static org.yousaid.notification.promise.read.PromiseDocument.BROKEN;
import static org.yousaid.notification.promise.read.PromiseDocument.CAUSE;
import static org.yousaid.notification.promise.read.PromiseDocument.CONSULTATION;
import static org.yousaid.notification.promise.read.PromiseDocument.DUE_AT;
import static org.yousaid.notification.promise.read.PromiseDocument.KEPT_AT;
import static org.yousaid.notification.promise.read.PromiseDocument.KEPT_BY;
import static org.yousaid.notification.promise.read.PromiseDocument.KIND;
import static org.yousaid.notification.promise.read.PromiseDocument.MADE_AT;
import static org.yousaid.notification.promise.read.PromiseDocument.PERSON;
import static org.yousaid.notification.promise.read.PromiseDocument.REFERENCE;
import static org.yousaid.notification.promise.read.PromiseDocument.RELEASED;
import static org.yousaid.notification.promise.read.PromiseDocument.STATE;
import static org.yousaid.notification.promise.read.PromiseDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.eventstore.GatheredWrites;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.operations.projection.ReadModels;

/** Keeps one document per promise; each carries the sequence number of its last event, so a repeat changes nothing. */
@Component
@ProcessingGroup(ProcessingGroups.PROMISES)
class PromiseProjection {

    private final MongoCollection<Document> promises;
    private final GatheredWrites writes;

    PromiseProjection(ReadModels models) {
        this.promises = models.collection(Promises.COLLECTION);
        this.writes = new GatheredWrites(promises);
        promises.createIndexes(List.of(
                new IndexModel(Indexes.ascending(STATE, DUE_AT, REFERENCE)),
                new IndexModel(Indexes.ascending(STATE, BROKEN, DUE_AT)),
                new IndexModel(Indexes.ascending(BROKEN, DUE_AT, REFERENCE)),
                new IndexModel(Indexes.ascending(STATE, PromiseDocument.CONSULTATION_SLUG, DUE_AT, REFERENCE)),
                new IndexModel(Indexes.ascending(BROKEN, PromiseDocument.CONSULTATION_SLUG, DUE_AT, REFERENCE)),
                new IndexModel(Indexes.ascending(PERSON, MADE_AT))));
    }

    @EventHandler
    void on(PromiseEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case PromiseEvent.Opened opened -> insert(opened, sequence);
            case PromiseEvent.Broken broken -> broken(broken, sequence);
            case PromiseEvent.Kept kept -> keep(kept, sequence);
            case PromiseEvent.Reopened reopened ->
                update(
                        reopened.reference(),
                        sequence,
                        Updates.set(STATE, PromiseStanding.OPEN.name()),
                        Updates.unset(KEPT_AT),
                        Updates.unset(KEPT_BY));
            case PromiseEvent.Released released ->
                update(
                        released.reference(),
                        sequence,
                        Updates.set(STATE, PromiseStanding.RELEASED.name()),
                        Updates.set(RELEASED, released.reason().name()),
                        Updates.set(PromiseDocument.BY, released.by()),
                        Updates.unset(PromiseDocument.PAUSE));
            case PromiseEvent.Paused paused ->
                update(
                        paused.reference(),
                        sequence,
                        Updates.set(DUE_AT, Date.from(paused.dueAt())),
                        Updates.set(PromiseDocument.PAUSE, PromiseDocument.stored(paused)));
            case PromiseEvent.Resumed resumed ->
                update(
                        resumed.reference(),
                        sequence,
                        Updates.set(DUE_AT, Date.from(resumed.dueAt())),
                        Updates.unset(PromiseDocument.PAUSE));
            case PromiseEvent.Told told -> update(told.reference(), sequence);
            case PromiseEvent.NoMoreWords over ->
                update(
                        over.reference(),
                        sequence,
                        Updates.set(PromiseDocument.NO_MORE, over.reason().name()));
            case PromiseEvent.Held held ->
                update(held.reference(), sequence, Updates.set(PromiseDocument.HELD, held.reason()));
            case PromiseEvent.LetGo let -> update(let.reference(), sequence, Updates.unset(PromiseDocument.HELD));
        }
    }

    private void insert(PromiseEvent.Opened opened, long sequence) {
        Document promise = new Document(VERSION, sequence)
                .append(KIND, opened.kind().name())
                .append(PERSON, opened.person().value())
                .append(CONSULTATION, PromiseDocument.stored(opened.consultation()))
                .append(STATE, PromiseStanding.OPEN.name())
                .append(BROKEN, false)
                .append(MADE_AT, Date.from(opened.madeAt()))
                .append(DUE_AT, Date.from(opened.dueAt()))
                .append(PromiseDocument.OWNER, opened.service());
        writes.upsert(Filters.eq(opened.reference().value()), new Document("$setOnInsert", promise));
    }

    /** Where nobody is named, whoever was responsible when it was made still is. */
    private void broken(PromiseEvent.Broken broken, long sequence) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set(BROKEN, true), Updates.set(CAUSE, broken.cause().name())));
        if (broken.owner() != null) {
            changes.add(Updates.set(PromiseDocument.OWNER, broken.owner()));
        }
        update(broken.reference(), sequence, changes.toArray(Bson[]::new));
    }

    private void keep(PromiseEvent.Kept kept, long sequence) {
        update(
                kept.reference(),
                sequence,
                Updates.set(STATE, PromiseStanding.KEPT.name()),
                Updates.set(KEPT_AT, Date.from(kept.at())),
                Updates.set(KEPT_BY, kept.word().name()),
                Updates.set(PromiseDocument.BY, kept.by()),
                Updates.unset(PromiseDocument.PAUSE));
    }

    private void update(Reference reference, long sequence, Bson... changes) {
        writes.update(
                Filters.and(Filters.eq(reference.value()), Filters.lt(VERSION, sequence)),
                Updates.combine(Stream.concat(Arrays.stream(changes), Stream.of(Updates.set(VERSION, sequence)))
                        .toList()));
    }

    @ResetHandler
    void reset() {
        promises.deleteMany(new Document());
    }
}
