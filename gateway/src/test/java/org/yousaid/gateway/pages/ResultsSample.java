package org.yousaid.gateway.pages;

/** Results with a question of every kind that is counted in a way of its own. */
final class ResultsSample {

    static final String KINDS = """
            {"consultation": "kinds", "version": 1, "position": 640, "countedAt": "2026-12-06T09:30:00Z", "responses": 60,
             "questions": [
               {"id": "first", "type": "RANKING", "text": "What matters most in the park?", "asked": 60, "base": 50, "skipped": 10,
                "options": [{"id": "a", "text": "Trees", "count": 20, "share": 0.4, "ranks": [20, 10, 5], "meanRank": 1.5714},
                            {"id": "b", "text": "Paths that a wheelchair can use", "count": 18, "share": 0.36, "ranks": [18, 25, 0], "meanRank": 1.5814},
                            {"id": "c", "text": "Benches", "count": 12, "share": 0.24, "ranks": [12, 4, 20], "meanRank": 2.2222}]},
               {"id": "parts", "type": "MATRIX", "text": "How are these today?", "asked": 60, "base": 58, "skipped": 2,
                "rows": [{"id": "gate", "text": "The gate on Wolseley Road", "base": 58, "options": [
                            {"id": "good", "text": "Good", "count": 40, "share": 0.6897}, {"id": "fair", "text": "Fair", "count": 15, "share": 0.2586}, {"id": "bad", "text": "Bad", "count": 3, "share": 0.0517}]},
                         {"id": "pond", "text": "The pond", "base": 40, "options": [
                            {"id": "good", "text": "Good", "count": 4, "share": 0.1}, {"id": "fair", "text": "Fair", "count": 6, "share": 0.15}, {"id": "bad", "text": "Bad", "count": 30, "share": 0.75}]}]},
               {"id": "age", "type": "NUMBER", "text": "How old are you?", "asked": 60, "base": 50, "skipped": 10, "mean": 41.2,
                "distribution": [{"from": 0, "to": 20, "count": 10, "share": 0.2}, {"from": 20, "to": 40, "count": 12, "share": 0.24},
                                 {"from": 40, "to": 60, "count": 20, "share": 0.4}, {"from": 60, "to": 80, "count": 8, "share": 0.16}]},
               {"id": "since", "type": "DATE", "text": "When did you move here?", "asked": 60, "base": 30, "skipped": 30,
                "distribution": [{"period": "2026-01", "count": 20, "share": 0.6667}, {"period": "2026-02", "count": 10, "share": 0.3333}]},
               {"id": "where", "type": "PLACE", "text": "Where do you go?", "asked": 40, "base": 40, "skipped": 0,
                "options": [{"id": "E05002078", "text": "Budshead", "count": 25, "share": 0.625}, {"id": "E05002079", "text": "Compton", "count": 15, "share": 0.375}]},
               {"id": "few", "type": "SINGLE_CHOICE", "text": "Why not?", "asked": null, "base": null, "skipped": null,
                "options": [{"id": "a", "text": "Far", "count": null, "share": null}, {"id": "b", "text": "Wet", "count": null, "share": null}]}],
             "breakdowns": [
               {"by": "ward", "position": 640, "smallest": 5, "groups": [
                 {"id": "E05002078", "name": "Budshead", "responses": 30, "suppressed": false, "questions": [
                   {"id": "parts", "type": "MATRIX", "text": "How", "asked": 30, "base": 30, "skipped": 0,
                    "rows": [{"id": "gate", "text": "The gate on Wolseley Road", "base": 30, "options": [
                                {"id": "good", "text": "Good", "count": 20, "share": 0.6667}, {"id": "fair", "text": "Fair", "count": null, "share": null}, {"id": "bad", "text": "Bad", "count": null, "share": null}]},
                             {"id": "pond", "text": "The pond", "base": null, "options": [
                                {"id": "good", "text": "Good", "count": null, "share": null}, {"id": "fair", "text": "Fair", "count": null, "share": null}, {"id": "bad", "text": "Bad", "count": null, "share": null}]}]}]},
                 {"id": "E05002079", "name": "Compton", "responses": 30, "suppressed": false, "questions": [
                   {"id": "parts", "type": "MATRIX", "text": "How", "asked": 30, "base": 28, "skipped": 2,
                    "rows": [{"id": "gate", "text": "The gate on Wolseley Road", "base": 28, "options": [
                                {"id": "good", "text": "Good", "count": 20, "share": 0.7143}, {"id": "fair", "text": "Fair", "count": null, "share": null}, {"id": "bad", "text": "Bad", "count": null, "share": null}]},
                             {"id": "pond", "text": "The pond", "base": null, "options": [
                                {"id": "good", "text": "Good", "count": null, "share": null}, {"id": "fair", "text": "Fair", "count": null, "share": null}, {"id": "bad", "text": "Bad", "count": null, "share": null}]}]}]}]}]}""";

