package org.yousaid.embedded.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left when something cannot be written. */
@Timeout(60)
class FailedServerTest {

    @TempDir
    Path directory;

    private @Nullable RedoLog log;

    private StoredBackend open() throws Exception {
        var store = new MVStore.Builder()
                .fileName(directory.resolve("data.mv").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        var opened = new RedoLog(directory);
        log = opened;
        return new StoredBackend(store, opened, RedoLimits.USUAL, new CollectionScans());
    }

    private static Document insert(StoredBackend backend, Document... documents) {
        return command(backend, new Document("insert", "things").append("documents", List.of(documents)));
    }

    private static Document command(StoredBackend backend, Document command) {
        return backend.handleCommand(
                new EmbeddedChannel(), "test", command.keySet().iterator().next(), command);
    }

    private static int count(StoredBackend backend) {
        return ((Number) requireNonNull(
                        command(backend, new Document("count", "things")).get("n")))
                .intValue();
    }

    @Test
    void keepsWhatWasAcknowledgedAndNothingElseWhenTheLogCannotBeWritten() throws Exception {
        var backend = open();
        insert(backend, new Document("_id", 1));
        requireNonNull(log).close();

        assertThatThrownBy(() -> insert(backend, new Document("_id", 2))).hasMessageContaining("could not be written");
        assertThatThrownBy(() -> count(backend)).hasMessageContaining("could not be written");
        assertThatThrownBy(() -> insert(backend, new Document("_id", 3))).hasMessageContaining("could not be written");
        backend.close();

        var again = open();
        assertThat(count(again)).isEqualTo(1);
        again.close();
    }

    @Test
    void failsOnlyTheCommandWhoseDocumentCannotBeWritten() throws Exception {
        var backend = open();
        insert(backend, new Document("_id", 1).append("value", 1));
        command(
                backend,
                new Document("createIndexes", "things")
                        .append(
                                "indexes",
                                List.of(new Document("name", "value_1").append("key", new Document("value", 1)))));

        var refused = insert(backend, new Document("_id", 2).append("bad", new Object()));

        assertThat(refused.get("writeErrors")).asString().contains("cannot be stored");
        insert(backend, new Document("_id", 3));
        assertThat(count(backend)).isEqualTo(2);
        backend.close();
        var again = open();
        assertThat(count(again)).isEqualTo(2);
        again.close();
    }

    @Test
    void leavesTheDirectoryFreeWhenItsPortIsTaken() throws Exception {
        try (var first = EmbeddedMongo.start(directory.resolve("first"), 0)) {
            assertThatThrownBy(() -> EmbeddedMongo.start(directory.resolve("second"), first.port()))
                    .isInstanceOf(BindException.class);
        }
        EmbeddedMongo.start(directory.resolve("second"), 0).close();
    }
}
