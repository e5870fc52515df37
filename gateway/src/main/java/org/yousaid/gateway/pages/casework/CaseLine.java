package org.yousaid.gateway.pages.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.ProcessDefinition;
import org.yousaid.gateway.pages.common.Suggestion;

/**
 * Something that happened to a suggestion: a stage it came to, or a note of the staff.
 *
 * @param sameAs reference of the earlier one that it was answered with
 */
record CaseLine(
        String what,
        Instant at,
        @Nullable String words,
        boolean forStaff,
        @Nullable String sameAs) {

    /** All of it, the first first. */
    static List<CaseLine> of(Suggestion suggestion, ProcessDefinition process) {
        List<CaseLine> lines = new ArrayList<>();
        suggestion
                .steps()
                .forEach(step -> lines.add(
                        new CaseLine(process.named(step.stage()), step.at(), step.note(), false, step.sameAs())));
        Objects.requireNonNullElse(suggestion.notes(), List.<Suggestion.StaffNote>of())
                .forEach(note -> lines.add(new CaseLine("Note by " + note.by(), note.at(), note.words(), true, null)));
        lines.sort(Comparator.comparing(CaseLine::at));
        return lines;
    }
}
