package org.yousaid.suggestion.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yousaid.support.problem.InvalidInput;

class ProcessRefusalTest {

    private static final List<ProcessRefusal> ALL = List.of(
            new ProcessRefusal.NoSuchProcess(),
            new ProcessRefusal.ContradictsItself(List.of(new InvalidInput("/name", "missing", "Missing."))),
            new ProcessRefusal.NothingChanges(1),
            new ProcessRefusal.AnotherWaits(2),
            new ProcessRefusal.DecidedAlready(2),
            new ProcessRefusal.SecondPersonNeeded());

    @Test
    void coversEveryRefusalThereIs() {
        assertThat(ALL.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrder(ProcessRefusal.class.getPermittedSubclasses());
    }

    @Test
    void isExplained() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "problems.md"));
        assertThat(ALL).allSatisfy(refusal -> {
            assertThat(page).contains("\n### " + refusal.code() + "\n" + refusal.status() + ". ");
            assertThat(refusal.title()).isNotBlank();
            assertThat(refusal.detail()).isNotBlank();
        });
    }
}
