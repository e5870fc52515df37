package org.yousaid.testsupport;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.testcontainers.mongodb.MongoDBContainer;
import org.yousaid.embedded.mongo.EmbeddedMongo;

/**
 * Gives a test class a MongoDB-protocol server and a database name of its own. Register it as a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final MongoServer mongo = new MongoServer();
 * }</pre>
 *
 * The server is the embedded one, shared by all classes of a test run, unless the environment variable
 * {@value #URI_VARIABLE} names another.
 */
public final class MongoServer implements BeforeAllCallback, AfterAllCallback {

    /** Environment variable that points the tests at a server that is already running. */
    public static final String URI_VARIABLE = "YOUSAID_TEST_MONGODB_URI";

    private static final Namespace NAMESPACE = Namespace.create(MongoServer.class);
    private static final String IMAGE = "mongo:8.0";

    private final boolean inContainer;
    private @Nullable String connectionString;
    private @Nullable String databaseName;
    private @Nullable MongoClient client;

    /** The embedded server, or the one that {@value #URI_VARIABLE} names. */
    public MongoServer() {
        this(false);
    }

    private MongoServer(boolean inContainer) {
        this.inContainer = inContainer;
    }

    /** MongoDB itself in a container; for classes with {@link EnabledIfContainerEngine}. */
    public static MongoServer inContainer() {
        return new MongoServer(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        connectionString = connectionString(context);
        databaseName = "test_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (client != null) {
            client.getDatabase(databaseName()).drop();
            client.close();
            client = null;
        }
    }

    /** The server's address, without a database. */
    public String connectionString() {
        return Objects.requireNonNull(connectionString, "Register MongoServer as a static @RegisterExtension field");
    }

    /** A database name that no other test class uses; put a suffix to it when a test needs several. */
    public String databaseName() {
        return Objects.requireNonNull(databaseName, "Register MongoServer as a static @RegisterExtension field");
    }

    /** A client for the test itself, closed after the class. */
    public synchronized MongoClient client() {
        if (client == null) {
            client = MongoClients.create(connectionString());
        }
        return client;
    }

    /** The database named {@link #databaseName()}. */
    public MongoDatabase database() {
        return client().getDatabase(databaseName());
    }

    private String connectionString(ExtensionContext context) {
        String given = System.getenv(URI_VARIABLE);
        if (!inContainer && given != null && !given.isBlank()) {
            return given;
        }
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        inContainer, container -> container ? Running.container() : Running.embedded(), Running.class)
                .connectionString();
    }

    private record Running(String connectionString, Stop stop) implements AutoCloseable {

        static Running embedded() {
            try {
                Path directory = Files.createTempDirectory("yousaid-mongo");
                var server = EmbeddedMongo.start(directory, 0);
                return new Running(server.connectionString(), () -> {
                    server.close();
                    Directories.delete(directory);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @SuppressWarnings("resource") // stopped with the run
        static Running container() {
            var container = new MongoDBContainer(IMAGE);
            container.start();
            return new Running(container.getConnectionString(), container::stop);
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
