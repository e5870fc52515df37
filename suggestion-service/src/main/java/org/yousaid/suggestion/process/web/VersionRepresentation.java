package org.yousaid.suggestion.process.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.DefinitionLines;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.ProcessEvent.VersionTurnedDown;
import org.yousaid.suggestion.process.ProcessHistory;
import org.yousaid.suggestion.process.ProcessHistory.Entry;
import org.yousaid.suggestion.process.ProcessRefusal;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.support.problem.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version and what became of it. The first came with the program: nobody proposed it.
 *
 * @param status {@code PROPOSED}, {@code IN_FORCE}, {@code EARLIER} (approved, and followed by another) or
 *     {@code TURNED_DOWN}
 * @param basedOn the version that was in force when it was proposed
 * @param decidedWhy why it was turned down
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionRepresentation(
        int version,
        String status,
        @Nullable Integer basedOn,
        @Nullable String why,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedWhy) {

    /**
     * A version with its definition as it is written, and what it says otherwise than the one it is based on.
     *
     * @param changes none for the first version
     * @param revision what {@code If-Match} wants when deciding on it
     */
    record Whole(
            @JsonUnwrapped VersionRepresentation summary,
            JsonNode definition,
            List<DefinitionLines.Change> changes,
            long revision) {}

    /** All of them, the latest first. */
    static List<VersionRepresentation> all(Processes processes) {
        ProcessHistory history = processes.history();
        List<VersionRepresentation> all = new ArrayList<>();
        history.entries().reversed().forEach(entry -> all.add(of(entry, history.current())));
        all.add(shipped(history.current()));
        return all;
    }

    static Whole whole(Processes processes, int version) {
        ProcessHistory history = processes.history();
        if (version == ProcessHistory.SHIPPED) {
            return new Whole(
                    shipped(history.current()),
                    JsonMapper.shared().readTree(Processes.shipped()),
                    List.of(),
                    processes.last());
        }
        Entry entry = history.version(version).orElseThrow(() -> new Refused(new ProcessRefusal.NoSuchProcess()));
        ProcessDefinition before = processes.running(entry.proposed().basedOn());
        return new Whole(
                of(entry, history.current()),
                entry.proposed().definition(),
                DefinitionLines.changes(before, processes.proposed(entry)),
                processes.last());
    }

    private static VersionRepresentation shipped(int current) {
        return new VersionRepresentation(
                ProcessHistory.SHIPPED,
                current == ProcessHistory.SHIPPED ? "IN_FORCE" : "EARLIER",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static VersionRepresentation of(Entry entry, int current) {
        return new VersionRepresentation(
                entry.version(),
                status(entry, current),
                entry.proposed().basedOn(),
                entry.proposed().why(),
                entry.proposed().by(),
                entry.proposed().at(),
                entry.decision() == null ? null : entry.decision().by(),
                entry.decision() == null ? null : entry.decision().at(),
                entry.decision() instanceof VersionTurnedDown turnedDown ? turnedDown.why() : null);
    }

    private static String status(Entry entry, int current) {
        if (entry.waits()) {
            return "PROPOSED";
        }
        if (!entry.approved()) {
            return "TURNED_DOWN";
        }
        return entry.version() == current ? "IN_FORCE" : "EARLIER";
    }
}
