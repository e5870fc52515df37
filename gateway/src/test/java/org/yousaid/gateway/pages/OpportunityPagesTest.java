package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class OpportunityPagesTest {

    private static final String BENCHES = "/casework/opportunities/" + OpportunitySample.BENCHES;
    private static final String SEATS = "/casework/opportunities/" + OpportunitySample.SEATS;
    private static final String API = "/api/opportunities/";

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
    void saysWhatTheProcessAsksForBeforeAStepAndWhatIsMissing() {
        services.on("GET", "/api/process", 200, """
                {"version": 2, "stages": [{"id": "delivered", "name": "Delivered", "kind": "end", "needs": ["evidence"]}]}""");
        assertThat(browser.open(BENCHES).html()).contains("Needs something that shows what was done");

        services.on("POST", API + OpportunitySample.BENCHES + "/deliver", 422, """
                {"status": 422, "code": "stage-needs-more", "errors":
                 [{"pointer": "/evidence", "key": "missing", "message": "Add what shows that it is done first."}]}""");
        Browser.Shown refused = browser.send(BENCHES, "do", "deliver", "version", "3", "deliver-word", "It is done.");
        assertThat(refused.html()).contains("id=\"deliver-word-error\"", "Add what shows", "It is done.");
    }

    @Test
    void tellsEverybodyWhatItIsWhyItIsDoneAndHowFarItIs() {
        Browser.Shown shown = browser.open("/opportunities/" + OpportunitySample.BENCHES);

        assertThat(shown.html())
                .contains("34 suggestions", "Decided: the council does this", "Cabinet", "20 October 2026")
                .contains(
                        "£4,000 to £6,500, once",
                        "Helps older people",
                        "Cllr Ada Penrose",
                        "https://www.example.org/benches")
                .contains("1 of 3 reached", "<caption")
                .doesNotContain("Dr May", "Ask the port", "Head of parks");
        assertThat(shown.found("<circle[^>]* class=\"([^\"]*)\""))
                .containsExactly(
                        "ys-milestone ys-milestone--reached ys-milestone--late",
                        "ys-milestone ys-milestone--late",
                        "ys-milestone");
    }

    @Test
    void offersOnlyTheStepsThatCanBeTaken() {
        assertThat(browser.open(BENCHES).found("name=\"do\" value=\"([a-z]+)\""))
                .contains("reach", "evidence", "deliver", "note", "plan", "answer", "release")
                .doesNotContain("approve", "decline", "merge", "split", "start", "assess");
        assertThat(browser.open(SEATS).found("name=\"do\" value=\"([a-z]+)\""))
                .contains("assess", "advice", "view", "gather", "merge", "split", "describe")
                .doesNotContain("approve", "deliver", "evidence", "plan");
    }

    @Test
    void sendsAStepAtTheVersionThatWasSeen() {
        services.on("POST", API + OpportunitySample.SEATS + "/assess", 200, OpportunitySample.IDENTIFIED);

        Browser.Shown sent = browser.send(
                SEATS,
                "do",
                "assess",
                "version",
                "0",
                "assess-benefit",
                "People can sit.",
                "assess-cost-from",
                "£4,000",
                "assess-cost-to",
                "6500.50",
                "assess-cost-per",
                "ONCE",
                "assess-effort",
                "WEEKS",
                "assess-objectives",
                "Fits.",
                "assess-equalityImpact",
                "Helps.");

        assertThat(sent.location()).endsWith(SEATS + "?done=assess");
        assertThat(services.asked("POST", API + OpportunitySample.SEATS + "/assess"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.header("If-match")).isEqualTo("\"0\"");
                    assertThat(asked.body())
                            .contains("\"from\":4000", "\"to\":6500.5", "\"per\":\"ONCE\"", "\"effort\":\"WEEKS\"");
                });
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongAtItsField() {
        services.on("POST", API + OpportunitySample.SEATS + "/assess", 400, """
                {"status": 400, "code": "invalid-request", "errors": [{"pointer": "/cost/per", "key": "missing", "message": "This must be given."}]}""");

        Browser.Shown shown = browser.send(SEATS, "do", "assess", "version", "0", "assess-benefit", "People can sit.");

        assertThat(shown.html()).contains("People can sit.", "href=\"#assess-cost-per\"", "This must be given.");
        assertThat(shown.found("<details[^>]* id=\"do-([a-z]+)\"[^>]* open")).containsExactly("assess");
    }

    @Test
    void refusesADayThatIsNone() {
        Browser.Shown shown = browser.send(
                SEATS, "do", "advice", "version", "0", "advice-expert", "Dr May", "advice-by", "31 2 2027");

        assertThat(shown.html()).contains("Enter a day, a month and a year", "Dr May");
        assertThat(services.asked("POST", API + OpportunitySample.SEATS + "/advice"))
                .isEmpty();
    }

    @Test
    void showsHowItIsNowWhenSomebodyElseWasFaster() {
        services.on(
                "POST",
                API + OpportunitySample.BENCHES + "/deliver",
                412,
                "{\"status\": 412, \"code\": \"stale-version\", \"title\": \"Changed in the meantime\"}");

        Browser.Shown shown = browser.send(BENCHES, "do", "deliver", "version", "3", "deliver-word", "It is done.");

        assertThat(shown.html()).contains("Somebody else changed this in the meantime", "It is done.");
        assertThat(shown.hidden("version")).isEqualTo("12");
    }

    @Test
    void showsEverybodyThePictureOfWhatWasDone() {
        String image = "<img[^>]* src=\"/api/opportunities/" + OpportunitySample.BENCHES
                + "/pictures/picture-0123456789abcdefghjkmnpqrs\"[^>]* alt=\"([^\"]*)\"";

        for (String page : new String[] {"/opportunities/" + OpportunitySample.BENCHES, BENCHES}) {
            assertThat(browser.open(page).found(image))
                    .as(page)
                    .containsExactly("Two benches in the sun, the lighthouse behind them");
        }
        assertThat(browser.open("/opportunities/" + OpportunitySample.BENCHES).html())
                .contains(": Benches ordered from the workshop", "width=\"1600\"");
    }

    @Test
    void sendsAPictureWithWhatIsOnItOnceAndAtTheVersionThatWasSeen() {
        services.on("POST", API + OpportunitySample.BENCHES + "/evidence", 200, OpportunitySample.IN_DELIVERY);

        Browser.Shown sent = picture(
                "pixels",
                "evidence-words",
                "They stand.",
                "evidence-milestone",
                "m1",
                "evidence-alternative",
                "Two benches");

        assertThat(sent.location()).endsWith(BENCHES + "?done=evidence");
        assertThat(services.asked("POST", API + OpportunitySample.BENCHES + "/evidence"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.header("If-match")).isEqualTo("\"12\"");
                    assertThat(asked.header("Idempotency-key")).isEqualTo("key-1");
                    assertThat(asked.header("Content-type")).startsWith("multipart/form-data");
                    assertThat(asked.body())
                            .contains("name=\"picture\"; filename=\"file\"", "pixels", "They stand.", "Two benches")
                            .contains("name=\"milestone\"")
                            .doesNotContain("holiday.png");
                });
    }

    @Test
    void saysAtThePictureWhatIsWrongWithItAndKeepsTheWords() {
        services.on("POST", API + OpportunitySample.BENCHES + "/evidence", 415, """
                {"status": 415, "code": "not-a-picture", "title": "This is no PNG or JPEG", "detail": "Pictures are PNG or JPEG."}""");
        Browser.Shown other = picture("GIF89a", "evidence-words", "They stand.", "evidence-alternative", "Two benches");
        assertThat(other.html())
                .contains("href=\"#evidence-picture\"", "Pictures are PNG or JPEG.", "They stand.", "Two benches");

        services.on("POST", API + OpportunitySample.BENCHES + "/evidence", 400, """
                {"status": 400, "code": "invalid-request", "errors": [{"pointer": "/alternative", "key": "missing", "message": "This must be given."}]}""");
        Browser.Shown unsaid = picture("pixels", "evidence-words", "They stand.");
        assertThat(unsaid.html())
                .contains("href=\"#evidence-alternative\"", "Choose the picture once more", "They stand.");
        assertThat(unsaid.found("<details[^>]* id=\"do-([a-z]+)\"[^>]* open")).containsExactly("evidence");
    }

    @Test
    void wantsThePictureThatWordsDescribe() {
        Browser.Shown shown = browser.send(
                BENCHES,
                "do",
                "evidence",
                "version",
                "12",
                "evidence-words",
                "Done.",
                "evidence-alternative",
                "Benches");

        assertThat(shown.html()).contains("href=\"#evidence-picture\"", "Choose the picture that these words describe");
        assertThat(services.asked("POST", API + OpportunitySample.BENCHES + "/evidence"))
                .isEmpty();
    }

    private Browser.Shown picture(String content, String... fields) {
        String[] all = Stream.concat(Stream.of("do", "evidence", "version", "12", "key", "key-1"), Stream.of(fields))
                .toArray(String[]::new);
        return browser.uploadAs("evidence-picture", BENCHES, "holiday.png", content, all);
    }

    @Test
    void drawsTodayBesideTheWordsAndNotThroughThem() {
        Browser.Shown shown = browser.open("/opportunities/" + OpportunitySample.BENCHES);

        List<String> words = shown.found("<text x=\"0\" y=\"(\\d+)\"");
        List<String> from = shown.found("ys-milestone__today\"[^>]* y1=\"(\\d+)\"");
        List<String> to = shown.found("ys-milestone__today\"[^>]* y2=\"(\\d+)\"");
        assertThat(from).hasSize(3).hasSameSizeAs(to);
        for (int i = 0; i < from.size(); i++) {
            int top = Integer.parseInt(from.get(i));
            int bottom = Integer.parseInt(to.get(i));
            assertThat(words)
                    .as("a line of words, with its descent")
                    .noneMatch(baseline ->
                            Integer.parseInt(baseline) + 4 > top && Integer.parseInt(baseline) - 14 < bottom);
        }
    }

    @Test
    void plansMilestonesRowByRow() {
        services.on("POST", API + OpportunitySample.BENCHES + "/plan", 200, OpportunitySample.IN_DELIVERY);

        Browser.Shown form = browser.open(BENCHES);
        assertThat(form.html()).contains("value=\"Ground prepared\"", "value=\"15 11 2026\"");
        browser.send(
                BENCHES,
                "do",
                "plan",
                "version",
                "12",
                "plan-milestones-0-id",
                "m2",
                "plan-milestones-0-what",
                "Ground prepared",
                "plan-milestones-0-due",
                "1/12/2026",
                "plan-milestones-2-what",
                "Opening",
                "plan-milestones-2-due",
                "1 2 2027");

        assertThat(services.asked("POST", API + OpportunitySample.BENCHES + "/plan"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains(
                                "\"id\":\"m2\"",
                                "\"due\":\"2026-12-01\"",
                                "\"what\":\"Opening\"",
                                "\"due\":\"2027-02-01\""));
    }

    @Test
    void makesAnOpportunityOfSuggestionsThatAskForTheSame() {
        services.on("POST", "/api/opportunities", 201, "{\"id\": \"" + OpportunitySample.SEATS + "\", \"version\": 0}");

        Browser.Shown clusters = browser.open("/casework/opportunities/clusters");
        String address =
                clusters.found("href=\"(/casework/opportunities/new[^\"]*)\"").getFirst();
        Browser.Shown form = browser.open(address.replace("&amp;", "&"));

        assertThat(clusters.html()).contains("Efford and Lipson", "no ward named");
        assertThat(form.html()).contains("YS-9GT9-H2TY-ECBY\nYS-0000-0000-0012", "Used so far: Parks, Streets");
        Browser.Shown begun = browser.send(
                "/casework/opportunities/new",
                "key",
                form.hidden("key"),
                "title",
                "Seats",
                "suggestions",
                "YS-9GT9-H2TY-ECBY\r\nYS-0000-0000-0012");
        assertThat(begun.location()).endsWith(SEATS);
        assertThat(services.asked("POST", "/api/opportunities"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains("[\"YS-9GT9-H2TY-ECBY\",\"YS-0000-0000-0012\"]", "\"keptBack\":false"));
    }

    @Test
    void narrowsTheListDown() {
        browser.open("/casework/opportunities?state=ASSESSED&serviceArea=Parks%20%26%20trees&owner=");

        assertThat(services.questions("/api/opportunities"))
                .containsExactly("limit=50&state=ASSESSED&serviceArea=Parks & trees");
    }

    @Test
    void joinsASuggestionToAnOpportunityWhenItIsScreened() {
        services.on("POST", "/api/suggestions/" + Sample.RESPONSE + "/screen", 200, "{}");

        assertThat(browser.open("/casework/" + Sample.RESPONSE).html()).contains("Seats in Efford");
        browser.send(
                "/casework/" + Sample.RESPONSE,
                "version",
                "1",
                "outcome",
                "JOINED",
                "opportunity",
                OpportunitySample.SEATS,
                "note",
                "Others want it too.");

        assertThat(services.asked("POST", "/api/suggestions/" + Sample.RESPONSE + "/screen"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"JOINED\"", OpportunitySample.SEATS));
    }

    @Test
    void putsACouncillorsOwnViewOnRecord() {
        String path = "/opportunities/" + OpportunitySample.SEATS;
        services.on("POST", API + OpportunitySample.SEATS + "/views", 200, "{}");

        assertThat(browser.open(path + "?as=COUNCILLOR").html()).contains("Your view, for the record");
        assertThat(browser.open(path).html()).doesNotContain("Your view, for the record");
        Browser.Shown sent = browser.send(path, "view-stance", "FOR", "view-words", "We need seats.");

        assertThat(sent.location()).endsWith(path + "?done=view");
        assertThat(services.asked("POST", API + OpportunitySample.SEATS + "/views"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"FOR\"", "We need seats."));
    }

    @Test
    void saysOfOneThatIsKeptBackNoMoreThanOfOneThatNeverWas() {
        Browser.Shown shown = browser.open("/opportunities/opportunity-00000000000000000000000000");

        assertThat(shown.status()).isEqualTo(404);
        assertThat(shown.title()).contains("Not shown yet");
        assertThat(browser.open("/opportunities/anything").title()).doesNotContain("Not shown yet");
    }
}
