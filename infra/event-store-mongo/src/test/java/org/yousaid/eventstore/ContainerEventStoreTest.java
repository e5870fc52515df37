package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** On a real MongoDB in a container; skipped where there is no container engine. */
@EnabledIf(value = "hasContainerEngine", disabledReason = "there is no container engine here")
class ContainerEventStoreTest extends EventStoreContract {

    private static @Nullable MongoDBContainer container;

    static boolean hasContainerEngine() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void startServer() {
        container = new MongoDBContainer("mongo:8.0").withReplicaSet();
        container.start();
    }

    @AfterAll
    static void stopServer() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    String connectionString() {
        if (container == null) {
            throw new IllegalStateException("The container was not started");
        }
        return container.getConnectionString();
    }

    /** The primary steps down again and again while eight callers write: nothing is lost and nothing doubled. */
    @Test
    void survivesStepDownsOfThePrimary() throws Exception {
        int callers = 8;
        int commits = 50;
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (MongoClient client = MongoClients.create(connectionString());
                MongoEventStorageEngine engine = new MongoEventStorageEngine(
                        client.getDatabase("step_down"),
                        new DeclaredTypesSerializer(Tally.TYPES),
                        NoOpEventUpcaster.INSTANCE,
                        Duration.ofMillis(100),
                        100)) {
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> writing = new ArrayList<>();
                for (int caller = 0; caller < callers; caller++) {
                    String tally = "tally-" + caller;
                    writing.add(pool.submit(() -> {
                        for (int i = 0; i < commits; i++) {
                            var commit = Tally.commit(tally, i, 1);
                            engine.appendEvents(commit);
                            commit.forEach(event -> acknowledged.add(event.getIdentifier()));
                        }
                    }));
                }
                for (int round = 1; round <= 3; round++) {
                    int stored = round * callers * commits / 5;
                    await().until(() -> acknowledged.size() >= stored);
                    stepDown(client);
                }
                for (Future<?> each : writing) {
                    each.get();
                }
            }
            List<String> seen = new ArrayList<>();
            await().untilAsserted(() -> {
                seen.clear();
                engine.readEvents(null, false).forEach(event -> seen.add(event.getIdentifier()));
                assertThat(seen).hasSize(callers * commits);
            });
            assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    /** With one member the primary comes back by itself; the server may close the connection instead of answering. */
    private static void stepDown(MongoClient client) {
        try {
            client.getDatabase("admin")
                    .runCommand(new Document("replSetStepDown", 1)
                            .append("secondaryCatchUpPeriodSecs", 0)
                            .append("force", true));
        } catch (MongoException e) {
            assertThat(e).isInstanceOfAny(MongoSocketException.class, MongoNotPrimaryException.class);
        }
    }
}
