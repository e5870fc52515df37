package org.yousaid.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yousaid.support.time.MachineClock;

/**
 * Gives out what is due, one by one, the most urgent first; what goes out to many only while that is not paused. What cannot
 * go to its domain yet lets the others pass, however many it is.
 */
final class Due {

    private static final int BATCH = 200;
    /** What was read longer ago is read again: something more urgent may have come, or a pause begun. */
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Where everything goes to one domain, others are not looked for all the time. */
    private static final Duration NOTHING_ELSE = Duration.ofSeconds(5);

    /** How long to wait for a domain that is only spoken to so often. */
    private static final long MOMENT_MILLIS = 5;

    private final Outbox outbox;
    private final Lanes lanes;
    private final Brake brake;
    private final InstantSource clock;
    private final MachineClock machine = new MachineClock();
    private final Deque<Outbox.Waiting> read = new ArrayDeque<>();
    /** Where what was read goes, and where nothing can go: what is read beyond goes elsewhere. */
    private final Set<Lane> seen = new HashSet<>();

    /** Where something may wait that was not read. */
    private final Set<Urgency> unread = ConcurrentHashMap.newKeySet();
    /** What is not paused, as it was when the outbox was asked last. */
    private List<Urgency> goes = List.of();

    private boolean isMoreBeyond;
    private Instant beyondAgain = Instant.EPOCH;
    private Instant readAt = Instant.EPOCH;

    Due(Outbox outbox, Lanes lanes, Brake brake, InstantSource clock) {
        this.outbox = outbox;
        this.lanes = lanes;
        this.brake = brake;
        this.clock = clock;
    }

    /** Something of this urgency has come. Nothing is asked of the outbox where nothing has. */
    void hear(Urgency urgency) {
        unread.add(urgency);
    }

    /** It may be time for what has waited. */
    void hearAll() {
        unread.addAll(EnumSet.allOf(Urgency.class));
    }

    /** The next one, which has entered its lane; empty when there is nothing that could be done now. */
    synchronized Optional<Outbox.Waiting> next() throws InterruptedException {
        while (true) {
            if (Duration.between(readAt, machine.instant()).compareTo(FRESH) > 0) {
                hearAll();
                look();
                readAt = machine.instant();
            }
            Taken taken = take();
            if (taken.waiting().isPresent()) {
                return taken.waiting();
            }
            if (taken.soon()) {
                if (!isMoreBeyond || machine.instant().isBefore(beyondAgain)) {
                    wait(MOMENT_MILLIS);
                } else if (lookBeyond(goes) == 0) {
                    beyondAgain = machine.instant().plus(NOTHING_ELSE);
                }
                continue;
            }
            if (unread.isEmpty()) {
                return Optional.empty();
            }
            look();
            if (read.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    /** Whether more was seen than was given out. */
    synchronized boolean isMore() {
        return !read.isEmpty();
    }

    /** What was found, or whether there is something in a moment. */
    private record Taken(Optional<Outbox.Waiting> waiting, boolean soon) {}

    private Taken take() {
        boolean soon = false;
        for (Iterator<Outbox.Waiting> each = read.iterator(); each.hasNext(); ) {
            Outbox.Waiting waiting = each.next();
            switch (lanes.enter(waiting.lane())) {
                case NOW -> {
                    each.remove();
                    return new Taken(Optional.of(waiting), false);
                }
                case SOON -> soon = true;
                case FULL -> {}
            }
        }
        return new Taken(Optional.empty(), soon);
    }

    private void look() {
        goes = brake.letsGo();
        List<Lane> full = lanes.full();
        // What is given back is read again with the rest, and what goes where there is no room now is left for later.
        boolean isAllUnread = !read.isEmpty() || !full.isEmpty();
        Set<Urgency> heard = Set.copyOf(unread);
        unread.removeAll(heard);
        List<Urgency> where = goes.stream()
                .filter(urgency -> isAllUnread || heard.contains(urgency))
                .toList();
        read.clear();
        seen.clear();
        seen.addAll(full);
        int _ = lookBeyond(where);
        if (isMoreBeyond || !full.isEmpty()) {
            hearAll();
        }
    }

    /** All that was read waits for its domains; what goes elsewhere need not. How many more there are. */
    private int lookBeyond(List<Urgency> where) {
        List<Outbox.Waiting> found = new ArrayList<>();
        for (Urgency urgency : where) {
            if (found.size() < BATCH) {
                found.addAll(outbox.dueAt(clock.instant(), urgency, List.copyOf(seen), BATCH - found.size()));
            }
        }
        found.forEach(waiting -> seen.add(waiting.lane()));
        read.addAll(found);
        isMoreBeyond = found.size() == BATCH;
        return found.size();
    }
}
