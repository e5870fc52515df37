package org.yousaid.benchmark;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.yousaid.benchmark.server.ScratchFolder;
import org.yousaid.benchmark.server.ServerProcess;
import org.yousaid.benchmark.server.ServerProcess.Kind;

/** The servers of one run: embedded ones in processes of their own, or the database that the environment names. */
final class MeasuredServers implements AutoCloseable {

    static final List<String> FLAGS = List.of("-Xmx1g", "-XX:+UseG1GC");
    private static final String URI = "YOUSAID_BENCHMARK_MONGODB_URI";

    private final ScratchFolder directory;
    private final @Nullable Path recordings;
    private final @Nullable String given = System.getenv(URI);
    private @Nullable ServerProcess mongo;
    private @Nullable ServerProcess kafka;

    /**
     * @param recordings where flight recordings of the servers go, or null for none
     */
    MeasuredServers(@Nullable Path recordings) throws IOException {
        this.directory = ScratchFolder.create();
        this.recordings = recordings;
    }

    String description() {
        return given == null
                ? "embedded, each in its own process"
                : "MongoDB at " + new ConnectionString(given).getHosts() + ", broker embedded";
    }

    /** A client with the settings of the services. All contenders share it, and so its write concern. */
    MongoClient client() throws IOException {
        if (given == null && mongo == null) {
            mongo = start(Kind.MONGODB);
        }
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString(mongo == null ? Objects.requireNonNull(given) : mongo.address()))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS))
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(true)
                .retryReads(true)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64).maxWaitTime(10, TimeUnit.SECONDS))
                .build());
    }

    /** The broker's address; it is started by whoever asks first. */
    synchronized String brokers() {
        try {
            if (kafka == null) {
                kafka = start(Kind.KAFKA);
            }
            return kafka.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerProcess start(Kind kind) throws IOException {
        List<String> flags = new ArrayList<>(FLAGS);
        if (recordings != null) {
            flags.add("-XX:StartFlightRecording:settings=profile,filename=%s"
                    .formatted(recordings.resolve(kind + ".jfr").toAbsolutePath()));
        }
        return ServerProcess.start(kind, directory.path().resolve(kind.name()), flags);
    }

    @Override
    public void close() throws IOException {
        if (kafka != null) {
            kafka.close();
        }
        if (mongo != null) {
            mongo.close();
        }
        directory.close();
    }
}
