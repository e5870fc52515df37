package org.yousaid.local.faults;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Ends the process at the n-th crossing of one place: {@code -Dyousaid.cut=after-append:7}. */
final class Cut {

    static final String PROPERTY = "yousaid.cut";
    static final int EXIT_CODE = 137;

    private final @Nullable String place;
    private final AtomicInteger left;

    private Cut(@Nullable String place, int nth) {
        this.place = place;
        this.left = new AtomicInteger(nth);
    }

    static Cut configured() {
        String wanted = System.getProperty(PROPERTY);
        if (wanted == null) {
            return new Cut(null, 0);
        }
        String[] parts = wanted.split(":", 2);
        return new Cut(parts[0], Integer.parseInt(parts[1]));
    }

    static boolean isWanted() {
        return System.getProperty(PROPERTY) != null;
    }

    /** Does not return when it was here. */
    void crossing(String here) {
        if (here.equals(place) && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
