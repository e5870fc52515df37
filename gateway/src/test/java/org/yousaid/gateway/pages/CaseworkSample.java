package org.yousaid.gateway.pages;

/** Lists of work, and what was decided for many at once. */
final class CaseworkSample {

    static final String QUEUE = """
            {"items": [
              {"reference": "YS-P3A3-BTV6-4HGX", "title": "The lamp in the alley between Ham Drive and the shops", "text": "The lamp has been broken since September and nobody comes.", "stage": "received", "since": "2026-10-20T09:00:00Z", "nextWordBy": "2026-11-17T09:00:00Z", "overdue": true, "ward": null, "assignee": "carla", "reopened": true, "version": 2},
              {"reference": "YS-9GT9-H2TY-ECBY", "title": "A bench at the bus stop", "text": "Please put a bench at the stop.", "stage": "received", "since": "2026-11-20T09:00:00Z", "nextWordBy": "2026-12-04T09:00:00Z", "overdue": false, "ward": "E05002087", "assignee": null, "reopened": false, "version": 0}],
             "next": "1764838800000_suggestion-YS-9GT9-H2TY-ECBY"}""";

    static final String LOAD = """
            {"items": [{"assignee": "carla", "open": 12, "overdue": 3}, {"assignee": "reviewer", "open": 4, "overdue": 0}], "nobody": {"assignee": null, "open": 31, "overdue": 1}}""";

    static final String FILTERS = """
            {"items": [{"name": "Peverell, nobody yet", "stage": "received", "assignee": "nobody", "ward": "E05002087"}]}""";

    static final String BATCHES = """
            {"items": [
              {"id": "batch-1", "outcome": "ANSWERED", "madeAt": "2026-11-22T14:00:00Z", "dueAt": "2026-11-22T14:05:00Z", "canBeTakenBack": true, "counts": {"WAITING": 2}, "refused": [], "note": null},
              {"id": "batch-0", "outcome": "ANSWERED", "madeAt": "2026-11-22T11:00:00Z", "dueAt": "2026-11-22T11:05:00Z", "canBeTakenBack": false, "counts": {"DONE": 6, "REFUSED": 1}, "refused": [{"reference": "YS-9GT9-H2TY-ECBY", "code": "stale-version"}], "note": "A bench is coming in March."}]}""";

    private CaseworkSample() {}

    static void script(ScriptedServices services) {
        services.on("GET", "/api/casework", 200, QUEUE)
                .on("GET", "/api/casework/load", 200, LOAD)
                .on("GET", "/api/casework/filters", 200, FILTERS)
                .on("GET", "/api/casework/batches", 200, BATCHES)
                .on("PUT", "/api/casework/filters/*", 200, FILTERS)
                .on("DELETE", "/api/casework/filters/*", 200, FILTERS)
                .on("POST", "/api/casework/batches", 201, "{}")
                .on("POST", "/api/casework/batches/batch-1/undo", 200, "{}");
    }
}
