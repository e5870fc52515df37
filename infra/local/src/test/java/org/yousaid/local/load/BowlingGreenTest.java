package org.yousaid.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.local.SharedSystem;
import org.yousaid.local.command.Target;

@Tag("slow")
class BowlingGreenTest {

    @RegisterExtension
    static final SharedSystem SYSTEM = new SharedSystem();

    @Test
    void loadsATownsConversationAndCountsItBack() {
        var folder = SharedSystem.sharedData().resolve("polis-bowling-green");
        assumeTrue(Files.isDirectory(folder), "Skipped, not passed: there is no " + folder);
        var printed = new ByteArrayOutputStream();
        int exitCode = LoadCommand.run(
                folder,
                false,
                new Target(SYSTEM.gateway(), SYSTEM.system().dataDirectory()),
                new PrintStream(printed, true, UTF_8));

        assertThat(printed.toString(UTF_8)).contains("2,031", "896", "100 %").doesNotContain("DIFFERENT");
        assertThat(exitCode).isZero();
    }
}
