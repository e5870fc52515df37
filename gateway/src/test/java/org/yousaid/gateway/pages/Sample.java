package org.yousaid.gateway.pages;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the services of a small council would answer. */
final class Sample {

    static final String RESPONSE = "YS-9GT9-H2TY-ECBY";
    static final String IDEA = "YS-P3A3-BTV6-4HGX";

    private Sample() {}

    static final String OPEN = """
            {"id": "consultation-1", "slug": "wolseley-road", "version": 2, "status": "OPEN",
             "title": "A safer Wolseley Road",
             "purpose": "Two primary schools open onto Wolseley Road. We want to know how you use it, what keeps you from walking it, and what we should try first.",
             "canStillChange": "Where crossings go, the speed limit and the hours of the school street are open. The bus route stays.",
             "decisionDate": "2027-02-18", "decidedBy": "Transport Committee",
             "background": [{"title": "The street in numbers (PDF, 4 pages)", "url": "https://example.org/street.pdf"}],
             "audience": {"everyone": true, "wards": []},
             "questions": [
               {"id": "q1", "type": "SINGLE_CHOICE", "text": "Should Wolseley Road have a limit of 20 miles an hour?", "required": true,
                "options": [{"id": "yes", "text": "Yes, all day"}, {"id": "school", "text": "Yes, at school times"}, {"id": "no", "text": "No, keep it as it is"}]},
               {"id": "q2", "type": "MULTIPLE_CHOICE", "text": "How do you use the road?", "required": false, "help": "On a usual weekday.",
                "options": [{"id": "walk", "text": "I walk along or across it"}, {"id": "cycle", "text": "I cycle"}, {"id": "bus", "text": "I take the bus"}, {"id": "drive", "text": "I drive"}]},
               {"id": "q3", "type": "SCALE", "text": "How safe do you feel when you cross it?", "help": "1 means not at all, 5 means very.", "required": false, "min": 1, "max": 5, "options": []},
               {"id": "q4", "type": "LONG_TEXT", "text": "What would you try first?", "required": false, "options": []}],
             "opensAt": "2026-11-02T08:00:00Z", "closesAt": "2026-12-06T00:00:00Z", "replyWithinDays": 28, "owner": "Street design team"}""";

    static final String CLOSED = in("closed", "CLOSED");
    static final String PUBLISHED = in("published", "RESULTS_PUBLISHED");
    static final String DRAFT = in("draft", "DRAFT");

    static final String WARDS = """
            {"items": [{"code": "E05002078", "name": "Budshead"}, {"code": "E05002079", "name": "Compton"}, {"code": "E05002087", "name": "Efford and Lipson"}]}""";

