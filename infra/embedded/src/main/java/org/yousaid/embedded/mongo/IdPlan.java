package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at documents in the order of their {@code _id}: at those that have one of some, at a range of them, or at all.
 *
 * @param points the {@code _id}s that are asked for, or null when they are not named one by one
 * @param ordered whether the order was asked for
 */
record IdPlan(
        @Nullable List<@Nullable Object> points,
        @Nullable ValueRange range,
        boolean ordered,
        boolean reverse,
        boolean sorted)
        implements QueryPlan {

    private static final int NAMED_ID = 1000;

    static IdPlan of(Conditions conditions, SortOrder order, @Nullable String idField) {
        if (idField == null) {
            return new IdPlan(null, null, false, false, order.isEmpty());
        }
        boolean ordered =
                !order.fields().isEmpty() && order.fields().getFirst().name().equals(idField);
        boolean reverse = ordered && !order.fields().getFirst().ascending();
        var points = conditions.points(idField);
        boolean sorted = ordered || order.isEmpty() || (points != null && points.size() < 2);
        var range = points == null ? conditions.range(idField, false) : null;
        return new IdPlan(points, range, ordered, reverse, sorted);
    }

    @Override
    public int worth() {
        return points != null ? NAMED_ID : QueryPlan.worth(0, range != null, sorted);
    }

    @Override
    public boolean isScan() {
        return points == null && range == null && !ordered;
    }

    @Override
    public Stream<Document> candidates(MVMap<Object, StoredDocument> documents) {
        if (points != null) {
            var ids = reverse ? points.reversed() : points;
            return ids.stream()
                    .map(id -> documents.get(Missing.ofNullable(id)))
                    .filter(Objects::nonNull)
                    .map(StoredDocument::read);
        }
        Object from = range == null ? null : range.from();
        Object to = range == null ? null : range.to();
        var cursor = reverse ? documents.cursor(to, from, true) : documents.cursor(from, to, false);
        return QueryPlan.stream(cursor, at -> at.getValue().read());
    }

    @Override
    public Document explained() {
        String direction = reverse ? "backward" : "forward";
        if (isScan()) {
            return new Document("stage", "COLLSCAN").append("direction", direction);
        }
        return new Document("stage", "IXSCAN")
                .append("keyPattern", new Document("_id", 1))
                .append("indexName", "_id_")
                .append("isMultiKey", false)
                .append("isUnique", true)
                .append("isSparse", false)
                .append("direction", direction);
    }
}
