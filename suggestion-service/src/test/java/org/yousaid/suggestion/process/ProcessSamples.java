package org.yousaid.suggestion.process;

import java.time.Instant;
import org.yousaid.suggestion.process.ProcessCommand.ApproveVersion;
import org.yousaid.suggestion.process.ProcessCommand.ProposeVersion;
import org.yousaid.suggestion.process.ProcessCommand.TurnDownVersion;
import org.yousaid.suggestion.process.ProcessEvent.VersionApproved;
import org.yousaid.suggestion.process.ProcessEvent.VersionProposed;
import org.yousaid.suggestion.process.ProcessEvent.VersionTurnedDown;
import org.yousaid.support.request.ExpectedVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One proposal, as commands and events speak of it. */
public final class ProcessSamples {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private ProcessSamples() {}

    /** The process that ships, with another name and another target for its screening. */
    public static JsonNode definition() {
        return JsonMapper.shared().readTree(changed());
    }

    public static String changed() {
        return Processes.shipped()
                .replaceFirst("\"Screened\", \"cy\": \"Darllenwyd\"", "\"Read by us\", \"cy\": \"Gwelwyd\"")
                .replaceFirst("\\{ \"days\": 14 }", "{ \"days\": 7 }");
    }

    public static VersionProposed proposed(int version) {
        return new VersionProposed(
                version, 1, definition(), "Quicker", "request-" + version, "fingerprint", "ada", NOON);
    }

    public static VersionApproved approved(int version) {
        return new VersionApproved(version, "grace", NOON);
    }

    public static VersionTurnedDown turnedDown(int version) {
        return new VersionTurnedDown(version, "Too quick", "grace", NOON);
    }

    public static ProposeVersion propose(int version) {
        return new ProposeVersion(definition(), "Quicker", "request-" + version, "fingerprint", "ada", NOON);
    }

    public static ApproveVersion approve(int version, String by) {
        return new ApproveVersion(version, ExpectedVersion.any(), true, by, NOON);
    }

    public static TurnDownVersion turnDown(int version) {
        return new TurnDownVersion(version, ExpectedVersion.any(), "Too quick", "grace", NOON);
    }
}
