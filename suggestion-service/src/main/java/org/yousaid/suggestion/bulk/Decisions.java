package org.yousaid.suggestion.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.bulk.Decision.State;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.ReceiverId;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.SealedText;

/** Decisions that wait, and what became of the others; words in them are ciphertext. */
@Component
class Decisions {

    private static final String ID = "_id";
    private static final String BATCH = "batch";
    private static final String BY = "by";
    private static final String STATE = "state";
    private static final String DUE = "dueAt";
    private static final String MADE = "madeAt";
    private static final String FINGERPRINT = "fingerprint";
    private static final List<String> PENDING = List.of(State.WAITING.name(), State.GOING_OUT.name());

    private final MongoCollection<Document> documents;

    Decisions(Databases databases) {
        this.documents = databases.own().getCollection("casework_decisions");
        documents.createIndex(Indexes.ascending(STATE, DUE));
        documents.createIndex(Indexes.ascending(BATCH));
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending(BY), Indexes.descending(MADE)));
    }

    /**
     * Keeps those that are not there, all in one message.
     *
     * @param fingerprint of the request they come from
     * @return those that somebody else kept meanwhile
     */
    List<Decision> add(List<Decision> decisions, String fingerprint) {
        try {
            documents.insertMany(
                    decisions.stream()
                            .map(decision -> document(decision, fingerprint))
                            .toList(),
                    new InsertManyOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(error -> decisions.get(error.getIndex()))
                    .toList();
        }
    }

    private static Document document(Decision decision, String fingerprint) {
        Document document = new Document(ID, decision.id())
                .append(BATCH, decision.batch())
                .append(BY, decision.by())
                .append(FINGERPRINT, fingerprint)
                .append("suggestion", decision.suggestion().value())
                .append("version", decision.version())
                .append("outcome", decision.outcome().name())
                .append("note", decision.note().value())
                .append(MADE, Date.from(decision.madeAt()))
                .append(DUE, Date.from(decision.dueAt()))
                .append(STATE, decision.state().name());
        if (decision.referredTo() != null) {
            document.append("referredTo", decision.referredTo().value());
        }
        if (decision.receiver() != null) {
            document.append("receiver", decision.receiver().value());
        }
        if (decision.answerBy() != null) {
            document.append("answerBy", decision.answerBy().toString());
        }
        return document;
    }

    /** Of the request that a batch came from; nothing when there is no such batch, or it is from before these were kept. */
    Optional<String> fingerprint(String batch) {
        return Optional.ofNullable(documents.find(eq(BATCH, batch)).first()).map(first -> first.getString(FINGERPRINT));
    }

    List<Decision> ofBatch(String batch) {
        return documents.find(eq(BATCH, batch)).map(Decisions::read).into(new ArrayList<>());
    }

    /** What this person decided since then, the latest first. */
    List<Decision> of(String account, Instant since) {
        return documents
                .find(and(eq(BY, account), gt(MADE, Date.from(since))))
                .sort(Sorts.descending(MADE))
                .map(Decisions::read)
                .into(new ArrayList<>());
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(documents
                        .find(in(STATE, PENDING))
                        .sort(Sorts.ascending(DUE))
                        .limit(1)
                        .first())
                .map(first -> first.getDate(DUE).toInstant());
    }

    /** What is to go out, and what was left while it did. */
    List<Decision> dueAt(Instant now, int limit) {
        return documents
                .find(and(in(STATE, PENDING), lte(DUE, Date.from(now))))
                .sort(Sorts.ascending(DUE))
                .limit(limit)
                .map(Decisions::read)
                .into(new ArrayList<>());
    }

    /** From now on it cannot be taken back; false when it was. */
    boolean begin(Decision decision) {
        return documents
                        .updateOne(
                                and(eq(ID, decision.id()), in(STATE, PENDING)),
                                Updates.set(STATE, State.GOING_OUT.name()))
                        .getMatchedCount()
                == 1;
    }

    void end(Decision decision, State state, @Nullable String code) {
        documents.updateOne(
                eq(ID, decision.id()), Updates.combine(Updates.set(STATE, state.name()), Updates.set("code", code)));
    }

    /** Takes back what still waits; how many. */
    long takeBack(String batch) {
        return documents
                .updateMany(
                        and(eq(BATCH, batch), eq(STATE, State.WAITING.name())),
                        Updates.set(STATE, State.TAKEN_BACK.name()))
                .getModifiedCount();
    }

    private static Decision read(Document stored) {
        String referredTo = stored.getString("referredTo");
        return new Decision(
                stored.getString(ID),
                stored.getString(BATCH),
                stored.getString(BY),
                new SuggestionId(stored.getString("suggestion")),
                stored.get("version", Number.class).longValue(),
                ScreeningOutcome.valueOf(stored.getString("outcome")),
                new SealedText(stored.getString("note")),
                referredTo == null ? null : new SealedText(referredTo),
                Optional.ofNullable(stored.getString("receiver"))
                        .map(ReceiverId::new)
                        .orElse(null),
                Optional.ofNullable(stored.getString("answerBy"))
                        .map(LocalDate::parse)
                        .orElse(null),
                stored.getDate(MADE).toInstant(),
                stored.getDate(DUE).toInstant(),
                State.valueOf(stored.getString(STATE)),
                stored.getString("code"));
    }
}
