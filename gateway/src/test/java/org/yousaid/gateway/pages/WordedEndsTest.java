package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The unit of a number and the words for the ends of a scale, from the draft to the results; and where copies and lengths come from. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class WordedEndsTest {

    private static final String ASKED = """
        {"id": "consultation-8", "slug": "worded", "version": 3, "status": "OPEN", "title": "With words", "languages": ["en", "cy"],
         "questions": [
           {"id": "like", "type": "SCALE", "text": "How?", "min": 1, "max": 3, "minLabel": "Not at all", "maxLabel": "Very",
            "translations": {"cy": {"text": "Sut?", "minLabel": "Ddim o gwbl"}}},
           {"id": "far", "type": "NUMBER", "text": "How far?", "min": 0, "max": 40, "unit": "km"},
           {"id": "m", "type": "MATRIX", "text": "Parts?", "rows": [{"id": "r1", "text": "The gate"}],
            "options": [{"id": "o1", "text": "Good"}, {"id": "o2", "text": "Bad"}],
            "translations": {"cy": {"rows": {"r1": "Y giat"}}}}]}\
        """;

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    private Browser browser = new Browser(0);

    @BeforeEach
    void script() {
        browser = new Browser(port);
        services.reset();
        Sample.script(services);
        services.on("PUT", "/api/consultations/consultation-9", 200, "{}")
                .on("GET", "/api/consultations/worded", 200, ASKED);
    }

    @Test
    void areWrittenWithTheQuestion() {
        assertThat(browser.open("/policy/draft/questions/q4?as=POLICY").html())
                .contains("id=\"minLabel\"", "id=\"maxLabel\"")
                .doesNotContain("id=\"unit\"");
        assertThat(browser.open("/policy/draft/questions/new?as=POLICY&type=NUMBER")
                        .html())
                .contains("id=\"unit\"")
                .doesNotContain("id=\"minLabel\"");

        browser.send(
                "/policy/draft/questions/q4",
                "version",
                "4",
                "type",
                "SCALE",
                "text",
                "How well do you sleep?",
                "min",
                "1",
                "max",
                "5",
                "minLabel",
                "Badly",
                "maxLabel",
                "",
                "unit",
                "hours");

        JsonNode sent = JsonMapper.shared()
                .readTree(services.asked("PUT", "/api/consultations/consultation-9")
                        .getFirst()
                        .body())
                .path("questions")
                .valueStream()
                .filter(question -> question.path("id").asString().equals("q4"))
                .findFirst()
                .orElseThrow();
        assertThat(sent.path("minLabel").asString()).isEqualTo("Badly");
        assertThat(sent.has("maxLabel") || sent.has("unit")).isFalse();
    }

    @Test
    void standInTheFormAndInTheSummary() {
        String form = browser.open("/consultations/worded/respond").html();
        assertThat(form)
                .contains(">1 – Not at all</label>", ">3 – Very</label>", ">2</label>")
                .contains("A number from 0 to 40, in km.", "govuk-input__suffix")
                .doesNotContain("is the lowest");
        assertThat(browser.open("/consultations/worded/respond?language=cy").html())
                .contains(">1 – Ddim o gwbl</label>", "lang=\"en\" dir=\"ltr\">3 – Very</label>");

        assertThat(browser.send(
                                "/consultations/worded/respond",
                                "key",
                                "k",
                                "step",
                                "0",
                                "go",
                                "on",
                                "q-like",
                                "1",
                                "q-far",
                                "12")
                        .html())
                .contains("1 – Not at all", "12 km");
    }

    @Test
    void standInTheResults() {
        services.on("GET", "/api/consultations/published/results*", 200, """
            {"version": 1, "position": 9, "responses": 6, "questions": [
              {"id": "like", "type": "SCALE", "text": "How?", "asked": 6, "base": 6, "skipped": 0, "mean": 1.5,
               "distribution": [{"value": 1, "label": "1 (Not at all)", "count": 3, "share": 0.5}, {"value": 2, "label": "2 (Very)", "count": 3, "share": 0.5}]},
              {"id": "far", "type": "NUMBER", "text": "How far?", "asked": 6, "base": 6, "skipped": 0, "mean": 3.5, "unit": "km",
               "distribution": [{"from": 0, "to": 5, "label": "0 to 5 km", "count": 6, "share": 1.0}]}]}\
            """);

        assertThat(browser.open("/consultations/published/results").html())
                .contains("On average 1.5 on a scale from 1 (Not at all) to 2 (Very).")
                .contains("On average 3.5 km; the one in the middle is at 0 to 5 km.")
                .contains("<th scope=\"row\" class=\"govuk-table__header\">1 (Not at all)</th>");
    }

    @Test
    void arePutRightWithRowsAndTranslations() {
        services.on("POST", "/api/consultations/consultation-8/corrections", 200, "{}");
        assertThat(browser.open("/policy/worded/correct?as=POLICY").html())
                .contains("Line 1", "Line 1 in Welsh", "What the lowest stands for in Welsh", "value=\"Y giat\"")
                .contains("lang=\"cy\" id=\"q-m-cy-rows-r1\"");

        String[] sent = {
            "version",
            "3",
            "reason",
            "Letters were missing",
            "q-like-text",
            "How?",
            "q-like-minLabel",
            "Not in the least",
            "q-like-maxLabel",
            "Very",
            "q-like-cy-text",
            "Sut?",
            "q-like-cy-minLabel",
            "Ddim o gwbl",
            "q-like-cy-maxLabel",
            "Iawn",
            "q-far-text",
            "How far?",
            "q-m-text",
            "Parts?",
            "q-m-options-o1",
            "Good",
            "q-m-options-o2",
            "Bad",
            "q-m-rows-r1",
            "The gate",
            "q-m-cy-rows-r1",
            "Y giât"
        };
        assertThat(browser.send("/policy/worded/correct", sent).location()).isEqualTo("/policy/worded");
        assertThat(services.asked("POST", "/api/consultations/consultation-8/corrections")
                        .getFirst()
                        .body())
                .contains(
                        "{\"id\":\"like\",\"minLabel\":\"Not in the"
                                + " least\",\"translations\":{\"cy\":{\"maxLabel\":\"Iawn\"}}}",
                        "{\"id\":\"m\",\"translations\":{\"cy\":{\"rows\":{\"r1\":\"Y giât\"}}}}")
                .doesNotContain("\"far\"");

        sent[sent.length - 1] = "";
        assertThat(browser.send("/policy/worded/correct", sent).html())
                .contains("href=\"#q-m-cy-rows-r1\"", "value=\"Not in the least\"");

        services.on("POST", "/api/consultations/consultation-8/corrections", 400, """
            {"status": 400, "code": "invalid-request", "errors": [{"pointer": "/questions/1/translations/cy/rows/r1", "key": "too-long", "message": "At most 1000 characters."}]}\
            """);
        sent[sent.length - 1] = "Y giât";
        assertThat(browser.send("/policy/worded/correct", sent).html()).contains("href=\"#q-m-cy-rows-r1\"");
    }

    @Test
    void sayHowLongItTakesAndHowThatIsKnown() {
        assertThat(browser.open("/consultations/wolseley-road").html()).doesNotContain("Time it takes");
        services.on("GET", "/api/consultations/wolseley-road/length", 200, "{\"minutes\": 3, \"from\": \"ESTIMATE\"}");
        assertThat(browser.open("/consultations/wolseley-road").html()).contains("About 3 minutes", "A guess");
        services.on(
                "GET",
                "/api/consultations/wolseley-road/length",
                200,
                "{\"minutes\": 7, \"from\": \"ANSWERS\", \"answers\": 321}");
        for (String page : new String[] {"/consultations/wolseley-road", "/policy/wolseley-road?as=POLICY"}) {
            assertThat(browser.open(page).html())
                    .contains("About 7 minutes", "Half of the 321 people who answered online in one go took less");
        }

        services.on(
                "GET",
                "/api/consultations/consultation-9/checks",
                200,
                DraftSample.CHECKS.replace(
                        "\"minutes\": 3,",
                        "\"minutes\": 3, \"length\": {\"minutes\": 3, \"from\": \"ESTIMATE\"}, \"lengthOfOriginal\":"
                                + " {\"minutes\": 7, \"from\": \"ANSWERS\", \"answers\": 321},"));
        assertThat(browser.open("/policy/draft/check?as=POLICY").html())
                .contains("Minutes are a guess", "What this is a copy of took people about 7 minutes");
    }

    @Test
    void sayWhatIsACopyOfWhat() {
        services.on(
                "GET",
                "/api/consultations/draft",
                200,
                DraftSample.DRAFT.replace("\"version\": 4,", "\"version\": 4, \"copyOf\": \"consultation-1\","));
        services.on("GET", "/api/consultations/consultation-1", 200, Sample.OPEN);
        services.on("GET", "/api/consultations/draft/history", 200, """
            {"items": [{"version": 0, "what": "drafted", "by": "carla", "at": "2026-11-10T09:00:00Z", "copyOf": "consultation-1"}]}\
            """);

        assertThat(browser.open("/policy/draft?as=POLICY").html())
                .contains("It is a copy of <a", "href=\"/policy/wolseley-road\"");
        assertThat(browser.open("/policy/draft/history?as=POLICY").html())
                .contains("began the draft as a copy", ">A safer Wolseley Road</a>");

        services.on(
                "GET",
                "/api/consultations/consultation-1",
                404,
                "{\"status\": 404, \"code\": \"unknown-consultation\"}");
        assertThat(browser.open("/policy/draft/history?as=POLICY").html()).contains("began the draft as a copy");
    }
}
