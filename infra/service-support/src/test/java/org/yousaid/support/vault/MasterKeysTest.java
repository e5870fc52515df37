package org.yousaid.support.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {

    @TempDir
    Path directory;

    @Test
    void makesAFileThatOnlyItsOwnerReads() throws IOException {
        Path file = directory.resolve("new/master-key.json");
        MasterKeys.open(file, () -> true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory.resolve("new")).isDirectoryContaining(entry -> entry.equals(file));
    }

    @Test
    void findsTheSameKeysAgain() {
        Path file = directory.resolve("master-key.json");
        String hash = MasterKeys.open(file, () -> true).hash("content", "same");
        assertThat(MasterKeys.open(file, () -> false).hash("content", "same")).isEqualTo(hash);
    }

    @Test
    void agreesOnOneFileWhenManyStartAtOnce() {
        Path file = directory.resolve("master-key.json");
        List<Future<String>> hashes = new ArrayList<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                hashes.add(
                        together.submit(() -> MasterKeys.open(file, () -> true).hash("content", "same")));
            }
        }
        assertThat(hashes.stream().map(Future::resultNow).distinct()).hasSize(1);
    }

    @Test
    void makesNoNewKeyForAVaultThatHoldsSome() {
        assertThatThrownBy(() -> MasterKeys.open(directory.resolve("lost.json"), () -> false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("put the file back");
        assertThat(directory.resolve("lost.json")).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        Path file = Files.writeString(directory.resolve("broken.json"), "{}");
        assertThatThrownBy(() -> MasterKeys.open(file, () -> true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsHashesOfDifferentThingsApart() {
        MasterKeys keys = MasterKeys.open(directory.resolve("master-key.json"), () -> true);
        assertThat(keys.hash("email", "x")).isNotEqualTo(keys.hash("content", "x"));
    }
}
