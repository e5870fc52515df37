package org.yousaid.consultation.results;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.eventstore.GatheredWrites;
import org.yousaid.support.mongo.Databases;

/**
 * From when to when replies to the answers of a consultation fall due, and when what was said so far is counted for them
 * next: from ten days before the first of them, once a day, until the last has passed.
 */
@Component
@ProcessingGroup(RepliesDue.GROUP)
class RepliesDue {

    static final String GROUP = "replies-due";

    private static final Duration BEFORE = Duration.ofDays(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String LAST = "last";
    private static final String NEXT = "next";
    private static final String NUMBER = "number";

    private final MongoCollection<Document> replies;
    private final GatheredWrites added;

    RepliesDue(Databases databases) {
        replies = databases.own().getCollection("replies_due");
        added = new GatheredWrites(replies);
        replies.createIndex(Indexes.ascending(NEXT));
    }

    /** A consultation that is counted now, and how often that was done before. */
    record Due(ConsultationId consultation, int number) {}

    /** Whoever was not promised a reply is thanked by nobody. */
    @EventHandler
    void on(ResponseEvent.Recorded recorded) {
        if (recorded.historic()
                || recorded.contact() == null
                || !recorded.consents().any()) {
            return;
        }
        added.upsert(
                eq("_id", recorded.consultation().value()),
                Updates.combine(
                        Updates.max(LAST, Date.from(recorded.replyBy())),
                        Updates.min(NEXT, Date.from(recorded.replyBy().minus(BEFORE))),
                        Updates.setOnInsert(NUMBER, 0)));
    }

    /** How often a consultation was counted; empty where it never was. */
    Optional<Integer> number(ConsultationId consultation) {
        return Optional.ofNullable(replies.find(eq("_id", consultation.value())).first())
                .map(found -> found.getInteger(NUMBER))
                .filter(number -> number > 0);
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(replies.find(gt(NEXT, Date.from(Instant.EPOCH)))
                        .sort(Sorts.ascending(NEXT))
                        .limit(1)
                        .first())
                .map(found -> found.getDate(NEXT).toInstant());
    }

    List<Due> dueAt(Instant now) {
        return replies
                .find(Filters.and(gt(NEXT, Date.from(Instant.EPOCH)), lte(NEXT, Date.from(now))))
                .sort(Sorts.ascending(NEXT))
                .into(new ArrayList<>())
                .stream()
                .map(found -> new Due(new ConsultationId(found.getString("_id")), found.getInteger(NUMBER)))
                .toList();
    }

    /** Next a day later; not at all once the last reply has fallen due, until somebody answers again. */
    void counted(Due due, int number, Instant now) {
        String id = due.consultation().value();
        Instant next = now.plus(DAY);
        replies.updateOne(
                Filters.and(eq("_id", id), Filters.gte(LAST, Date.from(next))),
                Updates.combine(Updates.set(NUMBER, number), Updates.set(NEXT, Date.from(next))));
        replies.updateOne(
                Filters.and(eq("_id", id), Filters.lt(LAST, Date.from(next))),
                Updates.combine(Updates.set(NUMBER, number), Updates.unset(NEXT)));
    }
}
