package org.yousaid.local.setup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yousaid.local.api.LocalApi;

/** A small made-up consultation, so that the first page is not bare. Nobody in it can be reached, so no mail is due. */
final class Sample {

    private static final String SLUG = "riverside-park";

    private final LocalApi api;
    private final Instant start;

    /**
     * Every request has a key of its own.
     *
     * @param start from which its dates are counted, so that a repeated attempt says the same
     */
    Sample(LocalApi api, Instant start) {
        this.api = api;
        this.start = start;
    }

    void create() {
        var drafted = api.post("policy", "/api/consultations", "sample-consultation", consultation())
                .expect(201);
        String id = drafted.body().path("id").asString();
        if (api.get("policy", "/api/consultations/" + id)
                .body()
                .path("status")
                .asString()
                .equals("DRAFT")) {
            api.change("policy", "/api/consultations/" + id + "/open", Map.of()).expect(200);
        }
        List<String> wards = new ArrayList<>();
        api.get(null, "/api/wards")
                .body()
                .path("items")
                .forEach(ward -> wards.add(ward.path("code").asString()));
        answer(1, "FACE_TO_FACE", ward(wards, 0), "yes", List.of("paths", "benches"), 4, """
                The path by the old bridge is too narrow when two prams meet.""");
        answer(2, "ONLINE", ward(wards, 1), "yes", List.of("paths", "lighting"), 5, """
                I walk home there in the evening and half of the lamps are dark.""");
        answer(3, "ONLINE", ward(wards, 2), "unsure", List.of("trees"), 3, "Please keep the old willows.");
        answer(4, "TELEPHONE", ward(wards, 0), "no", List.of("benches"), 2, """
                I cannot sit anywhere between the car park and the river, so I do not go any more.""");
        answer(5, "ONLINE", ward(wards, 3), "yes", List.of("paths", "trees", "lighting"), 4, "");
        screenTheIdea();
    }

    private static String ward(List<String> wards, int number) {
        return wards.isEmpty() ? "" : wards.get(number % wards.size());
    }

    private Map<String, Object> consultation() {
        return Map.ofEntries(
                Map.entry("title", "What should change in Riverside Park?"),
                Map.entry("slug", SLUG),
                Map.entry("purpose", """
                        The paths in Riverside Park are due for repair next year. Before the council decides what else to \
                        do with the money, it wants to know how the park is used and what keeps people away. (This is a \
                        made-up example.)"""),
                Map.entry(
                        "canStillChange",
                        "Which paths come first, where benches and lamps stand, and what is planted."),
                Map.entry("decisionDate", day(75)),
                Map.entry("decidedBy", "Parks and Open Spaces Committee"),
                Map.entry("background", List.of()),
                Map.entry("audience", Map.of("everyone", true)),
                Map.entry(
                        "questions",
                        List.of(
                                Map.of(
                                        "id", "visit",
                                        "type", "SINGLE_CHOICE",
                                        "text", "Would you come more often if the paths were better?",
                                        "options",
                                                List.of(
                                                        option("yes", "Yes"),
                                                        option("no", "No"),
                                                        option("unsure", "Not sure"))),
                                Map.of(
                                        "id", "first",
                                        "type", "MULTIPLE_CHOICE",
                                        "text", "What should come first?",
                                        "help", "Choose all that apply.",
                                        "options",
                                                List.of(
                                                        option("paths", "Wider paths"),
                                                        option("benches", "More benches"),
                                                        option("lighting", "Better lighting"),
                                                        option("trees", "Trees and planting"))),
                                Map.of(
                                        "id", "safe",
                                        "type", "SCALE",
                                        "text", "How safe do you feel in the park after dark?",
                                        "help", "1 is not at all, 5 is very safe.",
                                        "min", 1,
                                        "max", 5),
                                Map.of(
                                        "id", "words",
                                        "type", "LONG_TEXT",
                                        "text", "Is there anything else you want to tell us?"))),
                Map.entry("closesAt", start.plus(42, ChronoUnit.DAYS).toString()),
                Map.entry("replyWithinDays", 28),
                Map.entry("owner", "Parks team"));
    }

    private String day(int days) {
        return start.plus(days, ChronoUnit.DAYS)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    private static Map<String, Object> option(String id, String text) {
        return Map.of("id", id, "text", text);
    }

    private void answer(
            int number, String channel, String ward, String visit, List<String> first, int safe, String words) {
        List<Map<String, Object>> answers = new ArrayList<>(List.of(
                Map.of("question", "visit", "choice", List.of(visit)),
                Map.of("question", "first", "choice", first),
                Map.of("question", "safe", "scale", safe)));
        if (!words.isEmpty()) {
            answers.add(Map.of("question", "words", "text", words));
        }
        var response = new HashMap<String, Object>(Map.of("channel", channel, "answers", answers));
        if (!ward.isEmpty()) {
            response.put("ward", ward);
        }
        boolean online = channel.equals("ONLINE");
        if (!online) {
            response.put("place", "Riverside Community Centre");
        }
        api.post(
                        online ? null : "officer",
                        "/api/consultations/" + SLUG + "/responses",
                        "sample-response-" + number,
                        response)
                .expect(201);
    }

    private void screenTheIdea() {
        api.post(
                        null,
                        "/api/suggestions",
                        "sample-suggestion-1",
                        Map.of(
                                "title", "A water tap at the playground",
                                "text",
                                        "A tap for drinking water next to the playground, so that nobody has to buy bottles."))
                .expect(201);
        String reference = api.post(
                        null,
                        "/api/suggestions",
                        "sample-suggestion-2",
                        Map.of(
                                "title", "Lamps that come on when someone passes",
                                "text",
                                        "Lamps that come on when someone walks by would save power and still feel safe."))
                .expect(201)
                .body()
                .path("reference")
                .asString();
        var tracked = api.get("reviewer", "/api/suggestions/" + reference);
        if (tracked.body().path("stage").asString("received").equalsIgnoreCase("received")) {
            api.change(
                            "reviewer",
                            "/api/suggestions/" + reference + "/screen",
                            Map.of(
                                    "outcome", "CLOSER_LOOK",
                                    "note", "Thank you. The lighting team looks at what such lamps would cost."))
                    .expect(200);
        }
    }
}
