package org.yousaid.gateway.pages;

/** A standing consultation that somebody answered in May, and how far its form was filled in. */
final class EarlierAnswersSample {

    private static final String WATCH = """
            {"consultation": {"id": "consultation-1", "slug": "wolseley-road", "title": "A safer Wolseley Road"},
             "asOf": "2026-11-21T10:00:00Z", "responses": 180, "days": [{"day": "2026-11-20", "responses": 180, "channels": {"ONLINE": 180}}],
             "channels": [{"id": "ONLINE", "responses": 180}], "source": null, "wards": [], "wardNotGiven": 180, "unheard": [],
             "questions": [{"id": "q1", "text": "Should Wolseley Road have a limit of 20 miles an hour?", "answered": 180, "reached": 180, "stopped": 180}],
             "form": [310, 200, 180]}""";

    private EarlierAnswersSample() {}

    static void script(ScriptedServices services) {
        String always = Sample.in("always", "OPEN").replaceFirst("\\{", "{\"standing\": true, ");
        services.on("GET", "/api/consultations/wolseley-road/watch", 200, WATCH)
                .on("GET", "/api/consultations/always", 200, always)
                .on("GET", "/api/consultations/always/responses/mine", 200, mine(first(always)));
    }

    private static String mine(String option) {
        return """
                {"reference": "%s", "recordedAt": "2026-05-03T09:00:00Z", "ward": "E05002087",
                 "answers": [{"question": "q1", "choice": ["%s"]}, {"question": "q4", "text": "More benches"}, {"question": "gone", "text": "Not asked any more"}]}""".formatted(Sample.RESPONSE, option);
    }

    /** The id of the first option of the first question. */
    private static String first(String consultation) {
        int options = consultation.indexOf("\"options\"");
        int id = consultation.indexOf("\"id\": \"", options) + "\"id\": \"".length();
        return consultation.substring(id, consultation.indexOf('"', id));
    }
}