    static final String RESULTS = """
            {"consultation": "wolseley-road", "version": 1, "position": 1204, "countedAt": "2026-12-06T09:30:00Z", "responses": 148,
             "questions": [
               {"id": "q1", "type": "SINGLE_CHOICE", "text": "Should Wolseley Road have a limit of 20 miles an hour?", "asked": 148, "base": 146, "skipped": 2,
                "options": [{"id": "yes", "text": "Yes, all day", "count": 82, "share": 0.5616}, {"id": "school", "text": "Yes, at school times", "count": 41, "share": 0.2808}, {"id": "no", "text": "No, keep it as it is", "count": 23, "share": 0.1575}]},
               {"id": "q2", "type": "MULTIPLE_CHOICE", "text": "How do you use the road?", "asked": 148, "base": 140, "skipped": 8,
                "options": [{"id": "walk", "text": "I walk along or across it", "count": 121, "share": 0.864}, {"id": "cycle", "text": "I cycle", "count": 34, "share": 0.243}, {"id": "bus", "text": "I take the bus", "count": 66, "share": 0.471}, {"id": "drive", "text": "I drive", "count": 66, "share": 0.471}]},
               {"id": "q3", "type": "SCALE", "text": "How safe do you feel when you cross it?", "asked": 148, "base": 133, "skipped": 15, "mean": 2.4,
                "distribution": [{"value": 1, "count": 31, "share": 0.233}, {"value": 2, "count": 44, "share": 0.331}, {"value": 3, "count": 38, "share": 0.286}, {"value": 4, "count": 14, "share": 0.105}, {"value": 5, "count": 6, "share": 0.045}]},
               {"id": "q4", "type": "LONG_TEXT", "text": "What would you try first?", "asked": 148, "base": 74, "skipped": 74}],
             "breakdowns": [
               {"by": "ward", "position": 1204, "smallest": 5, "groups": [
                 {"id": "E05002078", "name": "Budshead", "responses": 61, "suppressed": false, "questions": [
                   {"id": "q1", "type": "SINGLE_CHOICE", "text": "Should", "asked": 61, "base": 60, "skipped": 1,
                    "options": [{"id": "yes", "text": "Yes, all day", "count": 40, "share": 0.6667}, {"id": "school", "text": "Yes, at school times", "count": null, "share": null}, {"id": "no", "text": "No, keep it as it is", "count": null, "share": null}]},
                   {"id": "q2", "type": "MULTIPLE_CHOICE", "text": "How", "asked": 61, "base": 58, "skipped": 3,
                    "options": [{"id": "walk", "text": "I walk along or across it", "count": 50, "share": 0.862}, {"id": "cycle", "text": "I cycle", "count": 10, "share": 0.1724}, {"id": "bus", "text": "I take the bus", "count": 0, "share": 0}, {"id": "drive", "text": "I drive", "count": 31, "share": 0.5345}]},
                   {"id": "q3", "type": "SCALE", "text": "How safe", "asked": 61, "base": null, "skipped": null,
                    "distribution": [{"value": 1, "count": null, "share": null}, {"value": 2, "count": null, "share": null}, {"value": 3, "count": null, "share": null}, {"value": 4, "count": null, "share": null}, {"value": 5, "count": null, "share": null}]},
                   {"id": "q4", "type": "LONG_TEXT", "text": "What", "asked": 61, "base": 20, "skipped": 41}]},
                 {"id": "E05002087", "name": "Efford and Lipson", "responses": 80, "suppressed": false, "questions": [
                   {"id": "q1", "type": "SINGLE_CHOICE", "text": "Should", "asked": 80, "base": 80, "skipped": 0,
                    "options": [{"id": "yes", "text": "Yes, all day", "count": 39, "share": 0.4875}, {"id": "school", "text": "Yes, at school times", "count": null, "share": null}, {"id": "no", "text": "No, keep it as it is", "count": null, "share": null}]},
                   {"id": "q2", "type": "MULTIPLE_CHOICE", "text": "How", "asked": 80, "base": 76, "skipped": 4,
                    "options": [{"id": "walk", "text": "I walk along or across it", "count": 65, "share": 0.8553}, {"id": "cycle", "text": "I cycle", "count": 22, "share": 0.2895}, {"id": "bus", "text": "I take the bus", "count": 61, "share": 0.8026}, {"id": "drive", "text": "I drive", "count": 30, "share": 0.3947}]}]},
                 {"id": "E05002079", "name": "Compton", "responses": null, "suppressed": true, "questions": []},
                 {"id": "not-given", "name": "Ward not given", "responses": null, "suppressed": true, "questions": []}]},
               {"by": "channel", "position": 1204, "smallest": 5, "groups": [
                 {"id": "ONLINE", "name": "Online", "responses": 148, "suppressed": false, "questions": []}]}]}""";

    static final String PROCESS = """
            {"name": "What happens to a suggestion", "version": 1, "language": "en", "replyWithinDays": 28, "stages": [
              {"id": "received", "name": "Received", "kind": "receive", "told": "We have your suggestion. A person will read it.", "next": ["screened"]},
              {"id": "screened", "name": "Screened", "kind": "screen", "actor": "a reviewer of the service it is about", "told": "A person has read your suggestion, and it deserves a closer look.", "targetDays": 14, "next": ["assessed", "answered", "referred"]},
              {"id": "assessed", "name": "Assessed", "kind": "assess", "actor": "the team that would carry it out", "told": "We have worked out what it would take.", "targetDays": 42, "next": ["answered"]},
              {"id": "answered", "name": "Answered", "kind": "end", "told": "You have our answer."},
              {"id": "referred", "name": "Referred elsewhere", "kind": "end", "told": "Somebody else can do this.", "outcomes": ["REFERRED"]}]}""";

    static final String RECEIVED = """
            {"reference": "YS-9GT9-H2TY-ECBY", "title": null, "stage": "received", "since": "2026-11-20T09:00:00Z", "nextWordBy": "2026-12-04T09:00:00Z",
             "history": [{"stage": "received", "at": "2026-11-20T09:00:00Z", "note": null}], "supporters": 0, "process": 1}""";

    static final String SCREENED = """
            {"reference": "YS-9GT9-H2TY-ECBY", "title": "A bench at the bus stop", "stage": "screened", "since": "2026-11-21T09:00:00Z", "nextWordBy": "2026-12-18T09:00:00Z",
             "history": [{"stage": "received", "at": "2026-11-20T09:00:00Z", "note": null},
                         {"stage": "screened", "at": "2026-11-21T09:00:00Z", "note": "We like this. The street design team looks at whether the pavement is wide enough, and tells you by 18 December."}], "supporters": 0, "process": 1}""";

