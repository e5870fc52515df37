package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a query has to look at, and in which order they come. A plan may look at more than was asked for,
 * never at less: every document is compared with the query afterwards.
 */
sealed interface QueryPlan permits IdPlan, IndexPlan {

    /** The one that leaves the least to look at; among equals the one that comes sorted as asked. */
    static QueryPlan of(
            Document query, @Nullable Document orderBy, @Nullable String idField, Iterable<OrderedIndex> indexes) {
        var conditions = Conditions.of(query);
        var order = SortOrder.of(orderBy, idField);
        QueryPlan best = IdPlan.of(conditions, order, idField);
        for (var index : indexes) {
            var plan = IndexPlan.of(index, conditions, order);
            if (plan != null && plan.worth() > best.worth()) {
                best = plan;
            }
        }
        return best;
    }

    /** How little there is to look at. */
    int worth();

    /** One equality is worth more than a range; a range that comes sorted is worth more than an equality that does not. */
    static int worth(int equalities, boolean range, boolean sorted) {
        return 4 * equalities + (range ? 2 : 0) + (sorted ? 3 : 0);
    }

    /** Whether the candidates come in the order that was asked for. */
    boolean sorted();

    /** Whether every document has to be looked at although nobody asked for their order. */
    boolean isScan();

    Stream<Document> candidates(MVMap<Object, StoredDocument> documents);

    /** How many documents there are, if that can be said without looking at them; or -1. */
    default long countOfEntries() {
        return -1;
    }

    /** The stage that reads the index or the collection, as MongoDB shows it. */
    Document explained();

    static <K, V, T> Stream<T> stream(Cursor<K, V> cursor, Function<Cursor<K, V>, T> value) {
        Iterator<T> values = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public T next() {
                cursor.next();
                return value.apply(cursor);
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(values, Spliterator.ORDERED), false);
    }
}
