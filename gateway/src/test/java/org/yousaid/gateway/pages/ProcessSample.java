package org.yousaid.gateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The process that ships, as the suggestion service tells it in one language, with measured times. */
final class ProcessSample {

    static final String TIMES = """
        {"from": "2026-08-24T12:00:00Z", "to": "2026-11-22T12:00:00Z", "overDays": 90, "enough": 10, "stages": [
          {"stage": "screened", "n": 1204, "medianDays": 6.5, "medianDaysInAll": 6.5},
          {"stage": "assessed", "n": 3, "medianDays": null, "medianDaysInAll": null},
          {"stage": "answered", "n": 41, "medianDays": 0.0, "medianDaysInAll": 8.0}]}\
        """;

    static final String VERSIONS = """
        {"items": [
          {"version": 2, "status": "PROPOSED", "basedOn": 1, "why": "People wait too long.", "proposedBy": "ada", "proposedAt": "2026-11-21T10:00:00Z"},
          {"version": 1, "status": "IN_FORCE"}]}\
        """;

    private static final Path SHIPPED =
            Path.of("../suggestion-service/src/main/resources/org/yousaid/suggestion/process/process-v1.json");

    private ProcessSample() {}

    static void script(ScriptedServices services) {
        services.on("GET", "/api/process/times", 200, TIMES)
                .on("GET", "/api/process/versions", 200, VERSIONS)
                .on("GET", "/api/process/versions/1", 200, """
                    {"version": 1, "status": "IN_FORCE", "definition": %s, "changes": [], "revision": 0}\
                    """.formatted(shipped()))
                .on("GET", "/api/process/versions/2", 200, proposed());
    }

    /** The process that ships takes the place of a shorter one. */
    static void ship(ScriptedServices services) {
        services.on("GET", "/api/process", 200, in("en"));
    }

    static String proposed() {
        return """
            {"version": 2, "status": "PROPOSED", "basedOn": 1, "why": "People wait too long.", "proposedBy": "ada",
             "proposedAt": "2026-11-21T10:00:00Z", "definition": %s, "revision": 0,
             "changes": [{"what": "screened: name (en)", "before": "Screened", "after": "Read by us"},
                         {"what": "screened: target", "before": "14 days", "after": "10 working days"},
                         {"what": "joined: what the author is told (cy)", "before": null, "after": "Wedi ei uno"}]}\
            """.formatted(shipped());
    }

    static String shipped() {
        try {
            return Files.readString(SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code GET /api/process} answers. */
    static String in(String language) {
        JsonNode written = JsonMapper.shared().readTree(shipped());
        ObjectNode told = JsonMapper.shared().createObjectNode();
        told.put("version", 1)
                .put("language", language)
                .put("name", written.path("name").path(language).asString())
                .put("replyWithinDays", written.path("replyWithinDays").asInt());
        told.set("languages", written.path("languages"));
        ArrayNode stages = told.putArray("stages");
        written.path("stages").forEach(stage -> stages.add(stage((ObjectNode) stage, language)));
        return told.toString();
    }

    private static ObjectNode stage(ObjectNode written, String language) {
        ObjectNode stage = written.deepCopy();
        for (String words : new String[] {"name", "told", "actor"}) {
            if (stage.has(words)) {
                stage.put(words, written.path(words).path(language).asString());
            }
        }
        JsonNode target = stage.remove("target");
        if (target != null) {
            stage.put("targetDays", target.path("days").asInt()).put("targetUnit", "DAYS");
        }
        return stage;
    }
}