    /** As many for the one as for the other, and a question that stands as it was counted for an earlier version. */
    static final String TIES = """
            {"consultation": "ties", "version": 2, "position": 900, "countedAt": "2026-12-06T09:30:00Z", "responses": 72,
             "questions": [
               {"id": "three", "type": "SINGLE_CHOICE", "text": "Which of three?", "asked": 72, "base": 6, "skipped": 66,
                "options": [{"id": "a", "text": "Ash", "count": 2, "share": 0.3333}, {"id": "b", "text": "Beech", "count": 2, "share": 0.3333}, {"id": "c", "text": "Cedar", "count": 2, "share": 0.3333}]},
               {"id": "two", "type": "SINGLE_CHOICE", "text": "Which of these?", "asked": 72, "base": 7, "skipped": 65,
                "options": [{"id": "a", "text": "Ash", "count": 3, "share": 0.4286}, {"id": "b", "text": "Beech", "count": 1, "share": 0.1429}, {"id": "c", "text": "Cedar", "count": 3, "share": 0.4286}]},
               {"id": "five", "type": "MULTIPLE_CHOICE", "text": "Which of many?", "asked": 72, "base": 10, "skipped": 62,
                "options": [{"id": "a", "text": "Ash", "count": 4, "share": 0.4}, {"id": "b", "text": "Beech", "count": 4, "share": 0.4}, {"id": "c", "text": "Cedar", "count": 4, "share": 0.4},
                            {"id": "d", "text": "Elm", "count": 4, "share": 0.4}, {"id": "e", "text": "Fir", "count": 1, "share": 0.1}]},
               {"id": "none", "type": "MULTIPLE_CHOICE", "text": "Which of none?", "asked": 72, "base": 6, "skipped": 66,
                "options": [{"id": "a", "text": "Ash", "count": 0, "share": 0.0}, {"id": "b", "text": "Beech", "count": 0, "share": 0.0}]},
               {"id": "first", "type": "RANKING", "text": "What matters most?", "asked": 72, "base": 6, "skipped": 66,
                "options": [{"id": "a", "text": "Ash", "count": 3, "share": 0.5, "ranks": [3, 3], "meanRank": 1.5}, {"id": "b", "text": "Beech", "count": 3, "share": 0.5, "ranks": [3, 3], "meanRank": 1.5},
                            {"id": "c", "text": "Cedar", "count": 0, "share": 0.0, "ranks": [0, 0], "meanRank": null}]},
               {"id": "parts", "type": "MATRIX", "text": "How are they?", "asked": 72, "base": 8, "skipped": 64,
                "rows": [{"id": "gate", "text": "The gate", "base": 8, "options": [{"id": "good", "text": "Good", "count": 4, "share": 0.5}, {"id": "bad", "text": "Bad", "count": 4, "share": 0.5}]},
                         {"id": "pond", "text": "The pond", "base": 8, "options": [{"id": "good", "text": "Good", "count": 6, "share": 0.75}, {"id": "bad", "text": "Bad", "count": 2, "share": 0.25}]}]},
               {"id": "stands", "type": "SINGLE_CHOICE", "text": "Which stands?", "asked": 80, "base": 80, "skipped": 0, "position": 640, "version": 1,
                "options": [{"id": "a", "text": "Ash", "count": 36, "share": 0.45}, {"id": "b", "text": "Beech", "count": 44, "share": 0.55}]}],
             "breakdowns": []}""";

    private ResultsSample() {}

    static void script(ScriptedServices services) {
        services.on("GET", "/api/consultations/kinds", 200, Sample.PUBLISHED.replace("\"published\"", "\"kinds\""))
                .on("GET", "/api/consultations/kinds/results", 200, KINDS)
                .on("GET", "/api/consultations/ties", 200, Sample.PUBLISHED.replace("\"published\"", "\"ties\""))
                .on("GET", "/api/consultations/ties/results", 200, TIES);
    }
}
