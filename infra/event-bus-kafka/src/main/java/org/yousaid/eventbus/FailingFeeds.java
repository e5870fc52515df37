package org.yousaid.eventbus;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** How often each feed has failed in a row here, and until when it waits: one that keeps failing holds up no other. */
final class FailingFeeds {

    private final Gaps gaps;
    private final LongSupplier nanos;
    private final Map<String, Waiting> failed = new ConcurrentHashMap<>();

    /** @param nanos a clock that never steps */
    FailingFeeds(Gaps gaps, LongSupplier nanos) {
        this.gaps = gaps;
        this.nanos = nanos;
    }

    /** The groups whose feeds are not to be tried yet. */
    Set<String> waiting() {
        long now = nanos.getAsLong();
        return failed.entrySet().stream()
                .filter(feed -> feed.getValue().until() - now > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void failed(String group) {
        failed.compute(group, (_, before) -> {
            int times = before == null ? 1 : before.times() + 1;
            return new Waiting(times, nanos.getAsLong() + gaps.after(times).toNanos());
        });
    }

    /** It got on, or is not this instance's any more, or was asked for anew. */
    void forget(String group) {
        failed.remove(group);
    }

    /** All but those that still wait: nobody has them to go on with. */
    void forgetAllBut(Set<String> waiting) {
        failed.keySet().retainAll(waiting);
    }

    private record Waiting(int times, long until) {}
}
