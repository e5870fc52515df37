package org.yousaid.gateway.pages;

/** Responses that were released once, taken back, and released again; and a release that waits for a second person. */
final class ReleaseSample {

    static final String RELEASES = "/api/consultations/published/releases";
    static final String WAITING = "/api/consultations/waiting/releases";
    static final String RELEASED = "/api/consultations/published/released";
    static final String CLEARANCE = "/api/responses/" + Sample.RESPONSE + "/clearance";

    static final String LOG = """
            {"version": 3, "ready": true, "fourEyes": false, "releasable": ["q1", "q2"], "standing": 2,
             "now": {"responses": 1240, "texts": 87, "unread": 312, "keptBack": 2},
             "log": [{"number": 2, "position": 90, "questions": ["q1"], "wards": [], "responses": 1236, "texts": 80,
                      "reason": "Asked for by the scrutiny committee", "askedBy": "carla", "by": "dan", "at": "2026-11-20T09:00:00Z"},
                     {"number": 1, "position": 70, "questions": ["q1"], "wards": [], "responses": 1200, "texts": 75,
                      "reason": "As we promised", "by": "carla", "at": "2026-11-18T09:00:00Z",
                      "takenBack": {"reason": "A name was left in", "by": "carla", "at": "2026-11-19T09:00:00Z"}}]}""";

    private static final String WISH = """
            {"version": 1, "ready": true, "fourEyes": true, "releasable": ["q1"],
             "now": {"responses": 12, "texts": 3, "unread": 0, "keptBack": 0},
             "wish": {"questions": ["q1"], "reason": "As we promised", "by": "carla", "at": "2026-11-20T09:00:00Z"}, "log": []}""";

    private static final String PAGE = """
            {"release": %s, "releasedAt": %s, "responses": 1236, "texts": 80,
             "items": [{"id": "0a1b", "ward": "Efford and Lipson",
                        "answers": [{"question": "q1", "asked": "Should Wolseley Road have a limit of 20 miles an hour?", "said": ["Yes, all day"]},
                                    {"question": "q4", "asked": "What would you try first?", "text": "A crossing, says [redacted]\\nand a bench."}]},
                       {"id": "0a1c",
                        "answers": [{"question": "q1", "asked": "Should Wolseley Road have a limit of 20 miles an hour?", "said": ["No"]},
                                    {"question": "q4", "asked": "What would you try first?", "text": "\u0627\u0644\u0645\u0632\u064a\u062f \u0645\u0646 \u0627\u0644\u0623\u0634\u062c\u0627\u0631"}]}],
             "next": "0a1c"}""";

    private ReleaseSample() {}

    static void script(ScriptedServices services) {
        services.on("GET", RELEASES, 200, LOG)
                .on("GET", WAITING, 200, WISH)
                .on("GET", RELEASES + "/preview", 200, PAGE.formatted("null", "null"))
                .on("GET", RELEASED, 200, PAGE.formatted("2", "\"2026-11-20T09:00:00Z\""))
                .on("GET", CLEARANCE, 200, "{\"version\": 0, \"texts\": [], \"keptBack\": false}");
    }
}
