package org.yousaid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.local.setup.CannotStart;
import org.yousaid.local.setup.Clients;
import org.yousaid.local.setup.DataDirectory;
import org.yousaid.local.setup.Ports;

class StartRefusalTest {

    @TempDir
    Path directory;

    @Test
    void endsTheProcessWithAPlainWordWhenAPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path output = directory.resolve("output");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    LocalSystem.class.getName()));
            command.addAll(List.of(
                    SharedSystem.freePorts(directory.resolve("data"), "--mailbox-port=" + taken.getLocalPort())));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(Files.readString(output))
                    .contains("Port " + taken.getLocalPort() + " is in use", "--mailbox-port=")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void refusesADirectoryThatAnotherOneUses() throws Exception {
        try (var first = DataDirectory.open(directory.resolve("data"))) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DataDirectory.open(first.root()))
                    .withMessageContaining("already runs");
        }
        DataDirectory.open(directory.resolve("data")).close();
    }

    @Test
    void leavesTheDirectoryToTheNextStartWhenItCannotStart() throws Exception {
        Path data = directory.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = LocalOptions.parse(SharedSystem.freePorts(data, "--kafka-port=" + taken.getLocalPort()));

            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> RunningSystem.start(options));
        }
        DataDirectory.open(data).close();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> LocalOptions.parse("--prot=80"))
                .withMessageContaining("--prot=80")
                .withMessageContaining("--port=");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> LocalOptions.parse("--port=http"))
                .withMessageContaining("is not a port");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> LocalOptions.parse("--data-dir"))
                .withMessageContaining("needs a value");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Ports.check(Map.of("port", 8080, "kafka-port", 8080)))
                .withMessageContaining("twice");
    }

    @Test
    void handsSettingsWithADotToTheApplications() {
        var options = LocalOptions.parse("--yousaid.mail.from=council@example.org", "--no-sample");

        assertThat(options.settings()).containsExactly("--yousaid.mail.from=council@example.org");
        assertThat(options.sample()).isFalse();
        assertThat(options.portOf("port")).isEqualTo(8080);
        assertThat(options.dataDirectory()).isEqualTo(Path.of(".yousaid"));
    }

    @Test
    void makesTheSecretsOnceForTheOwnerOnly() throws Exception {
        var made = Clients.readOrCreate(directory);

        assertThat(made).containsOnlyKeys(Clients.NAMES);
        assertThat(made.values())
                .allMatch(secret -> secret.matches("[A-Za-z0-9_-]{40,}"))
                .doesNotHaveDuplicates();
        assertThat(Clients.readOrCreate(directory)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Clients.file(directory))))
                .isEqualTo("rw-------");
    }
}