    static final String CASE = """
            {"reference": "YS-9GT9-H2TY-ECBY", "title": "A bench at the bus stop", "text": "Please put a bench at the stop opposite the library. My mother cannot stand for long.", "stage": "received", "since": "2026-11-20T09:00:00Z", "nextWordBy": "2026-12-04T09:00:00Z", "ward": "E05002087", "origin": {"kind": "RESPONSE", "consultation": "consultation-1", "slug": "wolseley-road", "title": "A safer Wolseley Road"}, "version": 1}""";

    static final String WAITING = """
            {"items": [
              {"reference": "YS-9GT9-H2TY-ECBY", "title": "A bench at the bus stop", "text": "Please put a bench at the stop opposite the library. My mother cannot stand for long.", "stage": "received", "since": "2026-11-20T09:00:00Z", "nextWordBy": "2026-12-04T09:00:00Z", "ward": "E05002087", "version": 0},
              {"reference": "YS-P3A3-BTV6-4HGX", "title": null, "text": "The lamp in the alley between Ham Drive and the shops has been broken since September and nobody comes.", "stage": "received", "since": "2026-10-20T09:00:00Z", "nextWordBy": "2026-11-17T09:00:00Z", "version": 0}],
             "next": null}""";

    static final String FOLLOWED = """
            {"id": "following-0123456789abcdefghjkmnpqrs", "reference": "YS-P3A3-BTV6-4HGX", "waiting": false, "running": true, "supports": true}""";

    static final String SIMILAR = """
            [{"reference": "YS-P3A3-BTV6-4HGX", "title": "A seat at the bus stop by the library", "similarity": 0.83, "stage": "screened", "stageName": "Screened"},
             {"reference": "YS-9GT9-H2TY-ECBY", "title": "Benches along Wolseley Road for people who cannot stand for long", "similarity": 0.61, "stage": "in-delivery", "stageName": "In delivery"},
             {"reference": "YS-0000-0000-0000", "title": "Fewer pigeons", "similarity": 0.21, "stage": "answered", "stageName": "Answered"}]""";

    static final String FOUND = """
            {"items": [
              {"reference": "YS-P3A3-BTV6-4HGX", "title": "A seat at the bus stop by the library", "text": "Please put a seat at the stop opposite the library. My mother cannot stand for long, and the next bus is often late.", "stage": "screened", "stageName": "Screened", "ward": "E05002087", "receivedAt": "2026-11-20T09:00:00Z"},
              {"reference": "YS-9GT9-H2TY-ECBY", "title": "Benches along Wolseley Road", "text": "Benches along Wolseley Road", "stage": "answered", "stageName": "Answered", "ward": null, "receivedAt": "2026-10-02T09:00:00Z"},
              {"kind": "OPPORTUNITY", "reference": null, "opportunity": "opportunity-0000000000000000000benches", "title": "Benches on the Hoe", "text": "Six benches along the paths, out of the wind and with arm rests.", "stage": "in-delivery", "stageName": "In delivery", "state": "IN_DELIVERY", "ward": null, "wards": ["E05002087"], "service": "Parks", "receivedAt": "2026-09-20T09:00:00Z"}],
             "total": 3, "next": 2, "services": ["Parks", "Streets"]}""";

    static final String RESPONSE_BODY = """
            {"reference": "YS-9GT9-H2TY-ECBY", "consultation": {"id": "consultation-1", "slug": "wolseley-road", "title": "A safer Wolseley Road"}, "recordedAt": "2026-11-21T10:15:00Z", "replyBy": "2026-12-19T10:15:00Z",
             "suggestions": [{"reference": "YS-P3A3-BTV6-4HGX", "title": "A bench at the bus stop"}]}""";

    static final String PROMISE = """
            {"reference": "YS-9GT9-H2TY-ECBY", "kind": "RESPONSE", "state": "OPEN", "broken": false, "madeAt": "2026-11-21T10:15:00Z", "dueAt": "2026-12-19T10:15:00Z"}""";

    static final String SEALS = """
            {"items": [{"date": "2026-11-21", "number": 7, "through": 1204, "at": "2026-11-21T11:59:30Z",
             "complete": false, "hash": "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"}]}
            """;

