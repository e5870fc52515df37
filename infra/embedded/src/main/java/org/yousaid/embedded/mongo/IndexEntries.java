package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one document puts into an index: the values of its fields, once for each element of a list. Two fields may look
 * into one list; then every value of the one stands with every value of the other.
 *
 * @param values each combination, in the order of the index's fields
 * @param multikey whether there was a list
 * @param present whether the document has at least one of the fields
 */
record IndexEntries(List<List<@Nullable Object>> values, boolean multikey, boolean present) {

    /** What a list without elements counts as: it comes before null. */
    static final Object EMPTY_LIST = MinKey.getInstance();

    static IndexEntries of(Document document, List<IndexKey> fields) {
        List<List<@Nullable Object>> combinations = new ArrayList<>();
        combinations.add(new ArrayList<>());
        Set<String> lists = new LinkedHashSet<>();
        boolean present = false;
        for (var field : fields) {
            var walk = new Walk(field.getKey().split("\\.", -1));
            walk.into(document, 0);
            if (walk.list != null) {
                lists.add(walk.list);
            }
            present |= walk.present;
            combinations = combined(combinations, walk.found);
        }
        if (lists.size() > 1) {
            throw new CannotIndexParallelArraysError(lists);
        }
        return new IndexEntries(combinations, !lists.isEmpty(), present);
    }

    /** The value as an index keeps it: absent is null, and what has no order among its kind stands behind all others. */
    static @Nullable Object indexed(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Missing _ -> null;
            // A query compares decimals with other numbers as doubles.
            case Decimal128 decimal -> decimal.doubleValue();
            default -> BsonOrder.knows(value) ? value : MaxKey.getInstance();
        };
    }

    private static List<List<@Nullable Object>> combined(
            List<List<@Nullable Object>> beginnings, SortedSet<@Nullable Object> values) {
        List<List<@Nullable Object>> combinations = new ArrayList<>(beginnings.size() * values.size());
        for (var beginning : beginnings) {
            for (Object value : values) {
                List<@Nullable Object> combination = new ArrayList<>(beginning);
                combination.add(value);
                combinations.add(combination);
            }
        }
        return combinations;
    }

    /** Finds all values that a query for one field would look at. */
    private static final class Walk {

        private final String[] path;
        private final SortedSet<@Nullable Object> found = new TreeSet<>(BsonOrder::compare);
        private @Nullable String list;
        private boolean present;

        Walk(String[] path) {
            this.path = path;
        }

        void into(@Nullable Object value, int depth) {
            if (value instanceof Collection<?> elements) {
                meetList(depth);
                intoElements(elements, depth);
            } else if (value instanceof Document document && document.containsKey(path[depth])) {
                Object inner = document.get(path[depth]);
                if (depth + 1 < path.length) {
                    into(inner, depth + 1);
                } else {
                    present = true;
                    addLeaf(inner);
                }
            } else {
                found.add(null);
            }
        }

        private void intoElements(Collection<?> elements, int depth) {
            int index = 0;
            for (Object element : elements) {
                into(element, depth);
                if (path[depth].equals(Integer.toString(index))) {
                    present = true;
                    if (depth + 1 < path.length) {
                        into(element, depth + 1);
                    } else {
                        addLeaf(element);
                    }
                }
                index++;
            }
            if (index == 0) {
                found.add(EMPTY_LIST);
            }
        }

        private void addLeaf(@Nullable Object value) {
            if (value instanceof Collection<?> elements) {
                meetList(path.length);
                elements.forEach(element -> found.add(indexed(element)));
                if (elements.isEmpty()) {
                    found.add(EMPTY_LIST);
                }
            } else {
                found.add(indexed(value));
            }
        }

        private void meetList(int depth) {
            if (list == null) {
                list = String.join(".", List.of(path).subList(0, depth));
            }
        }
    }
}
