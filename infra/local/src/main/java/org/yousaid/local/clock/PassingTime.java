package org.yousaid.local.clock;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets business time pass up to a target: from one stored due time to the next, and at least once a simulated day. At each
 * stop it waits until nothing is left to do. The target and the offset are stored before they count, so that a killed
 * process goes on where it was.
 */
public final class PassingTime implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PassingTime.class);

    private static final Duration LONGEST_STEP = Duration.ofDays(1);
    /** Due times closer than this are one stop. */
    private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final LocalClock clock;
    private final InstantSource machine;
    private final ClockState state;
    private final Supplier<Parts> parts;
    private final Object monitor = new Object();

    // All guarded by the monitor.
    private Instant target;
    private boolean settled = true;
    private List<String> waitingFor = List.of();
    private boolean closing;
    private @Nullable Thread mover;

    /**
     * Takes up the stored offset. Time passes only after {@link #start}.
     *
     * @param parts asked at each stop
     */
    public PassingTime(LocalClock clock, InstantSource machine, MongoDatabase database, Supplier<Parts> parts) {
        this.clock = clock;
        this.machine = machine;
        this.state = new ClockState(database);
        this.parts = parts;
        clock.moveTo(state.offset());
        this.target = state.target();
    }

    /** Goes on to the stored target, if time has not come there yet. */
    public void start() {
        synchronized (monitor) {
            settled = !target.isAfter(clock.instant());
            if (mover == null) {
                mover = Thread.ofPlatform().name("local-clock").daemon().start(this::run);
            }
        }
    }

    /** Where business time is and goes. {@code waitingFor} names what the present stop still waits for. */
    public record Reading(Instant now, Instant target, boolean settled, List<String> waitingFor) {}

    public Reading read() {
        synchronized (monitor) {
            Instant now = clock.instant();
            return new Reading(now, target.equals(Instant.EPOCH) ? now : target, settled, waitingFor);
        }
    }

    /** Moves the target on and returns at once. */
    public Reading advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("The clock never goes back");
        }
        synchronized (monitor) {
            Instant now = clock.instant();
            Instant from = target.isAfter(now) ? target : now;
            Instant next = from.plus(duration);
            state.saveTarget(next);
            target = next;
            settled = false;
            monitor.notifyAll();
            return read();
        }
    }

    private void run() {
        try {
            while (awaitWork()) {
                passOn();
            }
        } catch (InterruptedException e) {
            log.debug("The clock was stopped on its way", e);
        }
    }

    private boolean awaitWork() throws InterruptedException {
        synchronized (monitor) {
            while (settled && !closing) {
                monitor.wait();
            }
            return !closing;
        }
    }

    /** One stop after the other until the target, then one last look at it. */
    private void passOn() throws InterruptedException {
        while (true) {
            settle();
            Instant now = clock.instant();
            synchronized (monitor) {
                if (closing) {
                    return;
                }
                if (!target.isAfter(now)) {
                    settled = true;
                    return;
                }
            }
            moveTo(nextStop(now));
        }
    }

    private Instant nextStop(Instant now) {
        Instant stop = now.plus(LONGEST_STEP);
        var due = parts.get().nextDue();
        if (due.isPresent() && due.get().isBefore(stop)) {
            stop = due.get();
        }
        if (stop.isBefore(now.plus(SHORTEST_STEP))) {
            stop = now.plus(SHORTEST_STEP);
        }
        Instant end;
        synchronized (monitor) {
            end = target;
        }
        return stop.isAfter(end) ? end : stop;
    }

    private void moveTo(Instant stop) {
        Duration offset = Duration.between(machine.instant(), stop);
        if (offset.compareTo(clock.offset()) > 0) {
            Duration whole = Duration.ofMillis(offset.toMillis() + 1);
            state.saveOffset(whole);
            clock.moveTo(whole);
        }
    }

    /** Until nothing is left to do, seen twice in a row with nothing new in between. */
    private void settle() throws InterruptedException {
        List<Long> before = List.of();
        while (true) {
            boolean quiet = false;
            try {
                var seen = parts.get().observe(clock.instant());
                quiet = seen.isQuiet() && seen.heads().equals(before);
                before = seen.isQuiet() ? seen.heads() : List.of();
                waitFor(seen.unfinished());
            } catch (RuntimeException e) {
                log.debug("Time waits: something that is due fails and is tried again", e);
                before = List.of();
                waitFor(List.of(Objects.toString(e.getMessage(), e.getClass().getName())));
            }
            if (quiet) {
                return;
            }
            synchronized (monitor) {
                if (closing) {
                    return;
                }
                monitor.wait(BETWEEN_LOOKS.toMillis());
            }
        }
    }

    private void waitFor(List<String> unfinished) {
        synchronized (monitor) {
            waitingFor = unfinished;
        }
    }

    @Override
    public void close() {
        Thread running;
        synchronized (monitor) {
            closing = true;
            monitor.notifyAll();
            running = mover;
        }
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
