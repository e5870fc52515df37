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
class MailTextPagesTest {

    private static final String API = "/api/admin/mail-templates/thanks/cy";
    private static final String PAGE = "/admin/mails/thanks/cy";

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
    void listsEveryMailWithTheTextItIsWrittenWith() {
        assertThat(browser.open("/admin/mails?as=ADMIN").html())
                .contains(
                        "Thank-you with the results",
                        "As it came",
                        "Version 1",
                        "20 November 2026, second",
                        "By admin");
    }

    @Test
    void showsTheEnglishBesideWhatIsTypedAndWhatCanBePutIn() {
        assertThat(browser.open(PAGE + "?as=ADMIN").html())
                .contains("value=\"Beth mae pawb yn ei ddweud\"", "In English", "What everybody said")
                .contains(
                        "{if consultation} {consultation} {end}",
                        "[words]({results-link})",
                        "{if one-response} … {end}")
                .contains(
                        "There is a draft",
                        "Publish it",
                        "Send me a test",
                        "Went back to version 1",
                        "A link was gone");
        assertThat(browser.open("/admin/mails/thanks/en?as=ADMIN").html())
                .contains("the text that came with the program", "See how it looks now")
                .doesNotContain("In English", "There is a draft");
    }

    @Test
    void savesADraftAtTheVersionThatWasSeen() {
        assertThat(browser.send(
                                PAGE + "?as=ADMIN",
                                "version",
                                "4",
                                "subject",
                                "Diolch",
                                "preview",
                                "Diolch",
                                "heading",
                                "Diolch",
                                "body",
                                "{greeting}",
                                "footer",
                                "Hwyl.")
                        .location())
                .endsWith(PAGE + "?done=saved");
        assertThat(services.asked("PUT", API + "/draft")).singleElement().satisfies(asked -> {
            assertThat(asked.header("If-match")).isEqualTo("\"4\"");
            assertThat(asked.body()).contains("{greeting}");
        });
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        services.on("PUT", API + "/draft", 400, """
                {"status": 400, "code": "invalid-request", "errors": [
                  {"pointer": "/body", "key": "unknown-placeholder", "message": "This mail knows no {nobody}."}]}""");

        assertThat(browser.send(PAGE + "?as=ADMIN", "version", "4", "subject", "Diolch", "body", "{nobody} <b>")
                        .html())
                .contains("This mail knows no {nobody}.", "href=\"#body\"", "{nobody} &lt;b&gt;", "value=\"Diolch\"");
    }

    @Test
    void publishesTestsAndDiscards() {
        assertThat(browser.send(PAGE + "/do?as=ADMIN", "version", "4", "what", "publish")
                        .location())
                .endsWith("done=published");
        assertThat(browser.send(PAGE + "/do?as=ADMIN", "version", "4", "what", "discard")
                        .location())
                .endsWith("done=discarded");
        assertThat(browser.send(PAGE + "/do?as=ADMIN", "key", "k1", "what", "test")
                        .location())
                .endsWith("done=tested");
        assertThat(services.asked("POST", API + "/publish"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("If-match")).isEqualTo("\"4\""));
        assertThat(services.asked("POST", API + "/test"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Idempotency-key")).isEqualTo("k1"));
    }

    @Test
    void saysWhySomethingWasNotDone() {
        services.on("POST", API + "/publish", 409, """
                {"status": 409, "code": "another-person-publishes", "detail": "You typed this draft."}""").on("POST", API + "/test", 429, """
                {"status": 429, "code": "too-many-tests", "detail": "At most 20 tests an hour."}""");

        assertThat(browser.send(PAGE + "/do?as=ADMIN", "version", "4", "what", "publish")
                        .html())
                .contains("There is a problem", "You typed this draft.", "value=\"Beth mae pawb yn ei ddweud\"");
        assertThat(browser.send(PAGE + "/do?as=ADMIN", "version", "4", "what", "test")
                        .html())
                .contains("At most 20 tests an hour.");
    }

    @Test
    void showsWhatChangedAndGoesBackForAReason() {
        assertThat(browser.open(PAGE + "/versions/0?as=ADMIN").html())
                .contains("ys-line--gone", "Beth a ddywedwyd", "ys-line--new", "Beth ddywedodd pawb", "The same");
        assertThat(browser.open(PAGE + "/versions/1?as=ADMIN").html())
                .contains("This is the text in use")
                .doesNotContain("Write mails with this text again");
        assertThat(browser.send(PAGE + "/versions/0?as=ADMIN", "version", "4", "reason", " ")
                        .html())
                .contains("Write why, in a few words");
        assertThat(services.asked("POST", API + "/go-back")).isEmpty();

        assertThat(browser.send(PAGE + "/versions/0?as=ADMIN", "version", "4", "reason", "Wrong")
                        .location())
                .endsWith("done=went-back");
        assertThat(services.asked("POST", API + "/go-back"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"version\":0", "Wrong"));
    }

    @Test
    void showsTheMailInAFrameLightAndDarkAndSaysWhenItReadsHard() {
        assertThat(browser.open(PAGE + "/preview?as=ADMIN").html())
                .contains("Made of the latest mail of this kind", "People of 7.5 years", "sandbox=\"\"", "See it dark")
                .contains(PAGE + "/mail?of=draft&amp;dark=false", "Dear Sam Sample,");
        assertThat(browser.open("/admin/mails/thanks/en/preview?as=ADMIN").html())
                .contains("This reads as hard as texts for people of 14.2 years", "bring it down to 11.");
        assertThat(browser.open(PAGE + "/mail?as=ADMIN&dark=true").html())
                .contains("@media all", "Dear Sam Sample,")
                .doesNotContain("prefers-color-scheme");
        assertThat(browser.open(PAGE + "/mail?as=ADMIN").html()).contains("@media not all");
    }
}
