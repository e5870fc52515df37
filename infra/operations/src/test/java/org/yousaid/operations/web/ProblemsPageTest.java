package org.yousaid.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.operations.rebuild.RebuildRefusal;
import org.yousaid.operations.seal.CheckRunning;
import org.yousaid.support.problem.Refusal;

/** Every refusal has its paragraph in docs/problems.md, with its status. */
class ProblemsPageTest {

    static Stream<Class<?>> refusals() {
        return Stream.concat(
                Stream.of(RebuildRefusal.class, LetterRefusal.class, FeedRefusal.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())),
                Stream.of(CheckRunning.class));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void standsOnTheProblemsPage(Class<?> type) throws IOException, ReflectiveOperationException {
        var made = type.getDeclaredConstructor(String.class);
        made.setAccessible(true);
        Refusal refusal = (Refusal) made.newInstance("x");

        assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(refusal.title()).isNotBlank();
        assertThat(refusal.detail()).isNotBlank();
        assertThat(refusal.fields()).containsValue("x");
        assertThat(Files.readString(Path.of("..", "..", "docs", "problems.md")))
                .contains("\n### " + refusal.code() + "\n" + refusal.status() + ". ");
    }
}
