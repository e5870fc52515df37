package org.yousaid.eventbus;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** The bus on a broker in a container; skipped, and reported as such, where no container engine runs. */
@EnabledIf(value = "containersRun", disabledReason = "No container engine runs here")
class ContainerMessageBusTest extends MessageBusContract {

    private static final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1");

    static boolean containersRun() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void start() {
        kafka.start();
    }

    @AfterAll
    static void stop() {
        kafka.stop();
    }

    @Override
    String bootstrapServers() {
        return kafka.getBootstrapServers();
    }
}