    static String in(String slug, String status) {
        return OPEN.replace("\"OPEN\"", "\"" + status + "\"").replace("\"wolseley-road\"", "\"" + slug + "\"");
    }

    static String summary(String slug, String status) {
        return """
                {"id": "consultation-1", "slug": "%s", "version": 2, "status": "%s", "title": "A safer Wolseley Road",
                 "purpose": "Two primary schools open onto Wolseley Road. We want to know how you use it, and what we should try first.",
                 "closesAt": "2026-12-06T00:00:00Z", "questions": 4, "historic": false}""".formatted(slug, status);
    }

    static String page(String... items) {
        return "{\"items\": [" + String.join(",", items) + "], \"next\": null}";
    }

    /** Hundreds of questions, as an import makes them. */
    static String manyResults(int questions) {
        return RESULTS.substring(0, RESULTS.indexOf("\"questions\""))
                + "\"questions\": ["
                + IntStream.rangeClosed(1, questions)
                        .mapToObj(i -> """
                                {"id": "c%d", "type": "SINGLE_CHOICE", "text": "Statement %d about the town and its streets", "base": %d,
                                 "options": [{"id": "agree", "text": "Agree", "count": %d}, {"id": "disagree", "text": "Disagree", "count": %d}, {"id": "pass", "text": "Pass", "count": 0}]}""".formatted(i, i, 10 + i % 7, i % 7, 10))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    /** Everything there is, so that every page can be looked at. */
    static void script(ScriptedServices services) {
        TrackerSample.script(services);
        CaseworkSample.script(services);
        ReferralSample.script(services);
        AnsweringSample.script(services);
        services.on("GET", "/api/wards", 200, WARDS)
                .on(
                        "GET",
                        "/api/consultations",
                        200,
                        page(
                                summary("wolseley-road", "OPEN"),
                                summary("closed", "CLOSED"),
                                summary("published", "RESULTS_PUBLISHED"),
                                summary("draft", "DRAFT")))
                .on(
                        "GET",
                        "/api/consultations?limit=50&status=open",
                        200,
                        page(
                                OPEN,
                                OPEN.replace("wolseley-road", "libraries")
                                        .replace("A safer Wolseley Road", "Opening hours of the libraries")))
                .on(
                        "GET",
                        "/api/consultations?limit=50&status=results_published",
                        200,
                        page(summary("published", "RESULTS_PUBLISHED")))
                .on("GET", "/api/consultations/wolseley-road", 200, OPEN)
                .on("GET", "/api/consultations/closed", 200, CLOSED)
                .on("GET", "/api/consultations/published", 200, PUBLISHED)
                .on("GET", "/api/consultations/town", 200, PUBLISHED)
                .on("GET", "/api/consultations/draft", 200, DRAFT)
                .on("GET", "/api/consultations/wolseley-road/results", 200, RESULTS)
                .on("GET", "/api/consultations/published/results", 200, RESULTS)
                .on("GET", "/api/consultations/town/results", 200, manyResults(896))
                .on("POST", "/api/consultations/wolseley-road/responses", 201, "{\"reference\": \"" + RESPONSE + "\"}")
                .on("POST", "/api/suggestions", 201, "{\"reference\": \"" + RESPONSE + "\"}")
                .on("POST", "/api/suggestions/similar", 200, SIMILAR)
                .on("GET", "/api/suggestions/search", 200, FOUND)
                .on("GET", "/api/responses/" + RESPONSE, 200, RESPONSE_BODY)
                .on("GET", "/api/promises/" + RESPONSE, 200, PROMISE)
                .on("GET", "/api/suggestions/" + RESPONSE, 200, SCREENED)
                .on("GET", "/api/suggestions/" + RESPONSE + "/casework", 200, CASE)
                .on("GET", "/api/suggestions", 200, WAITING)
                .on("GET", "/api/process", 200, PROCESS)
                .on("GET", "/api/seals?days=1", 200, SEALS)
                .on("GET", "/api/me", 200, page(PROMISE))
                .on("GET", "/api/followings/mine", 200, page(FOLLOWED));
        DraftSample.script(services);
        ResultsSample.script(services);
        WeightedSample.script(services);
        OutcomeSample.script(services);
        ThemesSample.script(services);
        ResponsesSample.script(services);
        ReleaseSample.script(services);
        EarlierAnswersSample.script(services);
        RepeatsSample.script(services);
        OperationsSample.script(services);
        MailsSample.script(services);
        PerformanceSample.script(services);
        MailTextSample.script(services);
        WeeklySample.script(services);
        ProcessSample.script(services);
        OpportunitySample.script(services);
    }
}
