package org.yousaid.gateway.pages;

/** Suggestions at their end, and the links in mails about them. */
final class TrackerSample {

    static final String ENDED = "YS-P3A3-BTV6-4HGX";
    static final String REOPENED = "YS-0000-0000-0000";
    static final String FOLLOWING = "following-0123456789abcdefghjkmnpqrs";

    private static final String HISTORY = """
            "history": [{"stage": "received", "at": "2026-11-20T09:00:00Z", "note": null},
                        {"stage": "screened", "at": "2026-11-21T09:00:00Z", "note": null},
                        {"stage": "answered", "at": "2026-11-21T09:00:00Z", "note": "There is one round the corner."}], "supporters": 12, "process": 1,
            "opportunity": "opportunity-1\"""";

    static final String ENDED_BODY = """
            {"reference": "%s", "title": "A bench at the bus stop", "stage": "answered", "since": "2026-11-21T09:00:00Z", "nextWordBy": null, %s}""".formatted(ENDED, HISTORY);

    static final String REOPENED_BODY = """
            {"reference": "%s", "title": "A bench at the bus stop", "stage": "screened", "since": "2026-11-22T09:00:00Z", "nextWordBy": "2026-12-06T09:00:00Z",
             "reopened": {"at": "2026-11-22T09:00:00Z", "to": "Carla Rowe"}, %s}""".formatted(REOPENED, HISTORY);

    static final String FOLLOWS = """
            {"reference": "%s", "waiting": true, "running": true, "supports": true}""".formatted(ENDED);

    private TrackerSample() {}

    static void script(ScriptedServices services) {
        services.on("GET", "/api/suggestions/" + ENDED, 200, ENDED_BODY)
                .on("GET", "/api/suggestions/" + REOPENED, 200, REOPENED_BODY)
                .on("POST", "/api/suggestions/" + ENDED + "/reopen", 200, REOPENED_BODY)
                .on("POST", "/api/suggestions/" + Sample.RESPONSE + "/followers", 201, "{}")
                .on("POST", "/api/suggestions/" + Sample.RESPONSE + "/supporters", 201, "{}")
                .on("GET", "/api/followings/" + FOLLOWING, 200, FOLLOWS)
                .on("POST", "/api/followings/" + FOLLOWING + "/confirm", 200, FOLLOWS)
                .on("POST", "/api/followings/" + FOLLOWING + "/stop", 200, FOLLOWS);
    }
}
