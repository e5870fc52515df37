package org.yousaid.gateway.pages;

/** A draft with something of everything. */
final class DraftSample {

    static final String DRAFT = """
            {"id": "consultation-9", "slug": "draft", "version": 4, "status": "DRAFT",
             "title": "A quieter Efford", "purpose": "We want to know where noise troubles people.",
             "canStillChange": "Delivery hours and the road surface.", "decidedBy": "Environment Committee",
             "background": [{"title": "Noise map", "url": "https://example.org/map.pdf"}],
             "audience": {"wards": ["E05002087"]},
             "sections": [{"id": "s1", "title": "Where you live", "text": "Think of a usual week."}, {"id": "s2", "title": "What to do"}],
             "layout": "BY_SECTION", "languages": ["en", "cy"], "closesAt": "2027-01-31T00:00:00Z", "replyWithinDays": 28,
             "translations": {"cy": {"title": "Efford tawelach"}},
             "resultsVersion": 0, "historic": false,
             "questions": [
               {"id": "q1", "type": "SINGLE_CHOICE", "text": "Does noise trouble you?", "required": true, "section": "s1", "askAgainReason": "New road",
                "options": [{"id": "o1", "text": "Yes"}, {"id": "o2", "text": "Sometimes"}, {"id": "o3", "text": "No"}],
                "translations": {"cy": {"text": "A yw sŵn yn eich poeni?", "options": {"o1": "Ydy"}}}},
               {"id": "q2", "type": "MATRIX", "text": "How loud is it?", "required": false, "section": "s1",
                "rows": [{"id": "r1", "text": "By day"}, {"id": "r2", "text": "At night"}], "options": [{"id": "o1", "text": "Quiet"}, {"id": "o2", "text": "Loud"}]},
               {"id": "q3", "type": "LONG_TEXT", "text": "What is the worst of it?", "help": "In your own words", "required": false, "section": "s2",
                "showIf": {"question": "q1", "anyOf": ["o1", "o2"]}},
               {"id": "q4", "type": "SCALE", "text": "How well do you sleep?", "required": false, "section": "s2", "min": 1, "max": 5}]}""";

    static final String TEMPLATES = """
            {"items": [{"id": "street-change", "title": "A change to a street", "description": "Crossings, parking, cycling",
             "draft": {"purpose": "We want to know how you use the street.", "questions": [{"id": "q1", "type": "LONG_TEXT", "text": "What would you change?"}]}}]}""";

    static final String CHECKS = """
            {"language": "en", "reading": {"age": 12.3, "questions": [{"id": "q1", "age": 6.0}, {"id": "q3", "age": 15.2}],
             "hardest": [{"text": "The implementation of interventions necessitates coordination.", "age": 31.0}]},
             "minutes": 3, "missing": ["owner"], "decidedBeforeItCloses": true, "unreachable": ["q4"],
             "untranslated": [{"language": "cy", "missing": 15, "texts": 18}],
             "askedTooSoon": [{"slug": "wolseley-road", "title": "A safer Wolseley Road", "closesAt": "2026-12-06T00:00:00Z", "overlaps": true, "daysBetween": 0},
                              {"slug": "libraries", "title": "Opening hours", "closesAt": "2027-03-06T00:00:00Z", "overlaps": false, "daysBetween": 12}]}""";

    static final String CALENDAR = """
            {"items": [
              {"slug": "wolseley-road", "title": "A safer Wolseley Road", "status": "OPEN", "standing": false, "opensAt": "2026-11-02T08:00:00Z", "closesAt": "2026-12-06T00:00:00Z", "resultsBy": "2027-01-03T00:00:00Z", "decisionDate": "2027-02-18"},
              {"slug": "libraries", "title": "Opening hours of the libraries, the archive and the museum in winter", "status": "PLANNED", "standing": false, "opensAt": "2027-01-15T09:00:00Z", "closesAt": "2027-02-27T00:00:00Z", "resultsBy": "2027-03-27T00:00:00Z", "wards": ["E05002087"]},
              {"slug": "bins", "title": "Bins, boxes; and \\\\ bags", "status": "CLOSED", "standing": false, "opensAt": "2026-09-01T08:00:00Z", "closesAt": "2026-11-01T00:00:00Z", "resultsBy": "2026-11-29T00:00:00Z"},
              {"slug": "service", "title": "How is our service?", "status": "OPEN", "standing": true, "opensAt": "2026-01-01T00:00:00Z"}]}""";

    static final String ASKED_BEFORE = """
            {"items": [
               {"id": "q1", "text": "Does noise trouble you?", "reason": "New road", "reasonNeeded": true, "earlier": [
                 {"question": {"id": "q7", "type": "SINGLE_CHOICE", "text": "Are you troubled by noise?"}, "consultation": {"id": "consultation-3", "slug": "published", "title": "Noise in 2024"},
                  "askedAt": "2024-03-01T09:00:00Z", "similarity": 0.86,
                  "results": {"id": "q7", "type": "SINGLE_CHOICE", "text": "Are you troubled by noise?", "asked": 40, "base": 36, "skipped": 4,
                    "options": [{"id": "y", "text": "Yes", "count": 24, "share": 0.6667}, {"id": "n", "text": "No", "count": 12, "share": 0.3333}]},
                  "done": "Lorries go round Efford at night since May 2024."},
                 {"question": {"id": "q2", "type": "LONG_TEXT", "text": "What noise do you hear?"}, "consultation": {"id": "consultation-4", "slug": "closed", "title": "Living here"},
                  "askedAt": "2023-03-01T09:00:00Z", "similarity": 0.52, "results": null}]},
               {"id": "q4", "text": "How well do you sleep?", "reasonNeeded": false, "earlier": [
                 {"question": {"id": "q1", "type": "SCALE", "text": "How do you sleep?"}, "consultation": {"id": "consultation-3", "slug": "published", "title": "Noise in 2024"},
                  "askedAt": "2024-03-01T09:00:00Z", "similarity": 0.61, "results": null}]}]}""";

    private DraftSample() {}

    static void script(ScriptedServices services) {
        services.on("GET", "/api/consultations/draft", 200, DRAFT)
                .on("GET", "/api/consultations/consultation-9/checks", 200, CHECKS)
                .on("GET", "/api/calendar", 200, CALENDAR)
                .on("GET", "/api/consultations/draft/asked-before", 200, ASKED_BEFORE)
                .on("GET", "/api/consultation-templates", 200, TEMPLATES);
    }
}
