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

    private DraftSample() {}

    static void script(ScriptedServices services) {
        services.on("GET", "/api/consultations/draft", 200, DRAFT)
                .on("GET", "/api/consultation-templates", 200, TEMPLATES);
    }
}
