package org.yousaid.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.eventstore.MongoEventStorageEngine.Slice;

/**
 * The newest end of a store, read by one thread for all its streams. A stream that stands within what is remembered
 * takes from there; one further behind reads for itself, at its own pace, until it has caught up. While nobody stands
 * within what is remembered, nothing is decoded ahead.
 */
final class EventTail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventTail.class);
    private static final long BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);

    /** How long a reader has to handle what it was given before it meets what cannot be read. */
    private static final Duration HANDLED_FIRST = Duration.ofSeconds(1);

    private final MongoEventStorageEngine engine;
    private final Duration pollInterval;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Signal news = new Signal();
    private final Gathering gathering = new Gathering(System::nanoTime);
    private volatile RecentEvents recent = RecentEvents.nothing();
    private @Nullable Thread follower;
    private volatile boolean closed;
    /** When the last warning was given; only the follower looks at it. */
    private @Nullable Long warned;

    EventTail(MongoEventStorageEngine engine, Duration pollInterval) {
        this.engine = engine;
        this.pollInterval = pollInterval;
    }

    /** Looks for new events now rather than at the next interval. */
    void wake() {
        news.give();
    }

    TrackingEventStream open(long position) {
        Stream stream = new Stream(position);
        streams.add(stream);
        startFollowing();
        news.give();
        return stream;
    }

    private synchronized void startFollowing() {
        if (follower == null && !closed) {
            follower = Thread.ofVirtual().name("event-tail").start(this::follow);
        }
    }

    private void follow() {
        while (!closed && !Thread.currentThread().isInterrupted()) {
            boolean more = !resting() && advance();
            streams.forEach(EventTail::tell);
            if (more) {
                LockSupport.parkNanos(gathering.afterNews());
            } else if (!closed) {
                news.await(pollInterval.toNanos());
            }
        }
    }

    /** Without readers nothing is read, and what is remembered grows old. */
    private boolean resting() {
        boolean nobody = streams.isEmpty();
        if (nobody) {
            recent = RecentEvents.nothing();
        }
        return nobody;
    }

    /** A processor that is just shutting down may refuse; the others want to know all the same. */
    private static void tell(Stream stream) {
        try {
            stream.look();
        } catch (RuntimeException | Error e) {
            log.debug("A reader of the event store could not be told of news", e);
        }
    }

    /** Remembers what has come since; true when there may be more at once. */
    private boolean advance() {
        try {
            RecentEvents known = recent;
            if (!known.usable()) {
                recent = RecentEvents.from(engine.head());
                return true;
            }
            if (streams.stream().noneMatch(stream -> known.covers(stream.through))) {
                recent = known.skipTo(engine.head());
                return false;
            }
            Slice slice = engine.readBehind(known.through());
            if (slice.through() > known.through()) {
                recent = known.with(slice);
            }
            return !slice.events().isEmpty();
        } catch (RuntimeException | Error e) {
            // Each stream now reads for itself, and so its processor meets the error, shows it and tries again.
            // Were this thread to end instead, they would all stand still and nobody would know.
            warn(e);
            recent = RecentEvents.nothing();
            return false;
        }
    }

    private void warn(Throwable error) {
        long now = System.nanoTime();
        if (!closed && (warned == null || now - warned >= BETWEEN_WARNINGS)) {
            warned = now;
            log.warn("The end of the event store cannot be read; each reader now tries for itself", error);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        news.give();
        streams.forEach(Stream::close);
    }

    /** One reader's way through the store. As Axon has it, one thread at a time reads from it. */
    private final class Stream implements TrackingEventStream {

        private final Deque<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
        private final Signal available = new Signal();
        private final long opened;
        private volatile long through;
        private volatile @Nullable Runnable callback;
        private @Nullable Long stoppedSince;

        private Stream(long position) {
            this.opened = position;
            this.through = position;
        }

        /** Tells the reader to look when it stands before something new, or where only it can know. */
        private void look() {
            RecentEvents known = recent;
            if (!known.covers(through) || known.through() > through) {
                available.give();
                Runnable told = callback;
                if (told != null) {
                    told.run();
                }
            }
        }

        private boolean fetch() {
            if (fetched.isEmpty()) {
                RecentEvents known = recent;
                Slice slice = known.covers(through) ? known.behind(through) : readOn();
                fetched.addAll(slice.events());
                through = slice.through();
            }
            return !fetched.isEmpty();
        }

        private Slice readOn() {
            try {
                Slice slice = engine.readOn(through);
                stoppedSince = null;
                return slice;
            } catch (UnreadableEvent e) {
                if (isStillHandling()) {
                    return new Slice(List.of(), through);
                }
                throw e;
            }
        }

        /**
         * An error here makes Axon's coordinator drop what its workers have not handled yet. Thrown at once, it would
         * do so at every new try, and what stands before the unreadable event would hardly ever be handled.
         */
        private boolean isStillHandling() {
            if (through == opened) {
                return false;
            }
            long now = System.nanoTime();
            long since = stoppedSince == null ? now : stoppedSince;
            stoppedSince = since;
            return now - since < HANDLED_FIRST.toNanos();
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return fetch() ? Optional.of(fetched.element()) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long end = System.nanoTime() + unit.toNanos(timeout);
            while (!fetch()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                available.await(left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return true;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
                // Wait on.
            }
            return fetched.remove();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            this.callback = callback;
            return true;
        }

        @Override
        public void close() {
            callback = null;
            streams.remove(this);
        }
    }
}
