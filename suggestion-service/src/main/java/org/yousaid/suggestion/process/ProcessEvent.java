package org.yousaid.suggestion.process;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** What happened to the versions of the process. All of it is one stream, so that one proposal follows another. */
public sealed interface ProcessEvent {

    /** The id of the one stream. */
    String STREAM = "process";

    /** Which version it is about. */
    int version();

    /** Who did it. */
    String by();

    Instant at();

    /**
     * Somebody wants the process to be another.
     *
     * @param basedOn the version that was in force
     * @param definition as it was written, and checked
     * @param why what the change is for
     * @param request names the request that brought it, to know a repeat
     * @param fingerprint of what was asked for, to tell a repeat from another request under the same name
     */
    record VersionProposed(
            int version,
            int basedOn,
            JsonNode definition,
            String why,
            String request,
            String fingerprint,
            String by,
            Instant at)
            implements ProcessEvent {}

    /** Somebody else agreed: what begins from here on begins under this version. */
    record VersionApproved(int version, String by, Instant at) implements ProcessEvent {}

    /**
     * It does not come to be.
     *
     * @param why the reason that was given
     */
    record VersionTurnedDown(int version, String why, String by, Instant at) implements ProcessEvent {}
}
