package org.yousaid.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.yousaid.eventstore.MongoEventStorageEngine.Slice;

/** All events of the positions behind {@code from} up to and with {@code through}. */
record RecentEvents(long from, long through, List<TrackedEventMessage<?>> events) {

    private static final int REMEMBERED = 1_000;

    static RecentEvents nothing() {
        return new RecentEvents(Long.MAX_VALUE, Long.MAX_VALUE, List.of());
    }

    static RecentEvents from(long position) {
        return new RecentEvents(position, position, List.of());
    }

    RecentEvents skipTo(long position) {
        return position > through ? from(position) : this;
    }

    boolean usable() {
        return from != Long.MAX_VALUE;
    }

    boolean covers(long position) {
        return position >= from;
    }

    RecentEvents with(Slice slice) {
        List<TrackedEventMessage<?>> all = new ArrayList<>(events);
        all.addAll(slice.events());
        int dropped = Math.max(0, all.size() - REMEMBERED);
        while (dropped > 0 && dropped < all.size() && at(all, dropped) == at(all, dropped - 1)) {
            dropped++;
        }
        long begin = dropped == 0 ? from : at(all, dropped - 1);
        return new RecentEvents(begin, slice.through(), List.copyOf(all.subList(dropped, all.size())));
    }

    Slice behind(long position) {
        int start = events.size();
        while (start > 0 && at(events, start - 1) > position) {
            start--;
        }
        return new Slice(events.subList(start, events.size()), Math.max(position, through));
    }

    private static long at(List<TrackedEventMessage<?>> events, int index) {
        return MongoEventStorageEngine.position(events.get(index).trackingToken());
    }
}
