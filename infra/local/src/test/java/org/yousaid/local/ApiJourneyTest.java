package org.yousaid.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The whole loop through the API: from the draft to the thank-you, and four weeks on. */
class ApiJourneyTest {

    private static final String ZOE = "zoe.journey@example.org";
    private static final String SAM = "sam.journey@example.org";
    private static final String ALEX = "alex.journey@example.org";

    @RegisterExtension
    static final SharedSystem SYSTEM = new SharedSystem();

    @Test
    void closesTheLoop() {
        var before = performance();
        String slug = policyOpensAConsultation();

        JsonNode interview = officerRecordsAnInterview(slug);
        String reference = interview.path("reference").asString();
        String idea = interview.path("suggestions").path(0).path("reference").asString();
        assertThat(reference).matches("YS-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(idea).matches("YS-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").isNotEqualTo(reference);
        JsonNode receipt = mailOf("receipt", ZOE);
        assertThat(receipt.path("text").asString()).contains(reference, idea);

        aSecondCitizenAnswersOnline(slug);
        mailOf("receipt", SAM);
        leftWithoutAWord();

        reviewerScreens(idea);
        JsonNode tracked =
                SYSTEM.api().get(null, "/api/suggestions/" + idea).expect(200).body();
        assertThat(tracked.path("history").findValuesAsString("note")).contains("The team looks at it in March.");
        assertThat(mailOf("progress", ZOE).path("text").asString()).contains("The team looks at it in March.");

        policyClosesAndPublishes(slug);
        for (String citizen : List.of(ZOE, SAM)) {
            JsonNode thanks = mailOf("thanks", citizen);
            assertThat(thanks.path("html").asString()).contains("<img", "cid:", "<table");
            assertThat(thanks.path("attachments").findValuesAsString("type")).contains("image/png");
            assertThat(thanks.path("text").asString()).contains("Benches");
        }

        timePasses("P28D");
        var after = performance();
        assertThat(difference(before, after, "made")).isEqualTo(4);
        assertThat(difference(before, after, "kept")).isEqualTo(3);
        assertThat(difference(before, after, "broken")).isEqualTo(1);
        assertThat(mailsTo(ALEX)).extracting(mail -> kind(mail)).containsExactlyInAnyOrder("receipt", "progress");
    }

    private static String policyOpensAConsultation() {
        Instant now = SYSTEM.now();
        var draft = new HashMap<String, Object>(Map.of(
                "title", "The journey's park",
                "purpose", "To see the whole loop.",
                "canStillChange", "Everything.",
                "decisionDate",
                        now.plus(60, ChronoUnit.DAYS)
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString(),
                "decidedBy", "The committee",
                "audience", Map.of("everyone", true),
                "questions",
                        List.of(
                                Map.of(
                                        "id", "what",
                                        "type", "MULTIPLE_CHOICE",
                                        "text", "What is missing?",
                                        "options",
                                                List.of(
                                                        Map.of("id", "benches", "text", "Benches"),
                                                        Map.of("id", "lamps", "text", "Lamps"))),
                                Map.of("id", "why", "type", "LONG_TEXT", "text", "Why?")),
                "closesAt", now.plus(30, ChronoUnit.DAYS).toString(),
                "owner", "Parks team"));
        draft.put("replyWithinDays", 28);
        JsonNode drafted = SYSTEM.api()
                .post("policy", "/api/consultations", "journey-draft", draft)
                .expect(201)
                .body();
        String slug = drafted.path("slug").asString();
        SYSTEM.api().get(null, "/api/consultations/" + slug).expect(404);
        SYSTEM.api()
                .change("policy", "/api/consultations/" + slug + "/open", Map.of())
                .expect(200);
        SYSTEM.api().get(null, "/api/consultations/" + slug).expect(200);
        return slug;
    }

    private static JsonNode officerRecordsAnInterview(String slug) {
        String ward = SYSTEM.api()
                .get(null, "/api/wards")
                .expect(200)
                .body()
                .path("items")
                .path(0)
                .path("code")
                .asString();
        var interview = Map.of(
                "channel", "FACE_TO_FACE",
                "place", "Community Centre",
                "ward", ward,
                "answers",
                        List.of(
                                Map.of("question", "what", "choice", List.of("benches", "lamps")),
                                Map.of("question", "why", "text", "To rest on the way.")),
                "suggestions", List.of(Map.of("title", "A bench", "text", "A bench by the river, please.")),
                "contact", Map.of("name", "Zoe", "email", ZOE),
                "consents", Map.of("thankMe", true, "tellMeTheResult", true, "keepMeInformed", true));
        String path = "/api/consultations/" + slug + "/responses";
        JsonNode first = SYSTEM.api()
                .post("officer", path, "journey-interview", interview)
                .expect(201)
                .body();
        assertThat(SYSTEM.api()
                        .post("officer", path, "journey-interview", interview)
                        .expect(201)
                        .body())
                .isEqualTo(first);
        return first;
    }

    private static void aSecondCitizenAnswersOnline(String slug) {
        var answer = Map.of(
                "channel", "ONLINE",
                "answers", List.of(Map.of("question", "what", "choice", List.of("benches"))),
                "contact", Map.of("email", SAM));
        SYSTEM.api()
                .post(null, "/api/consultations/" + slug + "/responses", "journey-online", answer)
                .expect(201);
    }

    private static void leftWithoutAWord() {
        var suggestion = Map.of("text", "Nobody will ever look at this.", "contact", Map.of("email", ALEX));
        SYSTEM.api()
                .post(null, "/api/suggestions", "journey-forgotten", suggestion)
                .expect(201);
        mailOf("receipt", ALEX);
    }

    private static void reviewerScreens(String idea) {
        await().atMost(120, SECONDS)
                .until(() ->
                        SYSTEM.api().get("reviewer", "/api/suggestions/" + idea).status() == 200);
        SYSTEM.api()
                .change(
                        "reviewer",
                        "/api/suggestions/" + idea + "/screen",
                        Map.of("outcome", "CLOSER_LOOK", "note", "The team looks at it in March."))
                .expect(200);
    }

    private static void policyClosesAndPublishes(String slug) {
        String path = "/api/consultations/" + slug;
        SYSTEM.api().change("policy", path + "/close", Map.of()).expect(200);
        var late = Map.of("channel", "ONLINE", "answers", List.of());
        assertThat(SYSTEM.api()
                        .post(null, path + "/responses", "journey-late", late)
                        .status())
                .isEqualTo(409);
        SYSTEM.api().change("policy", path + "/results/publish", Map.of()).expect(200);
        JsonNode results = SYSTEM.api().get(null, path + "/results").expect(200).body();
        assertThat(results.path("responses").asInt()).isEqualTo(2);
        JsonNode what = results.path("questions").path(0);
        assertThat(what.path("base").asInt()).isEqualTo(2);
        assertThat(what.path("options").path(0).path("count").asInt()).isEqualTo(2);
        assertThat(what.path("options").path(1).path("count").asInt()).isEqualTo(1);
    }

    private static void timePasses(String duration) {
        Instant before = SYSTEM.now();
        SYSTEM.api()
                .post(null, "/local/clock", null, Map.of("advance", duration))
                .expect(202);
        await().atMost(120, SECONDS)
                .until(() -> SYSTEM.api()
                        .get(null, "/local/clock")
                        .body()
                        .path("settled")
                        .asBoolean());
        assertThat(SYSTEM.now()).isAfterOrEqualTo(before.plus(28, ChronoUnit.DAYS));
    }

    private static JsonNode performance() {
        return SYSTEM.api().get(null, "/api/performance").expect(200).body().path("promises");
    }

    private static long difference(JsonNode before, JsonNode after, String what) {
        return after.path(what).asLong() - before.path(what).asLong();
    }

    private static List<JsonNode> mailsTo(String address) {
        var mails = new ArrayList<JsonNode>();
        for (JsonNode mail :
                SYSTEM.mailbox().get(null, "/api/messages").expect(200).body()) {
            if (mail.path("to").asString().equals(address)) {
                mails.add(mail);
            }
        }
        return mails;
    }

    private static String kind(JsonNode mail) {
        return mail.path("headers").path("X-YouSaid-Kind").asString();
    }

    /** The one mail of this kind, once it has come. */
    private static JsonNode mailOf(String kind, String address) {
        await().atMost(60, SECONDS)
                .until(() ->
                        mailsTo(address).stream().anyMatch(mail -> kind(mail).equals(kind)));
        var mails = mailsTo(address).stream()
                .filter(mail -> kind(mail).equals(kind))
                .toList();
        assertThat(mails).hasSize(1);
        return SYSTEM.mailbox()
                .get(null, "/api/messages/" + mails.getFirst().path("id").asString())
                .expect(200)
                .body();
    }
}
