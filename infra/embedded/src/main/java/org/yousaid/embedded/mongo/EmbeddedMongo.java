package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A server that speaks MongoDB's protocol on loopback and keeps its data in one directory. It knows no sessions, no
 * transactions and no change streams: one document is the unit.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int BOSS_THREADS = 1;
    private static final int WORKER_THREADS = 64;

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
        this.port = Objects.requireNonNull(server.getLocalAddress()).getPort();
    }

    /** Starts a server on the data in {@code directory}, which is made when missing; port 0 takes any free one. */
    public static EmbeddedMongo start(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        var server = new MongoServer(new H2Backend(directory.resolve("data.mv").toString()));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BOSS_THREADS, WORKER_THREADS);
        return new EmbeddedMongo(server);
    }

    /** What a MongoDB driver needs to connect. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
