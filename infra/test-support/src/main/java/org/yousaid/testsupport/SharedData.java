package org.yousaid.testsupport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The real files beside the repository, for tests that say so and are skipped where they are absent. */
public final class SharedData {

    private SharedData() {}

    /** A folder of {@code shared/data}, found by walking up from the working directory. */
    public static Path folder(String name) {
        Optional<Path> folder = Stream.iterate(
                        Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve("shared").resolve("data").resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), () -> "There is no folder shared/data/" + name + " beside the repository");
        return folder.orElseThrow();
    }
}
