package org.yousaid.gateway.pages;

/** What staff see of mails: two things that many are told, one paused, some trouble, and a mail that can be stopped. */
final class MailsSample {

    static final String MESSAGE = "message-00000000000000000000000000";

    static final String PREFERENCES =
            """
            {"version": 2, "mails": ["REPLIES", "OUTCOMES", "FOLLOWED"], "language": "cy", "pausedUntil": "2027-03-01",
             "longestPauseMonths": 6, "wards": ["E05002079"], "given": [
               {"reference": "%s", "kind": "RESPONSE", "pausedUntil": null},
               {"reference": "%s", "kind": "SUGGESTION", "pausedUntil": "2027-02-01"}], "following": [
               {"id": "%s", "reference": "%s", "token": "t", "pausedUntil": null}]}""".formatted(Sample.RESPONSE, TrackerSample.ENDED, TrackerSample.FOLLOWING, Sample.IDEA);

    private static final String NEWS = """
            {"ward": "E05002087", "name": "Efford and Lipson", "wanted": %s}""";

    private MailsSample() {}

    static String mails(boolean paused) {
        return """
                {"version": 3, "paused": %s, "by": "policy", "reason": "A figure is wrong", "since": "2026-11-21T09:00:00Z",
                 "told": [
                   {"kind": "outcome", "title": "A square for people", "since": "2026-11-21T08:00:00Z", "all": 50000,
                    "waiting": 31000, "sent": 18950, "lost": 50},
                   {"kind": "thanks", "title": "Wolseley Road", "since": "2026-11-20T08:00:00Z", "all": 412, "waiting": 0,
                    "sent": 410, "lost": 2}],
                 "delayed": [{"reason": "TRY_LATER", "count": 12}, {"reason": "NO_ENCRYPTION", "count": 1204}],
                 "heldBack": [
                   {"reason": "CERTIFICATE_NOT_TRUSTED", "everything": true, "domains": 0, "mails": 31018,
                    "since": "2026-11-21T09:00:00Z", "until": "2026-11-21T09:30:00Z"},
                   {"reason": "SERVER_BUSY", "everything": false, "domains": 3, "mails": 77,
                    "since": "2026-11-20T09:00:00Z", "until": "2026-11-21T09:30:00Z"}]}""".formatted(paused);
    }

    static void script(ScriptedServices services) {
        services.on("GET", "/api/mails", 200, mails(false))
                .on("GET", "/api/mails/lost", 200, """
                        {"items": [
                          {"kind": "thanks", "about": "%s", "why": "ADDRESS_UNKNOWN", "cause": "smtp-550",
                           "at": "2026-11-21T08:00:00Z"},
                          {"kind": "thanks", "about": null, "why": "TRY_LATER", "cause": "smtp-451",
                           "at": "2026-11-21T08:00:00Z"},
                          {"kind": "thanks", "about": null, "why": "CAME_BACK", "cause": "5.1.1",
                           "at": "2026-11-21T08:00:00Z"}], "next": "1.message-1"}""".formatted(Sample.RESPONSE))
                .on("GET", "/api/mails/unreachable", 200, """
                        {"items": [
                          {"person": "person-1", "why": "CAME_BACK", "since": "2026-11-20T08:00:00Z", "version": 4,
                           "name": "Anna Pascoe", "email": "anna@example.org", "phone": "01752 000000",
                           "postal": "1 Armada Way\\nPlymouth"},
                          {"person": "person-2", "why": "COMPLAINED", "since": "2026-11-20T08:00:00Z", "version": 1,
                           "name": null, "email": "bob@example.org", "phone": null, "postal": null}], "next": null}""")
                .on("GET", "/api/mails/" + MESSAGE, 200, "{\"about\": \"" + Sample.RESPONSE + "\", \"stopped\": false}")
                .on(
                        "POST",
                        "/api/mails/" + MESSAGE + "/stop",
                        200,
                        "{\"about\": \"" + Sample.RESPONSE + "\", \"stopped\": true, \"preferences\": \"p\"}")
                .on(
                        "GET",
                        "/api/mails/message-digest",
                        200,
                        "{\"about\": null, \"stopped\": false, \"preferences\": \"p\"}")
                .on("GET", "/api/me/preferences", 200, PREFERENCES)
                .on("PUT", "/api/me/preferences", 200, PREFERENCES)
                .on("GET", "/api/mails/" + MESSAGE + "/preferences", 200, PREFERENCES)
                .on("PUT", "/api/mails/" + MESSAGE + "/preferences", 200, PREFERENCES)
                .on("PUT", "/api/me/preferences/pauses/" + Sample.RESPONSE, 200, PREFERENCES)
                .on("PUT", "/api/mails/" + MESSAGE + "/preferences/pauses/" + TrackerSample.ENDED, 200, PREFERENCES)
                .on("GET", "/api/mails/" + MESSAGE + "/news", 200, NEWS.formatted(false))
                .on("POST", "/api/mails/" + MESSAGE + "/news", 200, NEWS.formatted(true))
                .on("GET", "/api/mails/old/news", 410, "{\"status\": 410, \"code\": \"link-too-old\"}")
                .on("GET", "/api/mails/old/preferences", 410, "{\"status\": 410, \"code\": \"link-too-old\"}")
                .on("POST", "/api/mails/pause", 200, mails(true))
                .on("POST", "/api/mails/resume", 200, mails(false))
                .on("POST", "/api/mails/unreachable/person-1/write-again", 204, "");
    }
}
