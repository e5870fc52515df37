package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class ProcessVersionPagesTest {

    private static final String VERSIONS = "/api/process/versions";
    private static final String NOTHING_WAITS = "{\"items\": [{\"version\": 1, \"status\": \"IN_FORCE\"}]}";

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
        services.on("GET", VERSIONS, 200, NOTHING_WAITS);
        browser.open("/admin/process?as=ADMIN");
    }

    @Test
    void offersTheVersionInForceToBeChanged() {
        assertThat(browser.open("/admin/process").html())
                .contains("Propose another version", "&quot;replyWithinDays&quot; : 28", "Derbyniwyd");
    }

    @Test
    void explainsEveryWordThatADefinitionKnows() throws IOException {
        String page = browser.open("/admin/process").html();
        assertThat(constants("Need"))
                .hasSizeGreaterThan(10)
                .allSatisfy(need -> assertThat(page)
                        .contains("<code>" + need.toLowerCase(Locale.ROOT).replace('_', '-') + "</code>"));
        assertThat(constants("ScreeningOutcome"))
                .hasSizeGreaterThan(5)
                .allSatisfy(outcome -> assertThat(page).contains("<code>" + outcome + "</code>"));
    }

    /** The constants of an enum of the service whose definition this is. */
    private static List<String> constants(String type) throws IOException {
        Path source = Path.of("../suggestion-service/src/main/java/org/yousaid/suggestion/process", type + ".java");
        return Pattern.compile("^    ([A-Z_]+)\\(", Pattern.MULTILINE)
                .matcher(Files.readString(source))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void proposesWhatWasTyped() {
        services.on("POST", VERSIONS, 201, "{\"version\": 2, \"status\": \"PROPOSED\"}");
        Browser.Shown sent =
                browser.send("/admin/process", "why", "Quicker", "definition", "{\"replyWithinDays\": 21}", "key", "k");
        assertThat(sent.location()).endsWith("/admin/process/versions/2");
        assertThat(services.asked("POST", VERSIONS).getFirst().body())
                .contains("\"why\":\"Quicker\"", "\"definition\":{\"replyWithinDays\":21}");
        assertThat(services.asked("POST", VERSIONS).getFirst().header("Idempotency-key"))
                .isEqualTo("k");
    }

    @Test
    void tellsEveryFaultAtOnceAndKeepsWhatWasTyped() {
        services.on("POST", VERSIONS, 422, """
            {"code": "process-contradicts-itself", "status": 422, "title": "This process cannot run", "detail": "See errors.",
             "errors": [{"pointer": "/definition/stages/0/target", "key": "out-of-range", "message": "A target is one day or more."},
                        {"pointer": "/definition/languages", "key": "no-english", "message": "English (en) is one of the languages."}]}\
            """);
        String typed = "{\"stages\": [\n  {\"id\": \"screened\",\n   \"target\": {\"days\": 0}}]}";
        assertThat(browser.send("/admin/process", "why", "Quicker", "definition", typed)
                        .html())
                .contains("2 things are wrong")
                .contains("<strong>screened, target</strong>: A target is one day or more.")
                .contains("<strong>languages</strong>: English (en) is one of the languages.")
                .contains("Line 3: <code>&quot;target&quot;: {&quot;days&quot;: 0}}]}</code>")
                .contains("Line 1: <code>{&quot;stages&quot;: [</code>")
                .contains("&quot;days&quot;: 0", ">Quicker</textarea>")
                .contains("href=\"#definition\"");
    }

    @Test
    void saysInWhichLineItIsNoJson() {
        assertThat(browser.send("/admin/process", "why", "Quicker", "definition", "{\n\"a\": }")
                        .html())
                .contains(
                        "Line 2 cannot be read: “&quot;a&quot;: }”.",
                        "a comma, a quotation mark",
                        "{\n&quot;a&quot;: }");
        assertThat(browser.send("/admin/process", "definition", "[]").html())
                .contains("Say why, in a few words", "Write the definition as JSON, in braces");
        assertThat(services.asked("POST", VERSIONS)).isEmpty();
    }

    @Test
    void refusesWhatStandsTwiceInsteadOfTakingTheLast() {
        String typed = "{\"stages\": [{\"id\": \"a\",\n\"id\": \"b\"}], \"x\": {\"id\": \"c\"}}";
        assertThat(browser.send("/admin/process", "why", "Quicker", "definition", typed)
                        .html())
                .contains("“id” stands twice: in line 1 and in line 2.");
        assertThat(services.asked("POST", VERSIONS)).isEmpty();
    }

    @Test
    void leadsToTheDraftAsTheLeafletItWouldBe() {
        services.on("GET", VERSIONS, 200, ProcessSample.VERSIONS);
        assertThat(browser.open("/admin/process/versions/2").html())
                .contains("Read this draft as the leaflet it would be", "/process?version=2", "/process.pdf?version=2");
    }

    @Test
    void showsSideBySideWhatAVersionChanges() {
        services.on("GET", VERSIONS, 200, ProcessSample.VERSIONS);
        assertThat(browser.open("/admin/process").html())
                .contains("waits for a decision", "Waiting", "ada")
                .doesNotContain("Propose another version");
        assertThat(browser.open("/admin/process/versions/2").html())
                .contains("What it changes against version 1")
                .contains("<del>14 days</del>", "<ins>10 working days</ins>", "not there")
                .contains("People wait too long.");
        assertThat(browser.open("/admin/process/versions/7").status()).isEqualTo(404);
    }

    @Test
    void approvesTheRevisionThatWasSeen() {
        services.on("POST", VERSIONS + "/2/approve", 200, ProcessSample.proposed());
        Browser.Shown sent = browser.send("/admin/process/versions/2", "do", "approve", "revision", "0");
        assertThat(sent.location()).endsWith("/admin/process/versions/2");
        assertThat(services.asked("POST", VERSIONS + "/2/approve").getFirst().header("If-match"))
                .isEqualTo("\"0\"");
    }

    @Test
    void saysThatSomebodyElseMustApprove() {
        services.on("POST", VERSIONS + "/2/approve", 409, """
            {"code": "second-person-needed", "status": 409, "title": "Somebody else must do this",
             "detail": "You proposed this version, so somebody else approves it."}\
            """);
        assertThat(browser.send("/admin/process/versions/2", "do", "approve", "revision", "0")
                        .html())
                .contains("You proposed this version, so somebody else approves it.");
        services.on("POST", VERSIONS + "/2/approve", 412, "{\"code\": \"stale-version\", \"status\": 412}");
        assertThat(browser.send("/admin/process/versions/2", "do", "approve", "revision", "0")
                        .html())
                .contains("Somebody else changed this in the meantime.");
    }

    @Test
    void turnsDownWithAReasonOnly() {
        services.on("POST", VERSIONS + "/2/turn-down", 200, ProcessSample.proposed());
        assertThat(browser.send("/admin/process/versions/2", "do", "turn-down", "revision", "0")
                        .html())
                .contains("Say why, in a few words");
        Browser.Shown sent =
                browser.send("/admin/process/versions/2", "do", "turn-down", "revision", "0", "why", "Too quick");
        assertThat(sent.location()).endsWith("/admin/process/versions/2");
        assertThat(services.asked("POST", VERSIONS + "/2/turn-down").getFirst().body())
                .contains("\"why\":\"Too quick\"");
    }
}
