package org.yousaid.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.yousaid.support.time.MachineClock;

/**
 * Gives out what is due, one by one: what somebody waits for first, then what goes out to many, unless that is paused. What
 * cannot go to its domain yet lets the others pass.
 */
final class Due {

    private static final int BATCH = 200;
    /** What was read longer ago is read again: something more urgent may have come, or a pause begun. */
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** How long to wait for a domain that is only spoken to so often. */
    private static final long MOMENT_MILLIS = 5;

    private final Outbox outbox;
    private final Lanes lanes;
    private final Brake brake;
    private final InstantSource clock;
    private final MachineClock machine = new MachineClock();
    private final Deque<Outbox.Waiting> read = new ArrayDeque<>();
    private Instant readAt = Instant.EPOCH;

    Due(Outbox outbox, Lanes lanes, Brake brake, InstantSource clock) {
        this.outbox = outbox;
        this.lanes = lanes;
        this.brake = brake;
        this.clock = clock;
    }

    /** The next one, which has entered its lane; empty when there is nothing that could be done now. */
    synchronized Optional<Outbox.Waiting> next() throws InterruptedException {
        while (true) {
            if (Duration.between(readAt, machine.instant()).compareTo(FRESH) > 0) {
                look();
            }
            Taken taken = take();
            if (taken.waiting().isPresent()) {
                return taken.waiting();
            }
            if (taken.soon()) {
                wait(MOMENT_MILLIS);
                continue;
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
        List<Lane> full = lanes.full();
        read.clear();
        read.addAll(outbox.dueAt(clock.instant(), false, full, BATCH));
        if (read.size() < BATCH && !brake.isOn()) {
            read.addAll(outbox.dueAt(clock.instant(), true, full, BATCH - read.size()));
        }
        readAt = machine.instant();
    }
}
