package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class CitizenPagesTest {

    private static final String RESPOND = "/consultations/wolseley-road/respond";
    private static final String SEND = RESPOND + "/send";

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
    }

    @Test
    void keepsWhatWasTypedAndLeadsToEachFieldWhenAnAnswerIsRefused() {
        Browser.Shown shown = browser.send(
                SEND,
                "key",
                "k1",
                "q-q2",
                "walk",
                "q-q2",
                "bus",
                "q-q3",
                "2",
                "q-q4",
                "A crossing at the <library>",
                "idea-title",
                "A bench",
                "email",
                "ada@example");

        assertThat(shown.title()).startsWith("Error: ");
        assertThat(shown.html())
                .contains("href=\"#q-q1\"", "id=\"q-q1\"")
                .contains("href=\"#email\"", "href=\"#idea-text\"", "href=\"#consents\"")
                .contains("A crossing at the &lt;library&gt;", "value=\"ada@example\"", "value=\"A bench\"");
        assertThat(shown.found("value=\"(\\w+)\" checked=\"checked\"")).containsExactly("walk", "bus", "2");
        assertThat(shown.hidden("key")).isEqualTo("k1");
        assertThat(services.asked("POST", "/api/consultations/wolseley-road/responses"))
                .isEmpty();
    }

    @Test
    void putsTheServicesRefusalAtTheFieldItIsAbout() {
        services.on("POST", "/api/consultations/wolseley-road/responses", 400, """
                {"status": 400, "code": "invalid-request", "errors": [
                  {"pointer": "/answers/1/text", "key": "control-characters", "message": "Control characters cannot stand here."},
                  {"pointer": "/contact/email", "key": "invalid-email", "message": "This is no e-mail address."}]}""");

        Browser.Shown shown = browser.send(SEND, "q-q1", "yes", "q-q4", "Words to keep");

        assertThat(shown.found("<a href=\"#(q-q4|email)\">([^<]*)</a>")).containsExactly("q-q4", "email");
        assertThat(shown.html()).contains("Words to keep", "id=\"q-q4-error\"");
    }

    @Test
    void tellsARefusedWardAtTheWard() {
        services.on(
                "POST",
                "/api/consultations/wolseley-road/responses",
                422,
                "{\"status\": 422, \"code\": \"unknown-ward\", \"detail\": \"This ward is not in the list.\", \"ward\": \"E0\"}");

        Browser.Shown shown = browser.send(SEND, "q-q1", "yes", "ward", "E0");

        assertThat(shown.html()).contains("<a href=\"#ward\">This ward is not in the list.</a>");
    }

    @Test
    void refusesATextThatIsFarTooLongAtItsFieldWithEveryWordKept() {
        String long_ = "word ".repeat(200_000);

        Browser.Shown shown = browser.send(SEND, "q-q1", "yes", "q-q4", long_);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html()).contains("Shorten this to 10,000 characters or fewer; it has 1,000,000", long_);
    }

    @Test
    void sendsADoubleClickUnderOneKeyAndLeadsBothToTheSameConfirmation() {
        String key = browser.open(RESPOND).hidden("key");

        Browser.Shown first = browser.send(SEND, "key", key, "q-q1", "yes");
        Browser.Shown second = browser.send(SEND, "key", key, "q-q1", "yes");

        var sent = services.asked("POST", "/api/consultations/wolseley-road/responses");
        assertThat(sent).hasSize(2);
        assertThat(sent)
                .extracting(request -> request.header("Idempotency-key"))
                .containsExactly(key, key);
        assertThat(sent.get(0).body()).isEqualTo(sent.get(1).body());
        assertThat(first.status()).isEqualTo(302);
        assertThat(second.location())
                .isEqualTo(first.location())
                .endsWith("/responses/" + Sample.RESPONSE + "/recorded?reply=false");
    }

    @Test
    void sendsAnswersIdeaAndContactInTheShapeTheServiceTakes() {
        browser.send(
                SEND,
                "q-q1",
                "school",
                "q-q2",
                "walk",
                "q-q2",
                "cycle",
                "q-q3",
                "4",
                "q-q4",
                " Trees ",
                "ward",
                "E05002087",
                "idea-text",
                "Please put a bench there",
                "email",
                "ada@example.org",
                "consents",
                "thankMe");

        assertThat(services.asked("POST", "/api/consultations/wolseley-road/responses"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .asString()
                .contains("\"channel\":\"ONLINE\"", "\"ward\":\"E05002087\"")
                .contains("{\"question\":\"q1\",\"choice\":[\"school\"]}")
                .contains("{\"question\":\"q2\",\"choice\":[\"walk\",\"cycle\"]}")
                .contains("{\"question\":\"q3\",\"scale\":4}", "{\"question\":\"q4\",\"text\":\"Trees\"}")
                .contains("\"suggestions\":[{\"text\":\"Please put a bench there\"}]")
                .contains("\"email\":\"ada@example.org\"", "\"thankMe\":true", "\"keepMeInformed\":false");
    }

    @Test
    void sendsSeveralIdeasEachWithTheAnswerItComesFrom() {
        assertThat(browser.open("/consultations/wolseley-road/respond").html())
                .contains("Add another idea", "No, it stands by itself", "4. What would you try first?");

        browser.send(
                "/consultations/wolseley-road/respond/send",
                "key",
                "k3",
                "q-q1",
                "school",
                "q-q4",
                "Trees",
                "idea-text",
                "A bench",
                "idea-2-text",
                "Plant trees",
                "idea-2-question",
                "q4",
                "idea-3-title",
                "");

        assertThat(services.asked("POST", "/api/consultations/wolseley-road/responses"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .asString()
                .contains("\"suggestions\":[{\"text\":\"A bench\"},{\"text\":\"Plant trees\",\"question\":\"q4\"}]");
    }

    @Test
    void asksForTheTextOfEveryIdeaThatIsNamed() {
        Browser.Shown shown =
                browser.send("/consultations/wolseley-road/respond/send", "q-q1", "school", "idea-3-title", "A bench");
        assertThat(shown.html()).contains("href=\"#idea-3-text\"", "<details class=\"govuk-details\" open=\"open\">");
    }

    @Test
    void showsBothReferencesAndTheDayOfTheReplyOnTheConfirmation() {
        Browser.Shown shown = browser.open("/responses/" + Sample.RESPONSE + "/recorded?reply=true");

        assertThat(shown.html())
                .contains(Sample.RESPONSE, Sample.IDEA, "19 December 2026")
                .doesNotContain("We do not write to you");
    }

    @Test
    void keepsTheReferenceOnTheConfirmationWhenItsDetailsAreNotThereYet() {
        services.on("GET", "/api/responses/" + Sample.RESPONSE, 404, "{\"status\": 404, \"code\": \"not-known-yet\"}");

        Browser.Shown shown = browser.open("/responses/" + Sample.RESPONSE + "/recorded");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html()).contains(Sample.RESPONSE);
    }

    @Test
    void showsThePageForThingsThatAreNotThere() {
        Browser.Shown unknown = browser.open("/consultations/unknown");
        Browser.Shown nowhere = browser.open("/no/such/page");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(unknown.html()).contains("<h1 class=\"govuk-heading-l\">Page not found</h1>");
        assertThat(nowhere.html()).contains("<h1 class=\"govuk-heading-l\">Page not found</h1>");
    }

    @Test
    void saysThatTypedTextCanBeSentAgainWhenAServiceIsAway() {
        services.on("GET", "/api/consultations/wolseley-road", 503, "{\"status\": 503, \"code\": \"not-ready\"}");

        Browser.Shown shown = browser.send(SEND, "q-q1", "yes");

        assertThat(shown.status()).isEqualTo(503);
        assertThat(shown.html()).contains("Send it again", "recorded once only");
    }

    @Test
    void keepsTheFrontPageWhenTheConsultationsAreAway() {
        services.on("GET", "/api/consultations*", 503, "{\"status\": 503, \"code\": \"not-ready\"}");

        Browser.Shown shown = browser.open("/");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html()).contains("We cannot show the open consultations at this moment");
    }

    @Test
    void takesNoAnswersWhereNothingIsOpen() {
        assertThat(browser.open("/consultations/closed/respond").location()).endsWith("/consultations/closed");
        assertThat(browser.open("/consultations/closed").html()).contains("It no longer takes answers");
        assertThat(browser.open("/consultations/closed/results").html()).contains("No results yet");
    }

    @Test
    void findsWhatStandsBehindATypedReference() {
        String typed = Sample.RESPONSE.toLowerCase(java.util.Locale.ROOT).replace("-", "");

        assertThat(browser.open("/track?reference=" + typed).location()).endsWith("/suggestions/" + Sample.RESPONSE);

        services.on("GET", "/api/suggestions/" + Sample.RESPONSE, 404, "{\"status\": 404}");
        assertThat(browser.open("/track?reference=" + typed).location()).endsWith("/responses/" + Sample.RESPONSE);

        services.on("GET", "/api/responses/" + Sample.RESPONSE, 404, "{\"status\": 404}");
        assertThat(browser.open("/track?reference=" + typed).html())
                .contains("Not here yet", "when their tablet is back online");
    }

    @Test
    void helpsWithAMistypedReferenceAndKeepsIt() {
        Browser.Shown shown = browser.open("/track?reference=YS-9GT9-H2TY-ECBX");

        assertThat(shown.title()).startsWith("Error: ");
        assertThat(shown.html()).contains("one of its letters or digits is not right", "value=\"YS-9GT9-H2TY-ECBX\"");
    }

    @Test
    void leadsAMistypedAddressOfASuggestionToTheHelp() {
        assertThat(browser.open("/suggestions/YS-1").location()).endsWith("/track?reference=YS-1");
    }

    @Test
    void showsWhereASuggestionStandsAndWhatWasSaid() {
        Browser.Shown shown = browser.open("/suggestions/" + Sample.RESPONSE);

        assertThat(shown.html())
                .contains("A bench at the bus stop", "It is here", "aria-current=\"step\"")
                .contains("whether the pavement is wide enough", "18 December 2026");
    }

    @Test
    void showsNoWordsOfASuggestionThatNobodyHasRead() {
        services.on("GET", "/api/suggestions/" + Sample.RESPONSE, 200, Sample.RECEIVED);

        Browser.Shown shown = browser.open("/suggestions/" + Sample.RESPONSE);

        assertThat(shown.html()).contains("Waiting to be read", "4 December 2026");
    }

    @Test
    void keepsASuggestionThatIsRefused() {
        Browser.Shown empty = browser.send("/suggestions/new", "title", "A bench", "text", " ");
        assertThat(empty.html()).contains("href=\"#text\"", "value=\"A bench\"");
    }

    @Test
    void saysWhatEachChartSaysAndWhereTheFiguresComeFrom() {
        Browser.Shown shown = browser.open("/consultations/published/results");

        assertThat(shown.html())
                .contains("Most chose “Yes, all day”: 82 of 146 people who answered (56%).")
                .contains("On average 2.4 on a scale from 1 to 5. 133 people answered.")
                .contains("74 people answered in their own words.")
                .contains("Counted from 148 responses", "up to event 1,204", "results.csv", "results.ods");
        assertThat(shown.found("<svg class=\"(ys-chart)\" role=\"img\"")).hasSize(3);
        assertThat(shown.found("<(caption) ")).hasSize(3);
    }

    @Test
    void showsEachWardThatMayBeShownAndSaysWhatIsHiddenAndWhy() {
        Browser.Shown shown = browser.open("/consultations/published/results/q1");

        assertThat(shown.html())
                .contains("148 people took part: 146 answered this question (99%), 2 skipped it (1%).")
                .contains("numbers below 5")
                .doesNotContain("By channel");
        assertThat(shown.found("<span class=\"ys-groups__hidden\">(hidden)</span>"))
                .hasSize(4);
        assertThat(shown.found("could be worked out: ([^<]*).</p>")).containsExactly("Compton, Ward not given");

        Browser.Shown nothing = browser.open("/consultations/published/results/q3");
        assertThat(nothing.html()).contains("Too few people answered to show this.");
        assertThat(nothing.found("could be worked out: ([^<]*).</p>"))
                .containsExactly("Budshead, Efford and Lipson, Compton, Ward not given");
    }

    @Test
    void saysThatWhatAFewSaidIsNotShown() {
        services.on(
                "GET",
                "/api/consultations/published/results",
                200,
                Sample.RESULTS
                        .replace("\"count\": 82, \"share\": 0.5616", "\"count\": null, \"share\": null")
                        .replace("\"base\": 146", "\"base\": 3"));

        Browser.Shown shown = browser.open("/consultations/published/results");

        assertThat(shown.html()).contains("3 people answered. What so few people said is not shown.");
        assertThat(shown.found("<svg class=\"(ys-chart)\" role=\"img\"")).hasSize(2);
    }

    @Test
    void keepsHundredsOfQuestionsReadable() {
        Browser.Shown first = browser.open("/consultations/town/results");
        assertThat(first.found("id=\"result-(\\d+)\"")).hasSize(20).startsWith("1", "2");
        assertThat(first.html()).contains("page 1 of 45", "rel=\"next\"");

        Browser.Shown last = browser.open("/consultations/town/results?page=45");
        assertThat(last.found("id=\"result-(\\d+)\"")).hasSize(16).endsWith("896");

        Browser.Shown searched = browser.open("/consultations/town/results?find=statement+77&order=answered");
        assertThat(searched.found("id=\"result-(\\d+)\"")).contains("77", "770").doesNotContain("78");

        assertThat(browser.open("/consultations/town/results?find=nothing&page=abc")
                        .html())
                .contains("No questions", "Try another word");
    }

    @Test
    void escapesWhatPeopleWroteAndLinksOnlyWebAddresses() {
        services.on(
                "GET",
                "/api/consultations/wolseley-road",
                200,
                Sample.OPEN
                        .replace("A safer Wolseley Road", "<script>alert(1)</script>")
                        .replace("https://example.org/street.pdf", "javascript:alert(1)"));

        Browser.Shown shown = browser.open("/consultations/wolseley-road");

        assertThat(shown.html())
                .doesNotContain("<script>alert", "javascript:alert")
                .contains("&lt;script&gt;");
    }

    @Test
    void servesTheStylesheetWithoutTypefaceAndCrest() {
        Browser.Shown css = browser.open("/assets/govuk/govuk-frontend.min.css");

        assertThat(css.status()).isEqualTo(200);
        assertThat(css.html())
                .contains(".govuk-button")
                .doesNotContain("GDS Transport", "@font-face", "crest", "sourceMappingURL");
    }

    @Test
    void showsTheSealsThatAnybodyMayKeep() {
        assertThat(browser.open("/performance").html())
                .contains(
                        "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a",
                        "Number 7, the first 1,204 records, sealed 11:59am on 21 November 2026",
                        "Promises and messages");

        services.on("GET", "/api/seals?days=1", 503, "{\"code\": \"not-ready\"}");
        assertThat(browser.open("/performance").html())
                .contains("We have made 1,312 promises", "There is no seal to show at the moment");
    }
}
