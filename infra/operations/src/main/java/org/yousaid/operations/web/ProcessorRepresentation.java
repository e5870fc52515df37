package org.yousaid.operations.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.operations.processor.ProcessorStanding;
import org.yousaid.operations.rebuild.Rebuild;

/** A processor as the API shows it. */
record ProcessorRepresentation(
        String name,
        ProcessorStanding.Kind kind,
        ProcessorStanding.State state,
        long position,
        long head,
        long behind,
        @Nullable String error,
        long deadLetters,
        @Nullable RebuildRepresentation rebuild) {

    static ProcessorRepresentation of(ProcessorStanding standing, long deadLetters, Optional<Rebuild> rebuild) {
        return new ProcessorRepresentation(
                standing.name(),
                standing.kind(),
                standing.state(),
                standing.position(),
                standing.head(),
                standing.behind(),
                standing.error(),
                deadLetters,
                rebuild.map(RebuildRepresentation::of).orElse(null));
    }
}
