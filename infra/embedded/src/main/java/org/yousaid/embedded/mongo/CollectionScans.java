package org.yousaid.embedded.mongo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often a collection had to be read from end to end. */
final class CollectionScans {

    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    void count(String collection) {
        counts.merge(collection, 1L, Long::sum);
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }
}
