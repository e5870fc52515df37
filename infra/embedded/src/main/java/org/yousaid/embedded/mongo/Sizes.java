package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.BinData;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** About how many bytes a value takes, in memory or on the wire: good enough for caches and batches. */
final class Sizes {

    private static final int EACH = 16;

    private Sizes() {}

    static int of(@Nullable Object value) {
        return switch (value) {
            case String text -> EACH + 2 * text.length();
            case BinData binary -> EACH + binary.getData().length;
            case Map<?, ?> map -> {
                int sum = EACH;
                for (var entry : map.entrySet()) {
                    sum += EACH + of(entry.getKey()) + of(entry.getValue());
                }
                yield sum;
            }
            case Collection<?> values -> {
                int sum = EACH;
                for (Object element : values) {
                    sum += EACH + of(element);
                }
                yield sum;
            }
            case null, default -> EACH;
        };
    }
}
