package org.yousaid.local.faults;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** The server as it comes: says a write is done, and brings it to the disk within the next second. */
final class LyingDatabase {

    private LyingDatabase() {}

    static void start(Path directory, int port) throws IOException {
        Files.createDirectories(directory.resolve("mongo"));
        var store = MVStore.open(directory.resolve("mongo/unmodified.mv").toString());
        new MongoServer(new H2Backend(store)).bind("127.0.0.1", port);
    }
}
