package org.yousaid.suggestion.process;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yousaid.support.request.ExpectedVersion;
import tools.jackson.databind.JsonNode;

/** What can be asked of the versions of the process. */
public sealed interface ProcessCommand {

    /** There is one process. */
    @TargetAggregateIdentifier
    default String id() {
        return ProcessEvent.STREAM;
    }

    /** Proposes a later version; answered with its number. */
    record ProposeVersion(JsonNode definition, String why, String request, String fingerprint, String by, Instant at)
            implements ProcessCommand {}

    /**
     * Puts a proposed version in force.
     *
     * @param fourEyes whether somebody else than its author must do so
     */
    record ApproveVersion(int version, ExpectedVersion expected, boolean fourEyes, String by, Instant at)
            implements ProcessCommand {}

    /** Takes a proposed version off the table; its author may. */
    record TurnDownVersion(int version, ExpectedVersion expected, String why, String by, Instant at)
            implements ProcessCommand {}
}
