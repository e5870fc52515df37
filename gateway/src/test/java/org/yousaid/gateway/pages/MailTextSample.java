package org.yousaid.gateway.pages;

/** What administrators see of what mails say: one untouched, and a translation with versions and a draft. */
final class MailTextSample {

    private static final String API = "/api/admin/mail-templates";

    private static final String PLACEHOLDERS = """
            [{"name": "greeting", "sort": "words", "meaning": "“Dear Anna Pascoe,”", "optional": false, "personal": true,
              "required": false},
             {"name": "consultation", "sort": "words", "meaning": "The title of the consultation", "optional": true,
              "personal": false, "required": false},
             {"name": "charts", "sort": "block", "meaning": "A chart for each question", "optional": true,
              "personal": false, "required": true},
             {"name": "results-link", "sort": "link", "meaning": "The page with all results", "optional": false,
              "personal": false, "required": true},
             {"name": "one-response", "sort": "flag", "meaning": "There is exactly one", "optional": false,
              "personal": false, "required": false}]""";

    private MailTextSample() {}

    static String texts(String subject) {
        return """
                {"subject": "%s", "preview": "Thank you", "heading": "Diolch",
                 "body": "{greeting}\\n\\nDyma’r canlyniadau.\\n\\n{charts}", "footer": "{your-choices}"}""".formatted(subject);
    }

    static String welsh(boolean fourEyes) {
        return """
                {"form": "thanks", "title": "Thank-you with the results", "language": "cy", "revision": 4, "version": 1,
                 "since": "2026-11-20T09:00:00Z", "by": "second", "texts": %s, "english": %s,
                 "draft": {"texts": %s, "by": "admin", "at": "2026-11-21T09:00:00Z"}, "placeholders": %s,
                 "versions": [{"number": 1, "texts": %s, "by": "second", "at": "2026-11-20T09:00:00Z"},
                              {"number": 0, "texts": %s, "by": null, "at": null}],
                 "history": [{"what": "went-back", "version": 1, "reason": "A link was gone", "by": "admin",
                              "at": "2026-11-20T09:00:00Z"},
                             {"what": "published", "version": 1, "by": "second", "at": "2026-11-20T09:00:00Z"}],
                 "fourEyes": %s}""".formatted(
                        texts("Beth ddywedodd pawb"),
                        texts("What everybody said"),
                        texts("Beth mae pawb yn ei ddweud"),
                        PLACEHOLDERS,
                        texts("Beth ddywedodd pawb"),
                        texts("Beth a ddywedwyd"),
                        fourEyes);
    }

    static String preview(double age) {
        return """
                {"subject": "What everybody said", "text": "THANK YOU\\n\\nDear Sam Sample,\\n", "real": true,
                 "html": "<!DOCTYPE html><html lang='en'><head><style>@media (prefers-color-scheme: dark) { p { color: white } }</style></head><body><p>Dear Sam Sample,</p></body></html>",
                 "readingAge": %s, "readingAgeLimit": 11}""".formatted(age);
    }

    static void script(ScriptedServices services) {
        services.on("GET", API, 200, """
                        {"items": [
                          {"form": "thanks", "title": "Thank-you with the results", "language": "en", "version": 0},
                          {"form": "thanks", "title": "Thank-you with the results", "language": "cy", "version": 1,
                           "since": "2026-11-20T09:00:00Z", "by": "second", "draftBy": "admin"}]}""")
                .on("GET", API + "/thanks/cy", 200, welsh(false))
                .on("GET", API + "/thanks/en", 200, """
                        {"form": "thanks", "title": "Thank-you with the results", "language": "en", "revision": 0,
                         "version": 0, "texts": %s, "placeholders": %s,
                         "versions": [{"number": 0, "texts": %s, "by": null, "at": null}], "history": [],
                         "fourEyes": false}""".formatted(
                                texts("What everybody said"), PLACEHOLDERS, texts("What everybody said")))
                .on("GET", API + "/thanks/cy/preview", 200, preview(7.5))
                .on("GET", API + "/thanks/en/preview", 200, preview(14.2))
                .on("PUT", API + "/thanks/cy/draft", 200, welsh(false))
                .on("DELETE", API + "/thanks/cy/draft", 200, welsh(false))
                .on("POST", API + "/thanks/cy/publish", 200, welsh(false))
                .on("POST", API + "/thanks/cy/go-back", 200, welsh(false))
                .on("POST", API + "/thanks/cy/test", 202, "{\"to\": \"admin@council.example\"}");
    }
}
