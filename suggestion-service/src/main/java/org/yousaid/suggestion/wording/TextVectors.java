package org.yousaid.suggestion.wording;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.SentenceModel;
import org.yousaid.similarity.TextVector;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * The vector of every suggestion's text, sealed under the key of that text. To make one takes longer than anything else that
 * is done with a suggestion, and it follows from the words alone: so it is made once for all instances and, unlike a read
 * model, outlives each rebuild.
 */
@Component
class TextVectors {

    static final String COLLECTION = "suggestion_vectors";

    private static final String ID = "_id";
    private static final String MODEL = "model";
    private static final String VECTOR = "vector";

    private final MongoCollection<Document> documents;
    private final PersonVault vault;
    private final Function<Passage, TextVector> making;

    @Autowired
    TextVectors(Databases databases, PersonVault vault) {
        this(databases.own(), vault, passage -> SentenceModel.shared().vector(passage));
    }

    TextVectors(MongoDatabase database, PersonVault vault, Function<Passage, TextVector> making) {
        this.documents = database.getCollection(COLLECTION);
        this.vault = vault;
        this.making = making;
    }

    /**
     * Makes the vectors of these texts, as far as they are not there, on as many processors as there are.
     *
     * @return the keys of the texts that have one now: all but those that were erased meanwhile
     */
    Set<String> keep(Map<SealedText, Passage> texts) {
        if (texts.isEmpty()) {
            return Set.of();
        }
        Set<String> kept = there(texts.keySet().stream().map(SealedText::keyId).toList());
        Map<SealedText, TextVector> made = texts.entrySet().parallelStream()
                .filter(text -> !kept.contains(text.getKey().keyId()))
                .collect(Collectors.toMap(Map.Entry::getKey, text -> making.apply(text.getValue())));
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        made.forEach((text, vector) -> vault.sealWith(text, Base64.getEncoder().encodeToString(vector.bytes()))
                .ifPresent(closed -> writes.add(write(text.keyId(), closed))));
        if (!writes.isEmpty()) {
            documents.bulkWrite(writes);
        }
        Set<String> all = new HashSet<>(kept);
        writes.forEach(write -> all.add(write.getReplacement().getString(ID)));
        return all;
    }

    private static ReplaceOneModel<Document> write(String key, SealedText vector) {
        return new ReplaceOneModel<>(
                eq(ID, key),
                new Document(ID, key).append(MODEL, SentenceModel.NAME).append(VECTOR, vector.value()),
                new ReplaceOptions().upsert(true));
    }

    private Set<String> there(Collection<String> keys) {
        return documents
                .find(and(in(ID, keys), eq(MODEL, SentenceModel.NAME)))
                .projection(include(ID))
                .map(document -> document.getString(ID))
                .into(new HashSet<>());
    }

    /** The vectors of the texts that these keys sealed, by the key, as this model makes them; what cannot be read any more is left out. */
    Map<String, TextVector> of(Collection<String> keys) {
        Map<String, SealedText> stored = new HashMap<>();
        documents
                .find(and(in(ID, keys), eq(MODEL, SentenceModel.NAME)))
                .forEach(document -> stored.put(document.getString(ID), new SealedText(document.getString(VECTOR))));
        Map<SealedText, String> opened = vault.readAll(stored.values());
        Map<String, TextVector> vectors = new HashMap<>();
        stored.forEach((key, vector) -> {
            String read = opened.getOrDefault(vector, PersonVault.REMOVED);
            if (!read.equals(PersonVault.REMOVED)) {
                vectors.put(key, TextVector.of(Base64.getDecoder().decode(read)));
            }
        });
        return vectors;
    }

    /** Deletes what was made of the texts that these keys sealed: without the keys nobody can read it. */
    void forget(Collection<String> keys) {
        documents.deleteMany(in(ID, keys));
    }
}
