package org.yousaid.gateway.pages;

/** Answers that belong together. */
final class RepeatsSample {

    static final String GROUP = "00000000000000000000letter";

    static final String REPEATS = """
            {"consultation": {"id": "consultation-1", "slug": "wolseley-road", "title": "Wolseley Road"},
             "asOf": "2026-11-21T10:15:00Z", "responses": 1204,
             "kinds": [
               {"kind": "SAME_WORDS", "groups": 2, "responses": 215, "largest": 212, "sizes": [{"size": 212, "groups": 1}, {"size": 3, "groups": 1}]},
               {"kind": "SAME_PERSON", "groups": 6, "responses": 14, "largest": 4, "sizes": [{"size": 4, "groups": 1}, {"size": 2, "groups": 5}]},
               {"kind": "SAME_DEVICE", "groups": 0, "responses": 0, "largest": 0, "sizes": []},
               {"kind": "MACHINE_LIKE", "groups": 1, "responses": 7, "largest": 7, "sizes": [{"size": 7, "groups": 1}]}],
             "arguments": [
               {"id": "%1$s", "people": 212, "from": "2026-11-02T09:00:00Z", "to": "2026-11-20T17:30:00Z"},
               {"id": "another", "people": 3, "from": "2026-11-04T09:00:00Z", "to": "2026-11-04T09:30:00Z"}]}""".formatted(GROUP);

    static final String ARGUMENT = """
            {"id": "%s", "people": 212, "from": "2026-11-02T09:00:00Z", "to": "2026-11-20T17:30:00Z",
             "text": "Keep the crossing <b>where it is</b>, because children use it on their way to school."}""".formatted(GROUP);

    private RepeatsSample() {}

    static void script(ScriptedServices services) {
        services.on("GET", "/api/consultations/wolseley-road/repeats", 200, REPEATS)
                .on("GET", "/api/consultations/wolseley-road/repeats/" + GROUP, 200, ARGUMENT);
    }
}
