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
class CaseworkPagesTest {

    private static final String LAMP = "YS-P3A3-BTV6-4HGX 2";
    private static final String BENCH = "YS-9GT9-H2TY-ECBY 0";
    private static final String EMPTY = "{\"items\": []}";

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
    void showsTheNearestDeadlineFirstWithWhoLooksAfterIt() {
        Browser.Shown shown = browser.open("/casework");

        assertThat(shown.found("<th scope=\"row\"[^>]*><a class=\"govuk-link\" href=\"/casework/([^\"]+)\""))
                .containsExactly(Sample.IDEA, Sample.RESPONSE);
        assertThat(shown.html()).contains("Late", "Did not answer", "carla", "nobody yet (31)");
        assertThat(services.questions("/api/casework")).containsExactly("stage=received");
    }

    @Test
    void goesByTheStagesThatTheProcessNames() {
        services.on(
                        "GET",
                        "/api/process",
                        200,
                        Sample.PROCESS
                                .replace("\"received\"", "\"arrived\"")
                                .replace("\"screened\"", "\"read-by-us\"")
                                .replace("\"id\": \"referred\"", "\"id\": \"with-others\""))
                .on(
                        "GET",
                        "/api/suggestions/" + Sample.RESPONSE + "/casework",
                        200,
                        Sample.CASE.replace("\"received\"", "\"read-by-us\""));

        assertThat(browser.open("/casework").html()).contains("Suggestions to screen", "stage=read-by-us");
        browser.open("/casework?stage=read-by-us");
        assertThat(services.questions("/api/casework")).containsExactly("stage=arrived", "stage=read-by-us");
        String page = "/casework/" + Sample.RESPONSE;
        assertThat(browser.open(page).html()).contains("name=\"outcome\"", "It has been screened already");
        services.on(
                "GET",
                "/api/suggestions/" + Sample.RESPONSE + "/casework",
                200,
                Sample.CASE.replace("\"received\"", "\"with-others\""));
        assertThat(browser.open(page).html()).contains("name=\"outcome\"", "Another body has it");
        services.on(
                "GET",
                "/api/suggestions/" + Sample.RESPONSE + "/casework",
                200,
                Sample.CASE.replace("\"received\"", "\"answered\""));
        assertThat(browser.open(page).html()).doesNotContain("name=\"outcome\"");
    }

    @Test
    void showsWhatOthersAskedForWhereItIsDecided() {
        String page = "/casework/" + Sample.RESPONSE;
        assertThat(browser.open(page).html())
                .contains("Others like it", "href=\"/casework/YS-P3A3-BTV6-4HGX\"")
                .doesNotContain("Benches along Wolseley Road for people", "Fewer pigeons");
        assertThat(services.asked("POST", "/api/suggestions/similar").getFirst().body())
                .contains("Please put a bench at the stop");
        services.on("POST", "/api/suggestions/similar", 503, "{\"code\": \"not-ready\", \"status\": 503}");
        assertThat(browser.open(page).html()).contains("name=\"outcome\"").doesNotContain("Others like it");
    }

    @Test
    void callsWardsByTheirNames() {
        assertThat(browser.open("/casework?ward=E05002087").html())
                .contains("<option value=\"E05002087\" selected=\"selected\">Efford and Lipson</option>");
        assertThat(browser.open("/casework/" + Sample.RESPONSE).html()).contains(">Efford and Lipson</dd>");
    }

    @Test
    void goesOnInTheListWithTheSameFilter() {
        Browser.Shown shown = browser.open("/casework?stage=screened&assignee=nobody&ward=E05002087");

        assertThat(services.questions("/api/casework"))
                .containsExactly("stage=screened&assignee=nobody&ward=E05002087");
        assertThat(shown.found("aria-current=\"page\"[^>]*>([^<]+)<")).containsExactly("Closer look");
        String more = shown.found("href=\"([^\"]+)\">More<").getFirst().replace("&amp;", "&");
        assertThat(more)
                .startsWith("/casework?stage=screened&assignee=nobody&ward=E05002087&after=1764838800000_suggestion");
        services.on("GET", "/api/casework", 200, EMPTY);
        assertThat(browser.open(more).html()).contains("Nothing waits for a closer look.");
    }

