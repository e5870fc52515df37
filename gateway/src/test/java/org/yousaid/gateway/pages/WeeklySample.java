package org.yousaid.gateway.pages;

/** Two weekly reports: much happened in the one, nothing in the other. */
final class WeeklySample {

    private WeeklySample() {}

    private static final String MUCH = """
            {"week": "2026-11-09", "writtenAt": "2026-11-16T07:00:00Z",
             "now": {"responses": 1204, "suggestions": 38, "promised": 1101, "kept": [
                 {"word": "RESULTS", "inTime": 30, "late": 0}, {"word": "INTERIM", "inTime": 610, "late": 4},
                 {"word": "DECISION", "inTime": 0, "late": 0}], "broken": 12, "released": 3},
             "before": {"responses": 310, "suggestions": 12, "promised": 290, "kept": [
                 {"word": "RESULTS", "inTime": 80, "late": 0}], "broken": 0, "released": 1},
             "breaches": [{"about": "A square for people", "owner": "Parks team", "cause": "NO_WORD_IN_TIME", "promises": 11},
               {"about": null, "owner": null, "cause": "MAIL_NOT_TAKEN", "promises": 1}],
             "owed": [{"about": "A square for people", "late": 12, "dueNow": 2031, "dueNext": 120, "held": 3,
                 "first": "2026-11-10T10:00:00Z", "byItself": 120, "byItselfFrom": "2026-11-18T10:00:00Z"},
               {"about": null, "late": 0, "dueNow": 4, "dueNext": 0, "held": 0, "first": "2026-11-20T10:00:00Z",
                 "byItself": 0, "byItselfFrom": null}],
             "results": [{"slug": "wolseley-road", "title": "Wolseley Road", "owner": "Roads", "dueAt": "2026-10-24T10:00:00Z"}],
             "undecided": {"waiting": 896, "late": 1, "first": [
               {"reference": "YS-Q3DD-61AN-YP00", "receivedAt": "2026-10-12T10:00:00Z", "replyBy": "2026-11-09T10:00:00Z"}]}}""";

    private static final String NOTHING = """
            {"week": "2026-11-02", "writtenAt": "2026-11-09T07:00:00Z",
             "now": {"responses": 0, "suggestions": 0, "promised": 0, "kept": [], "broken": 0, "released": 0},
             "before": {"responses": 0, "suggestions": 0, "promised": 0, "kept": [], "broken": 0, "released": 0},
             "breaches": [], "owed": [], "results": [], "undecided": {"waiting": 0, "late": 0, "first": []}}""";

    static void script(ScriptedServices services) {
        services.on("GET", "/api/weekly-reports", 200, """
                        {"items": [{"week": "2026-11-09", "writtenAt": "2026-11-16T07:00:00Z"},
                          {"week": "2026-11-02", "writtenAt": "2026-11-09T07:00:00Z"}]}""")
                .on("GET", "/api/weekly-reports/2026-11-09", 200, MUCH)
                .on("GET", "/api/weekly-reports/2026-11-02", 200, NOTHING);
    }
}
