package org.yousaid.gateway.pages;

/** What the services count of how the council keeps its word. */
final class PerformanceSample {

    private PerformanceSample() {}

    private static final String ALL = """
            "made": 1312, "kept": 1160, "keptInTime": 1140, "keptLate": 20, "open": 100, "overdue": 18, "broken": 38,
            "released": 52, "fallenDue": 1178, "keptShare": 0.968, "keptShareWithoutInterim": 0.41, "medianDays": 11.5,
            "ninetiethDays": 20.9, "oldestOpen": "2026-09-02T10:00:00Z\"""";

    private static String figures(long made, long inTime, double share, String oldest) {
        return """
                "made": %d, "kept": %d, "keptInTime": %d, "keptLate": 2, "open": 5, "overdue": 1, "broken": 3,
                "released": 1, "fallenDue": %d, "keptShare": %s, "keptShareWithoutInterim": 0.2, "medianDays": 9.0,
                "ninetiethDays": 21.0, "oldestOpen": %s""".formatted(made, inTime, inTime, inTime + 3, share, oldest);
    }

    static final String PROMISES = """
            {"promises": {"asOf": "2026-11-21T10:15:00Z", "position": 20417, %s,
              "keptBy": [{"word": "RESULTS", "inTime": 420, "late": 4}, {"word": "INTERIM", "inTime": 650, "late": 10},
                {"word": "DECISION", "inTime": 30, "late": 6}, {"word": "PROGRESS", "inTime": 25, "late": 0},
                {"word": "PERSONAL_WORD", "inTime": 15, "late": 0}],
              "brokenBecause": [{"cause": "NO_WORD_IN_TIME", "count": 30}, {"cause": "LATE_SYNC", "count": 5},
                {"cause": "MAIL_NOT_TAKEN", "count": 2}, {"cause": "NOT_TOLD_BY_HAND", "count": 1}],
              "releasedBecause": [{"reason": "UNREACHABLE", "count": 30}, {"reason": "ASKED_US_NOT_TO", "count": 9},
                {"reason": "ERASED", "count": 3}, {"reason": "WITHDRAWN", "count": 10}],
              "services": [{"service": "=HYPERLINK(\\"x\\")", %s}, {"service": "Parks team", %s}, {"service": null, %s}],
              "wards": {"smallest": 5, "items": [{"ward": "E05002087", %s}, {"ward": null, %s}], "together": {%s}},
              "months": [
                {"month": "2026-12", "made": 0, "due": 100, "fallenDue": 0, "keptInTime": 10, "keptLate": 0, "broken": 0,
                  "released": 2, "keptShare": null},
                {"month": "2026-11", "made": 160, "due": 800, "fallenDue": 790, "keptInTime": 770, "keptLate": 12,
                  "broken": 20, "released": 30, "keptShare": 0.974}]}}""".formatted(
                    ALL,
                    figures(20, 12, 0.8, "null"),
                    figures(900, 800, 0.99, "\"2026-11-02T10:00:00Z\""),
                    figures(60, 40, 0.93, "\"2026-09-02T10:00:00Z\""),
                    figures(700, 600, 0.99, "null"),
                    figures(500, 400, 0.97, "null"),
                    figures(9, 3, 0.5, "null"));

    static final String NOTHING_PROMISED = """
            {"promises": {"position": -1, "made": 0, "kept": 0, "keptInTime": 0, "keptLate": 0, "open": 0, "overdue": 0,
              "broken": 0, "released": 0, "fallenDue": 0, "keptShare": null, "keptShareWithoutInterim": null,
              "medianDays": null, "ninetiethDays": null, "oldestOpen": null, "keptBy": [], "brokenBecause": [],
              "releasedBecause": [], "services": [], "wards": {"smallest": 5, "items": [], "together": null},
              "months": []}}""";

    private static final String AGES = """
            [{"fromDays": 0, "toDays": 7, "open": 4}, {"fromDays": 8, "toDays": 28, "open": 9},
             {"fromDays": 29, "toDays": 84, "open": 3}, {"fromDays": 85, "toDays": null, "open": 1}]""";

    static final String SUGGESTIONS = """
            {"asOf": "2026-11-21T10:15:00Z", "received": 61, "open": 17, "ages": %s, "oldestOpen": "2026-08-01",
             "stages": [{"stage": "received", "name": "Received", "open": 17, "over": 0, "ages": %s},
               {"stage": "answered", "name": "Answered", "open": 0, "over": 44, "ages": %s}]}""".formatted(AGES, AGES, AGES.replaceAll("\"open\": [0-9]", "\"open\": 0"));

    static final String RESULTS = """
            {"afterDays": 84, "count": 1, "items": [{"slug": "wolseley-road", "title": "Wolseley Road", "owner": "Roads",
              "closedAt": "2026-08-01T10:00:00Z", "dueAt": "2026-10-24T10:00:00Z", "daysSinceClosing": 112}]}""";

    static void script(ScriptedServices services) {
        services.on("GET", "/api/performance", 200, PROMISES)
                .on("GET", "/api/process/standing", 200, SUGGESTIONS)
                .on("GET", "/api/results-overdue", 200, RESULTS);
    }
}
