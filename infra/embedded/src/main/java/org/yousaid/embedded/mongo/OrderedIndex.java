package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index: the values of its fields, in order, and behind them the position of the document. Whether it is multikey
 * stands in the store too: once a list was indexed, two conditions may be met by two elements of it.
 */
final class OrderedIndex extends Index<Object> {

    private final MVMap<KeyValue, Boolean> entries;
    private final MVMap<String, Boolean> multikeys;
    private final boolean unique;

    /** What is about to be added, which need not be looked at twice; the collection's lock guards it. */
    private @Nullable Checked checked;

    OrderedIndex(
            MVMap<KeyValue, Boolean> entries,
            MVMap<String, Boolean> multikeys,
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
        this.multikeys = multikeys;
        this.unique = unique;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean isSparse() {
        return super.isSparse();
    }

    boolean isMultikey() {
        return Boolean.TRUE.equals(multikeys.get(entries.getName()));
    }

    MVMap<KeyValue, Boolean> entries() {
        return entries;
    }

    /** Whether it has still to be filled from the documents that are there. */
    @Override
    public boolean isEmpty() {
        return !multikeys.containsKey(entries.getName());
    }

    void filled(boolean multikey) {
        multikeys.putIfAbsent(entries.getName(), multikey);
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && unique == other.isUnique()
                && Objects.equals(
                        toIndexDescription().get("key"),
                        other.toIndexDescription().get("key"));
    }

    private record Checked(Document document, IndexEntries found) {

        @SuppressWarnings("ReferenceEquality") // An equal one is another document.
        boolean was(Document other) {
            return document == other;
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        checked = new Checked(document, check(document, null, collection));
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        check(newDocument, position(oldDocument), collection);
    }

    /** Also refuses what could not be indexed at all, before anything is stored. */
    private IndexEntries check(Document document, @Nullable Object position, MongoCollection<Object> collection) {
        var found = IndexEntries.of(document, getKeys());
        for (var values : kept(found)) {
            if (unique && isTaken(values, position)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        }
        return found;
    }

    private boolean isTaken(List<?> values, @Nullable Object except) {
        var cursor = entries.cursor(new KeyValue(values), beginningWith(values, BsonOrder.Edge.LAST), false);
        while (cursor.hasNext()) {
            if (except == null || BsonOrder.compare(position(cursor.next()), except) != 0) {
                return true;
            }
        }
        return false;
    }

    private static KeyValue beginningWith(List<?> values, Object last) {
        List<@Nullable Object> longer = new ArrayList<>(values);
        longer.add(last);
        return new KeyValue(longer);
    }

    private Collection<List<@Nullable Object>> valuesOf(@Nullable Document document) {
        return document == null ? List.of() : kept(IndexEntries.of(document, getKeys()));
    }

    private Collection<List<@Nullable Object>> kept(IndexEntries found) {
        return isSparse() && !found.present() ? List.of() : found.values();
    }

    private SortedSet<KeyValue> keysOf(@Nullable Document document, Object position) {
        SortedSet<KeyValue> keys = new TreeSet<>(entries.getKeyType());
        valuesOf(document).forEach(values -> keys.add(beginningWith(values, position)));
        return keys;
    }

    /** Adds what is new and leaves what is old: a reader finds the document throughout. */
    void put(@Nullable Document oldDocument, Document newDocument, Object position) {
        rememberLists(IndexEntries.of(newDocument, getKeys()));
        var keys = keysOf(newDocument, position);
        keys.removeAll(keysOf(oldDocument, position));
        keys.forEach(key -> entries.put(key, true));
    }

    private void rememberLists(IndexEntries found) {
        if (found.multikey() && !isMultikey()) {
            multikeys.put(entries.getName(), true);
        }
    }

    /** Removes what the old document had and the new one has not. */
    void forget(Document oldDocument, @Nullable Document newDocument, Object position) {
        var keys = keysOf(oldDocument, position);
        keys.removeAll(keysOf(newDocument, position));
        keys.forEach(entries::remove);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        var known = checked;
        checked = null;
        var found = known != null && known.was(document) ? known.found() : check(document, position, collection);
        rememberLists(found);
        kept(found).forEach(values -> entries.put(beginningWith(values, position), true));
    }

    /** The collection lets go of the old entries when the new document is in place. */
    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        put(oldDocument, newDocument, position);
    }

    @Override
    public Object remove(Document document) {
        var position = position(document);
        forget(document, null, position);
        return position;
    }

    @Override
    public void drop() {
        entries.clear();
        unfilled();
    }

    void unfilled() {
        multikeys.remove(entries.getName());
    }

    private static Object position(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    static Object position(KeyValue key) {
        return Missing.ofNullable(key.get(key.size() - 1));
    }

    /** The index on {@code _id} knows it. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    /** Queries are planned by {@link QueryPlan}. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
