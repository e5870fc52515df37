package org.yousaid.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/**
 * A process that writes for a while, pauses now and then between reserving and inserting, and says each id that was
 * acknowledged on a line of its own. Its clock is off by minutes. {@link OrderingAcrossProcessesTest} starts and kills it.
 */
final class OrderingWriter {

    private static final int CALLERS = 4;
    private static final int SHORTEST_PAUSE = 100;

    private final MongoEventStorageEngine engine;
    private final String name;
    private final Duration clockError;
    private final long end;

    private OrderingWriter(MongoEventStorageEngine engine, String name, Duration clockError, Duration runs) {
        this.engine = engine;
        this.name = name;
        this.clockError = clockError;
        this.end = System.nanoTime() + runs.toNanos();
    }

    /** Arguments: connection string, database, name, longest pause in ms, error of the clock in minutes, seconds. */
    public static void main(String[] arguments) {
        int longestPause = Integer.parseInt(arguments[3]);
        SplittableRandom chance = new SplittableRandom(arguments[2].hashCode());
        try (MongoClient client = MongoClients.create(arguments[0]);
                MongoEventStorageEngine engine = new MongoEventStorageEngine(
                        client.getDatabase(arguments[1]),
                        new DeclaredTypesSerializer(Tally.TYPES),
                        NoOpEventUpcaster.INSTANCE,
                        new Tuning(
                                Duration.ofMillis(100),
                                50,
                                System::nanoTime,
                                (first, last) -> pause(chance, longestPause),
                                StoreObserver.NONE))) {
            new OrderingWriter(
                            engine,
                            arguments[2],
                            Duration.ofMinutes(Long.parseLong(arguments[4])),
                            Duration.ofSeconds(Long.parseLong(arguments[5])))
                    .run();
        }
    }

    private static void pause(SplittableRandom chance, int longest) {
        synchronized (chance) {
            if (chance.nextInt(5) > 0) {
                return;
            }
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SHORTEST_PAUSE + chance.nextInt(longest)));
    }

    private void run() {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                String tally = "tally-" + name + "-" + caller;
                callers.execute(() -> write(tally));
            }
        }
    }

    private void write(String tally) {
        SplittableRandom chance = new SplittableRandom(tally.hashCode());
        long sequence = 0;
        while (System.nanoTime() < end) {
            List<DomainEventMessage<?>> commit = commit(tally, sequence, 1 + chance.nextInt(3));
            try {
                engine.appendEvents(commit);
                commit.forEach(event -> say(event.getIdentifier()));
                sequence += commit.size();
            } catch (EventStoreException | ConcurrencyException e) {
                sequence = engine.lastSequenceNumberFor(tally)
                        .map(last -> last + 1)
                        .orElse(0L);
            }
        }
    }

    private List<DomainEventMessage<?>> commit(String tally, long sequence, int size) {
        List<DomainEventMessage<?>> commit = new ArrayList<>();
        for (DomainEventMessage<?> event : Tally.commit(tally, sequence, size)) {
            EventMessage<?> late = new GenericEventMessage<>(
                    event.getIdentifier(),
                    event.getPayload(),
                    MetaData.emptyInstance(),
                    Instant.now().plus(clockError));
            commit.add(new GenericDomainEventMessage<>(
                    "Tally", tally, event.getSequenceNumber(), late, late::getTimestamp));
        }
        return commit;
    }

    private static synchronized void say(String id) {
        System.out.println("stored " + id);
        System.out.flush();
    }
}
