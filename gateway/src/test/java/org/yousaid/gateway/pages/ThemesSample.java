package org.yousaid.gateway.pages;

/** A question in words with confirmed themes, one whose answers nobody has grouped yet, and one nobody has answered. */
final class ThemesSample {

    static final String FRAME = """
        {"question": "q3", "text": "What is the worst of it?", "status": "CONFIRMED", "version": 7, "answers": 148, "unassigned": 9,
         "changedBy": "policy", "changedAt": "2026-11-20T09:00:00Z",
         "lastChange": {"what": "merge", "theme": "Vans", "other": "Lorries at night", "by": "policy", "at": "2026-11-20T09:00:00Z"},
         "themes": [{"id": "t1", "label": "Lorries at night", "count": 61, "placedByMachine": 3},
                    {"id": "t2", "label": "The road surface by the school, which rattles", "count": 44, "placedByMachine": 0},
                    {"id": "t3", "label": "公共交通", "count": 12, "placedByMachine": 0}]}\
        """;
    static final String ANSWER = "response-0000000000000000000000001a";

    private static final String UNGROUPED = """
        {"question": "q4", "text": "Anything else?", "status": "NONE", "version": 0, "answers": 148, "unassigned": 148, "themes": []}\
        """;
    private static final String UNANSWERED = """
        {"question": "q5", "text": "What did we forget?", "status": "NONE", "version": 0, "answers": 0, "unassigned": 0, "themes": []}\
        """;
    private static final String ONE = """
        {"response": "%s", "text": "Lorries rattle the windows at four in the morning. I am Ann from number 12.",
         "themes": ["t1", "t2"], "placedByMachine": true, "quote": "Lorries rattle the windows at four in the morning."}\
        """.formatted(ANSWER);

    private ThemesSample() {}

    static void script(ScriptedServices services) {
        String at = "/api/consultations/wolseley-road/themes";
        services.on("GET", at + "/q3", 200, FRAME)
                .on("GET", at + "/q4", 200, UNGROUPED)
                .on("GET", at + "/q5", 200, UNANSWERED)
                .on("GET", at, 200, "{\"questions\": [%s, %s, %s]}".formatted(FRAME, UNGROUPED, UNANSWERED))
                .on("GET", at + "/q3/answers?theme=t1*", 200, answers("t1", ONE))
                .on("GET", at + "/q3/answers?theme=none*", 200, answers("none", ""))
                .on("GET", at + "/q3/answers/" + ANSWER, 200, ONE)
                .on(
                        "GET",
                        at + "/q3/codings/next",
                        200,
                        "{\"themes\": [{\"id\": \"t1\", \"label\": \"Lorries at night\"}, {\"id\": \"t2\", \"label\": \"The road surface\"}], \"items\": [{\"response\": \"%s\", \"text\": \"It rattles.\"}]}"
                                .formatted(ANSWER))
                .on("GET", at + "/q3/agreement", 200, """
                    {"coders": ["AB"], "coded": 40, "agreement": 0.925, "kappa": 0.81,
                     "themes": [{"id": "t1", "label": "Lorries at night", "both": 18, "onlyFirst": 2, "onlySecond": 1, "neither": 19, "agreement": 0.925, "kappa": 0.85},
                                {"id": "t3", "label": "公共交通", "both": 0, "onlyFirst": 0, "onlySecond": 0, "neither": 40, "agreement": 1.0}],
                     "disagreements": [{"response": "%s", "text": "It rattles.", "first": ["t1"], "second": []}]}\
                    """.formatted(ANSWER));
    }

    private static String answers(String theme, String items) {
        return "{\"theme\": \"%s\", \"total\": %d, \"page\": 1, \"pageSize\": 20, \"items\": [%s]}"
                .formatted(theme, items.isEmpty() ? 0 : 61, items);
    }
}
