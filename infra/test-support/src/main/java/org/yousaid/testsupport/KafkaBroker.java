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

    private @Nullable String bootstrapServers;

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

    private static String bootstrapServers(ExtensionContext context) {
        String given = System.getenv(BOOTSTRAP_VARIABLE);
        if (given != null && !given.isBlank()) {
            return given;
        }
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .broker()
                .bootstrapServers();
    }

    private record Running(EmbeddedKafka broker, Path directory) implements AutoCloseable {

        static Running start() {
            try {
                Path directory = Files.createTempDirectory("yousaid-kafka");
                return new Running(EmbeddedKafka.start(directory, 0), directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            broker.close();
            Directories.delete(directory);
        }
    }
}
