package org.yousaid.eventstore;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
