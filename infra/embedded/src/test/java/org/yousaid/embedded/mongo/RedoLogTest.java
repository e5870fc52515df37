package org.yousaid.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedoLogTest {

    private static final Change FIRST =
            new Change("test.things", 1, StoredDocument.of(new Document("_id", 1).append("text", "first")));
    private static final Change SECOND = new Change("test.things", "two", null);
    private static final Change THIRD =
            new Change("test.things", 3L, StoredDocument.of(new Document("_id", 3L).append("text", "third")));

    @TempDir
    Path directory;

    private Path write() throws IOException {
        try (var log = new RedoLog(directory)) {
            log.follow(7);
            assertThat(log.isEmpty()).isTrue();
            log.append(List.of(FIRST.encoded()));
            log.append(List.of(SECOND.encoded(), THIRD.encoded()));
            assertThat(log.isEmpty()).isFalse();
        }
        return directory.resolve("redo-000000000007.log");
    }

    private List<Change> replay(long checkpoint) throws IOException {
        List<Change> changes = new ArrayList<>();
        try (var log = new RedoLog(directory)) {
            log.replay(checkpoint, changes::add);
        }
        return changes;
    }

    private long lengthOfTheFirstRecord() throws IOException {
        Path other = Files.createDirectory(directory.resolve("other"));
        try (var log = new RedoLog(other)) {
            log.follow(7);
            log.append(List.of(FIRST.encoded()));
            return log.size();
        }
    }

    @Test
    void readsWhatWasAppendedSinceTheCheckpoint() throws Exception {
        write();
        assertThat(replay(7)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(replay(8)).isEmpty();
        try (var log = new RedoLog(directory)) {
            log.follow(8);
            log.append(List.of(THIRD.encoded()));
            assertThat(replay(7)).containsExactly(FIRST, SECOND, THIRD, THIRD);
            log.forgetBefore(8);
        }
        assertThat(replay(7)).containsExactly(THIRD);
    }

    @Test
    void cutsATornEndWhereverItIsTorn() throws Exception {
        Path file = write();
        byte[] whole = Files.readAllBytes(file);
        int first = (int) lengthOfTheFirstRecord();
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(replay(7)).as("%s bytes", length).isEqualTo(length < first ? List.of() : List.of(FIRST));
            assertThat(Files.size(file)).isEqualTo(length < 8 ? length : length < first ? 8 : first);
        }
    }

    @Test
    void cutsAnEndOfWhichSomeBytesDidNotReachTheDisk() throws Exception {
        Path file = write();
        byte[] whole = Files.readAllBytes(file);
        Arrays.fill(whole, (int) lengthOfTheFirstRecord() + 20, whole.length - 5, (byte) 0);
        Files.write(file, whole);
        assertThat(replay(7)).containsExactly(FIRST);
    }

    @Test
    void namesDamageBeforeSomethingWhole() throws Exception {
        Path file = write();
        byte[] whole = Files.readAllBytes(file);
        int first = (int) lengthOfTheFirstRecord();
        for (int at = 8; at < first; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(file, damaged);
            assertThatThrownBy(() -> replay(7))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("damaged at byte 8 of " + whole.length);
        }
        assertThat(file).hasSize(whole.length);
    }

    @Test
    void namesDamageAtTheEndOfAFileThatHasASuccessor() throws Exception {
        Path file = write();
        try (var log = new RedoLog(directory)) {
            log.follow(8);
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1));
        assertThatThrownBy(() -> replay(7)).hasMessageContaining("damaged at byte");
    }

    @Test
    void passesOverFilesThatWereNeverBegunWhereverTheyStand() throws Exception {
        write();
        for (int length = 0; length <= 8; length++) {
            Files.write(directory.resolve("redo-000000000008.log"), new byte[length]);
            assertThat(replay(7)).as("%s bytes at the end", length).containsExactly(FIRST, SECOND, THIRD);
            try (var log = new RedoLog(directory)) {
                log.follow(9);
                log.append(List.of(THIRD.encoded()));
            }
            assertThat(replay(7)).as("%s bytes before the end", length).containsExactly(FIRST, SECOND, THIRD, THIRD);
            Files.delete(directory.resolve("redo-000000000009.log"));
        }
    }

    @Test
    void refusesAFileOfAnotherKind() throws Exception {
        Files.writeString(write(), "something else altogether");
        assertThatThrownBy(() -> replay(7)).hasMessageContaining("is not a redo log");
    }

    @Test
    void takesNoRecordOfAnotherFileForItsOwn() throws Exception {
        Files.move(write(), directory.resolve("redo-000000000009.log"));
        assertThat(replay(7)).isEmpty();
    }
}
