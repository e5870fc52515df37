package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answering: every type of question, page by page, checked once more, saved for later, sent once. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class AnsweringTest {

    private static final String ALL = "/consultations/town-plan/respond";
    private static final String SECTIONS = "/consultations/town-plan-sections/respond";
    private static final String SINGLE = "/consultations/town-plan-single/respond";

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    @Autowired
    MailedLinks mails;

    private Browser browser = new Browser(0);

    @BeforeEach
    void script() {
        browser = new Browser(port);
        services.reset();
        mails.reset();
        Sample.script(services);
    }

    private Browser.Shown next(Browser.Shown page, String path, String... typed) {
        List<String> fields = new ArrayList<>(List.of(typed));
        fields.addAll(List.of("go", "on"));
        return new FilledForm(browser, page).send(path, fields.toArray(String[]::new));
    }

    private Browser.Shown go(Browser.Shown page, String path, String where, String... typed) {
        List<String> fields = new ArrayList<>(List.of(typed));
        fields.addAll(List.of("go", where));
        return new FilledForm(browser, page).send(path, fields.toArray(String[]::new));
    }

    private String sent(String slug) {
        return services.asked("POST", "/api/consultations/" + slug + "/responses")
                .getLast()
                .body();
    }

    @Test
    void sendsEveryTypeInItsOwnShape() {
        Browser.Shown check = next(
                browser.open(ALL),
                ALL,
                "q-live",
                "yes",
                "q-ward",
                "E05002087",
                "q-years",
                "12.5",
                "q-uses",
                "shop",
                "q-order.tram",
                "1",
                "q-order.homes",
                "2",
                "q-agree.r1",
                "a",
                "q-agree.r2",
                "d",
                "q-safe",
                "4",
                "q-name",
                "Market Square",
                "q-else",
                "It's \"fine\" & good");

        assertThat(check.title()).startsWith("Check your answers");
        Browser.Shown done = new FilledForm(browser, check).send(ALL + "/send");

        assertThat(done.status()).isEqualTo(302);
        assertThat(sent("town-plan"))
                .contains(
                        "{\"question\":\"live\",\"choice\":[\"yes\"]}",
                        "{\"question\":\"ward\",\"place\":\"E05002087\"}",
                        "{\"question\":\"years\",\"number\":12.5}",
                        "{\"question\":\"uses\",\"choice\":[\"shop\"]}",
                        "{\"question\":\"order\",\"ranking\":[\"tram\",\"homes\"]}",
                        "{\"question\":\"agree\",\"matrix\":{\"r1\":\"a\",\"r2\":\"d\"}}",
                        "{\"question\":\"safe\",\"scale\":4}",
                        "{\"question\":\"name\",\"text\":\"Market Square\"}",
                        "{\"question\":\"else\",\"text\":\"It's \\\"fine\\\" & good\"}");
    }

    @Test
    void sendsADateThatWasTypedInThreeFields() {
        Browser.Shown check = next(
                browser.open(ALL),
                ALL,
                "q-live",
                "no",
                "q-since.day",
                "27",
                "q-since.month",
                "3",
                "q-since.year",
                "2025");
        new FilledForm(browser, check).send(ALL + "/send");

        assertThat(check.html()).contains("27 March 2025");
        assertThat(sent("town-plan")).contains("{\"question\":\"since\",\"date\":\"2025-03-27\"}");
    }

    @Test
    void saysAtEachFieldWhatIsWrongWithItAndKeepsEveryWord() {
        Browser.Shown shown = next(
                browser.open(ALL),
                ALL,
                "q-live",
                "yes",
                "q-years",
                "121",
                "q-order.tram",
                "1",
                "q-order.homes",
                "1",
                "q-else",
                "Half a thought");

        assertThat(shown.title()).startsWith("Error: ");
        assertThat(shown.html())
                .contains("<a href=\"#q-years\">The number must be 120 or less</a>")
                .contains("“New homes” and “A larger park”".replace("A larger park", "A tram line to the station"))
                .contains("id=\"q-order-error\"", "value=\"121\"", "Half a thought");
        assertThat(next(shown, ALL, "q-live", "no", "q-since.day", "30", "q-since.month", "2", "q-since.year", "2025")
                        .html())
                .contains("This is no date");
        assertThat(next(shown, ALL, "q-live", "no", "q-since.day", "30").html())
                .contains("The date must have a month and a year");
        assertThat(next(shown, ALL, "q-live", "yes", "q-years", "ten").html()).contains("Write a number in figures");
        assertThat(services.asked("POST", "/api/consultations/town-plan/responses"))
                .isEmpty();
    }

    @Test
    void saysOnOnePageForWhomAQuestionIsAndLeavesOutWhatOthersWroteThere() {
        Browser.Shown form = browser.open(ALL);
        assertThat(form.html()).contains("Only if you chose “Yes” in question 1.");

        Browser.Shown check = next(form, ALL, "q-live", "no", "q-years", "7");
        new FilledForm(browser, check).send(ALL + "/send");

        assertThat(check.html()).contains("What you wrote here is not sent", "3. For how many years?");
        assertThat(sent("town-plan")).doesNotContain("years");
    }

    @Test
    void asksOneThingPerPageAndSkipsWhatIsForOthers() {
        Browser.Shown first = browser.open(SINGLE);
        assertThat(first.html()).contains("Question 1 of 10", "The town", "<progress", "value=\"0\" max=\"10\"");

        Browser.Shown refused = next(first, SINGLE);
        assertThat(refused.html()).contains("<a href=\"#q-live\">Choose an answer to this question: Do you live here?");

        Browser.Shown second = next(refused, SINGLE, "q-live", "no");
        assertThat(second.html()).contains("Question 4 of 10", "When were you here last?");

        Browser.Shown back = go(second, SINGLE, "back", "q-since.day", "5");
        assertThat(back.html()).contains("Question 1 of 10").containsPattern("value=\"no\" checked");

        Browser.Shown other = next(back, SINGLE, "q-live", "yes");
        assertThat(other.html()).contains("Question 2 of 10").contains("name=\"q-since.day\" value=\"5\"");
    }

    @Test
    void putsASectionToAPage() {
        Browser.Shown first = browser.open(SECTIONS);
        assertThat(first.html())
                .contains("Questions 1 to 5 of 10", "First, how you live here.", "Which ward do you know best?")
                .doesNotContain("What should come first?");

        Browser.Shown second = next(first, SECTIONS, "q-live", "yes");
        assertThat(second.html()).contains("Questions 6 to 10 of 10", "The plan", "What should come first?");

        Browser.Shown about = next(second, SECTIONS, "q-safe", "3");
        assertThat(about.html()).contains("Before you send it", "name=\"q-safe\" value=\"3\"", "id=\"email\"");
        assertThat(next(about, SECTIONS, "email", "ada@example.org").html())
                .contains("Tick what we may write to you about");
    }

    @Test
    void leadsToTheAnswerSomebodyWantsToChangeAndBackToTheCheck() {
        Browser.Shown check = next(browser.open(ALL), ALL, "q-live", "no", "q-name", "Market Square");
        assertThat(check.html()).contains("value=\"change.q-name\"", "respond#q-name");

        Browser.Shown changing = go(check, ALL, "change.q-name");
        assertThat(changing.html()).contains("value=\"Market Square\"");

        assertThat(next(changing, ALL, "q-live", "no", "q-name", "Mill Square").html())
                .contains("Check your answers", "Mill Square");
    }

    @Test
    void goesOnToWhatAChangedAnswerBringsUp() {
        Browser.Shown page = next(browser.open(SINGLE), SINGLE, "q-live", "no");
        for (int i = 0; i < 8; i++) {
            page = next(page, SINGLE);
        }
        assertThat(page.title()).startsWith("Check your answers");

        Browser.Shown brought = next(go(page, SINGLE, "change.q-live"), SINGLE, "q-live", "yes");

        assertThat(brought.html()).contains("Question 2 of 10");
    }

    @Test
    void asksInTheChosenLanguageAndMarksWhatIsNotTranslated() {
        Browser.Shown welsh = go(browser.open(ALL), ALL, "language.cy", "q-name", "Sgwâr");

        assertThat(welsh.html())
                .contains("<html lang=\"cy\"", "<span>Ydych chi&#39;n byw yma?</span>", ">Ydw</label>")
                .contains("lang=\"en\" dir=\"ltr\">No</label>", "<span class=\"govuk-caption-l\">Cynllun y dref<")
                .contains("lang=\"en\">English</button>", "value=\"Sgwâr\"");

        Browser.Shown check = next(welsh, ALL, "q-live", "yes");
        new FilledForm(browser, check).send(ALL + "/send");
        assertThat(sent("town-plan")).contains("\"language\":\"cy\"");
    }

    @Test
    void savesWhatWasTypedWhateverItIsLike() {
        Browser.Shown saved = new FilledForm(browser, browser.open(SINGLE))
                .send(SINGLE + "/save", "q-live", "perhaps", "email", "half@");

        assertThat(saved.html()).contains("Your answer is saved, and not sent yet", "token=" + AnsweringSample.TOKEN);
        assertThat(services.asked("POST", "/api/consultations/town-plan-single/saved"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"q-live\":[\"perhaps\"]", "\"step\":0"));
    }

    @Test
    void savesADoubleClickUnderOneKeyAndAnotherWindowOfTheFormBesideIt() {
        FilledForm form = new FilledForm(browser, browser.open(ALL));
        form.send(ALL + "/save", "q-live", "yes");
        form.send(ALL + "/save", "q-live", "yes");

        List<ScriptedServices.Asked> asked = services.asked("POST", "/api/consultations/town-plan/saved");
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0).header("Idempotency-key"))
                .startsWith("saved-")
                .isEqualTo(asked.get(1).header("Idempotency-key"));

        services.on(
                "POST",
                "/api/consultations/town-plan/saved",
                422,
                "{\"status\": 422, \"code\": \"idempotency-key-reused\"}");
        form.send(ALL + "/save", "q-live", "no");
        assertThat(services.asked("POST", "/api/consultations/town-plan/saved")
                        .getLast()
                        .header("Idempotency-key"))
                .doesNotStartWith("saved-");
    }

    @Test
    void takesUpASavedAnswerWhereItWasLeftAndSavesItOverItself() {
        Browser.Shown link = browser.open("/consultations/town-plan-single/saved?token=" + AnsweringSample.TOKEN);
        assertThat(link.html())
                .contains("You saved an answer and have not sent it")
                .doesNotContain("Half a thought");

        Browser.Shown taken = new FilledForm(browser, link).send("/consultations/town-plan-single/saved");
        assertThat(taken.html()).contains("Question 10 of 10", "Half a thought", "name=\"q-live\" value=\"no\"");

        new FilledForm(browser, taken).send(SINGLE + "/save", "q-else", "A whole thought");
        assertThat(services.asked("PUT", "/api/consultations/town-plan-single/saved"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.header("Saved-form")).isEqualTo(AnsweringSample.TOKEN);
                    assertThat(asked.header("If-match")).isEqualTo("\"1\"");
                });
    }

    @Test
    void keepsBothWhenAnotherDeviceSavedMeanwhile() {
        services.on("PUT", "/api/consultations/town-plan/saved", 412, "{\"status\": 412, \"code\": \"stale-version\"}");
        Browser.Shown link = browser.open("/consultations/town-plan/saved?token=" + AnsweringSample.TOKEN);
        Browser.Shown taken = new FilledForm(browser, link).send("/consultations/town-plan/saved");

        Browser.Shown saved = new FilledForm(browser, taken).send(ALL + "/save", "q-else", "Mine");

        assertThat(saved.html()).contains("Your answer is saved");
        assertThat(services.asked("POST", "/api/consultations/town-plan/saved")).hasSize(1);
    }

    @Test
    void deletesWhatWasSavedOnceItIsSent() {
        Browser.Shown link = browser.open("/consultations/town-plan/saved?token=" + AnsweringSample.TOKEN);
        Browser.Shown taken = new FilledForm(browser, link).send("/consultations/town-plan/saved");

        Browser.Shown check = next(taken, ALL, "q-live", "no");
        new FilledForm(browser, check).send(ALL + "/send");

        assertThat(services.asked("DELETE", "/api/consultations/town-plan/saved"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Saved-form")).isEqualTo(AnsweringSample.TOKEN));
        assertThat(services.asked("POST", "/api/consultations/town-plan/responses"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Idempotency-key")).isEqualTo("k7"));
    }

    @Test
    void mailsTheLinkToAnAddressAndHelpsWithAMistypedOne() {
        String mail = "/consultations/town-plan/saved/mail";

        Browser.Shown refused = browser.send(mail, "token", AnsweringSample.TOKEN, "email", "ada@");
        assertThat(refused.html()).contains("Enter an email address in the correct format", "value=\"ada@\"");
        assertThat(mails.mails()).isEmpty();

        Browser.Shown sent = browser.send(mail, "token", AnsweringSample.TOKEN, "email", "ada@example.org");
        assertThat(sent.html()).contains("The link is on its way");
        assertThat(mails.mails())
                .singleElement()
                .satisfies(each -> assertThat(each.link())
                        .endsWith("/consultations/town-plan/saved?token=" + AnsweringSample.TOKEN));
    }

    @Test
    void mailsNoLinkThatOpensNothing() {
        services.on("GET", "/api/consultations/town-plan/saved", 404, "{\"status\": 404, \"code\": \"not-found\"}");

        Browser.Shown shown = browser.send(
                "/consultations/town-plan/saved/mail", "token", AnsweringSample.TOKEN, "email", "ada@example.org");

        assertThat(shown.html()).contains("This answer is not here any more");
        assertThat(mails.mails()).isEmpty();
    }

    @Test
    void saysBeforeAnInterviewIsRecordedWhatIsLeftOut() {
        String capture = "/capture/town-plan?as=OFFICER";

        Browser.Shown asked = new FilledForm(browser, browser.open(capture))
                .send(capture, "channel", "PAPER", "q-live", "no", "q-years", "7");
        assertThat(asked.html()).contains("Question 3 is not asked of somebody who answers like this");

        Browser.Shown recorded =
                new FilledForm(browser, asked).send(capture, "channel", "PAPER", "q-live", "no", "q-years", "7");
        assertThat(recorded.location()).contains("/recorded/");
        assertThat(sent("town-plan")).doesNotContain("years");
    }
}
