package org.yousaid.gateway.pages;

/** A consultation that is wholly translated into Welsh and partly into Arabic and Polish, with a question of each type. */
final class LanguagesSample {

    static final String SLUG = "cynllun";
    static final String SINGLE = "cynllun-fesul-un";

    private LanguagesSample() {}

    private static final String PLAN = """
            {"id": "consultation-7", "slug": "cynllun", "version": 2, "status": "OPEN", "title": "The plan",
             "purpose": "We plan ten years.", "canStillChange": "Everything.", "layout": "ALL_ON_ONE",
             "languages": ["en", "ar", "cy", "pl"], "decisionDate": "2027-03-01", "decidedBy": "Cabinet", "owner": "Y tîm",
             "background": [{"title": "Dogfen", "url": "https://example.org/a.pdf"}], "askEquality": true,
             "standing": true, "resultsVersion": 1, "outcomeVersion": 1,
             "corrections": [{"at": "2026-11-20T10:00:00Z", "reason": "A word was wrong"}],
             "closesAt": "2026-12-06T00:00:00Z", "replyWithinDays": 28,
             "sections": [{"id": "town", "title": "The town", "text": "First."}],
             "translations": {
               "cy": {"title": "Cynllun y dref", "purpose": "Cynllun deng mlynedd.", "canStillChange": "Popeth.",
                      "sections": {"town": {"title": "Y dref", "text": "Yn gyntaf."}}},
               "pl": {"title": "Plan"}, "ar": {"title": "خطة المدينة", "sections": {"town": {"title": "المدينة"}}}},
             "questions": [
               {"id": "live", "section": "town", "type": "SINGLE_CHOICE", "text": "Do you live here?", "help": "Choose one.", "required": true, "askAgainReason": "Much has changed",
                "options": [{"id": "yes", "text": "Yes"}, {"id": "no", "text": "No"}],
                "translations": {"cy": {"text": "Ydych chi’n byw yma?", "help": "Dewiswch un.", "options": {"yes": "Ydw", "no": "Nac ydw"}},
                                 "ar": {"text": "هل تسكن هنا؟", "help": "اختر جوابا", "options": {"yes": "نعم", "no": "لا"}}}},
               {"id": "ward", "type": "PLACE", "text": "Which ward?", "showIf": {"question": "live", "anyOf": ["yes", "no"]},
                "translations": {"cy": {"text": "Pa ward?"}}},
               {"id": "years", "type": "NUMBER", "text": "How many years?", "min": 0, "max": 120, "unit": "years", "required": true,
                "showIf": {"question": "live", "anyOf": ["yes"]},
                "translations": {"cy": {"text": "Sawl blwyddyn?", "unit": "blynedd"}}},
               {"id": "since", "type": "DATE", "text": "When?", "required": true, "translations": {"cy": {"text": "Pryd?"}}},
               {"id": "uses", "type": "MULTIPLE_CHOICE", "text": "What for?", "help": "On a weekday.",
                "options": [{"id": "shop", "text": "Shopping"}, {"id": "work", "text": "Work"}],
                "translations": {"cy": {"text": "At beth?", "help": "Ar ddydd gwaith.", "options": {"shop": "Siopa", "work": "Gwaith"}},
                                 "ar": {"text": "لماذا؟", "options": {"shop": "التسوق", "work": "العمل"}}}},
               {"id": "order", "type": "RANKING", "text": "What first?",
                "options": [{"id": "homes", "text": "Homes"}, {"id": "park", "text": "A park"}],
                "translations": {"cy": {"text": "Beth gyntaf?", "options": {"homes": "Cartrefi", "park": "Parc"}}}},
               {"id": "agree", "type": "MATRIX", "text": "Do you agree?",
                "rows": [{"id": "r1", "text": "It is fair"}], "options": [{"id": "a", "text": "Agree"}, {"id": "d", "text": "Disagree"}],
                "translations": {"cy": {"text": "Ydych chi’n cytuno?", "rows": {"r1": "Mae’n deg"}, "options": {"a": "Cytuno", "d": "Anghytuno"}}}},
               {"id": "safe", "type": "SCALE", "text": "How safe?", "min": 1, "max": 5, "translations": {"cy": {"text": "Pa mor ddiogel?"}}},
               {"id": "name", "type": "SHORT_TEXT", "text": "Its name?", "translations": {"cy": {"text": "Ei enw?"}}},
               {"id": "else", "type": "LONG_TEXT", "text": "Anything else?", "translations": {"cy": {"text": "Rhywbeth arall?"}}}]}""";

    private static final String EQUALITY = """
            {"items": [{"id": "age", "text": "How old are you?", "options": [{"id": "16-24", "text": "16 to 24"}, {"id": "none", "text": "Prefer not to say"}],
              "translations": {"cy": {"text": "Faint yw eich oed?", "options": {"16-24": "16 i 24"}}}}]}""";

    private static final String ASKED_BEFORE = """
            {"items": [{"id": "live", "text": "Do you live here?", "reason": "Much has changed", "earlier": [
              {"question": {"id": "a", "type": "SINGLE_CHOICE", "text": "x"}, "consultation": {"id": "consultation-1", "slug": "cynt", "title": "Cynllun 2016"},
               "askedAt": "2016-01-01T00:00:00Z", "similarity": 0.9}]}]}""";

    private static final String RESPONSE = """
            {"reference": "%s", "consultation": {"slug": "cynllun", "title": "Cynllun y dref"}, "recordedAt": "2026-11-21T10:15:00Z",
             "replyBy": "2026-12-19T10:15:00Z", "suggestions": [{"reference": "%s", "title": "Mainc"}]}""".formatted(Sample.RESPONSE, Sample.RESPONSE);

    private static final String STORED = """
            {"content": {"fields": {"key": ["k7"], "language": ["cy"], "q-live": ["no"]}, "step": 1},
             "version": 1, "savedAt": "2026-11-21T10:15:00Z", "until": "2026-12-06T00:00:00Z"}""";

    /** The same in another state. */
    static String in(String status) {
        return PLAN.replace("\"OPEN\"", "\"" + status + "\"").replace("\"standing\": true", "\"standing\": false");
    }

    static void script(ScriptedServices services) {
        services.on("GET", "/api/wards", 200, "{\"items\": [{\"code\": \"W1\", \"name\": \"Treganna\"}]}")
                .on("GET", "/api/equality-questions", 200, EQUALITY)
                .on("GET", "/api/responses/" + Sample.RESPONSE, 200, RESPONSE)
                .on("GET", "/api/process", 200, ProcessSample.in("cy"));
        for (String slug : new String[] {SLUG, SINGLE}) {
            String plan = PLAN.replace("\"slug\": \"cynllun\"", "\"slug\": \"" + slug + "\"");
            String path = "/api/consultations/" + slug;
            services.on("GET", path, 200, slug.equals(SINGLE) ? plan.replace("ALL_ON_ONE", "ONE_PER_PAGE") : plan)
                    .on("GET", path + "/length", 200, "{\"minutes\": 6, \"from\": \"ANSWERS\", \"answers\": 40}")
                    .on("GET", path + "/asked-before", 200, ASKED_BEFORE)
                    .on("GET", path + "/saved", 200, STORED)
                    .on("POST", path + "/saved", 201, AnsweringSample.KEPT)
                    .on("POST", path + "/responses", 201, "{\"reference\": \"" + Sample.RESPONSE + "\"}");
        }
    }
}
