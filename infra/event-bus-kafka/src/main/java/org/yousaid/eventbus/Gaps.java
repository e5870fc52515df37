package org.yousaid.eventbus;

import java.time.Duration;

/** How long to wait between attempts: twice as long each time, up to a limit. */
record Gaps(Duration first, Duration longest) {

    Duration after(int attempts) {
        Duration gap = first;
        for (int i = 1; i < attempts && gap.compareTo(longest) < 0; i++) {
            gap = gap.multipliedBy(2);
        }
        return gap.compareTo(longest) < 0 ? gap : longest;
    }
}
