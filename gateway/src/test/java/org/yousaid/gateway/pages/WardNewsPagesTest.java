package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The news of a ward: offered beside an answer and a suggestion, never ticked by itself, and confirmed by the link of a mail. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class WardNewsPagesTest {

    private static final String RESPOND = "/consultations/wolseley-road/respond";
    private static final String SUGGEST = "/suggestions/new";

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    private Browser browser = new Browser(0);

    @BeforeEach
    void script() {
        services.reset();
        Sample.script(services);
        browser = new Browser(port);
    }

    @Test
    void isOfferedWithWhatItIsAndHowOftenAndNeverTicked() {
        for (String page : List.of(RESPOND, SUGGEST)) {
            assertThat(browser.open(page).html())
                    .contains("once a week", "no mail in a week without news", "only when you confirm it there")
                    .containsPattern("value=\"wardNews\"")
                    .doesNotContainPattern("value=\"wardNews\"[^>]* checked");
        }
        for (String staff : List.of("/capture/wolseley-road?as=OFFICER", "/casework/new?as=OFFICER")) {
            Browser.Shown page = browser.open(staff);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html()).contains("value=\"thankMe\"").doesNotContain("wardNews");
        }
    }

    @Test
    void isNotOfferedWhereThereIsNoListOfWards() {
        services.on("GET", "/api/wards", 200, "{\"items\": []}");
        assertThat(browser.open(SUGGEST).html()).doesNotContain("wardNews");
        assertThat(browser.open(RESPOND).html()).doesNotContain("wardNews");
    }

    @Test
    void goesWithAnAnswerOnlyWhereItIsTickedAndStandsAmongWhatIsChecked() {
        String[] answer = {"q-q1", "school", "q-q3", "4", "ward", "E05002087", "email", "ada@example.org"};
        assertThat(new FilledForm(browser, browser.open(RESPOND))
                        .send(RESPOND, with(answer, "go", "on", "consents", "wardNews"))
                        .html())
                .contains("Check your answers", "To send me the news of the ward I named, once a week");

        String sent = browser.send(RESPOND + "/send", with(answer, "consents", "wardNews"))
                .location();
        assertThat(sent).as("no reply was asked for").contains("reply=false", "news=true");
        assertThat(browser.open("/responses/" + Sample.RESPONSE + "/recorded?reply=false&news=true")
                        .html())
                .contains("It begins only when you say yes there.", "We do not write to you about them");
        assertThat(consents("/api/consultations/wolseley-road/responses")
                        .get("wardNews")
                        .asBoolean())
                .isTrue();
        services.reset();
        Sample.script(services);
        assertThat(browser.send(RESPOND + "/send", with(answer, "consents", "thankMe"))
                        .location())
                .contains("reply=true")
                .doesNotContain("news");
        assertThat(consents("/api/consultations/wolseley-road/responses").has("wardNews"))
                .isFalse();
    }

    @Test
    void goesWithASuggestionAndIsSaidOnceMoreBeforeItIsSent() {
        String[] idea = {"text", "A bench", "ward", "E05002087", "email", "ada@example.org", "consents", "wardNews"};
        assertThat(browser.send(SUGGEST, with(idea, "go", "anyway")).html())
                .contains("News of this ward", "name=\"consents\" value=\"wardNews\"");
        assertThat(browser.send(SUGGEST + "/send", idea).location()).endsWith("/recorded?news=true");
        assertThat(browser.open("/suggestions/" + Sample.RESPONSE + "/recorded?news=true")
                        .html())
                .contains("It begins only when you say yes there.");
        assertThat(consents("/api/suggestions").get("wardNews").asBoolean()).isTrue();
    }

    @Test
    void needsTheWardWhoseNewsItIs() {
        assertThat(browser.send(SUGGEST, "text", "A bench", "email", "ada@example.org", "consents", "wardNews")
                        .html())
                .contains("href=\"#ward\"", "Choose the ward whose news you want")
                .containsPattern("value=\"wardNews\"[^>]* checked");
        assertThat(services.asked("POST", "/api/suggestions")).isEmpty();
    }

    @Test
    void isConfirmedByTheButtonAndNotByOpeningTheLink() {
        String page = "/mails/" + MailsSample.MESSAGE + "/news";
        assertThat(browser.open(page + "?token=t").html())
                .contains("Do you want the news of your ward?", "news of Efford and Lipson", "close this page");
        assertThat(services.asked("POST", "/api" + page)).isEmpty();
        assertThat(browser.send(page, "token", "t").html())
                .contains("You get the news of your ward", "/mails/" + MailsSample.MESSAGE + "/preferences?token=t");
        assertThat(services.asked("POST", "/api" + page))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("{\"token\":\"t\"}"));
        services.on("POST", "/api" + page, 409, "{\"status\": 409, \"code\": \"too-many-wards\"}");
        assertThat(browser.send(page, "token", "t").html()).contains("ten wards at most");
        assertThat(browser.open("/mails/nothing/news?token=t").html()).contains("This link leads nowhere");
        assertThat(browser.open("/mails/old/news?token=t").html()).contains("This link is too old");
    }

    private JsonNode consents(String path) {
        return JsonMapper.shared()
                .readTree(services.asked("POST", path).getLast().body())
                .get("consents");
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
