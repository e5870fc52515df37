package org.yousaid.eventstore;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** On a real MongoDB in a container; skipped where there is no container engine. */
class ContainerEventStoreTest extends EventStoreContract {

    private static @Nullable MongoDBContainer container;

    @BeforeAll
    static void startServer() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no container engine here");
        container = new MongoDBContainer("mongo:8.0");
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
}
