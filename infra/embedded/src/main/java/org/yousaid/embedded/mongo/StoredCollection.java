package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.Assert;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection, ordered by {@code _id}. A document in the map is never changed: whoever may change
 * what a query found gets a copy, and the changed copy replaces it. So reads need no lock.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, Document> documents;
    private final List<UniqueIndex> uniqueIndexes = new CopyOnWriteArrayList<>();

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
        rememberUniqueIndexes();
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        rememberUniqueIndexes();
    }

    private void rememberUniqueIndexes() {
        uniqueIndexes.clear();
        getIndexes().stream()
                .filter(UniqueIndex.class::isInstance)
                .map(UniqueIndex.class::cast)
                .forEach(uniqueIndexes::add);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // a long read does not stop the writers
    public QueryResult handleQuery(QueryParameters parameters) {
        var selector = parameters.getQuerySelector();
        boolean wrapped = selector.containsKey("$query");
        boolean legacy = !wrapped && selector.containsKey("query");
        var query = wrapped ? selector.get("$query") : legacy ? selector.get("query") : selector;
        var orderBy = wrapped ? selector.get("$orderby") : legacy ? selector.get("orderby") : null;
        return queryDocuments(
                (Document) Objects.requireNonNullElseGet(query, Document::new),
                (Document) orderBy,
                parameters.getNumberToSkip(),
                parameters.getLimit(),
                parameters.getBatchSize(),
                parameters.getProjection());
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        var plan = QueryPlan.of(query, orderBy, getIdField(), uniqueIndexes);
        var unsorted = isNaturalDescending(orderBy) || plan.sorted() ? null : orderBy;
        return matchDocumentsFromStream(plan.candidates(documents), query, unsorted, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    /**
     * Without a batch size the asker is this server itself, which may change what it found; with one the documents are
     * only written to the client.
     */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        if (batchSize <= 0) {
            return new QueryResult(found.stream().map(Document::cloneDeeply).toList());
        }
        int first = SizedCursor.batchLength(found, batchSize);
        if (first == found.size()) {
            return new QueryResult(found);
        }
        return new QueryResult(found.subList(0, first), createCursor(found.subList(first, found.size())));
    }

    @Override
    protected Cursor createCursor(List<Document> remaining) {
        var cursor = new SizedCursor(cursorRegistry.generateCursorId(), remaining);
        cursorRegistry.add(cursor);
        return cursor;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        String idField = getIdField();
        Object key =
                idField == null ? UUID.randomUUID() : Missing.ofNullable(Utils.getSubdocumentValue(document, idField));
        Document previous = documents.put(key, document);
        Assert.isNull(previous, () -> "There was a document with this key in " + this);
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        documents.put(position, newDocument);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        return documents.get(position);
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("No document at " + position);
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return StreamSupport.stream(documents.entrySet().spliterator(), false)
                .map(entry -> new DocumentWithPosition<>(entry.getValue().cloneDeeply(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("The size is counted when asked for");
    }

    @Override
    protected int getDataSize() {
        return documents.values().stream().mapToInt(Sizes::of).sum();
    }
}
