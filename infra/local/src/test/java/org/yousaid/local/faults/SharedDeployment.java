package org.yousaid.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.yousaid.local.SharedSystem;

/** One deployment for all tests of a run; a test that leaves it broken makes the next one get a new one. */
final class SharedDeployment implements BeforeEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedDeployment.class);

    private @Nullable Deployment deployment;

    @Override
    public void beforeEach(ExtensionContext context) {
        var store = context.getRoot().getStore(NAMESPACE);
        var started = store.get(Started.class, Started.class);
        if (started != null && !started.deployment().isWhole()) {
            started.close();
            store.remove(Started.class);
        }
        deployment = store.computeIfAbsent(Started.class, key -> Started.start(), Started.class)
                .deployment();
    }

    Deployment get() {
        return Objects.requireNonNull(deployment, "Register SharedDeployment as an @RegisterExtension field");
    }

    private record Started(Deployment deployment) implements AutoCloseable {

        static Started start() {
            try {
                var deployment = new Deployment(Files.createTempDirectory("yousaid-faults"));
                deployment.startAll();
                return new Started(deployment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            deployment.close();
            if (Boolean.getBoolean("yousaid.faults.keep")) {
                return;
            }
            try {
                SharedSystem.delete(deployment.directory());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
