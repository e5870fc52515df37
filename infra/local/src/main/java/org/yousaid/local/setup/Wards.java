package org.yousaid.local.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The list of wards that places are chosen from. */
final class Wards {

    /** Beside the working copy, where a shared folder of reference data may lie. */
    private static final Path REFERENCE = Path.of("../shared/data/reference-wards/plymouth-wards-2025.csv");

    private static final String MADE_UP = """
            code,name
            M01000001,Harbour
            M01000002,Market
            M01000003,Northfield
            M01000004,Old Mill
            M01000005,Riverside
            M01000006,Station
            """;

    private Wards() {}

    /** The wards of the file that was named, else of the reference file, else made-up ones with the sample. */
    static Optional<String> choose(Optional<Path> given, boolean sample) throws IOException {
        if (given.isPresent()) {
            return Optional.of(read(given.get()));
        }
        if (Files.isReadable(REFERENCE)) {
            return Optional.of(read(REFERENCE));
        }
        return sample ? Optional.of(MADE_UP) : Optional.empty();
    }

    private static String read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CannotStart("The list of wards " + file.toAbsolutePath() + " cannot be read");
        }
        return Files.readString(file);
    }
}
