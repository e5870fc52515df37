package org.yousaid.notification.news.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.eventstore.BatchMemory;
import org.yousaid.notification.news.NewsId;
import org.yousaid.support.mongo.Databases;

/**
 * What was published about consultations, one document a version.
 *
 * @param <V> what a version says
 */
final class PublishedVersions<V> {

    private static final int MOST = 64;
    private static final String CONSULTATION = "consultation";
    private static final String OF_CONSULTATION = "consultation.id";
    private static final String VERSION = "version";

    private final MongoCollection<Document> documents;
    private final Function<Document, V> read;
    /** What a version says stays; every mail about it asks. */
    private final Cache<String, V> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();
    /** Asked about everybody who answers. */
    private final BatchMemory<String, Optional<V>> lately = new BatchMemory<>();

    PublishedVersions(Databases databases, String collection, Function<Document, V> read) {
        this.read = read;
        this.documents = databases.own().getCollection(collection);
        documents.createIndex(Indexes.ascending(OF_CONSULTATION, VERSION));
    }

    /** Keeps a version, once however often it comes. */
    void keep(NewsId news, ConsultationSummary consultation, int version, Document content) {
        String id = id(consultation.id(), version);
        Document stored = new Document("_id", id)
                .append("news", news.value())
                .append(
                        CONSULTATION,
                        new Document("id", consultation.id())
                                .append("slug", consultation.slug())
                                .append("title", consultation.title()))
                .append(VERSION, version);
        stored.putAll(content);
        documents.replaceOne(Filters.eq(id), stored, new ReplaceOptions().upsert(true));
        kept.invalidate(id);
        lately.forget(consultation.id());
    }

    Optional<V> of(String consultation, int version) {
        String id = id(consultation, version);
        V known = kept.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<V> found =
                Optional.ofNullable(documents.find(Filters.eq(id)).first()).map(read);
        found.ifPresent(says -> kept.put(id, says));
        return found;
    }

    Optional<V> latestOf(String consultation) {
        return lately.get(
                consultation,
                asked -> Optional.ofNullable(documents
                                .find(Filters.eq(OF_CONSULTATION, asked))
                                .sort(Sorts.descending(VERSION))
                                .limit(1)
                                .first())
                        .map(read));
    }

    private static String id(String consultation, int version) {
        return consultation + " " + version;
    }

    static NewsId news(Document stored) {
        return new NewsId(stored.getString("news"));
    }

    static ConsultationSummary consultation(Document stored) {
        Document consultation = stored.get(CONSULTATION, Document.class);
        return new ConsultationSummary(
                consultation.getString("id"), consultation.getString("slug"), consultation.getString("title"));
    }

    static int version(Document stored) {
        return stored.getInteger(VERSION);
    }
}
