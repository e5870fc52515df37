package org.yousaid.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.gateway.RunningGateway;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refusal;

/** Every refusal of the gateway, and those that all parts share, has its paragraph and its page. */
class ProblemsPageTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    static Stream<Refusal> refusals() {
        return Stream.concat(Stream.of(GatewayRefusal.values()), Stream.of(CommonRefusal.values()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isExplained(Refusal refusal) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "problems.md")))
                .contains("\n### " + refusal.code() + "\n" + refusal.status() + ". ");

        assertThat(gateway.page("/problems/" + refusal.code()).statusCode()).isEqualTo(200);
    }
}
