package org.yousaid.gateway.pages;

/** Bodies that suggestions are referred to, and what they have. */
final class ReferralSample {

    static final String REFERRED = "YS-7K3M-9QX4-T2BH";
    static final String SILENT = "YS-Q9W0-FVZ1-VXZF";
    static final String OVER = "YS-P3A3-BTV6-4HGX";
    static final String POLICE = "receiver-0123456789abcdefghjkmnpqrs";
    static final String TOKEN = "5f0c0a523c2b4f6e9d341c2c2f8f0f11";

    static final String RECEIVERS = """
            {"items": [
              {"id": "%s", "name": "Greenfield Police", "names": {"cy": "Heddlu'r Maes Glas"}, "email": "referrals@police.example", "purpose": "Crime and disorder, speeding", "days": 21, "retired": false, "version": 3},
              {"id": "receiver-1123456789abcdefghjkmnpqrs", "name": "Three Rivers County Council", "names": {}, "email": "county@example.org", "purpose": "Main roads, buses, schools", "days": 1, "retired": false, "version": 0},
              {"id": "receiver-2123456789abcdefghjkmnpqrs", "name": "Old Water Board", "names": {}, "email": "water@example.org", "purpose": "Drains", "days": 28, "retired": true, "version": 1}]}""".formatted(POLICE);

    static final String POLICE_BODY = """
            {"id": "%s", "name": "Greenfield Police", "names": {"cy": "Heddlu'r Maes Glas"}, "email": "referrals@police.example", "purpose": "Crime and disorder, speeding", "days": 21, "retired": false, "version": 3}""".formatted(POLICE);

    static final String ANSWERED_BODY = """
            {"reference": "%s", "title": "Lorries in Ham Lane at night", "text": "Lorries race through Ham Lane at three in the morning.", "ask": "Could you check how fast they go?", "ward": "Efford and Lipson",
             "receiverId": "%s", "receiver": "Greenfield Police", "by": "carla", "since": "2026-11-01T09:00:00Z", "answerBy": "2026-11-22", "overdue": false, "chased": 1, "chasedAt": "2026-11-23T00:00:00Z",
             "confirmedAt": "2026-11-03T09:00:00Z", "answered": "DONE", "released": false, "open": true, "version": 5,
             "said": [{"receiver": "Greenfield Police", "answer": "WE_HAVE_IT", "at": "2026-11-03T09:00:00Z"},
                      {"receiver": "Greenfield Police", "answer": "DONE", "words": "We check there on Fridays.", "at": "2026-11-24T09:00:00Z"}]}""".formatted(REFERRED, POLICE);

    static final String SILENT_BODY = """
            {"reference": "%s", "title": "A crossing at the school", "text": "A crossing, please.", "receiverId": "%s", "receiver": "Three Rivers County Council", "by": "carla",
             "since": "2026-10-01T09:00:00Z", "answerBy": "2026-10-22", "overdue": true, "chased": 2, "chasedAt": "2026-10-30T00:00:00Z", "released": false, "open": true, "said": [], "version": 2}""".formatted(SILENT, POLICE);

    private static final String STANDS = """
            "stage": "referred", "since": "2026-11-01T09:00:00Z", "nextWordBy": "2026-12-14T00:00:00Z", "supporters": 3, "process": 1, "version": 2, "text": "Lorries race through Ham Lane.",
            "history": [{"stage": "received", "at": "2026-10-20T09:00:00Z", "note": null}, {"stage": "screened", "at": "2026-11-01T09:00:00Z", "note": null},
                        {"stage": "referred", "at": "2026-11-01T09:00:00Z", "note": "The police can look at this.", "referredTo": "Greenfield Police", "answerBy": "2026-11-22"}]""";

    static final String TRACKED = """
            {"reference": "%s", "title": "Lorries in Ham Lane at night", %s,
             "referral": {"receiver": "Greenfield Police", "since": "2026-11-01T09:00:00Z", "answerBy": "2026-11-22", "confirmedAt": "2026-11-03T09:00:00Z", "chasedAt": "2026-11-23T00:00:00Z",
                          "answeredAt": "2026-11-24T09:00:00Z", "said": "We check there on Fridays.", "over": false}}""".formatted(REFERRED, STANDS);

    static final String CASEWORK = """
            {"reference": "%s", "title": "Lorries in Ham Lane at night", %s}""".formatted(REFERRED, STANDS);

    static final String ASKED = """
            {"reference": "%s", "receiver": "Greenfield Police", "title": "Lorries in Ham Lane at night", "text": "Lorries race through Ham Lane at three in the morning, much too fast.\\n\\nCould somebody stop them?", "ask": "Could you check how fast they go?", "ward": "Efford and Lipson", "since": "2026-11-01T09:00:00Z",
             "answerBy": "2026-11-22", "open": true, "said": [{"receiver": "Greenfield Police", "answer": "WE_HAVE_IT", "words": "The roads team looks at it.", "at": "2026-11-03T09:00:00Z"}]}""".formatted(REFERRED);

    static final String NEW = """
            {"reference": "%s", "receiver": "Three Rivers County Council", "title": "A crossing at the school", "text": "A crossing, please.", "since": "2026-10-01T09:00:00Z", "answerBy": "2026-10-22", "open": true, "said": []}""".formatted(SILENT);

    static final String CLOSED = """
            {"reference": "%s", "receiver": "", "title": "A clinic", "text": "A clinic in the evening.", "since": "2026-10-01T09:00:00Z", "answerBy": "2026-10-22", "open": false,
             "said": [{"receiver": "First", "answer": "NOT_OURS", "words": "Ask the health trust.", "at": "2026-10-03T09:00:00Z"}]}""".formatted(OVER);

    private ReferralSample() {}

    static void script(ScriptedServices services) {
        services.on("GET", "/api/receivers", 200, RECEIVERS)
                .on("GET", "/api/receivers/" + POLICE, 200, POLICE_BODY)
                .on("POST", "/api/receivers", 201, POLICE_BODY)
                .on("PUT", "/api/receivers/" + POLICE, 200, POLICE_BODY)
                .on("POST", "/api/receivers/" + POLICE + "/retire", 200, POLICE_BODY)
                .on(
                        "GET",
                        "/api/referrals",
                        200,
                        "{\"items\": [" + SILENT_BODY + "," + ANSWERED_BODY + "], \"next\": null}")
                .on("GET", "/api/referrals/" + REFERRED, 200, ANSWERED_BODY)
                .on("GET", "/api/referrals/" + SILENT, 200, SILENT_BODY)
                .on("POST", "/api/referrals/" + REFERRED + "/release", 200, ANSWERED_BODY)
                .on("GET", "/api/referrals/" + REFERRED + "/asked", 200, ASKED)
                .on("GET", "/api/referrals/" + SILENT + "/asked", 200, NEW)
                .on("GET", "/api/referrals/" + OVER + "/asked", 200, CLOSED)
                .on("POST", "/api/referrals/" + REFERRED + "/answers", 200, ASKED)
                .on("GET", "/api/suggestions/" + REFERRED, 200, TRACKED)
                .on("GET", "/api/suggestions/" + REFERRED + "/casework", 200, CASEWORK)
                .on("GET", "/api/suggestions/" + SILENT + "/casework", 200, CASEWORK.replace(REFERRED, SILENT))
                .on("POST", "/api/suggestions/" + REFERRED + "/screen", 200, TRACKED);
    }
}
