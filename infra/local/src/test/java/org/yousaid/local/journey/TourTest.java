package org.yousaid.local.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.local.LocalOptions;
import org.yousaid.local.RunningSystem;
import org.yousaid.local.SharedSystem;

/** The commands of docs/tour.md, run as they stand there on a system of its own. Each that fails ends the tour. */
@Tag("slow")
class TourTest {

    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void everyCommandOfTheTourDoesWhatTheTourSays() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "Skipped, not passed: there is no curl");
        Path data = directory.resolve("data");
        try (RunningSystem system = RunningSystem.start(LocalOptions.parse(SharedSystem.freePorts(data)))) {
            Path script = Files.writeString(directory.resolve("tour.sh"), commands(system));
            Path said = directory.resolve("said.txt");
            Process tour = new ProcessBuilder("bash", "-xeuo", "pipefail", script.toString())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = tour.waitFor(8, MINUTES);
            if (!ended) {
                tour.destroyForcibly();
            }
            assertThat(ended && tour.exitValue() == 0)
                    .as(() -> "The tour stopped here: " + read(said))
                    .isTrue();
        }
    }

    private static String commands(RunningSystem system) throws Exception {
        String tour = Files.readString(Path.of("..", "..", "docs", "tour.md"));
        return COMMANDS.matcher(tour)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"))
                .replace("localhost:8080", system.gateway().getAuthority())
                .replace("localhost:8025", system.mailbox().getAuthority())
                .replace(".yousaid/", system.dataDirectory() + "/");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
