package org.yousaid.gateway.pages;

/** What operators see: something of everything. */
final class OperationsSample {

    static final String RUNNING = """
            {"mode": "rebuild", "state": "RUNNING", "startedAt": "2026-11-21T10:14:00Z", "endedAt": null, "done": 41230,
             "total": 100000, "percent": 41, "eventsPerSecond": 1370, "remainingSeconds": 43, "hashEqual": null,
             "differences": [], "error": null}""";

    static final String DIFFERENT = """
            {"mode": "compare", "state": "DONE", "startedAt": "2026-11-21T09:14:00Z", "endedAt": "2026-11-21T09:15:00Z",
             "done": 100, "total": 100, "percent": 100, "eventsPerSecond": 1370, "remainingSeconds": null,
             "hashEqual": false, "differences": [{"collection": "tallies", "live": 3, "rebuilt": 4}], "error": null}""";

    private OperationsSample() {}

    static String processor(String name, String kind, String state, long position, long letters, String rebuild) {
        return """
                {"name": "%s", "kind": "%s", "state": "%s", "position": %d, "head": 100000, "behind": %d, "error": %s,
                 "deadLetters": %d, "rebuild": %s}""".formatted(
                        name,
                        kind,
                        state,
                        position,
                        100_000 - position,
                        state.equals("FAILED") ? "\"IllegalStateException: No document for version 3 of c-1\"" : null,
                        letters,
                        rebuild);
    }

    static void script(ScriptedServices services) {
        String processors = "["
                + String.join(
                        ",",
                        processor("projections-consultation", "PROJECTION", "RUNNING", 100_000, 0, "null"),
                        processor("projections-response", "PROJECTION", "REBUILDING", 99_800, 0, RUNNING),
                        processor("projections-results", "PROJECTION", "FAILED", 61_000, 0, DIFFERENT),
                        processor("publisher", "ONCE", "RUNNING", 99_990, 3, "null"))
                + "]";
        String allWell = "[" + processor("projections-promises", "PROJECTION", "RUNNING", 100_000, 0, "null") + "]";
        services.on("GET", "/api/admin/consultation/processors", 200, processors)
                .on("GET", "/api/admin/suggestion/processors", 503, "{\"code\": \"not-ready\", \"status\": 503}")
                .on("GET", "/api/admin/notification/processors", 200, allWell)
                .on(
                        "GET",
                        "/api/admin/consultation/dead-letters",
                        200,
                        "[{\"group\": \"publisher\", \"sequences\": 1, \"letters\": 3}]")
                .on("GET", "/api/admin/notification/dead-letters", 200, "[]")
                .on("GET", "/api/admin/consultation/dead-letters/publisher", 200, """
                        [{"sequence": "consultation-1/2", "letters": 3, "oldest": "2026-11-21T08:00:00Z",
                          "cause": "java.lang.IllegalArgumentException: no wire name"}]""")
                .on("GET", "/api/admin/consultation/dead-letters/publisher/letters", 200, """
                        [{"id": "l1", "index": 0, "type": "consultation.opened", "place": "event store, position 7",
                          "cause": "java.lang.IllegalArgumentException: no wire name", "attempts": 3,
                          "parkedAt": "2026-11-21T08:00:00Z", "triedAt": "2026-11-21T08:00:00Z"},
                         {"id": "l2", "index": 1, "type": "consultation.closed", "place": "event store, position 9",
                          "cause": null, "attempts": 0, "parkedAt": "2026-11-21T08:30:00Z", "triedAt": null}]""")
                .on("GET", "/api/admin/consultation/bus", 200, """
                        {"unpublished": 10, "unheard": [{"topic": "yousaid.suggestion", "partition": 0, "state": "NEEDS_FEED",
                         "messages": 12}], "parked": 1, "needFeed": {"yousaid.suggestion": [0]}, "troubles": [],
                         "feeds": [{"group": "notification-service", "topic": "yousaid.consultation.for.notification-service",
                         "state": "RUNNING", "position": 40, "target": 100, "skipped": 0,
                         "startedAt": "2026-11-21T10:14:00Z", "failure": null}]}""")
                .on("GET", "/api/admin/notification/bus", 200, """
                        {"unpublished": 0, "unheard": [], "parked": 0, "needFeed": {}, "troubles": [], "feeds": []}""")
                .on("GET", "/api/admin/consultation/seals", 200, """
                        {"newest": {"number": 7, "from": 1101, "through": 1204, "previous": "0",
                         "hash": "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a",
                         "at": "2026-11-21T11:59:30Z"},
                         "check": {"state": "BROKEN", "by": "admin", "startedAt": "2026-11-21T11:00:00Z",
                         "endedAt": "2026-11-21T11:00:10Z", "seals": 3, "position": 640, "target": 1204, "percent": 53,
                         "brokenPosition": 641, "finding": "position 641 is missing"}}""")
                .on("GET", "/api/admin/notification/seals", 200, "{}")
                .on("GET", "/api/admin/consultation/audit", 200, """
                        [{"id": "a1", "who": "admin", "role": "ADMIN", "when": "2026-11-21T10:14:00Z", "what": "rebuild",
                          "on": "projections-response", "reason": "a field was added", "outcome": "begun"}]""")
                .on("GET", "/api/admin/suggestion/audit", 200, "[]")
                .on("GET", "/api/admin/notification/audit", 200, """
                        [{"id": "a2", "who": "admin", "role": "ADMIN", "when": "2026-11-21T10:15:00Z", "what": "discard",
                          "on": "bus l7", "reason": "sent twice by hand", "outcome": "discarded"}]""");
    }
}
