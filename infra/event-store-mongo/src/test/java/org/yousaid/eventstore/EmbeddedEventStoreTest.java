package org.yousaid.eventstore;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.embedded.mongo.EmbeddedMongo;

/** On the server that local mode brings. */
class EmbeddedEventStoreTest extends EventStoreContract {

    private static EmbeddedMongo server;

    @BeforeAll
    static void startServer(@TempDir Path directory) throws IOException {
        server = EmbeddedMongo.start(directory, 0);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    String connectionString() {
        return server.connectionString();
    }
}
