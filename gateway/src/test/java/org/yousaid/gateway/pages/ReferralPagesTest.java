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
class ReferralPagesTest {

    private static final String LINK = "/referrals/" + ReferralSample.REFERRED + "/1";
    private static final String ANSWERS = "/api/referrals/" + ReferralSample.REFERRED + "/answers";

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
    void aBodySeesWhatItIsAskedAndWhatItSaidAndOpeningTheLinkChangesNothing() {
        Browser.Shown shown = browser.open(LINK + "?token=" + ReferralSample.TOKEN);

        assertThat(shown.html())
                .contains("Lorries in Ham Lane at night", "three in the morning", "Could you check how fast they go?")
                .contains("Efford and Lipson", "22 November 2026", "The roads team looks at it.");
        assertThat(services.questions("/api/referrals/" + ReferralSample.REFERRED + "/asked"))
                .containsExactly("round=1&token=" + ReferralSample.TOKEN);
        assertThat(services.asked("POST", ANSWERS)).isEmpty();
    }

    @Test
    void aBodyAnswersWithAButtonAndComesBackToTheSameLink() {
        Browser.Shown form = browser.open(LINK + "?token=" + ReferralSample.TOKEN);
        Browser.Shown empty = new FilledForm(browser, form).send(LINK, "answer", "DONE", "words", " ");
        assertThat(empty.found("<li><a href=\"#([^\"]+)\">")).containsExactly("words");
        assertThat(empty.html()).contains("checked=\"checked\"");

        Browser.Shown sent =
                new FilledForm(browser, empty).send(LINK, "answer", "DONE", "words", "We check there on Fridays.");
        assertThat(sent.location()).endsWith(LINK + "?token=" + ReferralSample.TOKEN + "&done=said");
        assertThat(services.asked("POST", ANSWERS))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .isEqualTo("{\"round\":1,\"token\":\"" + ReferralSample.TOKEN
                        + "\",\"answer\":\"DONE\",\"words\":\"We check there on Fridays.\"}");
    }

    @Test
    void aLinkThatIsOverOrNotWholeSaysSo() {
        Browser.Shown over = browser.open("/referrals/" + ReferralSample.OVER + "/1?token=" + ReferralSample.TOKEN);
        assertThat(over.html())
                .contains("No answer is needed any more", "Ask the health trust.")
                .doesNotContain("<form id=\"form\"");
        assertThat(browser.open("/referrals/nothing/x").html()).contains("This link leads nowhere");
        services.on("POST", ANSWERS, 409, """
                {"status": 409, "code": "referral-over", "detail": "The council has closed this."}""");
        Browser.Shown late = browser.send(LINK, "token", ReferralSample.TOKEN, "answer", "DONE", "words", "Too late.");
        assertThat(late.html()).contains("The council has closed this.", "Too late.");
    }

    @Test
    void listsWhatOthersHaveWithWhatIsOverdueAndSaysWhatToDoWhenThereIsNothing() {
        Browser.Shown shown = browser.open("/casework/referrals");
        assertThat(shown.found("<th scope=\"row\"[^>]*><a class=\"govuk-link\" href=\"/casework/referrals/([^\"]+)\""))
                .containsExactly(ReferralSample.SILENT, ReferralSample.REFERRED);
        assertThat(shown.html()).contains("Overdue", "Asked again twice", "They answered");
        services.on("GET", "/api/referrals", 200, "{\"items\": [], \"next\": null}");
        assertThat(browser.open("/casework/referrals").html()).contains("Nothing is with another body.");
    }

    @Test
    void aReviewerTellsTheAuthorWhatTheySaidAndMayShowTheirWords() {
        Browser.Shown shown = browser.open("/casework/referrals/" + ReferralSample.REFERRED);
        assertThat(shown.html()).contains("Greenfield Police told us: “We check there on Fridays.”");

        Browser.Shown released =
                browser.send("/casework/referrals/" + ReferralSample.REFERRED + "/release", "version", "5");
        assertThat(released.location()).endsWith("/casework/referrals/" + ReferralSample.REFERRED + "?done=released");
        assertThat(services.asked("POST", "/api/referrals/" + ReferralSample.REFERRED + "/release"))
                .singleElement()
                .extracting(asked -> asked.header("If-match"))
                .isEqualTo("\"5\"");

        Browser.Shown told = browser.send(
                "/casework/" + ReferralSample.REFERRED, "version", "2", "outcome", "ANSWERED", "note", "They check.");
        assertThat(told.location()).contains("/casework?screened=" + ReferralSample.REFERRED);
    }

