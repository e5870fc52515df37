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
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MailProgress;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.message.read.MessageFields.State;
import org.yousaid.support.mongo.Databases;

/** Counts by index. */
@Component
class CountedMessages implements MailProgress {

    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> batches;

    CountedMessages(Databases databases) {
        this.messages = databases.own().getCollection(MessageFields.MESSAGES);
        this.batches = databases.own().getCollection(MessageFields.BATCHES);
    }

    @Override
    public List<Batch> batches(int limit) {
        return batches.find().sort(Sorts.descending(SINCE)).limit(limit).into(new ArrayList<>()).stream()
                .map(found -> new Batch(
                        MessageKind.valueOf(found.getString(KIND)),
                        found.getString(TITLE),
                        found.getDate(SINCE).toInstant(),
                        count(found, State.WAITING),
                        count(found, State.SENT),
                        count(found, State.LOST)))
                .toList();
    }

    private long count(Document batch, State state) {
        return messages.countDocuments(
                Filters.and(Filters.eq(BATCH, batch.getString(ID)), Filters.eq(STATE, state.name())));
    }

    @Override
    public Map<FailureReason, Long> delayed() {
        Map<FailureReason, Long> found = new EnumMap<>(FailureReason.class);
        for (FailureReason reason : FailureReason.values()) {
            long count = messages.countDocuments(
                    Filters.and(Filters.eq(STATE, State.WAITING.name()), Filters.eq(REASON, reason.name())));
            if (count > 0) {
                found.put(reason, count);
            }
        }
        return found;
    }

    @Override
    public List<Lost> lost(@Nullable After after, int limit) {
        Bson lost = Filters.eq(STATE, State.LOST.name());
        Bson filter = after == null
                ? lost
                : Filters.and(
                        lost,
                        Filters.or(
                                Filters.lt(AT, Date.from(after.at())),
                                Filters.and(Filters.eq(AT, Date.from(after.at())), Filters.lt(ID, after.message()))));
        return messages.find(filter).sort(Sorts.descending(AT, ID)).limit(limit).into(new ArrayList<>()).stream()
                .map(CountedMessages::lost)
                .toList();
    }

    @Override
    public List<MessageId> latest(MessageKind kind, int limit) {
        return messages
                .find(Filters.eq(KIND, kind.name()))
                .sort(Sorts.descending(AT))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(found -> new MessageId(found.getString(ID)))
                .toList();
    }

    @Override
    public boolean wasKeptByAnother(Reference promise, MessageId than) {
        return messages.find(Filters.and(
                                Filters.eq(KEEPS, promise.value()),
                                Filters.eq(STATE, State.SENT.name()),
                                Filters.ne(ID, than.value())))
                        .first()
                != null;
    }

    private static Lost lost(Document found) {
        return new Lost(
                new MessageId(found.getString(ID)),
                MessageKind.valueOf(found.getString(KIND)),
                Optional.ofNullable(found.getString(ABOUT)).map(Reference::new).orElse(null),
                Optional.ofNullable(found.getString(REASON))
                        .map(FailureReason::valueOf)
                        .orElse(null),
                Objects.requireNonNullElse(found.getString(CAUSE), ""),
                found.getDate(AT).toInstant());
    }

    @Override
    public List<Overdue> waitingSince(Instant before, @Nullable Overdue after, int limit) {
        List<Bson> filters = new ArrayList<>(
                List.of(Filters.eq(STATE, State.WAITING.name()), Filters.lte(DUE_AT, Date.from(before))));
        if (after != null) {
            Date due = Date.from(after.dueAt());
            filters.add(Filters.or(
                    Filters.gt(DUE_AT, due),
                    Filters.and(
                            Filters.eq(DUE_AT, due),
                            Filters.gt(ID, after.message().value()))));
        }
        return messages
                .find(Filters.and(filters))
                .sort(Sorts.ascending(DUE_AT, ID))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(found -> new Overdue(
                        new MessageId(found.getString(ID)),
                        MessageKind.valueOf(found.getString(KIND)),
                        found.getDate(DUE_AT).toInstant(),
                        found.getLong(VERSION)))
                .toList();
    }
}
