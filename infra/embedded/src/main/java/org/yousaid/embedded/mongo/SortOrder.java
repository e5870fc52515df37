package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order that is asked for.
 *
 * @param known false when it is one that no index can give
 */
record SortOrder(List<Field> fields, boolean known) {

    /** One field and its direction. */
    record Field(String name, boolean ascending) {}

    static SortOrder of(@Nullable Document orderBy, @Nullable String idField) {
        if (orderBy == null || orderBy.isEmpty()) {
            return new SortOrder(List.of(), true);
        }
        if (idField == null || !orderBy.values().stream().allMatch(Number.class::isInstance)) {
            return new SortOrder(List.of(), false);
        }
        return new SortOrder(
                orderBy.entrySet().stream().map(entry -> field(entry, idField)).toList(), true);
    }

    /** The natural order is that of the ids: the documents stand in it. */
    private static Field field(Map.Entry<String, Object> entry, String idField) {
        String name = entry.getKey().equals("$natural") ? idField : entry.getKey();
        return new Field(name, !(entry.getValue() instanceof Number number) || number.intValue() > 0);
    }

    /** Compares as MongoDB does: a list counts as its least value, or its greatest when descending. */
    Comparator<Document> comparator() {
        return (a, b) -> {
            for (var field : fields) {
                int order = BsonOrder.compare(value(a, field), value(b, field));
                if (order != 0) {
                    return field.ascending() ? order : -order;
                }
            }
            return 0;
        };
    }

    private static @Nullable Object value(Document document, Field field) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field.name());
        if (!(value instanceof Collection<?> elements)) {
            return IndexEntries.indexed(value);
        }
        @Nullable Object found = IndexEntries.EMPTY_LIST;
        boolean first = true;
        for (Object element : elements) {
            Object here = IndexEntries.indexed(element);
            if (first || BsonOrder.compare(here, found) < 0 == field.ascending()) {
                found = here;
                first = false;
            }
        }
        return found;
    }

    /** Whether any order will do. */
    boolean isEmpty() {
        return known && fields.isEmpty();
    }
}
