package org.yousaid.gateway.pages.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A version of the process, as the suggestion service tells administrators.
 *
 * @param definition only when it was asked for by itself, like changes and revision
 */
record ProcessVersion(
        int version,
        String status,
        @Nullable Integer basedOn,
        @Nullable String why,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedWhy,
        @Nullable JsonNode definition,
        @Nullable List<Change> changes,
        @Nullable Long revision) {

    /**
     * One line that is not the same.
     *
     * @param before absent where it is new
     * @param after absent where it goes
     */
    record Change(
            String what, @Nullable String before, @Nullable String after) {}

    public boolean waits() {
        return status.equals("PROPOSED");
    }

    public boolean inForce() {
        return status.equals("IN_FORCE");
    }

    public List<Change> changed() {
        return changes == null ? List.of() : changes;
    }

    public String statusInWords() {
        return switch (status) {
            case "PROPOSED" -> "Waiting";
            case "IN_FORCE" -> "In force";
            case "EARLIER" -> "In force earlier";
            case "TURNED_DOWN" -> "Turned down";
            default -> status;
        };
    }

    public String tag() {
        return switch (status) {
            case "PROPOSED" -> "govuk-tag--yellow";
            case "IN_FORCE" -> "govuk-tag--green";
            default -> "govuk-tag--grey";
        };
    }
}
