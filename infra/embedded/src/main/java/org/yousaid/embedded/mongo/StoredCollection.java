package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
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
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
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
 * The documents of one collection, ordered by {@code _id}. What stands in the map is never changed: whoever asks gets a
 * document of their own, and what they make of it replaces the old one. So reads need no lock.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, StoredDocument> documents;
    private final GroupCommit commits;
    private final CollectionScans scans;
    private final List<OrderedIndex> ordered = new CopyOnWriteArrayList<>();

    /** While one document is to be updated: what asks for it holds the lock. */
    private boolean onlyFirst;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, StoredDocument> documents,
            GroupCommit commits,
            CollectionScans scans,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.commits = commits;
        this.scans = scans;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        boolean known = getIndexes().stream().anyMatch(other -> other.getName().equals(index.getName()));
        try {
            super.addIndex(index);
        } catch (MongoServerError e) {
            if (!known) {
                index.drop();
            }
            throw e;
        }
        if (index instanceof OrderedIndex filled) {
            filled.filled(false);
        }
        rememberOrderedIndexes();
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        rememberOrderedIndexes();
    }

    private void rememberOrderedIndexes() {
        ordered.clear();
        getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .forEach(ordered::add);
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
        var plan = plan(query, orderBy);
        int most = onlyFirst && Thread.holdsLock(this) ? 1 : limit;
        var order = SortOrder.of(orderBy, getIdField());
        var unsorted = plan.sorted() ? null : order.known() ? order.comparator() : deriveComparator(orderBy);
        return matchDocumentsFromStream(query, candidates(plan), skip, most, batchSize, unsorted, fields);
    }

    QueryPlan plan(Document query, @Nullable Document orderBy) {
        return QueryPlan.of(query, orderBy, getIdField(), ordered);
    }

    private Stream<Document> candidates(QueryPlan plan) {
        if (plan.isScan() && !isSystemCollection()) {
            scans.count(getFullName());
        }
        return plan.candidates(documents);
    }

    private boolean isSystemCollection() {
        return getCollectionName().startsWith("system.");
    }

    /** The documents that match, in no order. */
    Stream<Document> matching(Document query) {
        return candidates(plan(query, null)).filter(document -> documentMatchesQuery(document, query));
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        long all = query == null || query.isEmpty() ? count() : countMatching(query);
        long behind = Math.max(0, all - Math.max(0, skip));
        return Math.toIntExact(limit > 0 ? Math.min(limit, behind) : behind);
    }

    private long countMatching(Document query) {
        var plan = plan(query, null);
        long entries = plan.countOfEntries();
        return entries >= 0
                ? entries
                : candidates(plan)
                        .filter(document -> documentMatchesQuery(document, query))
                        .count();
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        onlyFirst = !isMulti;
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            onlyFirst = false;
        }
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    /** Without a batch size the asker is this server itself, which wants all at once. */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        if (batchSize <= 0) {
            return new QueryResult(found);
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
        var stored = StoredDocument.of(document);
        commit(key, stored);
        var previous = documents.put(key, stored);
        Assert.isNull(previous, () -> "There was a document with this key in " + this);
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        try {
            var stored = StoredDocument.of(newDocument);
            commit(position, stored);
            documents.put(position, stored);
        } catch (MongoServerError e) {
            ordered.forEach(index -> index.forget(newDocument, oldDocument, position));
            throw e;
        }
        ordered.forEach(index -> index.forget(oldDocument, newDocument, position));
    }

    /** Says what changes before anyone can see it. */
    private void commit(Object position, @Nullable StoredDocument document) {
        if (isSystemCollection()) {
            commits.rebuild();
        } else {
            commits.add(new Change(getFullName(), position, document));
        }
    }

    /** Does a change of the redo log again. */
    synchronized void redo(Object position, @Nullable StoredDocument stored) {
        var known = getDocument(position);
        var document = stored == null ? null : stored.read();
        if (stored == null || document == null) {
            documents.remove(position);
        } else {
            ordered.forEach(index -> index.put(known, document, position));
            documents.put(position, stored);
        }
        if (known != null) {
            ordered.forEach(index -> index.forget(known, document, position));
        }
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        var stored = documents.get(position);
        return stored == null ? null : stored.read();
    }

    @Override
    public synchronized void removeDocument(Document document) {
        String idField = getIdField();
        if (idField != null) {
            commit(Missing.ofNullable(document.get(idField)), null);
        }
        super.removeDocument(document);
    }

    @Override
    protected void removeDocument(Object position) {
        if (getIdField() == null) {
            commit(position, null);
        }
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("No document at " + position);
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return StreamSupport.stream(documents.entrySet().spliterator(), false)
                .map(entry -> new DocumentWithPosition<>(entry.getValue().read(), entry.getKey()));
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
        return documents.values().stream().mapToInt(StoredDocument::size).sum();
    }
}
