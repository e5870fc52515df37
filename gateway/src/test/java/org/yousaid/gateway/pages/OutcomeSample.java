package org.yousaid.gateway.pages;

/** A consultation that was followed to its end, one that waits for a second person, and what is overdue. */
final class OutcomeSample {

    private static final String ITEMS = """
            [{"question": "q1", "asked": "Should Wolseley Road have a limit of 20 miles an hour?",
              "said": "Most chose “Yes, all day”: 82 of 146 people who answered (56%).",
              "did": "The limit is 20 miles an hour from 1 April 2027, all day. The signs are ordered."},
             {"question": "q3", "asked": "How safe do you feel when you cross it?",
              "said": "On average 2.4 on a scale from 1 to 5. 133 people answered.",
              "did": "Two crossings are built before the summer: at the library and at Ham Drive.",
              "whyNot": "No lights at the crossings: the cables would cost as much as both crossings together."},
             {"theme": "Parking", "asked": "What would you try first?",
              "said": "Many of you would like fewer cars parked at the school gates.",
              "whyNot": "A school street needs an order of its own. We decide on it in May and ask you again."}]""";

    private static final String SUMMARY =
            "Wolseley Road becomes a street of 20 miles an hour with two new crossings. The school street is decided in May.";

    static final String OUTCOME = """
            {"consultation": "consultation-1", "title": "A safer Wolseley Road", "version": 2, "publishedAt": "2027-02-20T09:00:00Z",
             "summary": "%s", "items": %s,
             "changes": [{"version": 2, "at": "2027-03-02T09:00:00Z", "reason": "The date of the new limit has moved."}],
             "draft": {"summary": "%s", "items": %s, "by": "carla", "at": "2027-03-03T10:00:00Z", "approvedBy": "bruno", "approvedAt": "2027-03-04T10:00:00Z"}}""".formatted(SUMMARY, ITEMS, SUMMARY, ITEMS);

    static final String UNAPPROVED = """
            {"consultation": "consultation-1", "title": "A safer Wolseley Road", "version": 0, "items": [], "changes": [],
             "draft": {"summary": "%s", "items": %s, "by": "carla", "at": "2027-03-03T10:00:00Z"}}""".formatted(SUMMARY, ITEMS);

    static final String TOLD = with(
            Sample.PUBLISHED.replace("\"published\"", "\"told\"").replace("RESULTS_PUBLISHED", "OUTCOME_PUBLISHED"),
            "\"outcomeVersion\": 2, \"corrections\": [{\"at\": \"2026-11-10T09:00:00Z\", \"reason\": \"Question 3 did not say which end is safe.\", \"questions\": [\"q3\"]}]");

    static final String WAITING = with(
            Sample.DRAFT.replace("\"draft\"", "\"waiting\""),
            "\"askedFor\": [{\"step\": \"OPEN\", \"by\": \"carla\", \"at\": \"2026-11-20T16:30:00Z\", \"reason\": \"The map is in, the text is checked.\"}]");

    static final String OVERDUE = """
            {"afterDays": 84, "items": [
              {"id": "consultation-1", "slug": "told", "title": "A safer Wolseley Road", "owner": "Street design team", "status": "CLOSED", "missing": "results", "closedAt": "2026-08-20T09:00:00Z", "dueAt": "2026-11-12T09:00:00Z", "daysSinceClosing": 93},
              {"id": "consultation-2", "slug": "published", "title": "Opening hours of the libraries", "status": "RESULTS_PUBLISHED", "missing": "outcome", "closedAt": "2026-05-20T09:00:00Z", "dueAt": "2026-08-12T09:00:00Z", "daysSinceClosing": 185}], "next": null}""";

    static final String HISTORY = """
            {"items": [
              {"version": 7, "what": "outcome-published", "by": "bruno", "at": "2027-03-02T09:00:00Z", "reason": "The date of the new limit has moved.", "published": 2},
              {"version": 6, "what": "results-published", "by": "bruno", "at": "2026-12-07T09:00:00Z", "published": 1},
              {"version": 5, "what": "closed", "by": "clock", "at": "2026-12-06T00:00:00Z"},
              {"version": 4, "what": "corrected", "by": "carla", "at": "2026-11-10T09:00:00Z", "reason": "Question 3 did not say which end is safe.", "changed": ["q3"]},
              {"version": 3, "what": "opened", "by": "bruno", "at": "2026-11-02T08:00:00Z", "reason": "The map is in, the text is checked."},
              {"version": 2, "what": "step-asked-for", "by": "carla", "at": "2026-11-01T16:30:00Z", "reason": "The map is in, the text is checked.", "step": "open"},
              {"version": 1, "what": "draft-changed", "by": "anna", "at": "2026-11-01T12:00:00Z", "changed": ["canStillChange", "questions"]},
              {"version": 0, "what": "drafted", "by": "carla", "at": "2026-11-01T09:00:00Z"}], "next": "0"}""";

    private OutcomeSample() {}

    private static String with(String consultation, String more) {
        return consultation.substring(0, consultation.lastIndexOf('}')) + ", " + more + "}";
    }

    static void script(ScriptedServices services) {
        services.on("GET", "/api/consultations/told", 200, TOLD)
                .on("GET", "/api/consultations/told/results", 200, Sample.RESULTS)
                .on("GET", "/api/consultations/told/outcome", 200, OUTCOME)
                .on("GET", "/api/consultations/told/history", 200, HISTORY)
                .on("GET", "/api/consultations/waiting", 200, WAITING)
                .on("GET", "/api/consultations?overdue=true", 200, OVERDUE)
                .on(
                        "GET",
                        "/api/consultations?limit=50&status=outcome_published",
                        200,
                        Sample.page(Sample.summary("told", "OUTCOME_PUBLISHED")));
    }
}
