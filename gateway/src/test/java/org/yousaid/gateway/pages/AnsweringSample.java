package org.yousaid.gateway.pages;

/** A consultation with a question of each type, in each way its author can have it put. */
final class AnsweringSample {

    static final String TOKEN = "Tk3n0fAnAnswerThatWasSavedForLater00000";

    private AnsweringSample() {}

    private static final String PLAN = """
            {"id": "consultation-9", "slug": "town-plan", "version": 2, "status": "OPEN", "title": "The town plan",
             "purpose": "We plan the next ten years.", "layout": "ALL_ON_ONE", "languages": ["en", "cy"],
             "background": [{"title": "The plan in four pages (PDF)", "url": "https://example.org/plan.pdf"}],
             "closesAt": "2026-12-06T00:00:00Z", "replyWithinDays": 28,
             "sections": [{"id": "town", "title": "The town", "text": "First, how you live here."}, {"id": "plan", "title": "The plan"}],
             "translations": {"cy": {"title": "Cynllun y dref", "sections": {"town": {"title": "Y dref"}}}},
             "questions": [
               {"id": "live", "section": "town", "type": "SINGLE_CHOICE", "text": "Do you live here?", "required": true,
                "options": [{"id": "yes", "text": "Yes"}, {"id": "no", "text": "No"}],
                "translations": {"cy": {"text": "Ydych chi'n byw yma?", "options": {"yes": "Ydw"}}}},
               {"id": "ward", "section": "town", "type": "PLACE", "text": "Which ward do you know best?", "showIf": {"question": "live", "anyOf": ["yes"]}},
               {"id": "years", "section": "town", "type": "NUMBER", "text": "For how many years?", "min": 0, "max": 120, "showIf": {"question": "live", "anyOf": ["yes"]}},
               {"id": "since", "section": "town", "type": "DATE", "text": "When were you here last?", "showIf": {"question": "live", "anyOf": ["no"]}},
               {"id": "uses", "section": "town", "type": "MULTIPLE_CHOICE", "text": "What do you come for?", "help": "On a usual weekday.",
                "options": [{"id": "shop", "text": "Shopping"}, {"id": "work", "text": "Work"}]},
               {"id": "order", "section": "plan", "type": "RANKING", "text": "What should come first?",
                "options": [{"id": "homes", "text": "New homes"}, {"id": "park", "text": "A larger park"}, {"id": "tram", "text": "A tram line to the station"}]},
               {"id": "agree", "section": "plan", "type": "MATRIX", "text": "How much do you agree?",
                "rows": [{"id": "r1", "text": "The plan is fair"}, {"id": "r2", "text": "The plan is clear enough for me to understand what happens in my street"}],
                "options": [{"id": "a", "text": "Agree"}, {"id": "n", "text": "Neither"}, {"id": "d", "text": "Disagree"}]},
               {"id": "safe", "section": "plan", "type": "SCALE", "text": "How safe do you feel in the centre at night?", "min": 1, "max": 5},
               {"id": "name", "section": "plan", "type": "SHORT_TEXT", "text": "What should the new square be called?"},
               {"id": "else", "section": "plan", "type": "LONG_TEXT", "text": "What else should we know?"}]}""";

    private static String laidOut(String slug, String layout) {
        return PLAN.replace("\"town-plan\"", "\"" + slug + "\"").replace("ALL_ON_ONE", layout);
    }

    static final String KEPT = """
            {"token": "%s", "version": 1, "savedAt": "2026-11-21T10:15:00Z", "until": "2026-12-06T00:00:00Z"}""".formatted(TOKEN);

    static final String STORED = """
            {"content": {"fields": {"key": ["k7"], "q-live": ["no"], "q-else": ["Half a thought"]}, "step": 9},
             "version": 1, "savedAt": "2026-11-21T10:15:00Z", "until": "2026-12-06T00:00:00Z"}""";

    static void script(ScriptedServices services) {
        services.on("GET", "/api/consultations/town-plan", 200, PLAN)
                .on("GET", "/api/consultations/town-plan-sections", 200, laidOut("town-plan-sections", "BY_SECTION"))
                .on("GET", "/api/consultations/town-plan-single", 200, laidOut("town-plan-single", "ONE_PER_PAGE"))
                .on("GET", "/api/consultations/town-plan/saved", 200, STORED)
                .on("GET", "/api/consultations/town-plan-single/saved", 200, STORED);
        for (String slug : new String[] {"town-plan", "town-plan-sections", "town-plan-single"}) {
            services.on("POST", "/api/consultations/" + slug + "/saved", 201, KEPT)
                    .on(
                            "PUT",
                            "/api/consultations/" + slug + "/saved",
                            200,
                            KEPT.replace("\"version\": 1", "\"version\": 2"))
                    .on("DELETE", "/api/consultations/" + slug + "/saved", 204, "")
                    .on(
                            "POST",
                            "/api/consultations/" + slug + "/responses",
                            201,
                            "{\"reference\": \"" + Sample.RESPONSE + "\"}");
        }
    }
}
