package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.MVStore;

/**
 * A server that speaks MongoDB's protocol on loopback and keeps its data in one directory. What it has answered is on
 * disk, and it answers with nothing that is not. It is for one machine: no replication, no sessions, no transactions and
 * no change streams; one document is the unit. Queries use the indexes that were made; what no index serves is answered
 * by reading the whole collection.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int BOSS_THREADS = 1;
    /** Each command waits in its thread for the disk: with fewer threads a commit serves fewer commands. */
    private static final int WORKER_THREADS = 64;

    /** Of the heap, for pages that have been read; the rest is for what is not written yet and for who asks. */
    private static final int CACHED_PART = 8;

    /** Small, for a page is read as a whole, and most queries want few documents of each. */
    private static final int PAGE_BYTES = 4 * 1024;

    private final MongoServer server;
    private final CollectionScans scans;
    private final int port;

    private EmbeddedMongo(MongoServer server, CollectionScans scans) {
        this.server = server;
        this.scans = scans;
        this.port = Objects.requireNonNull(server.getLocalAddress()).getPort();
    }

    /** Starts a server on the data in {@code directory}, which is made when missing; port 0 takes any free one. */
    public static EmbeddedMongo start(Path directory, int port) throws IOException {
        return start(directory, port, RedoLimits.USUAL);
    }

    static EmbeddedMongo start(Path directory, int port, RedoLimits limits) throws IOException {
        Files.createDirectories(directory);
        var scans = new CollectionScans();
        var store = open(directory.resolve("data.mv"), limits);
        var server = new MongoServer(backend(store, new RedoLog(directory), limits, scans));
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BOSS_THREADS, WORKER_THREADS);
        } catch (Exception e) {
            // Whoever tries again, on another port, must find the directory free.
            server.shutdownNow();
            throw e;
        }
        return new EmbeddedMongo(server, scans);
    }

    /** Nothing but {@link GroupCommit} may commit, or half an operation could reach the disk. */
    private static MVStore open(Path file, RedoLimits limits) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(Math.toIntExact((Runtime.getRuntime().maxMemory() / CACHED_PART) >> 20))
                .pageSplitSize(PAGE_BYTES)
                .open();
        store.setRetentionTime((int) limits.retention().toMillis());
        return store;
    }

    private static StoredBackend backend(MVStore store, RedoLog log, RedoLimits limits, CollectionScans scans)
            throws IOException {
        try {
            return new StoredBackend(store, log, limits, scans);
        } catch (IOException | RuntimeException | Error e) {
            store.closeImmediately();
            log.close();
            throw e;
        }
    }

    /** What a MongoDB driver needs to connect. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /**
     * How often, since the start, a query read a whole collection because no index served it; by {@code
     * database.collection}. Those that were never read so are missing.
     */
    public Map<String, Long> collectionScans() {
        return scans.counts();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
