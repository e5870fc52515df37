package org.yousaid.notification.message.read;

import static org.yousaid.notification.message.read.MessageFields.ABOUT;
import static org.yousaid.notification.message.read.MessageFields.AT;
import static org.yousaid.notification.message.read.MessageFields.BATCH;
import static org.yousaid.notification.message.read.MessageFields.CAUSE;
import static org.yousaid.notification.message.read.MessageFields.DUE_AT;
import static org.yousaid.notification.message.read.MessageFields.ID;
import static org.yousaid.notification.message.read.MessageFields.KEEPS;
import static org.yousaid.notification.message.read.MessageFields.KIND;
import static org.yousaid.notification.message.read.MessageFields.REASON;
import static org.yousaid.notification.message.read.MessageFields.SINCE;
import static org.yousaid.notification.message.read.MessageFields.STATE;
import static org.yousaid.notification.message.read.MessageFields.TITLE;
import static org.yousaid.notification.message.read.MessageFields.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.eventstore.GatheredWrites;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.read.MessageFields.State;
import org.yousaid.operations.projection.ReadModels;

/** One document per message, and one for each thing that many are told. Nothing of what a mail says, nor of whom to. */
@Component
@ProcessingGroup(ProcessingGroups.MESSAGES)
class MessageProjection {

    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> batches;
    private final GatheredWrites toMessages;
    private final GatheredWrites toBatches;

    MessageProjection(ReadModels models) {
        this.messages = models.collection(MessageFields.MESSAGES);
        this.batches = models.collection(MessageFields.BATCHES);
        this.toMessages = new GatheredWrites(messages);
        this.toBatches = new GatheredWrites(batches);
        messages.createIndexes(List.of(
                new IndexModel(Indexes.ascending(BATCH, STATE)),
                new IndexModel(Indexes.ascending(KEEPS, STATE)),
                new IndexModel(Indexes.ascending(STATE, REASON)),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending(KIND), Indexes.descending(AT))),
                new IndexModel(Indexes.ascending(STATE, AT, ID)),
                new IndexModel(Indexes.ascending(STATE, DUE_AT, ID))));
        batches.createIndex(Indexes.descending(SINCE));
    }

    @EventHandler
    void on(MessageEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case MessageEvent.Queued queued -> insert(queued, sequence);
            case MessageEvent.Delayed delayed ->
                update(
                        delayed.message(),
                        sequence,
                        Updates.set(DUE_AT, Date.from(delayed.nextAttemptAt())),
                        Updates.set(REASON, name(delayed.reason())),
                        Updates.set(CAUSE, delayed.cause()));
            case MessageEvent.Sent sent ->
                update(
                        sent.message(),
                        sequence,
                        Updates.set(STATE, State.SENT.name()),
                        Updates.set(AT, Date.from(sent.at())),
                        Updates.unset(REASON));
            case MessageEvent.Failed failed ->
                update(
                        failed.message(),
                        sequence,
                        Updates.set(STATE, ended(failed.reason()).name()),
                        Updates.set(AT, Date.from(failed.at())),
                        Updates.set(REASON, failed.reason().name()),
                        Updates.set(CAUSE, failed.cause()));
            case MessageEvent.Bounced bounced ->
                update(
                        bounced.message(),
                        sequence,
                        Updates.set(STATE, State.LOST.name()),
                        Updates.set(AT, Date.from(bounced.at())),
                        Updates.unset(REASON),
                        Updates.set(CAUSE, bounced.cause()));
            case MessageEvent.Delivered _, MessageEvent.Complained _ -> {}
        }
    }

    private void insert(MessageEvent.Queued queued, long sequence) {
        Content content = queued.content();
        Reference about = content.regarding();
        Content.Keeps keeps = content.keeps();
        ConsultationSummary told = content.toldToMany();
        String batch = told == null ? null : content.kind() + " " + told.id() + " " + content.version();
        toMessages.upsert(
                Filters.eq(queued.message().value()),
                Updates.setOnInsert(new Document(VERSION, sequence)
                        .append(KIND, queued.kind().name())
                        .append(BATCH, batch)
                        .append(ABOUT, about == null ? null : about.value())
                        .append(KEEPS, keeps == null ? null : keeps.promised().value())
                        .append(STATE, State.WAITING.name())
                        .append(DUE_AT, Date.from(queued.at()))
                        .append(AT, Date.from(queued.at()))));
        if (told != null) {
            toBatches.upsert(
                    Filters.eq(batch),
                    Updates.combine(
                            Updates.setOnInsert(KIND, queued.kind().name()),
                            Updates.setOnInsert(TITLE, told.title()),
                            Updates.setOnInsert(SINCE, Date.from(queued.at()))));
        }
    }

    private void update(MessageId message, long sequence, Bson... changes) {
        toMessages.update(
                Filters.and(Filters.eq(message.value()), Filters.lt(VERSION, sequence)),
                Updates.combine(Updates.combine(changes), Updates.set(VERSION, sequence)));
    }

    private static State ended(FailureReason reason) {
        return reason == FailureReason.NOT_WANTED ? State.UNWANTED : State.LOST;
    }

    private static @Nullable String name(@Nullable FailureReason reason) {
        return reason == null ? null : reason.name();
    }

    @ResetHandler
    void reset() {
        messages.deleteMany(new Document());
        batches.deleteMany(new Document());
    }
}
