package org.yousaid.gateway.pages;

/** Benches, in delivery; seats, just begun; and what asks for the same. */
final class OpportunitySample {

    static final String BENCHES = "opportunity-0000000000000000000benches";
    static final String SEATS = "opportunity-000000000000000000000seats";
    private static final String PATH = "/api/opportunities/" + BENCHES;

    private static final String ASSESSMENT = """
            {"benefit": "People who cannot walk far can rest on the way up to the Hoe.", "costFrom": 4000, "costTo": 6500, "costPer": "ONCE",
             "cost": "£4,000 to £6,500, once", "effort": "WEEKS", "objectives": "It is in the plan for walking.",
             "equalityImpact": "Helps older people and people with a disability most."}""";

    static final String IN_DELIVERY = """
            {"id": "%s", "title": "Benches on the Hoe", "summary": "Six benches along the paths, out of the wind and with arm rests.",
             "serviceArea": "Parks", "state": "IN_DELIVERY", "since": "2026-11-10T09:00:00Z", "suggestions": 34,
             "assessment": %s,
             "views": [{"councillor": "Cllr Ada Penrose", "ward": "E05002087", "stance": "FOR", "words": "My ward has waited for this.", "at": "2026-10-12T09:00:00Z"}],
             "decision": {"approved": true, "reasons": "It is cheap, many ask for it, and the ground is ours.", "decider": "Cabinet", "committee": true, "on": "2026-10-20"},
             "milestones": [
               {"id": "m1", "what": "Benches ordered from the workshop", "due": "2026-11-01", "reached": "2026-11-05", "late": true},
               {"id": "m2", "what": "Ground prepared", "due": "2026-11-15", "late": true},
               {"id": "m3", "what": "Benches stand", "due": "2027-01-15", "late": false}],
             "evidence": [{"words": "The first two benches stand at the lighthouse.", "link": "https://www.example.org/benches", "at": "2026-11-19T09:00:00Z", "milestone": "Benches ordered from the workshop",
                "picture": {"id": "picture-0123456789abcdefghjkmnpqrs", "alternative": "Two benches in the sun, the lighthouse behind them", "width": 1600, "height": 1200}}],
             "words": [{"words": "The joiner was ill; it takes two weeks longer.", "at": "2026-11-12T09:00:00Z"}],
             "merged": ["%s"], "splitOff": [], "version": 12, "owner": "Head of parks", "keptBack": false,
             "advice": [{"id": "a1", "expert": "Dr May", "field": "Wind", "question": "Where is it still?", "by": "2026-10-01", "answer": "Behind the wall.", "answeredAt": "2026-09-30T09:00:00Z", "overdue": false},
               {"id": "a2", "expert": "Access forum", "field": "Wheelchairs", "question": "How wide must the path be?", "by": "2026-10-05", "overdue": true}],
             "notes": [{"words": "Ask the port about the anchors.", "told": false, "by": "reviewer", "at": "2026-10-02T09:00:00Z"}],
             "trail": [{"what": "identified", "at": "2026-09-20T09:00:00Z", "by": "reviewer", "words": "Benches on the Hoe"},
               {"what": "advice-asked", "at": "2026-09-22T09:00:00Z", "by": "reviewer", "words": "Dr May (Wind)"},
               {"what": "approved", "at": "2026-10-20T09:00:00Z", "by": "reviewer", "words": "It is cheap, many ask for it, and the ground is ours."}]}""".formatted(BENCHES, ASSESSMENT, SEATS);

    static final String IDENTIFIED = """
            {"id": "%s", "title": "Seats in Efford", "summary": "Somewhere to sit.", "serviceArea": "Streets", "state": "IDENTIFIED",
             "since": "2026-11-20T09:00:00Z", "suggestions": 2, "views": [], "milestones": [], "evidence": [], "words": [],
             "merged": [], "splitOff": [], "version": 0, "owner": "Head of streets", "keptBack": true, "advice": [], "notes": [],
             "trail": [{"what": "identified", "at": "2026-11-20T09:00:00Z", "by": "reviewer", "words": "Seats in Efford"}]}""".formatted(SEATS);

    private static final String GATHERED = """
            {"items": [{"reference": "YS-9GT9-H2TY-ECBY", "title": "A bench at the lighthouse", "ward": "E05002087"},
               {"reference": "YS-0000-0000-0012", "title": "Somewhere to sit on the way up"}],
             "next": null, "suggestions": 34, "wards": [{"ward": "E05002087", "suggestions": 30}], "withoutWard": 4}""";

    private static final String CLUSTERS = """
            {"items": [{"size": 2, "wards": [{"ward": "E05002087", "suggestions": 1}], "withoutWard": 1,
              "suggestions": [{"reference": "YS-9GT9-H2TY-ECBY", "title": "A bench at the lighthouse", "stage": "screened", "ward": "E05002087"},
                {"reference": "YS-0000-0000-0012", "title": "Somewhere to sit on the way up", "stage": "screened"}]}]}""";

    private OpportunitySample() {}

    static void script(ScriptedServices services) {
        services.on(
                        "GET",
                        "/api/opportunities",
                        200,
                        "{\"items\": [" + IDENTIFIED + "," + IN_DELIVERY + "], \"next\": null}")
                .on(
                        "GET",
                        "/api/opportunities/names",
                        200,
                        "{\"serviceAreas\": [\"Parks\", \"Streets\"], \"owners\": [\"Head of parks\"]}")
                .on("GET", PATH, 200, IN_DELIVERY)
                .on("GET", PATH + "/suggestions", 200, GATHERED)
                .on("GET", "/api/opportunities/" + SEATS, 200, IDENTIFIED)
                .on("GET", "/api/opportunities/" + SEATS + "/suggestions", 200, GATHERED)
                .on("GET", "/api/suggestions/clusters", 200, CLUSTERS);
    }
}
