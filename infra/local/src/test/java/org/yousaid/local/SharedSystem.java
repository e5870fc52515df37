package org.yousaid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.yousaid.local.api.LocalApi;

/**
 * The whole system in the test's own process, on free ports and a fresh directory, started once for all classes of a run.
 * The tests share its data and its clock: give things names of your own, and count dates from {@link #now}.
 */
public final class SharedSystem implements BeforeAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedSystem.class);

    private @Nullable Started started;

    @Override
    public void beforeAll(ExtensionContext context) {
        started = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Started.class, key -> Started.start(), Started.class);
    }

    private Started started() {
        return Objects.requireNonNull(started, "Register SharedSystem as a static @RegisterExtension field");
    }

    public RunningSystem system() {
        return started().system();
    }

    /** The API with a token for whichever client is named. */
    public LocalApi api() {
        return started().api();
    }

    /** The mailbox's API. */
    public LocalApi mailbox() {
        return started().mailbox();
    }

    public URI gateway() {
        return system().gateway();
    }

    /** Business time. */
    public Instant now() {
        return Instant.parse(
                api().get(null, "/local/clock").expect(200).body().path("now").asString());
    }

    /** The folder beside the working copy, or further up, that may hold real data. */
    public static Path sharedData() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory.getParent() != null
                && Files.notExists(directory.resolve("shared").resolve("data"))) {
            directory = directory.getParent();
        }
        return directory.resolve("shared").resolve("data");
    }

    private record Started(RunningSystem system, LocalApi api, LocalApi mailbox, Path directory)
            implements AutoCloseable {

        static Started start() {
            try {
                Path directory = Files.createTempDirectory("yousaid-system");
                var system = RunningSystem.start(LocalOptions.parse(freePorts(directory)));
                return new Started(
                        system,
                        new LocalApi(system.gateway(), system.secrets()),
                        new LocalApi(system.mailbox(), Map.of()),
                        directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            api.close();
            mailbox.close();
            system.close();
            delete(directory);
        }
    }

    /** Options for a system of its own. */
    public static String[] freePorts(Path directory, String... more) {
        var options = new ArrayList<String>(List.of(
                "--data-dir=" + directory,
                "--port=0",
                "--smtp-port=0",
                "--mailbox-port=0",
                "--consultation-port=0",
                "--suggestion-port=0",
                "--notification-port=0",
                "--mongo-port=0",
                "--kafka-port=0",
                "--yousaid.event-store.seal-interval=500ms"));
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    public static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            // Somebody who is ending took it away in the meantime.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                try {
                    Files.deleteIfExists(visited);
                } catch (DirectoryNotEmptyException _) {
                    // Somebody who is ending wrote into it in the meantime; what is left lies among temporary files.
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
