package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class PromisePagesTest {

    private static final String ONE = "/promises/" + Sample.RESPONSE;
    private static final String EMPTY = "{\"items\": [], \"next\": null}";

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
        PromiseSample.script(services);
    }

    @Test
    void showsTheNearestDayFirstAndWhatGoesOutByItselfAndWhen() {
        Browser.Shown shown = browser.open("/promises?as=POLICY");

        assertThat(shown.html())
                .contains("A square for people", "Broken", "What was said so far, ", "Held", "Parks team");
        assertThat(services.questions("/api/promises")).containsExactly("state=open");
        String more = shown.found("href=\"([^\"]+)\">More<").getFirst().replace("&amp;", "&");
        assertThat(more).startsWith("/promises?state=open&after=1764838800000.YS");
    }

    @Test
    void asksForThoseOfOneOwnerAndOneConsultation() {
        services.on("GET", "/api/promises", 200, EMPTY);

        Browser.Shown shown = browser.open("/promises?as=POLICY&state=broken&owner=Parks%20team&consultation=a-square");

        assertThat(services.questions("/api/promises"))
                .containsExactly("state=broken&consultation=a-square&owner=Parks team");
        assertThat(shown.html()).contains("None of these is here.", "Show those of everybody");
    }

    @Test
    void saysWhatToDoWhereNothingIsOwed() {
        services.on("GET", "/api/promises", 200, EMPTY);
        services.on("GET", "/api/promises/by-hand", 200, EMPTY);

        assertThat(browser.open("/promises?as=POLICY").html()).contains("Nobody waits for a word.");
        assertThat(browser.open("/promises/by-hand?as=OFFICER").html())
                .contains("Nobody waits for a call or a letter.");
    }

    @Test
    void warnsOfThanksThatWaitForACount() {
        assertThat(browser.open("/promises?as=POLICY").html())
                .contains("id=\"uncounted\"", "A square for people", "12 people, since 1 December 2026");
        services.on("GET", "/api/promises/uncounted", 200, EMPTY);
        assertThat(browser.open("/promises?as=POLICY").html()).doesNotContain("id=\"uncounted\"");
    }

    @Test
    void pausesAllOfOneConsultationWithAReasonAndAnEnd() {
        Browser.Shown page = browser.open("/promises/pauses?as=POLICY&consultation=wolseley-road");
        assertThat(page.html())
                .contains("A safer Wolseley Road", "because: The office is flooded.", "End this pause")
                .contains("value=\"wolseley-road\"");
        FilledForm form = new FilledForm(browser, page);

        assertThat(form.send("/promises/pauses?as=POLICY", "consultation", "no-such")
                        .found("<li><a href=\"#([^\"]+)\">"))
                .containsExactly("consultation", "reason", "until-day");
        Browser.Shown done = form.send(
                "/promises/pauses",
                "consultation",
                "wolseley-road",
                "reason",
                "The office is flooded.",
                "until-day",
                "1",
                "until-month",
                "3",
                "until-year",
                "2027");
        assertThat(done.location()).endsWith("/promises/pauses?done=paused");
        assertThat(services.asked("POST", "/api/promises/pauses"))
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked.body()).contains("2027-03-01T00:00:00Z", "The office is flooded."));
        assertThat(browser.send("/promises/pauses/pause-1/end").location()).endsWith("?done=ended");
    }

    @Test
    void printsLettersWithAnAddressForTheWindowAndNotesWhatIsInThePost() throws Exception {
        assertThat(browser.open("/promises/by-hand?as=OFFICER").html())
                .contains("Print the letters (PDF)", "/promises/" + Sample.IDEA + "/letter.pdf?word=message-2")
                .containsOnlyOnce("Mark as posted<span");
        for (String path : List.of("/promises/" + Sample.IDEA + "/letter.pdf", "/promises/by-hand/letters.pdf")) {
            try (PDDocument paper = pdf(path)) {
                assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                        .contains("Maureen Pascoe 1 High Street Plymouth PL1 1AA", Sample.IDEA)
                        .contains("A square for people & trees", "Yes 30 75%", "No 10 25%", "position 1,204");
                assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked())
                        .as("tagged")
                        .isTrue();
                assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
                assertThat(windowed(paper))
                        .as("seen through the window, in mm from the top")
                        .isBetween(57.0, 81.0);
            }
        }
        assertThat(browser.send("/promises/by-hand/posted", "reference", Sample.IDEA, "word", "message-2")
                        .location())
                .endsWith("/promises/by-hand?done=" + Sample.IDEA);
        assertThat(services.asked("POST", "/api/promises/" + Sample.IDEA + "/tell"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .isEqualTo("{\"id\":\"message-2\"}");
    }

    @Test
    void showsMoreOfThoseWhoWaitToBeToldAndWhereSomebodyElseWasFaster() {
        Browser.Shown shown = browser.open("/promises/by-hand?as=OFFICER");
        String more = shown.found("id=\"more\" href=\"([^\"]+)\"").getFirst();
        assertThat(more).isEqualTo("/promises/by-hand?after=1764838800000.message-2");
        browser.open(more);
        assertThat(services.questions("/api/promises/by-hand")).contains("after=1764838800000.message-2");

        services.on(
                "POST",
                "/api/promises/" + Sample.IDEA + "/tell",
                409,
                "{\"status\": 409, \"code\": \"nothing-to-tell\"}");
        Browser.Shown gone = browser.send("/promises/by-hand/posted", "reference", Sample.IDEA, "word", "message-2");
        assertThat(gone.location()).endsWith("/promises/by-hand?gone=" + Sample.IDEA);
        assertThat(browser.open(gone.location()).html()).contains("this word waits no more");
    }

    @Test
    void aWordThatCameAfterTheFirstIsToldOrGivenUpAndThePromiseStaysKept() {
        services.on("GET", "/api" + ONE, 200, PromiseSample.KEPT);
        Browser.Shown page = browser.open(ONE + "?as=POLICY");
        assertThat(page.html())
                .contains("The promise is kept. This came after it", "they get no further word about it", "Parks team")
                .doesNotContain("Write them a word", "Send it now", "Hold it", "Pause it");
        FilledForm form = new FilledForm(browser, page);
        assertThat(form.send(ONE + "/do", "what", "tell").location()).endsWith("?done=tell");
        assertThat(services.asked("POST", "/api" + ONE + "/tell"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .isEqualTo("{\"id\":\"message-1\"}");
        assertThat(form.send(ONE + "/do", "what", "asked-not-to").location()).endsWith("?done=release");
        services.on(
                "GET",
                "/api" + ONE,
                200,
                PromiseSample.KEPT.replace("\"by\": \"officer\"", "\"noMore\": \"ASKED_US_NOT_TO\""));
        assertThat(browser.open(ONE + "?as=POLICY").html()).contains("They asked us not to write");
    }

    @Test
    void whatWasSentDirectlyIsNobodysYetAndHasNothingToSendNow() {
        services.on("GET", "/api" + ONE, 200, PromiseSample.DIRECT);
        assertThat(browser.open(ONE + "?as=POLICY").html())
                .contains("Nobody yet: no opportunity has taken it up", "no reply goes out by itself", "Hold it")
                .doesNotContain("Send it now");
    }

    @Test
    void saysWhereAWordIsThatDoesNotGoAtItsTime() {
        for (String waits : List.of("ON_ITS_WAY", "TO_BE_TOLD", "FOR_A_COUNT")) {
            services.on(
                    "GET",
                    "/api" + ONE,
                    200,
                    PromiseSample.DIRECT
                            .replace("\"version\": 0", "\"version\": 0, \"waits\": \"" + waits + "\"")
                            .replace(
                                    "\"state\"",
                                    "\"consultation\": {\"slug\": \"a\", \"title\": \"A square\"}, \"state\""));
            assertThat(browser.open(ONE + "?as=POLICY").html())
                    .contains(
                            switch (waits) {
                                case "ON_ITS_WAY" -> "A word is on its way";
                                case "TO_BE_TOLD" -> "Somebody has to ring or to write";
                                default -> "Where it stands, once it is counted";
                            })
                    .doesNotContain("Send it now");
        }
    }

    private PDDocument pdf(String path) throws Exception {
        var address = URI.create("http://localhost:" + port + path + "?as=OFFICER");
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            return Loader.loadPDF(answer.body());
        }
    }

    /** Where the postcode stands. */
    private static double windowed(PDDocument paper) throws IOException {
        List<Double> found = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> at) {
                if (text.contains("PL1 1AA")) {
                    found.add(at.getFirst().getYDirAdj() / 72 * 25.4);
                }
            }
        };
        String _ = reader.getText(paper);
        return found.getFirst();
    }

    @Test
    void showsTheOwnAnswerBesideThoseOfOthersAndSaysWhereManyFeltTheSame() {
        Browser.Shown shown = browser.open("/me/answers/" + Sample.RESPONSE);
        assertThat(shown.html())
                .containsOnlyOnce("Many felt as you did.")
                .contains("Yes (your answer)", "You answered: <strong>Dark</strong>", "So few answered this")
                .contains("at least 10 people and 20% of those who answered", "position 1,204")
                .doesNotContain("No (your answer)");
        assertThat(browser.open("/me/answers/YS-1").html()).contains("We have no such answer of yours");
    }

    @Test
    void writesAWordOnceUnderTheKeyOfThePage() {
        Browser.Shown page = browser.open(ONE + "?as=POLICY");
        assertThat(page.html()).contains("Write them a word", "01752 000000", "Thanks with what was said so far");

        FilledForm form = new FilledForm(browser, page);
        assertThat(form.send(ONE + "/word?as=POLICY", "text", " ").found("<li><a href=\"#([^\"]+)\">"))
                .containsExactly("text");
        assertThat(form.send(ONE + "/word", "text", "In May.").location()).endsWith(ONE + "?done=word");
        assertThat(services.asked("POST", "/api" + ONE + "/words"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .isEqualTo("{\"text\":\"In May.\"}");
    }

    @Test
    void pausesWithAReasonAndAnEndAndSaysWhatIsMissing() {
        FilledForm form = new FilledForm(browser, browser.open(ONE + "?as=POLICY"));

        assertThat(form.send(ONE + "/pause?as=POLICY", "reason", "").found("<li><a href=\"#([^\"]+)\">"))
                .containsExactly("reason", "until-day");
        Browser.Shown done = form.send(
                ONE + "/pause",
                "reason",
                "The office is flooded.",
                "until-day",
                "1",
                "until-month",
                "3",
                "until-year",
                "2027");
        assertThat(done.location()).endsWith(ONE + "?done=pause");
        assertThat(services.asked("POST", "/api" + ONE + "/pause"))
                .singleElement()
                .satisfies(
                        asked -> assertThat(asked.body()).contains("2027-03-01T00:00:00Z", "The office is flooded."));
    }

    @Test
    void showsHowItIsNowWhereSomebodyElseWasFaster() {
        services.on("POST", "/api" + ONE + "/hold", 412, "{\"status\": 412, \"code\": \"stale-version\"}");
        FilledForm form = new FilledForm(browser, browser.open(ONE + "?as=POLICY"));

        Browser.Shown shown = form.send(ONE + "/hold?as=POLICY", "because", "Results come tomorrow");
        assertThat(shown.html()).contains("Somebody else changed this in the meantime.", "Results come tomorrow");
    }

    @Test
    void doesWhatNeedsNoWords() {
        FilledForm form = new FilledForm(browser, browser.open(ONE + "?as=POLICY"));

        assertThat(form.send(ONE + "/do", "what", "send-now").location()).endsWith("?done=send-now");
        assertThat(services.asked("POST", "/api" + ONE + "/let-go"))
                .singleElement()
                .extracting(ScriptedServices.Asked::body)
                .isEqualTo("{\"now\":true}");
        assertThat(form.send(ONE + "/do", "what", "tell").location()).endsWith("?done=tell");
        assertThat(form.send(ONE + "/do", "what", "unreachable").location()).endsWith("?done=release");
    }
}
