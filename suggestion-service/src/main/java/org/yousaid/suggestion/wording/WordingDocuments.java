package org.yousaid.suggestion.wording;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.vault.SealedText;

/**
 * One document per suggestion: its sealed words, and where it stands. Its place is the position of the last event that
 * changed it. Readers go on from the last place they know.
 */
@Component
class WordingDocuments {

    static final String COLLECTION = "suggestion_wordings";

    private static final String ID = "_id";
    private static final String PLACE = "place";
    private static final String KEY = "key";
    private static final String STAGE = "stage";
    private static final String PUBLIC = "public";
    private static final String OPEN = "open";
    private static final String OPPORTUNITY = "opportunity";

    private final MongoCollection<Document> documents;

    WordingDocuments(ReadModels models) {
        documents = models.collection(COLLECTION);
        documents.createIndex(Indexes.ascending(PLACE));
        documents.createIndex(Indexes.ascending(KEY));
    }

    /** A suggestion with its words still sealed. */
    record Sealed(long place, Document document) {

        SuggestionId id() {
            return new SuggestionId(document.getString(ID));
        }

        String key() {
            return document.getString(KEY);
        }

        Optional<SealedText> title() {
            return Optional.ofNullable(document.getString("title")).map(SealedText::new);
        }

        SealedText text() {
            return new SealedText(document.getString("text"));
        }

        /** The same with its words. */
        WordedSuggestion opened(@Nullable String title, String text) {
            return new WordedSuggestion(
                    id(),
                    title,
                    text,
                    document.getString("ward"),
                    document.getString("language"),
                    document.getInteger("process"),
                    document.getString(STAGE),
                    document.getDate("receivedAt").toInstant(),
                    document.getBoolean(PUBLIC, false),
                    document.getBoolean(OPEN, false),
                    document.getBoolean("historic", false),
                    Optional.ofNullable(document.getString(OPPORTUNITY))
                            .map(OpportunityId::new)
                            .orElse(null));
        }
    }

    /** Puts down what happened, in this order. */
    void write(List<UpdateOneModel<Document>> happened) {
        if (!happened.isEmpty()) {
            documents.bulkWrite(happened);
        }
    }

    static UpdateOneModel<Document> received(long place, SuggestionReceived event) {
        Document document = new Document(PLACE, place)
                .append(KEY, event.text().keyId())
                .append("text", event.text().value())
                .append("language", event.language())
                .append("process", event.process())
                .append(STAGE, event.stage())
                .append("receivedAt", Date.from(event.receivedAt()))
                .append(PUBLIC, false)
                .append(OPEN, true)
                .append("historic", event.historic());
        if (event.title() != null) {
            document.append("title", event.title().value());
        }
        if (event.ward() != null) {
            document.append("ward", event.ward());
        }
        return new UpdateOneModel<>(
                eq(ID, event.id().value()), new Document("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    /**
     * How a suggestion stands.
     *
     * @param opportunity the one it is in
     */
    record Standing(
            String stage,
            boolean screenedPublic,
            boolean open,
            @Nullable OpportunityId opportunity) {}

    /** Where it stands now; nothing when its words were gone before they could be read. */
    static UpdateOneModel<Document> moved(long place, SuggestionId id, Standing now) {
        return changed(
                place,
                id,
                new Document(STAGE, now.stage())
                        .append(PUBLIC, now.screenedPublic())
                        .append(OPEN, now.open())
                        .append(
                                OPPORTUNITY,
                                now.opportunity() == null
                                        ? null
                                        : now.opportunity().value()));
    }

    /** Open again, and as public as it was. */
    static UpdateOneModel<Document> reopened(long place, SuggestionId id, String stage) {
        return changed(place, id, new Document(STAGE, stage).append(OPEN, true));
    }

    private static UpdateOneModel<Document> changed(long place, SuggestionId id, Document fields) {
        return new UpdateOneModel<>(
                and(eq(ID, id.value()), lt(PLACE, place)), new Document("$set", fields.append(PLACE, place)));
    }

    /** What stands behind a place, in the order of the places. */
    List<Sealed> after(long place, int limit) {
        return documents
                .find(gt(PLACE, place))
                .sort(ascending(PLACE))
                .limit(limit)
                .map(WordingDocuments::sealed)
                .into(new ArrayList<>());
    }

    List<Sealed> withIds(Collection<SuggestionId> ids) {
        return documents
                .find(in(ID, ids.stream().map(SuggestionId::value).toList()))
                .map(WordingDocuments::sealed)
                .into(new ArrayList<>());
    }

    /** Whose words these keys sealed. */
    List<SuggestionId> sealedWith(Collection<String> keys) {
        return documents
                .find(in(KEY, keys))
                .projection(include(ID))
                .map(document -> new SuggestionId(document.getString(ID)))
                .into(new ArrayList<>());
    }

    private static Sealed sealed(Document document) {
        return new Sealed(document.get(PLACE, Number.class).longValue(), document);
    }

    void clear() {
        documents.deleteMany(new Document());
    }
}
