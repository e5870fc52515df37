package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What there is to read before answering: uploaded to a draft, and shown to everybody. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class FilesPagesTest {

    private static final String PAGE = "/policy/draft/files?as=POLICY";
    private static final String DOCUMENTS = "/api/consultations/consultation-9/documents";
    private static final String PLAN = DOCUMENTS + "/document-00000000000000000000000001";
    private static final String PHOTO = DOCUMENTS + "/document-00000000000000000000000002";
    private static final String ELSEWHERE = "https://example.org/map.pdf";

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
        services.on("PUT", "/api/consultations/consultation-9", 200, "{}");
        services.on("POST", DOCUMENTS, 201, "{\"id\": \"document-1\", \"url\": \"" + PHOTO + "\"}");
        services.on("DELETE", PLAN, 204, "");
        services.on("GET", DOCUMENTS, 200, """
            {"items": [{"id": "document-1", "title": "Plan", "url": "%s", "type": "application/pdf", "bytes": 1258291},
                       {"id": "document-2", "title": "Photo", "url": "%s", "type": "image/jpeg", "bytes": 348160}]}\
            """.formatted(PLAN, PHOTO));
        services.on("GET", "/api/consultations/draft", 200, withThePlan(DraftSample.DRAFT));
    }

    private static String withThePlan(String consultation) {
        return consultation.replace(
                "\"background\": [{\"title\": \"Noise map\", \"url\": \"https://example.org/map.pdf\"}]",
                "\"background\": [{\"title\": \"The plan\", \"url\": \"" + PLAN
                        + "\"}, {\"title\": \"Noise map\", \"url\": \"https://example.org/map.pdf\"}]");
    }

    private JsonNode background() {
        var puts = services.asked("PUT", "/api/consultations/consultation-9");
        assertThat(puts).hasSize(1);
        return JsonMapper.shared().readTree(puts.getFirst().body()).path("background");
    }

    private List<String> urls() {
        return background()
                .valueStream()
                .map(document -> document.path("url").asString())
                .toList();
    }

    @Test
    void listsWhatIsThereWithItsKindAndSize() {
        Browser.Shown shown = browser.open(PAGE);

        assertThat(shown.html())
                .contains(
                        "(PDF, 1.2 MB)",
                        "href=\"/policy/draft/files/document-00000000000000000000000001\"",
                        "enctype=\"multipart/form-data\"",
                        "type=\"file\"")
                .contains("name=\"document-2-url\" type=\"url\" value=\"" + ELSEWHERE + "\"");
        assertThat(shown.hidden("document-1-url")).isEqualTo(PLAN);
    }

    @Test
    void uploadsAFileAndNamesItAfterItself() {
        Browser.Shown saved = upload("C:\\photos\\The_new square.JPG", "upload-title", "");

        assertThat(saved.location()).isEqualTo("/policy/draft/files?done=upload");
        assertThat(services.asked("POST", DOCUMENTS)).singleElement().satisfies(asked -> {
            assertThat(asked.header("Idempotency-key")).isEqualTo("k1");
            assertThat(asked.header("Content-type")).startsWith("multipart/form-data");
            assertThat(asked.body()).contains("name=\"title\"", "The new square", "name=\"file\"", "what is in it");
        });
        assertThat(urls()).containsExactly(PLAN, ELSEWHERE, PHOTO);
        assertThat(background().path(2).path("title").asString()).isEqualTo("The new square");
        assertThat(browser.open(PAGE + "&done=upload").html()).contains("The file is there.");
    }

    private Browser.Shown upload(String name, String... more) {
        String[] fields = {
            "version",
            "4",
            "key",
            "k1",
            "do",
            "upload",
            "document-1-title",
            "The plan",
            "document-1-url",
            PLAN,
            "document-2-title",
            "Noise map",
            "document-2-url",
            ELSEWHERE
        };
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return browser.upload(PAGE, name, "what is in it", all);
    }

    @ParameterizedTest
    @CsvSource({
        "415, not-a-document, 'Documents are PDF, PNG or JPEG.'",
        "413, document-too-large, A document has at most 10 MB.",
        "422, more-than-a-document, After the end of the PDF there are other bytes."
    })
    void refusesAFileAtItsFieldAndKeepsWhatWasTyped(int status, String code, String words) {
        services.on("POST", DOCUMENTS, status, """
            {"status": %d, "code": "%s", "title": "No", "detail": "%s"}\
            """.formatted(status, code, words));

        Browser.Shown shown = upload("evil.pdf", "upload-title", "The plan of the square", "document-1-title", "x");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.found("<li><a href=\"#([^\"]+)\">")).containsExactly("upload");
        assertThat(shown.html()).contains(words, "value=\"The plan of the square\"", "id=\"upload-error\"");
        assertThat(shown.hidden("document-1-url")).isEqualTo(PLAN);
        assertThat(services.asked("PUT", "/api/consultations/consultation-9")).isEmpty();
    }

    @Test
    void saysWhenThereIsNoFileOrNothingInIt() {
        assertThat(browser.upload(PAGE, "", "", "version", "4", "do", "upload").html())
                .contains("Choose the file to upload");
        assertThat(browser.upload(PAGE, "empty.pdf", "", "version", "4", "do", "save")
                        .html())
                .contains("There is nothing in this file");
        assertThat(services.asked("POST", DOCUMENTS)).isEmpty();
    }

    @Test
    void uploadsNothingWhileTheRestIsWrong() {
        Browser.Shown shown =
                browser.upload(PAGE, "a.pdf", "pdf", "version", "4", "document-1-title", "Without an address");
        assertThat(shown.html()).contains("Enter the address of document 1", "Choose the file once more");
        assertThat(services.asked("POST", DOCUMENTS)).isEmpty();
    }

    @Test
    void keepsTheUploadWhenSomebodyElseWasFaster() {
        services.on(
                "PUT",
                "/api/consultations/consultation-9",
                412,
                "{\"status\": 412, \"code\": \"stale-version\", \"title\": \"Changed\"}");

        Browser.Shown shown = upload("photo.jpg", "upload-title", "The square");

        assertThat(shown.html()).contains("Somebody else changed this draft", "JPEG picture, 340 KB");
        assertThat(shown.hidden("document-3-url")).isEqualTo(PHOTO);
        assertThat(shown.hidden("key")).isNotEqualTo("k1");
    }

    @Test
    void changesTheOrderAndTakesOut() {
        assertThat(sent("down-1")).isEqualTo("/policy/draft/files?done=down");
        assertThat(urls()).containsExactly(ELSEWHERE, PLAN);

        script();
        assertThat(sent("up-1")).endsWith("done=up");
        assertThat(urls()).containsExactly(PLAN, ELSEWHERE);

        script();
        assertThat(sent("remove-1")).endsWith("done=remove");
        assertThat(urls()).containsExactly(ELSEWHERE);
        assertThat(services.asked("DELETE", PLAN))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("If-match")).isEqualTo("*"));

        script();
        assertThat(sent("save")).isEqualTo("/policy/draft");
        assertThat(services.asked("DELETE", PLAN)).isEmpty();
    }

    private String sent(String action) {
        return browser.send(
                        PAGE,
                        "version",
                        "4",
                        "do",
                        action,
                        "document-1-title",
                        "The plan",
                        "document-1-url",
                        PLAN,
                        "document-2-title",
                        "Noise map",
                        "document-2-url",
                        ELSEWHERE)
                .location();
    }

    @Test
    void handsTheTeamAFileThatNobodyElseCanSeeYet() {
        services.on("GET", PLAN, 200, "what is in it");
        assertThat(browser.open("/policy/draft/files/document-00000000000000000000000001?as=POLICY")
                        .html())
                .isEqualTo("what is in it");
        assertThat(browser.open("/policy/draft/files/document-00000000000000000000000009?as=POLICY")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tellsEverybodyWhatAFileIsBeforeTheyOpenIt() {
        services.on(
                "GET",
                "/api/consultations/wolseley-road",
                200,
                Sample.OPEN.replace("https://example.org/street.pdf", PLAN));
        assertThat(browser.open("/consultations/wolseley-road").html())
                .contains("href=\"" + PLAN + "\"", "The street in numbers (PDF, 4 pages)</a> (PDF, 1.2 MB)");

        services.on("GET", DOCUMENTS, 503, "{}");
        assertThat(browser.open("/consultations/wolseley-road").html())
                .contains("href=\"" + PLAN + "\"")
                .doesNotContain("1.2 MB");
    }
}
