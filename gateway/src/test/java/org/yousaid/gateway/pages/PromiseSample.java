package org.yousaid.gateway.pages;

/** Promises as the notification-service gives them to staff. */
final class PromiseSample {

    private static final String OPEN = """
            {"reference": "%s", "kind": "RESPONSE",
             "consultation": {"slug": "a-square", "title": "A square for people"},
             "state": "OPEN", "broken": false,
             "madeAt": "2026-11-21T10:15:00Z", "dueAt": "2026-12-19T10:15:00Z",
             "staff": {"version": 3, "goesOutAt": "2026-12-12T10:15:00Z", "owner": "Parks team"}}
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

    /** Kept, and a later word waits to be told. */
    static final String KEPT = """
            {"reference": "%s", "kind": "RESPONSE",
             "consultation": {"slug": "a-square", "title": "A square for people"},
             "state": "KEPT", "broken": false,
             "madeAt": "2026-11-21T10:15:00Z", "dueAt": "2026-12-19T10:15:00Z",
             "keptAt": "2026-12-01T10:15:00Z", "keptBy": "RESULTS",
             "staff": {"version": 5, "owner": "Parks team", "by": "officer"}}
            """.formatted(Sample.RESPONSE);

    /** Sent directly, and nobody took it up. */
    static final String DIRECT = """
            {"reference": "%s", "kind": "SUGGESTION", "state": "OPEN", "broken": false,
             "madeAt": "2026-11-21T10:15:00Z", "dueAt": "2026-12-19T10:15:00Z", "staff": {"version": 0}}
            """.formatted(Sample.RESPONSE);

    private static final String WORD = """
            {"id": "message-1", "reference": "%s", "word": "RESULTS", "way": "PHONE", "since": "2026-12-01T10:15:00Z",
             "name": "Max", "phone": "01752 000000"}
            """.formatted(Sample.RESPONSE);

    private static final String UNCOUNTED = """
            {"consultation": "consultation-1", "title": "A square for people", "waiting": 12,
             "since": "2026-12-01T10:15:00Z", "first": "%s"}
            """.formatted(Sample.RESPONSE);

    /** Somebody who left a postal address, with an idea of their own. */
    private static final String LETTER_WAITS = """
            {"id": "message-2", "reference": "%s", "word": "RESULTS", "way": "POST", "since": "2026-12-02T10:15:00Z",
             "name": "Maureen Pascoe", "postal": "1 High Street\\nPlymouth\\nPL1 1AA"}
            """.formatted(Sample.IDEA);

    static final String LETTER = """
            {"reference": "%s", "word": "RESULTS", "writtenAt": "2026-12-02T10:15:00Z",
             "name": "Maureen Pascoe", "postal": "1 High Street\\nPlymouth\\nPL1 1AA",
             "heading": "Thank you. This is what everybody said.",
             "paragraphs": ["You answered “A square for people & trees”.", "There are 40 answers."],
             "charts": [{"question": "q1", "text": "Should the square be for people?", "type": "SINGLE_CHOICE", "base": 40,
                         "mean": null, "bars": [{"label": "Yes", "count": 30}, {"label": "No", "count": 10}]}],
             "more": ["Counted on 1 December 2026 at position 1,204 of our records."]}
            """.formatted(Sample.IDEA);

    static final String PAUSE = """
            {"id": "pause-1", "consultation": "wolseley-road", "reason": "The office is flooded.",
             "until": "2026-12-24T00:00:00Z", "by": "policy", "at": "2026-12-01T10:15:00Z"}
            """;

    /** An answer that many gave, one of few, and one that is not shown. */
    static final String OWN_ANSWER = """
            {"reference": "%s", "consultation": {"id": "consultation-1", "slug": "a-square", "title": "A square for people"},
             "recordedAt": "2026-11-21T10:15:00Z",
             "counted": {"position": 1204, "countedAt": "2026-12-12T08:00:00Z"},
             "many": {"people": 10, "share": 0.2},
             "questions": [
              {"id": "q1", "text": "Should the square be for people?", "type": "SINGLE_CHOICE", "base": 40, "manyFeltSo": true,
               "options": [{"id": "yes", "text": "Yes", "count": 30, "share": 0.75, "mine": true},
                           {"id": "no", "text": "No", "count": 10, "share": 0.25, "mine": false}]},
              {"id": "q2", "text": "What should be there?", "type": "MULTIPLE_CHOICE", "base": 40, "manyFeltSo": false,
               "options": [{"id": "trees", "text": "Trees", "count": 36, "share": 0.9, "mine": false},
                           {"id": "cars", "text": "Room for more cars than there is room for now", "count": 2, "share": 0.05, "mine": true}]},
              {"id": "q3", "text": "And at night?", "type": "SINGLE_CHOICE", "base": null, "manyFeltSo": false,
               "options": [{"id": "dark", "text": "Dark", "count": null, "share": null, "mine": true}]}]}
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
                .on(
                        "GET",
                        "/api/promises/by-hand",
                        200,
                        "{\"items\": [%s, %s], \"next\": \"1764838800000.message-2\"}".formatted(WORD, LETTER_WAITS))
                .on("GET", "/api/promises/" + Sample.IDEA + "/letter", 200, LETTER)
                .on("POST", "/api/promises/" + Sample.IDEA + "/tell", 200, OPEN)
                .on("GET", "/api/promises/uncounted", 200, "{\"items\": [%s]}".formatted(UNCOUNTED))
                .on("GET", "/api/promises/pauses", 200, "{\"items\": [%s]}".formatted(PAUSE))
                .on("POST", "/api/promises/pauses", 201, PAUSE)
                .on("POST", "/api/promises/pauses/pause-1/end", 200, PAUSE)
                .on("GET", "/api/responses/" + Sample.RESPONSE + "/compared", 200, OWN_ANSWER)
                .on("GET", one, 200, OPEN)
                .on("GET", one + "/by-hand", 200, WORD)
                .on("POST", one + "/words", 202, "{\"reference\": \"%s\"}".formatted(Sample.RESPONSE));
        for (String what : new String[] {"pause", "resume", "hold", "let-go", "tell", "release"}) {
            services.on("POST", one + "/" + what, 200, OPEN);
        }
    }
}