    @Test
    void showsWhatIsToBeScreenedUnlessAskedForSomethingItKnows() {
        services.on("GET", "/api/casework", 200, EMPTY);

        for (String address : new String[] {"/casework", "/casework?stage=received", "/casework?stage=delivered"}) {
            Browser.Shown shown = browser.open(address);
            assertThat(shown.html()).contains("Nothing waits to be read.");
            assertThat(shown.found("aria-current=\"page\"[^>]*>([^<]+)<")).containsExactly("To screen");
        }
    }

    @Test
    void decidesForThoseThatWereTickedAtTheVersionsThatWereSeen() {
        Browser.Shown form = browser.send("/casework/many", "do", "decide", "chosen", LAMP, "chosen", BENCH);
        assertThat(form.html()).contains("Decide for 2 suggestions");

        Browser.Shown empty =
                new FilledForm(browser, form).send("/casework/many/decide", "outcome", "ANSWERED", "note", " ");
        assertThat(empty.found("<li><a href=\"#([^\"]+)\">")).containsExactly("note");
        assertThat(empty.html()).contains("Decide for 2 suggestions", "checked");

        Browser.Shown sent = new FilledForm(browser, empty)
                .send("/casework/many/decide", "outcome", "ANSWERED", "note", "In March.");
        assertThat(sent.location()).endsWith("/casework?done=decided");
        assertThat(services.asked("POST", "/api/casework/batches"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .isEqualTo(
                        "{\"outcome\":\"ANSWERED\",\"note\":\"In March.\",\"suggestions\":[{\"reference\":\"YS-P3A3-BTV6-4HGX\",\"version\":2},{\"reference\":\"YS-9GT9-H2TY-ECBY\",\"version\":0}]}");
    }

    @Test
    void takesBackWhatHasNotGoneOutAndKeepsTheNoteOfWhatWasRefused() {
        Browser.Shown shown = browser.open("/casework");
        assertThat(shown.html()).contains("/casework/batches/batch-1/undo", "A bench is coming in March.");

        assertThat(browser.send("/casework/batches/batch-1/undo").location()).endsWith("/casework?done=undone");
        services.on(
                "POST", "/api/casework/batches/batch-1/undo", 409, "{\"status\": 409, \"code\": \"batch-gone-out\"}");
        assertThat(browser.send("/casework/batches/batch-1/undo").location()).endsWith("/casework?done=too-late");
        assertThat(browser.open("/casework?done=too-late").html()).contains("Too late to take back");
    }

    @Test
    void givesThemToSomebodyAndSaysHowManyHadChanged() {
        services.on("POST", "/api/suggestions/YS-P3A3-BTV6-4HGX/assign", 200, "{}")
                .on(
                        "POST",
                        "/api/suggestions/YS-9GT9-H2TY-ECBY/assign",
                        412,
                        "{\"status\": 412, \"code\": \"stale-version\"}");

        Browser.Shown given =
                browser.send("/casework/many", "do", "assign", "to", "carla", "chosen", LAMP, "chosen", BENCH);

        assertThat(given.location()).endsWith("/casework?done=assigned&missed=1");
        assertThat(services.asked("POST", "/api/suggestions/YS-P3A3-BTV6-4HGX/assign"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.header("If-match")).isEqualTo("\"2\"");
                    assertThat(asked.body()).isEqualTo("{\"to\":\"carla\"}");
                });
        assertThat(browser.open("/casework?done=assigned&missed=1").html()).contains("had changed meanwhile");
        assertThat(browser.send("/casework/many", "do", "decide").location()).endsWith("/casework?done=none");
    }

    @Test
    void keepsAFilterByItsName() {
        Browser.Shown saved = browser.send(
                "/casework/filters", "name", "Mine/here", "stage", "screened", "assignee", "carla", "ward", "");

        assertThat(saved.location()).endsWith("/casework?stage=screened&assignee=carla");
        assertThat(services.asked("PUT", "/api/casework/filters/Mine here"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .isEqualTo("{\"stage\":\"screened\",\"assignee\":\"carla\"}");
        assertThat(browser.open("/casework").html())
                .contains("Peverell, nobody yet", "/casework?stage=received&amp;assignee=nobody&amp;ward=E05002087");
    }

    @Test
    void listsWhatIsDueToday() {
        Browser.Shown shown = browser.open("/casework/today");

        assertThat(shown.html()).contains("Your list for today", "The lamp in the alley");
        assertThat(services.questions("/api/casework").getFirst())
                .contains("dueBefore=")
                .contains("limit=200");
    }
}