    @Test
    void refersToSomebodyInTheListWithWhatIsAsked() {
        String path = "/casework/" + ReferralSample.REFERRED;
        Browser.Shown form = browser.open(path);
        assertThat(form.html()).contains("Greenfield Police: Crime").doesNotContain("Old Water Board");
        Browser.Shown both = new FilledForm(browser, form)
                .send(
                        path,
                        "outcome",
                        "REFERRED",
                        "receiver",
                        ReferralSample.POLICE,
                        "referredTo",
                        "Somebody",
                        "note",
                        "They can.");
        assertThat(both.html()).contains("Choose one from the list or write a name, not both");
        Browser.Shown sent = new FilledForm(browser, form)
                .send(
                        path,
                        "outcome",
                        "REFERRED",
                        "receiver",
                        ReferralSample.POLICE,
                        "ask",
                        "How fast?",
                        "note",
                        "They can.");
        assertThat(sent.location()).contains("/casework?screened=");
        assertThat(services.asked("POST", "/api/suggestions/" + ReferralSample.REFERRED + "/screen"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .isEqualTo("{\"outcome\":\"REFERRED\",\"note\":\"They can.\",\"referredTo\":\"" + ReferralSample.POLICE
                        + "\",\"ask\":\"How fast?\"}");
    }

    @Test
    void keepsTheListOfReceiversWithTheRefusalAtTheAddress() {
        assertThat(browser.open("/casework/receivers").html())
                .contains("Greenfield Police", "21 days", "1 day<", "Retired", "Old Water Board");
        Browser.Shown form = browser.open("/casework/receivers/new");
        services.on("POST", "/api/receivers", 400, """
                {"status": 400, "code": "invalid-request", "errors": [{"pointer": "/email", "key": "wrong-value", "message": "Give one e-mail address."}]}""");
        String[] typed = {
            "name", "Police", "email", "a@example.org\r\nBcc: b@example.org", "purpose", "Crime", "days", "21"
        };
        Browser.Shown refused = new FilledForm(browser, form).send("/casework/receivers/new", typed);
        assertThat(refused.found("<li><a href=\"#([^\"]+)\">")).containsExactly("email");
        assertThat(services.asked("POST", "/api/receivers").getFirst().body())
                .as("what was typed is refused, not mended")
                .contains("Bcc");
        ReferralSample.script(services);
        assertThat(new FilledForm(browser, refused)
                        .send(
                                "/casework/receivers/new",
                                "name",
                                "Police",
                                "email",
                                "a@example.org",
                                "purpose",
                                "Crime",
                                "days",
                                "21")
                        .location())
                .endsWith("/casework/receivers?done=added");
        Browser.Shown one = browser.open("/casework/receivers/" + ReferralSample.POLICE);
        assertThat(new FilledForm(browser, one)
                        .send(
                                "/casework/receivers/" + ReferralSample.POLICE,
                                "name",
                                "Police",
                                "email",
                                "a@example.org",
                                "purpose",
                                "Crime",
                                "days",
                                "14")
                        .location())
                .endsWith("?done=changed");
        assertThat(browser.send("/casework/receivers/" + ReferralSample.POLICE + "/retire")
                        .location())
                .endsWith("?done=retired");
    }

    @Test
    void theTrackerSaysWhoHasItAndIsNotAtItsEnd() {
        Browser.Shown shown = browser.open("/suggestions/" + ReferralSample.REFERRED);
        assertThat(shown.html())
                .contains("id=\"who-has-it\">Greenfield Police<", "that they have it", "We asked them again")
                .contains("id=\"they-said\">We check there on Fridays.<", "id=\"next-word-by\">14 December 2026<")
                .doesNotContain("This did not answer me");
    }
}
