package org.yousaid.suggestion.process;

import java.util.List;
import java.util.stream.Collectors;
import org.yousaid.support.problem.InvalidInput;

/** A definition that cannot run, with everything that is wrong with it and where. */
public final class ContradictoryDefinition extends IllegalArgumentException {

    private final transient List<InvalidInput> faults;

    ContradictoryDefinition(List<InvalidInput> faults) {
        super(faults.stream()
                .map(fault -> (fault.pointer() + " " + fault.message()).strip())
                .collect(Collectors.joining("; ", "Not a process that can run: ", "")));
        this.faults = List.copyOf(faults);
    }

    public List<InvalidInput> faults() {
        return faults;
    }
}
