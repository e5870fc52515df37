package org.yousaid.suggestion.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yousaid.support.time.Nation;
import org.yousaid.support.time.WorkingDays;

class ProcessesTest {

    private final List<ProcessEvent> stored = new ArrayList<>();
    private final Processes processes = instance();

    /** One of several instances over the same store. */
    private Processes instance() {
        return new Processes(
                new ProcessStream() {
                    @Override
                    public long last() {
                        return stored.size() - 1L;
                    }

                    @Override
                    public List<ProcessEvent> events() {
                        return List.copyOf(stored);
                    }
                },
                new WorkingDays(Nation.ENGLAND_AND_WALES));
    }

    @Test
    void beginsUnderAVersionFromItsApprovalOnAndOnEveryInstance() {
        Processes elsewhere = instance();
        stored.add(ProcessSamples.proposed(2));
        assertThat(processes.current().version()).isEqualTo(1);
        assertThat(processes.version(2)).isEmpty();

        stored.add(ProcessSamples.approved(2));
        assertThat(List.of(processes, elsewhere)).allSatisfy(instance -> {
            ProcessDefinition now = instance.current();
            assertThat(now.version()).isEqualTo(2);
            assertThat(now.screened().name().in("en")).isEqualTo("Read by us");
            assertThat(now.nextWordBy(now.received(), ProcessSamples.NOON))
                    .contains(ProcessSamples.NOON.plus(Duration.ofDays(7)));
        });
    }

    @Test
    void keepsTheVersionsThatSuggestionsRunUnder() {
        stored.addAll(List.of(ProcessSamples.proposed(2), ProcessSamples.approved(2)));
        assertThat(processes.running(1).screened().name().in("en")).isEqualTo("Screened");
        assertThat(processes.running(2).screened().name().in("en")).isEqualTo("Read by us");
        assertThatThrownBy(() -> processes.running(3)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void staysAsItIsWhenAProposalIsTurnedDown() {
        stored.addAll(List.of(ProcessSamples.proposed(2), ProcessSamples.turnedDown(2)));
        assertThat(processes.current().version()).isEqualTo(1);
        assertThat(processes.history().next()).isEqualTo(3);
        assertThat(processes.history().waiting()).isEmpty();
    }

    @Test
    void refusesAHistoryThatCannotHaveHappened() {
        stored.add(ProcessSamples.approved(2));
        assertThatThrownBy(processes::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysWhatAVersionSaysOtherwise() {
        stored.add(ProcessSamples.proposed(2));
        ProcessDefinition draft =
                processes.proposed(processes.history().version(2).orElseThrow());
        assertThat(DefinitionLines.changes(processes.current(), draft))
                .containsExactly(
                        new DefinitionLines.Change("screened: name (en)", "Screened", "Read by us"),
                        new DefinitionLines.Change("screened: name (cy)", "Darllenwyd", "Gwelwyd"),
                        new DefinitionLines.Change("screened: target", "14 days", "7 days"));
        assertThat(DefinitionLines.changes(processes.current(), processes.current()))
                .isEmpty();
    }
}
