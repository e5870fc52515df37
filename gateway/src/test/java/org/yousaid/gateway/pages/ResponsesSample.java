package org.yousaid.gateway.pages;

/** What people wrote: words, a choice, words with a passage taken out, and a response that was taken back. */
final class ResponsesSample {

    static final String API = "/api/responses/" + Sample.RESPONSE;
    static final String LIST = "/api/consultations/wolseley-road/responses";

    static final String ONE = """
            {"reference": "%s", "consultation": "wolseley-road", "version": 1, "channel": "ONLINE", "ward": "Efford and Lipson", "language": "en",
             "capturedAt": "2026-11-20T09:00:00Z", "recordedAt": "2026-11-20T09:00:00Z",
             "answers": [{"question": "q1", "asked": "Should Wolseley Road have a limit of 20 miles an hour?", "said": ["Yes, all day"], "redactions": []},
                         {"question": "q4", "asked": "What would you try first?", "text": "A crossing. I am Ann from number 12.",
                          "passages": [{"text": "A crossing. I am Ann from number 12.", "marked": false}], "redactions": []}]}""".formatted(Sample.RESPONSE);

    private static final String REDACTED = """
            {"reference": "%s", "consultation": "wolseley-road", "version": 2, "channel": "PAPER", "language": "en",
             "capturedAt": "2026-11-19T09:00:00Z", "recordedAt": "2026-11-19T09:00:00Z",
             "answers": [{"question": "q4", "asked": "What would you try first?", "text": "A bench, says [redacted]",
                          "passages": [{"text": "A bench, says ", "marked": false}, {"text": "[redacted]", "marked": true}],
                          "redactions": [{"reason": "AUTHOR_NAMED", "by": "carla", "at": "2026-11-21T09:00:00Z"}]}]}""".formatted(Sample.IDEA);

    static final String WITHDRAWN = """
            {"reference": "%s", "consultation": "wolseley-road", "version": 2, "channel": "ONLINE", "language": "en",
             "capturedAt": "2026-11-18T09:00:00Z", "recordedAt": "2026-11-18T09:00:00Z",
             "withdrawn": {"reason": "Its author, by telephone", "by": "carla", "at": "2026-11-21T09:00:00Z"}, "answers": []}""".formatted(Sample.IDEA);

    static final String COMPARED = """
            {"before": [{"text": "A crossing. I am ", "marked": false}, {"text": "Ann from number 12", "marked": true}, {"text": ".", "marked": false}],
             "after": [{"text": "A crossing. I am ", "marked": false}, {"text": "[redacted]", "marked": true}, {"text": ".", "marked": false}]}""";

    private ResponsesSample() {}

    static void script(ScriptedServices services) {
        services.on(
                        "GET",
                        LIST,
                        200,
                        "{\"items\": [%s, %s, %s], \"next\": \"000-x\"}".formatted(ONE, REDACTED, WITHDRAWN))
                .on("GET", LIST + "?question=q4", 200, "{\"items\": [%s], \"next\": null}".formatted(ONE))
                .on("GET", LIST + "?after=000-x", 200, "{\"items\": [], \"next\": null}")
                .on("GET", API + "/answers", 200, ONE)
                .on("GET", "/api/responses/" + Sample.IDEA + "/answers", 200, WITHDRAWN)
                .on("POST", API + "/redactions/preview", 200, COMPARED);
    }
}
