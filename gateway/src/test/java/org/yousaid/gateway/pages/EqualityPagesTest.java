package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The equality questions: the last page of a form, and what the policy team sees of the answers. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class EqualityPagesTest {

    private static final String FORM = "/consultations/market/respond";
    private static final String RESPONSES = "/api/consultations/market/responses";

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    private Browser browser = new Browser(0);

    @BeforeEach
    void script() {
        browser = new Browser(port);
        services.reset();
        services.on("GET", "/api/wards", 200, "{\"items\": []}")
                .on("GET", "/api/consultations/market", 200, """
                        {"id": "consultation-7", "slug": "market", "version": 2, "status": "OPEN", "title": "The market",
                         "purpose": "We move it.", "layout": "ALL_ON_ONE", "askEquality": true, "replyWithinDays": 28,
                         "questions": [{"id": "age", "type": "SINGLE_CHOICE", "text": "How old should it get?",
                           "options": [{"id": "old", "text": "Old"}, {"id": "new", "text": "New"}]}]}""")
                .on("GET", "/api/equality-questions", 200, """
                        {"items": [{"id": "age", "text": "How old are you?", "help": null,
                           "options": [{"id": "25-34", "text": "25 to 34"}, {"id": "prefer-not-to-say", "text": "I prefer not to say"}]},
                         {"id": "carer", "text": "Do you look after somebody?", "help": "Unpaid help.",
                           "options": [{"id": "no", "text": "No"}, {"id": "prefer-not-to-say", "text": "I prefer not to say"}]}]}""")
                .on("POST", RESPONSES, 201, "{\"reference\": \"" + Sample.RESPONSE + "\"}");
    }

    private Browser.Shown next(Browser.Shown page, String... typed) {
        List<String> fields = new ArrayList<>(List.of(typed));
        fields.addAll(List.of("go", "on"));
        return new FilledForm(browser, page).send(FORM, fields.toArray(String[]::new));
    }

    private String sent() {
        return services.asked("POST", RESPONSES).getLast().body();
    }

    @Test
    void putsThemOnAPageOfTheirOwnAndSendsThemApart() {
        Browser.Shown about = next(browser.open(FORM), "q-age", "new");
        assertThat(about.html()).contains("About you (optional)", "kept apart", "Unpaid help.", "Do you look after");

        Browser.Shown check = next(about, "equality-age", "25-34");
        assertThat(check.title()).startsWith("Check your answers");
        assertThat(check.html()).contains("How old are you?", "25 to 34", "kept apart");

        new FilledForm(browser, check).send(FORM + "/send");
        assertThat(sent())
                .contains("\"equality\":{\"age\":\"25-34\"}", "{\"question\":\"age\",\"choice\":[\"new\"]}")
                .doesNotContain("carer");
    }

    @Test
    void sendsNothingOfWhatNobodyAnswered() {
        Browser.Shown check = next(next(browser.open(FORM), "q-age", "new"));
        assertThat(check.html()).contains("About you", "No answer");
        new FilledForm(browser, check).send(FORM + "/send");
        assertThat(sent()).doesNotContain("equality");
    }

    @Test
    void asksForThemInAnInterviewToo() {
        Browser.Shown interview = browser.open("/capture/market?as=OFFICER");
        assertThat(interview.html()).contains("About the person (optional)", "How old are you?");
    }

    @Test
    void showsThePolicyTeamGroupsBesideTheCouncilsFigures() {
        services.on("GET", "/api/consultations/market/equality", 200, """
                {"answered": 30, "smallestNumber": 5, "source": "the census", "questions": [
                  {"id": "age", "text": "How old are you?", "notAnswered": null, "options": [
                    {"id": "25-34", "text": "25 to 34", "count": 12, "people": 40000},
                    {"id": "prefer-not-to-say", "text": "I prefer not to say", "count": null, "people": null}]}]}""");
        Browser.Shown page = browser.open("/policy/market/equality?as=POLICY");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("30 people told us", "25 to 34", "40%", "40,000", "100%", "hidden", "the census");
        assertThat(browser.open("/policy/market?as=POLICY").html()).contains("/policy/market/equality");
    }

    @Test
    void saysWhyThereIsNothingYet() {
        services.on(
                "GET",
                "/api/consultations/market/equality",
                200,
                "{\"answered\": 0, \"smallestNumber\": 5, \"source\": null, \"questions\": []}");
        assertThat(browser.open("/policy/market/equality?as=POLICY").html())
                .contains("There is nothing to show yet", "/policy/populations");
    }
}
