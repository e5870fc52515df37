package org.yousaid.eventbus;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the last ten thousand ids, to count repeats. */
final class RecentIds {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Boolean> ids = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether this id is new here. */
    synchronized boolean add(String id) {
        return ids.put(id, true) == null;
    }
}
