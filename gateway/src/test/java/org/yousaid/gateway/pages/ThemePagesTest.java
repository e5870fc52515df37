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
class ThemePagesTest {

    private static final String API = "/api/consultations/wolseley-road/themes";
    private static final String PAGES = "/policy/wolseley-road/themes";

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
    void saysWhatToDoNextWhereThereIsNothing() {
        assertThat(browser.open(PAGES + "/q4?as=POLICY").html())
                .contains("There are no themes yet", "Group the answers")
                .doesNotContain("Confirm these themes");
        assertThat(browser.open(PAGES + "/q5?as=POLICY").html())
                .contains("Nobody has answered this question yet")
                .doesNotContain("Group the answers");
        assertThat(browser.open(PAGES + "/q3/in/none?as=POLICY").html()).contains("Every answer is in a theme.");
    }

    @Test
    void showsCountsAsBarsWithATable() {
        assertThat(browser.open(PAGES + "/q3?as=POLICY").html())
                .contains("Confirmed", "<svg", "Lorries at night", "公共交通", "href=\"" + PAGES + "/q3/in/t1\"")
                .contains("Confirm what the machine placed");
    }

    @Test
    void hasTheAnswersGrouped() {
        services.on("POST", API + "/propose", 200, ThemesSample.FRAME);
        browser.send(PAGES + "/q4?as=POLICY", "do", "propose", "key", "k1");
        assertThat(browser.open(PAGES + "/q3?as=POLICY&done=propose").html())
                .contains("The machine has grouped the answers");
        assertThat(browser.open(PAGES + "/q4?as=POLICY&done=propose").html()).contains("The machine found no groups");
        assertThat(services.asked("POST", API + "/propose")).singleElement().satisfies(asked -> {
            assertThat(asked.body()).isEqualTo("{\"question\":\"q4\"}");
            assertThat(asked.header("Idempotency-key")).isEqualTo("k1");
        });
    }

    @Test
    void changesAThemeOnTheVersionThatWasSeen() {
        services.on("POST", API + "/q3/merge", 200, ThemesSample.FRAME);
        browser.send(PAGES + "/q3/in/t1?as=POLICY", "do", "merge", "into", "t2", "version", "7");
        assertThat(services.asked("POST", API + "/q3/merge")).singleElement().satisfies(asked -> {
            assertThat(asked.body()).contains("\"theme\":\"t1\"", "\"into\":\"t2\"");
            assertThat(asked.header("If-match")).isEqualTo("\"7\"");
        });
    }

    @Test
    void undoesTheLastChangeOnTheVersionThatWasSeen() {
        assertThat(browser.open(PAGES + "/q3?as=POLICY").html())
                .contains("“Vans” was merged into “Lorries at night”", "Undo this change");
        assertThat(browser.open(PAGES + "/q4?as=POLICY").html()).doesNotContain("id=\"undo\"");
        services.on("POST", API + "/q3/undo", 200, ThemesSample.FRAME);
        assertThat(browser.send(PAGES + "/q3?as=POLICY", "do", "undo", "version", "7")
                        .location())
                .endsWith("done=undo");
        assertThat(services.asked("POST", API + "/q3/undo"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("If-match")).isEqualTo("\"7\""));

        services.on("POST", API + "/q3/undo", 409, """
            {"status": 409, "code": "nothing-to-undo", "title": "No", "detail": "Nothing was changed in them."}\
            """);
        assertThat(browser.send(PAGES + "/q3?as=POLICY", "do", "undo", "version", "7")
                        .html())
                .contains("Nothing was changed in them.");
    }

    @Test
    void keepsWhatWasTypedWhenAThemeOfThatNameIsThere() {
        services.on("POST", API + "/q3/add", 422, """
            {"status": 422, "code": "theme-named-twice", "title": "Two", "detail": "Another theme of this question has this name."}\
            """);
        Browser.Shown shown = browser.send(PAGES + "/q3?as=POLICY", "do", "add", "label", "Lorries", "version", "7");
        assertThat(shown.html())
                .contains("Another theme of this question has this name.", "value=\"Lorries\"", "id=\"label-error\"");
    }

    @Test
    void saysThatSomebodyElseChangedTheThemes() {
        services.on("POST", API + "/q3/confirm", 412, """
            {"status": 412, "code": "stale-version", "title": "Stale", "detail": "Stale."}\
            """);
        assertThat(browser.send(PAGES + "/q3?as=POLICY", "do", "confirm", "version", "6")
                        .html())
                .contains("Somebody else changed this in the meantime", "name=\"version\" value=\"7\"");
    }

    @Test
    void asksForTheAnswersThatAreSplitOff() {
        Browser.Shown shown =
                browser.send(PAGES + "/q3/in/t1?as=POLICY", "do", "split", "fresh", "Early lorries", "version", "7");
        assertThat(shown.html()).contains("Tick the answers that belong to the new theme.", "value=\"Early lorries\"");
        assertThat(services.asked("POST", API + "/q3/split")).isEmpty();
    }

    @Test
    void clearsExactlyTheWordsThatWereTyped() {
        services.on("POST", API + "/q3/quotes", 200, ThemesSample.FRAME);
        Browser.Shown before = browser.open(PAGES + "/q3/answers/" + ThemesSample.ANSWER + "?as=POLICY");
        assertThat(before.html()).contains("I am Ann from number 12", "The words below are cleared");
        browser.send(
                PAGES + "/q3/answers/" + ThemesSample.ANSWER + "?as=POLICY",
                "do",
                "clear",
                "words",
                "Lorries rattle.",
                "version",
                "7");
        assertThat(services.asked("POST", API + "/q3/quotes"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"words\":\"Lorries rattle.\""));
    }

    @Test
    void showsTheSecondCoderNothingOfTheFirst() {
        assertThat(browser.open(PAGES + "/q3/second?as=POLICY").html())
                .contains("It rattles.")
                .doesNotContain("checked=");
        Browser.Shown nameless = browser.send(
                PAGES + "/q3/second?as=POLICY",
                "responses",
                ThemesSample.ANSWER,
                "themes-" + ThemesSample.ANSWER,
                "t1",
                "version",
                "*");
        assertThat(nameless.html()).contains("Give your name or initials.", "checked=\"checked\"");
        services.on("POST", API + "/q3/codings", 204, "");
        browser.send(
                PAGES + "/q3/second?as=POLICY",
                "coder",
                "AB",
                "responses",
                ThemesSample.ANSWER,
                "themes-" + ThemesSample.ANSWER,
                "t1",
                "version",
                "*");
        assertThat(services.asked("POST", API + "/q3/codings"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"coder\":\"AB\"", "\"themes\":[\"t1\"]"));
    }

    @Test
    void settlesWhatTwoSawDifferently() {
        services.on("POST", API + "/q3/settle", 200, ThemesSample.FRAME);
        assertThat(browser.open(PAGES + "/q3/agreement?as=POLICY").html())
                .contains("0.81", "As the second said: no theme");
        browser.send(
                PAGES + "/q3/agreement?as=POLICY", "response", ThemesSample.ANSWER, "choice", "t1,t2", "version", "7");
        assertThat(services.asked("POST", API + "/q3/settle"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("[\"t1\",\"t2\"]"));
    }
}
