package org.yousaid.notification.message.policy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.PauseBook;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.time.TimedWork;

/**
 * Pauses everything that is owed for one consultation, or lets it go on, a batch a run. A promise is put on the waiting
 * list before its pauses are looked for, and a pause is stored before the list is read: whichever comes first, none is
 * missed. Of pauses that overlap the one with the latest end holds; where that is ended the others hold still.
 */
@Component
class RunningPauses implements PauseBook, TimedWork {

    private static final int BATCH = 200;
    private static final String CONSULTATION = "consultation";
    private static final String UNTIL = "until";
    private static final String TODO = "todoSince";
    private static final String AFTER = "after";
    private static final String ENDED_BY = "endedBy";
    private static final Logger log = LoggerFactory.getLogger(RunningPauses.class);

    private final MongoCollection<Document> pauses;
    private final WaitingList waiting;
    private final BatchedCommands commands;
    private final InstantSource clock;

    RunningPauses(Databases databases, WaitingList waiting, BatchedCommands commands, InstantSource clock) {
        this.pauses = databases.own().getCollection("promise_pauses");
        this.waiting = waiting;
        this.commands = commands;
        this.clock = clock;
        pauses.createIndexes(List.of(
                new IndexModel(Indexes.ascending(CONSULTATION, UNTIL)),
                new IndexModel(Indexes.ascending(UNTIL)),
                new IndexModel(Indexes.ascending(TODO))));
    }

    @Override
    public void begin(ConsultationPause pause) {
        Document stored = new Document(CONSULTATION, pause.consultation())
                .append("reason", pause.reason())
                .append(UNTIL, Date.from(pause.until()))
                .append("by", pause.by())
                .append("at", Date.from(pause.at()))
                .append(TODO, Date.from(pause.at()));
        pauses.updateOne(
                Filters.eq(pause.id()), new Document("$setOnInsert", stored), new UpdateOptions().upsert(true));
    }

    @Override
    public void end(String id, String by, Instant at) {
        pauses.updateOne(
                Filters.and(Filters.eq(id), Filters.exists(ENDED_BY, false)),
                Updates.combine(Updates.set(ENDED_BY, by), Updates.set(TODO, Date.from(at)), Updates.unset(AFTER)));
    }

    @Override
    public List<ConsultationPause> running(Instant now) {
        return pauses
                .find(Filters.gt(UNTIL, Date.from(now)))
                .sort(Sorts.descending(UNTIL))
                .limit(BATCH)
                .into(new ArrayList<>())
                .stream()
                .map(RunningPauses::read)
                .toList();
    }

    /** Pauses a promise whose consultation's are, for one that was made meanwhile or goes on from another pause. */
    void catchUp(String consultation, Reference promise) {
        catchUp(consultation, List.of(promise));
    }

    /** The same for several at once. */
    void catchUp(String consultation, Collection<Reference> promises) {
        Instant now = clock.instant();
        pauses
                .find(Filters.and(Filters.eq(CONSULTATION, consultation), Filters.gt(UNTIL, Date.from(now))))
                .into(new ArrayList<>())
                .stream()
                .map(RunningPauses::read)
                .filter(pause -> pause.endedBy() == null)
                .forEach(pause -> promises.forEach(promise -> pause(promise, pause, now)));
    }

    @Override
    public String name() {
        return "pause-promises";
    }

    @Override
    public Optional<Instant> nextDue() {
        return todo().map(found -> found.getDate(TODO).toInstant());
    }

    @Override
    public void runDue() {
        todo().ifPresent(found -> batch(read(found), found.getString(AFTER)));
    }

    private Optional<Document> todo() {
        return Optional.ofNullable(pauses.find(Filters.gt(TODO, Date.from(Instant.EPOCH)))
                .sort(Sorts.ascending(TODO))
                .limit(1)
                .first());
    }

    private void batch(ConsultationPause pause, @Nullable String after) {
        Instant now = clock.instant();
        List<Waiting> batch = waiting.open(pause.consultation(), after == null ? null : new Reference(after), BATCH);
        if (pause.endedBy() == null) {
            batch.forEach(someone -> pause(someone.reference(), pause, now));
        } else {
            batch.stream().filter(someone -> isOf(pause, someone.pausedUntil())).forEach(someone -> {
                resume(someone.reference(), pause, now);
                catchUp(pause.consultation(), someone.reference());
            });
        }
        pauses.updateOne(
                Filters.and(Filters.eq(pause.id()), Filters.eq(ENDED_BY, pause.endedBy())),
                batch.size() < BATCH
                        ? Updates.unset(TODO)
                        : Updates.set(AFTER, batch.getLast().reference().value()));
    }

    /** Or of one that the list has not heard of yet; where there is none, the promise says no. */
    private static boolean isOf(ConsultationPause pause, @Nullable Instant until) {
        return until == null || until.equals(pause.until());
    }

    private void pause(Reference promise, ConsultationPause pause, Instant now) {
        if (now.isBefore(pause.until())) {
            send(new PromiseCommand.Pause(
                    PromiseId.of(promise), ExpectedVersion.any(), pause.reason(), pause.until(), pause.by(), now));
        }
    }

    private void resume(Reference promise, ConsultationPause pause, Instant now) {
        send(new PromiseCommand.Resume(
                PromiseId.of(promise), ExpectedVersion.any(), String.valueOf(pause.endedBy()), now));
    }

    /** One that was paused by itself, kept or broken meanwhile stays as it is. */
    private void send(PromiseCommand command) {
        try {
            commands.sendAndWait(command);
        } catch (Refused refused) {
            log.debug("promise left as it is because={}", refused.refusal().code());
        }
    }

    private static ConsultationPause read(Document stored) {
        return new ConsultationPause(
                stored.getString("_id"),
                stored.getString(CONSULTATION),
                stored.getString("reason"),
                stored.getDate(UNTIL).toInstant(),
                stored.getString("by"),
                stored.getDate("at").toInstant(),
                stored.getString(ENDED_BY));
    }
}
