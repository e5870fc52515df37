package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.MongoServer;

/**
 * Several processes write with pauses and wrong clocks, one is killed: every reader meets every acknowledged event
 * exactly once, in order of the positions. {@code -Dyousaid.test.longest-pause=30000 -Dyousaid.test.ordering-seconds=600}
 * makes it the long run; {@code -Dyousaid.test.step-over-gaps=true} lets readers pass gaps without winning them, which
 * must turn it red.
 */
@Timeout(1_200)
class OrderingAcrossProcessesTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final int LONGEST_PAUSE = Integer.getInteger("yousaid.test.longest-pause", 2_000);
    private static final int SECONDS = Integer.getInteger("yousaid.test.ordering-seconds", 6);
    private static final int UNTIL_KILLED = 120;
    private static final boolean SABOTAGE = Boolean.getBoolean("yousaid.test.step-over-gaps");
    private static final List<Long> CLOCKS_OFF_BY_MINUTES = List.of(0L, -7L, 12L);

    private final List<Process> processes = new ArrayList<>();
    private final List<Thread> listeners = new ArrayList<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void givesEveryReaderEveryAcknowledgedEventOnceInOrder() throws Exception {
        MongoDatabase database = mongo.database();
        MongoEventStorageEngine prepared = engine(database);
        List<Process> survivors = new ArrayList<>();
        for (int i = 0; i < CLOCKS_OFF_BY_MINUTES.size(); i++) {
            survivors.add(writer("writer-" + i, CLOCKS_OFF_BY_MINUTES.get(i), SECONDS));
        }
        Process killed = writer("killed", 3L, UNTIL_KILLED);
        List<Reader> readers =
                List.of(new Reader(prepared), new Reader(engine(database)), new Reader(engine(database)));
        readers.forEach(Reader::start);

        int whenKilled = 40;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> acknowledged.size() > whenKilled
                        && readers.getFirst().seen.size() > 0);
        assertThat(killed.isAlive()).isTrue();
        killed.destroyForcibly().waitFor();
        for (Process survivor : survivors) {
            assertThat(survivor.waitFor(SECONDS + 90L, TimeUnit.SECONDS)).isTrue();
            assertThat(survivor.exitValue()).isZero();
        }
        for (Thread listener : listeners) {
            listener.join();
        }
        long head = prepared.head();
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(2))
                .until(() -> readers.stream().allMatch(reader -> reader.through.get() >= head));
        for (Reader reader : readers) {
            reader.end();
        }

        for (Reader reader : readers) {
            List<Long> positions = List.copyOf(reader.positions);
            assertThat(positions).isSorted().doesNotHaveDuplicates();
            List<String> seen = List.copyOf(reader.seen);
            assertThat(seen).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(positions).isEqualTo(List.copyOf(readers.getFirst().positions));
        }
        assertThat(acknowledged.size()).isGreaterThan(whenKilled);
        assertThat(database.getCollection("events").countDocuments(new Document("tombstone", true)))
                .as("gaps that readers won")
                .isPositive();
    }

    private static MongoEventStorageEngine engine(MongoDatabase database) {
        Crossing crossing = new Crossing() {
            @Override
            public void reserved(long first, long last) {}

            @Override
            public boolean stepsOver() {
                return SABOTAGE;
            }
        };
        return new MongoEventStorageEngine(
                database,
                new DeclaredTypesSerializer(Tally.TYPES),
                NoOpEventUpcaster.INSTANCE,
                new Tuning(Duration.ofMillis(100), 50, System::nanoTime, crossing, StoreObserver.NONE));
    }

    private Process writer(String name, long clockOffBy, int seconds) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrderingWriter.class.getName(),
                        mongo.connectionString(),
                        mongo.databaseName(),
                        name,
                        String.valueOf(LONGEST_PAUSE),
                        String.valueOf(clockOffBy),
                        String.valueOf(seconds))
                .redirectErrorStream(true)
                .start();
        processes.add(process);
        listeners.add(Thread.ofVirtual().start(() -> listen(process)));
        return process;
    }

    private void listen(Process process) {
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("stored ")) {
                    acknowledged.add(line.substring("stored ".length()));
                }
            }
        } catch (IOException e) {
            // It was killed: what it had said until then has been read.
        }
    }

    /** Reads on from its token, a new stream each time, as a processor does. */
    private static final class Reader {

        private final MongoEventStorageEngine engine;
        private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Long> positions = new ConcurrentLinkedQueue<>();
        private final AtomicLong through = new AtomicLong();
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread = Thread.ofVirtual().unstarted(this::read);
        private volatile boolean reading = true;

        private Reader(MongoEventStorageEngine engine) {
            this.engine = engine;
        }

        private void start() {
            thread.start();
        }

        private void read() {
            @Nullable TrackingToken token = null;
            while (reading) {
                for (TrackedEventMessage<?> event :
                        engine.readEvents(token, false).toList()) {
                    token = event.trackingToken();
                    seen.add(event.getIdentifier());
                    positions.add(MongoEventStorageEngine.position(token));
                    through.set(MongoEventStorageEngine.position(token));
                }
                try {
                    if (ended.await(10, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private void end() throws InterruptedException {
            reading = false;
            ended.countDown();
            thread.join();
        }
    }
}
