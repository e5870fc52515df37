package org.yousaid.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.testcontainers.kafka.KafkaContainer;
import org.yousaid.embedded.kafka.EmbeddedKafka;

/**
 * Gives a test class a Kafka broker, shared by all classes of a test run. Register it as a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final KafkaBroker kafka = new KafkaBroker();
 * }</pre>
 *
 * It is the embedded one unless the environment variable {@value #BOOTSTRAP_VARIABLE} names another.
 */
public final class KafkaBroker implements BeforeAllCallback {

    /** Environment variable that points the tests at a broker that is already running. */
    public static final String BOOTSTRAP_VARIABLE = "YOUSAID_TEST_KAFKA_BOOTSTRAP_SERVERS";

    private static final Namespace NAMESPACE = Namespace.create(KafkaBroker.class);
    private static final String IMAGE = "apache/kafka:4.1.1";

    private final boolean inContainer;
    private @Nullable String bootstrapServers;

    /** The embedded broker, or the one that {@value #BOOTSTRAP_VARIABLE} names. */
    public KafkaBroker() {
        this(false);
    }

    private KafkaBroker(boolean inContainer) {
        this.inContainer = inContainer;
    }

    /** Kafka's own image in a container; for classes with {@link EnabledIfContainerEngine}. */
    public static KafkaBroker inContainer() {
        return new KafkaBroker(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        bootstrapServers = bootstrapServers(context);
    }

    public String bootstrapServers() {
        return Objects.requireNonNull(bootstrapServers, "Register KafkaBroker as a static @RegisterExtension field");
    }

    /** A topic or group name that begins with {@code prefix} and that nobody else uses. */
    public String freshName(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    private String bootstrapServers(ExtensionContext context) {
        String given = System.getenv(BOOTSTRAP_VARIABLE);
        if (!inContainer && given != null && !given.isBlank()) {
            return given;
        }
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        inContainer, container -> container ? Running.container() : Running.embedded(), Running.class)
                .bootstrapServers();
    }

    private record Running(String bootstrapServers, Stop stop) implements AutoCloseable {

        static Running embedded() {
            try {
                Path directory = Files.createTempDirectory("yousaid-kafka");
                var broker = EmbeddedKafka.start(directory, 0);
                return new Running(broker.bootstrapServers(), () -> {
                    broker.close();
                    Directories.delete(directory);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @SuppressWarnings("resource") // stopped with the run
        static Running container() {
            var container = new KafkaContainer(IMAGE);
            container.start();
            return new Running(container.getBootstrapServers(), container::stop);
        }

        @Override
        public void close() throws IOException {
            stop.run();
        }
    }

    @FunctionalInterface
    private interface Stop {
        void run() throws IOException;
    }
}
