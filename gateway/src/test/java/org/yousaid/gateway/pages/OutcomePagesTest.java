package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the results to what was done: written, approved, published, and read in a minute. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class OutcomePagesTest {

    private static final String OUTCOME = "/api/consultations/consultation-1/outcome";
    private static final String REFUSED = "{\"status\":409,\"code\":\"%s\",\"title\":\"T\",\"detail\":\"%s\"}";

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
    void isReadInAMinuteWithTheWayToEachChart() {
        Browser.Shown page = browser.open("/consultations/told/outcome");
        assertThat(page.html())
                .contains("We asked, you said, we did", "Why we did not", "What we did not do, and why", "a minute")
                .contains("href=\"/consultations/told/results?page=1#result-3\"")
                .contains("Changed on 2 March 2027", "The date of the new limit has moved.");
        assertThat(page.found("<section class=\"ys-(told)\"")).hasSize(3);
        assertThat(browser.open("/consultations/told").html())
                .contains("href=\"/consultations/told/outcome\"", "Words were changed on 10 November 2026");
        assertThat(browser.open("/").html()).contains("href=\"/consultations/told/outcome\"");
    }

    @Test
    void saysThatThereIsNothingToTellYet() {
        assertThat(browser.open("/consultations/closed/outcome").html())
                .contains("Nothing to tell yet", "18 February 2027");
    }

    @Test
    void fillsTheFormFromTheResults() {
        Browser.Shown form = browser.open("/policy/published/outcome?as=POLICY");
        assertThat(form.html())
                .contains("filled in from the results", ">Should Wolseley Road have a limit of 20 miles an hour?<")
                .contains("Most chose “Yes, all day”: 82 of 146 people who answered (56%).");
        assertThat(form.hidden("items")).isEqualTo("4");
        assertThat(form.hidden("version")).isEqualTo("2");
    }

    @Test
    void goesOnWithWhatWasWritten() {
        assertThat(browser.open("/policy/told/outcome?as=POLICY").html())
                .contains("The signs are ordered.", ">Many of you would like fewer cars")
                .doesNotContain("filled in from the results");
    }

    @Test
    void addsAndTakesOutItemsWithoutLosingAWord() {
        Browser.Shown added = browser.send(
                "/policy/published/outcome", "do", "add-item", "items", "1", "summary", "Sum", "item-1-asked", "First");
        assertThat(added.html()).contains(">Sum<", ">First<", "id=\"item-2\"");
        Browser.Shown removed = browser.send(
                "/policy/published/outcome",
                "do",
                "remove-item-1",
                "items",
                "2",
                "item-1-asked",
                "First",
                "item-2-asked",
                "Second",
                "item-2-question",
                "q2");
        assertThat(removed.html())
                .contains(">Second<", "<option value=\"q2\" selected=\"selected\"")
                .doesNotContain(">First<");
        assertThat(services.asked("PUT", OUTCOME)).isEmpty();
    }

    @Test
    void savesWhatIsWrittenAndShowsItAsThePublicWillSeeIt() {
        services.on("PUT", OUTCOME, 200, "{}");
        Browser.Shown saved = browser.send(
                "/policy/published/outcome",
                "do",
                "save",
                "version",
                "2",
                "items",
                "2",
                "summary",
                "We did",
                "item-1-question",
                "q1",
                "item-1-asked",
                "Asked",
                "item-1-said",
                "Said",
                "item-1-whyNot",
                "Too dear");
        assertThat(saved.location()).isEqualTo("/policy/published/outcome/preview");
        ScriptedServices.Asked put = services.asked("PUT", OUTCOME).getFirst();
        assertThat(put.header("If-match")).isEqualTo("\"2\"");
        assertThat(put.body()).contains("\"summary\":\"We did\"").contains("""
            "items":[{"question":"q1","asked":"Asked","said":"Said","whyNot":"Too dear"}]\
            """);
    }

    @Test
    void saysWhatIsMissingAtItsField() {
        Browser.Shown form = browser.send(
                "/policy/published/outcome",
                "do",
                "save",
                "items",
                "1",
                "item-1-asked",
                "Asked",
                "item-1-said",
                "Said");
        assertThat(form.title()).startsWith("Error: ");
        assertThat(form.html())
                .contains("href=\"#summary\"", "href=\"#item-1-did\"", "Say in item 1 what you did, or why not");
        services.on("PUT", OUTCOME, 400, """
            {"status": 400, "code": "invalid-request", "errors": [{"pointer": "/items/0/said", "key": "too-long", "message": "At most 2000 characters."}]}\
            """);
        assertThat(browser.send(
                                "/policy/published/outcome",
                                "do",
                                "save",
                                "items",
                                "2",
                                "summary",
                                "S",
                                "item-2-asked",
                                "A",
                                "item-2-said",
                                "B",
                                "item-2-did",
                                "C")
                        .html())
                .contains("href=\"#item-2-said\"", "At most 2000 characters.");
    }

    @Test
    void approvesAndPublishesFromThePreview() {
        services.on("GET", "/api/consultations/published/outcome", 200, OutcomeSample.UNAPPROVED)
                .on("POST", OUTCOME + "/approve", 200, "{}")
                .on("POST", OUTCOME, 200, "{}");
        assertThat(browser.open("/policy/published/outcome/preview?as=POLICY").html())
                .contains("Draft, not public", "action=\"/policy/published/outcome/approve\"", "Approve it");
        assertThat(browser.send("/policy/published/outcome/approve", "version", "2", "reason", "Well said")
                        .location())
                .isEqualTo("/policy/published/outcome/preview");
        assertThat(services.asked("POST", OUTCOME + "/approve").getFirst().body())
                .isEqualTo("{\"reason\":\"Well said\"}");
        assertThat(browser.open("/policy/told/outcome/preview?as=POLICY").html())
                .contains("Approved, not public", "Publish the change", "Why it is changed");
        assertThat(browser.send("/policy/told/outcome/publish", "version", "2").location())
                .isEqualTo("/policy/told");
        assertThat(services.asked("POST", OUTCOME).getFirst().body()).isEmpty();
    }

    @Test
    void saysWhyAPublicationIsRefused() {
        services.on(
                "POST", OUTCOME, 409, REFUSED.formatted("second-person-needed", "Somebody else has to look at it."));
        assertThat(browser.send("/policy/told/outcome/publish", "version", "2").html())
                .contains("Somebody else has to look at it.");
        services.on(
                "POST",
                OUTCOME,
                422,
                REFUSED.formatted("change-needs-a-reason", "With a reason.").replace("409", "422"));
        assertThat(browser.send("/policy/told/outcome/publish", "version", "2").html())
                .contains("href=\"#reason\"", "Say why it is changed");
    }

    @Test
    void sendsBackToWritingWhereNothingIsWritten() {
        assertThat(browser.open("/policy/published/outcome/preview?as=POLICY").location())
                .isEqualTo("/policy/published/outcome");
    }

    @Test
    void listsWhatIsOverdueAndSaysSoWhenNothingIs() {
        assertThat(browser.open("/policy/overdue?as=POLICY").html())
                .contains("93 days", "Results", "Outcome", "12 November 2026", "Nobody");
        services.on(
                "GET", "/api/consultations?overdue=true", 200, "{\"afterDays\": 84, \"items\": [], \"next\": null}");
        assertThat(browser.open("/policy/overdue?as=POLICY").html())
                .contains("Nothing is overdue")
                .doesNotContain("<table");
    }

    @Test
    void showsWhoAskedAndWhatToDo() {
        Browser.Shown page = browser.open("/policy/waiting?as=POLICY");
        assertThat(page.html())
                .contains("Waits for a second person to open it", "carla", "The map is in, the text is checked.")
                .contains("action=\"/policy/waiting/take-back/open\"");
        services.on("DELETE", "/api/consultations/consultation-1/asked-for/open", 200, "{}");
        assertThat(browser.send("/policy/waiting/take-back/open?as=POLICY", "version", "2")
                        .location())
                .isEqualTo("/policy/waiting");
        assertThat(services.asked("DELETE", "/api/consultations/consultation-1/asked-for/open")
                        .getFirst()
                        .header("If-match"))
                .isEqualTo("\"2\"");
        assertThat(browser.open("/policy/waiting/open?as=POLICY").html()).contains("id=\"asked\"");
    }

    @Test
    void sendsTheReasonOfAStep() {
        services.on("POST", "/api/consultations/consultation-1/open", 202, "{}");
        assertThat(browser.send("/policy/waiting/open", "version", "2", "reason", "All agree")
                        .location())
                .isEqualTo("/policy/waiting");
        assertThat(services.asked("POST", "/api/consultations/consultation-1/open")
                        .getFirst()
                        .body())
                .isEqualTo("{\"reason\":\"All agree\"}");
        services.on("POST", "/api/consultations/consultation-1/open", 400, """
            {"status": 400, "code": "invalid-request", "errors": [{"pointer": "/reason", "key": "too-long", "message": "At most 1000 characters."}]}\
            """);
        assertThat(browser.send("/policy/waiting/open", "version", "2", "reason", "x")
                        .html())
                .contains("href=\"#reason\"", "At most 1000 characters.");
    }

    @Test
    void tellsTheHistoryInWords() {
        assertThat(browser.open("/policy/told/history?as=POLICY").html())
                .contains("published what came of it again, version 2", "The clock", "closed it")
                .contains("asked for a second person to open it", "Changed: q3")
                .contains("Changed: what can still change, the questions")
                .contains("href=\"/policy/told/history?after=0\"");
    }

    @Test
    void putsWordsRight() {
        Browser.Shown form = browser.open("/policy/wolseley-road/correct?as=POLICY");
        assertThat(form.html())
                .contains(
                        "value=\"How do you use the road?\"",
                        "value=\"I take the bus\"",
                        "value=\"On a usual weekday.\"");
        services.on("POST", "/api/consultations/consultation-1/corrections", 200, "{}");
        String[] sent = {
            "version", "2",
            "reason", "A typing error",
            "q-q1-text", "Should Wolseley Road have a limit of 20 miles an hour?",
            "q-q1-options-yes", "Yes, day and night",
            "q-q1-options-school", "Yes, at school times",
            "q-q1-options-no", "No, keep it as it is",
            "q-q2-text", "How do you use the road?",
            "q-q2-help", "On a usual weekday.",
            "q-q2-options-walk", "I walk along or across it",
            "q-q2-options-cycle", "I cycle",
            "q-q2-options-bus", "I take the bus",
            "q-q2-options-drive", "I drive",
            "q-q3-text", "How safe do you feel when you cross it?",
            "q-q3-help", "1 means not at all safe, 5 means very safe.",
            "q-q4-text", "What would you try first?"
        };
        assertThat(browser.send("/policy/wolseley-road/correct", sent).location())
                .isEqualTo("/policy/wolseley-road");
        assertThat(services.asked("POST", "/api/consultations/consultation-1/corrections")
                        .getFirst()
                        .body())
                .contains("\"reason\":\"A typing error\"")
                .contains("{\"id\":\"q1\",\"options\":{\"yes\":\"Yes, day and night\"}}")
                .contains("{\"id\":\"q3\",\"help\":\"1 means not at all safe, 5 means very safe.\"}")
                .doesNotContain("q2", "q4");
        sent[3] = "";
        sent[5] = "";
        assertThat(browser.send("/policy/wolseley-road/correct", sent).html())
                .contains("href=\"#reason\"", "href=\"#q-q1-text\"", "value=\"Yes, day and night\"");
        assertThat(browser.open("/policy/closed/correct?as=POLICY").location()).isEqualTo("/policy/closed");
    }
}
