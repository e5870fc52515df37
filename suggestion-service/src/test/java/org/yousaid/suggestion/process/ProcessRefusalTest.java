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
            new ProcessRefusal.SecondPersonNeeded(),
            new ProcessRefusal.StageNeedsMore("referred", List.of(Need.NOTE, Need.REFERRED_TO)));

    @Test
    void coversEveryRefusalThereIs() {
        assertThat(ALL.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrder(ProcessRefusal.class.getPermittedSubclasses());
    }

    @Test
    void namesTheFieldOfEachThingThatIsMissing() {
        ProcessRefusal refusal =
                new ProcessRefusal.StageNeedsMore("referred", List.of(Need.REFERRED_TO, Need.EQUALITY_IMPACT));

        assertThat(refusal.fields())
                .containsEntry("stage", "referred")
                .containsEntry("missing", List.of("referred-to", "equality-impact"))
                .containsEntry(
                        "errors",
                        List.of(
                                new InvalidInput("/referredTo", "missing", "Say who has it from now on."),
                                new InvalidInput(
                                        "/equalityImpact",
                                        "missing",
                                        "Say whom it helps or hinders more than others.")));
        assertThat(refusal.detail()).startsWith("Say who has it from now on. Say whom");
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
