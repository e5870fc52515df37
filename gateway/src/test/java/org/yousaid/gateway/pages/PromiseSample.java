package org.yousaid.gateway.pages;

/** Promises as the notification-service gives them to staff. */
final class PromiseSample {

    private static final String OPEN = """
            {"reference": "%s", "kind": "RESPONSE",
             "consultation": {"slug": "a-square", "title": "A square for people"},
             "state": "OPEN", "broken": false,
             "madeAt": "2026-11-21T10:15:00Z", "dueAt": "2026-12-19T10:15:00Z",
             "staff": {"version": 3, "goesOutAt": "2026-12-12T10:15:00Z"}}
            """.formatted(Sample.RESPONSE);

    private static final String LATE = """
            {"reference": "%s", "kind": "SUGGESTION", "state": "OPEN", "broken": true,
             "madeAt": "2026-10-01T10:15:00Z", "dueAt": "2026-10-29T10:15:00Z",
             "staff": {"version": 1, "cause": "NO_WORD_IN_TIME", "owner": "Parks team"}}
            """.formatted(Sample.IDEA);

    private static final String HELD = """
            {"reference": "YS-9GT9-H2TY-ECBY", "kind": "RESPONSE",
             "consultation": {"slug": "a-square", "title": "A square for people"},
             "state": "OPEN", "broken": false,
             "madeAt": "2026-11-21T10:15:00Z", "dueAt": "2026-12-29T10:15:00Z",
             "pause": {"reason": "The office is flooded.", "until": "2026-12-24T00:00:00Z"},
             "staff": {"version": 3, "heldBecause": "The results come tomorrow."}}
            """;

    private static final String WORD = """
            {"reference": "%s", "word": "RESULTS", "way": "PHONE", "since": "2026-12-01T10:15:00Z",
             "name": "Max", "phone": "01752 000000"}
            """.formatted(Sample.RESPONSE);

    private PromiseSample() {}

    static void script(ScriptedServices services) {
        String one = "/api/promises/" + Sample.RESPONSE;
        services.on(
                        "GET",
                        "/api/promises",
                        200,
                        "{\"items\": [%s, %s, %s], \"next\": \"1764838800000.YS-9GT9-H2TY-ECBY\"}"
                                .formatted(LATE, OPEN, HELD))
                .on("GET", "/api/promises/owners", 200, "{\"items\": [\"Parks team\"]}")
                .on("GET", "/api/promises/by-hand", 200, "{\"items\": [%s]}".formatted(WORD))
                .on("GET", one, 200, OPEN)
                .on("GET", one + "/by-hand", 200, WORD)
                .on("POST", one + "/words", 202, "{\"reference\": \"%s\"}".formatted(Sample.RESPONSE));
        for (String what : new String[] {"pause", "resume", "hold", "let-go", "tell", "release"}) {
            services.on("POST", one + "/" + what, 200, OPEN);
        }
    }
}
