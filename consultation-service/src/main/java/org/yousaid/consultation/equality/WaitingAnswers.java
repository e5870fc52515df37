package org.yousaid.consultation.equality;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where equality answers wait until enough others are there: sealed, without any time. An entry's key is destroyed when
 * the entry leaves.
 */
@Component
class WaitingAnswers {

    static final String COLLECTION = "equality_waiting";

    private static final String CONSULTATION = "consultation";
    private static final String SEALED = "sealed";

    private final MongoCollection<Document> entries;
    private final PersonVault vault;

    WaitingAnswers(Databases databases, PersonVault vault) {
        this.entries = databases.own().getCollection(COLLECTION);
        this.vault = vault;
        entries.createIndex(Indexes.ascending(CONSULTATION));
    }

    /** One set of answers, sealed. */
    record Entry(String record, SealedText sealed) {}

    /** Puts answers here; those under the same id stay as they are. */
    void put(String record, ConsultationId consultation, Map<String, String> answers) {
        if (entries.find(eq("_id", record)).first() != null) {
            return;
        }
        SealedText sealed = vault.seal(TextOwner.of(record), JsonMapper.shared().writeValueAsString(answers));
        try {
            entries.insertOne(new Document("_id", record)
                    .append(CONSULTATION, consultation.value())
                    .append(SEALED, sealed.value()));
        } catch (MongoWriteException e) {
            vault.redact(sealed);
            if (!JsonDocuments.isDuplicate(e)) {
                throw e;
            }
        }
    }

    /** The consultations of which something waits. */
    List<ConsultationId> consultations() {
        return entries.distinct(CONSULTATION, gte(CONSULTATION, ""), String.class)
                .map(ConsultationId::new)
                .into(new ArrayList<>());
    }

    /** What waits of one consultation. */
    List<Entry> of(ConsultationId consultation) {
        return entries.find(eq(CONSULTATION, consultation.value()))
                .map(entry -> new Entry(entry.getString("_id"), new SealedText(entry.getString(SEALED))))
                .into(new ArrayList<>());
    }

    /** The entry under this id, as long as it waits. */
    Optional<Entry> find(String record) {
        return Optional.ofNullable(entries.find(eq("_id", record)).first())
                .map(entry -> new Entry(record, new SealedText(entry.getString(SEALED))));
    }

    /** The answers of an entry; empty when it has left meanwhile. */
    Optional<Map<String, String>> open(Entry entry) {
        return vault.open(entry.sealed())
                .map(json -> JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    void remove(Entry entry) {
        entries.deleteOne(eq("_id", entry.record()));
        vault.redact(entry.sealed());
    }
}
