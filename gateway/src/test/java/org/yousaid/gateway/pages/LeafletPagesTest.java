package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yousaid.support.text.Readability;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class LeafletPagesTest {

    /** What a child at the end of lower secondary school reads with ease. */
    private static final double PLAIN = 14;

    private static final float LARGE_PRINT_POINTS = 18;

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
        ProcessSample.ship(services);
    }

    @Test
    void tellsOfEachStepWhoActsByWhenWhatIsToldAndHowLongItTakes() {
        String page = browser.open("/process").html();
        assertThat(page)
                .contains("A person has read your suggestion, and it deserves a closer look.")
                .contains("A reviewer of the service it is about", "14 days after the step before")
                .contains("6.5 days", "measured on 1,204 suggestions", "not enough yet")
                .contains("in the last 90 days", "fewer than 10")
                .contains("you also hear from us within 28 days")
                .contains("Version 1 of the process");
    }

    @Test
    void drawsTheWayWithWordsForWhoCannotSeeIt() {
        String page = browser.open("/process").html();
        assertThat(page)
                .containsPattern("<svg[^>]+role=\"img\"[^>]+aria-labelledby=\"flow-title flow-desc\"")
                .contains("<title id=\"flow-title\">The way of a suggestion</title>")
                .contains("Screened leads to Joined with others or Assessed.")
                .contains("Screened can lead to these ends: Answered, Already happening");
    }

    @Test
    void showsThatWhatAnotherBodyHasStaysOpen() throws IOException {
        String page = browser.open("/process").html();
        assertThat(page)
                .contains("Screened can also lead to Referred elsewhere. It stays open there until we tell you")
                .containsPattern("ys-flow__mark--open\"[^>]*>\\s*(</rect>)?\\s*<text[^>]*>Referred elsewhere<")
                .contains("When others can do it", "Your suggestion stays open while they have it.");
        assertThat(page.substring(page.indexOf("How it can end</h2>"))).doesNotContain("Referred elsewhere");
        for (String path : List.of("/process.pdf", "/process.pdf?size=large")) {
            String paper = text(path);
            assertThat(paper)
                    .contains("Screened can also lead to Referred elsewhere.")
                    .contains("Your suggestion stays open while they have it.");
            assertThat(paper.substring(paper.indexOf("How it can end"))).doesNotContain("Referred elsewhere");
        }
    }

    @Test
    void drawsAnEndWhereAReferralSharesItWithAnAnswer() {
        services.on(
                "GET",
                "/api/process",
                200,
                ProcessSample.in("en")
                        .replace("\"outcomes\":[\"REFERRED\"]", "\"outcomes\":[\"REFERRED\",\"ANSWERED\"]"));
        String page = browser.open("/process").html();
        assertThat(page.substring(page.indexOf("How it can end</h2>"))).contains("Referred elsewhere");
        assertThat(page).contains("When others can do it").doesNotContain("ys-flow__mark--open", "can also lead to");
    }

    @Test
    void sharesOneSourceSoThatAChangedNameAndTargetStandOnPageAndPaper() throws IOException {
        String changed = ProcessSample.in("en")
                .replace("\"Screened\"", "\"Read by us\"")
                .replaceFirst(
                        "\"targetDays\":14,\"targetUnit\":\"DAYS\"",
                        "\"targetDays\":3,\"targetUnit\":\"WORKING_DAYS\"");
        assertThat(text("/process.pdf")).contains("Screened", "14 days after").doesNotContain("Read by us");

        services.on("GET", "/api/process", 200, changed);

        assertThat(browser.open("/process").html())
                .contains("Read by us", "3 working days after the step before", "bank holidays")
                .doesNotContain("Screened");
        assertThat(text("/process.pdf"))
                .contains("Read by us", "3 working days after")
                .doesNotContain("Screened");
    }

    @Test
    void speaksWelshThroughout() throws IOException {
        services.on("GET", "/api/process", 200, ProcessSample.in("cy"));
        String page = browser.open("/process?lang=cy").html();
        assertThat(page)
                .containsPattern("<main[^>]+lang=\"cy\"")
                .contains("Darllenwyd", "14 diwrnod ar ôl y cam cynt", "dim digon eto", "Y camau")
                .doesNotContain("The steps", "How long it takes");
        assertThat(services.asked("GET", "/api/process").getLast().header("Accept-language"))
                .isEqualTo("cy");
        try (PDDocument paper = pdf("/process.pdf?lang=cy")) {
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("cy");
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Beth sy'n digwydd i awgrym");
            assertThat(text("/process.pdf?lang=cy")).contains("Darllenwyd", "gwasanaeth dan sylw");
        }
    }

    @Test
    void speaksEnglishWhenAskedForWhatItDoesNotSpeak() {
        assertThat(browser.open("/process?lang=pl").html()).contains("Screened", "The steps");
        assertThat(browser.open("/process?lang=%22%3E%3Cscript").html()).contains("Screened", "The steps");
    }

    @Test
    void isATaggedPdfWithTitleLanguageAndItsOwnTypeface() throws IOException {
        try (PDDocument paper = pdf("/process.pdf")) {
            var catalog = paper.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("What happens to a suggestion");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .containsPattern("pdfuaid:part(=\"|>)1");
            for (PDPage page : paper.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("Liberation");
                }
            }
        }
    }

    @Test
    void isThereInLargePrint() throws IOException {
        assertThat(browser.open("/process?print=large").html()).contains("ys-leaflet--large", "normal print");
        try (PDDocument large = pdf("/process.pdf?size=large");
                PDDocument normal = pdf("/process.pdf")) {
            assertThat(smallest(large)).isGreaterThanOrEqualTo(LARGE_PRINT_POINTS);
            assertThat(smallest(normal)).isLessThan(LARGE_PRINT_POINTS);
            assertThat(new PDFTextStripper().getText(large)).contains("Who acts", "You have our answer.");
        }
    }

    @Test
    void isWorthReadingWithoutMeasuredTimes() {
        services.on("GET", "/api/process/times", 503, "{\"code\": \"not-ready\", \"status\": 503}");
        assertThat(browser.open("/process").html()).contains("Screened", "not known right now");
    }

    @Test
    void showsTheVersionThatASuggestionRunsUnderAndSaysWhatIsADraft() throws IOException {
        assertThat(browser.open("/process?version=1").html()).contains("Version 1 of the process");
        services.on(
                "GET", "/api/process?version=2", 200, ProcessSample.in("en").replaceFirst("\\{", "{\"draft\": true, "));
        assertThat(browser.open("/process?version=1").html()).doesNotContain("This is a draft.");
        assertThat(browser.open("/process?version=2").html()).contains("This is a draft. Nothing runs by it", "<svg");
        assertThat(text("/process.pdf?version=2")).contains("This is a draft.");
        services.on("GET", "/api/process?version=9", 404, "{\"code\": \"no-such-process\", \"status\": 404}");
        assertThat(browser.open("/process?version=9").status()).isEqualTo(404);
    }

    @Test
    void isPlainToRead() throws IOException {
        List<String> sentences = new ArrayList<>();
        JsonNode process = JsonMapper.shared().readTree(ProcessSample.in("en"));
        for (JsonNode stage : process.path("stages")) {
            sentences.addAll(Readability.sentences(stage.path("told").asString()));
        }
        double told = Readability.age(sentences);
        Files.readAllLines(Path.of("src/main/resources/org/yousaid/gateway/pages/process/leaflet_en.properties"))
                .stream()
                .filter(line ->
                        line.matches("(lead|median|reply|answers\\.text|version|others\\.(open|end)|diagram\\.o.*)=.*"))
                .forEach(line -> sentences.addAll(Readability.sentences(
                        line.substring(line.indexOf('=') + 1).replaceAll("\\{\\d}", "ten days"))));
        assertThat(told).as("age to read what authors are told").isLessThanOrEqualTo(PLAIN);
        assertThat(Readability.age(sentences)).as("age to read the leaflet").isLessThanOrEqualTo(PLAIN);
    }

    private String text(String path) throws IOException {
        try (PDDocument paper = pdf(path)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    private PDDocument pdf(String path) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
            keepForLooking(path, answer.body());
            return Loader.loadPDF(answer.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So that a person can look at what the test reads. */
    private static void keepForLooking(String path, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "leaflets"));
        Files.write(folder.resolve(path.replaceAll("[^a-z]+", "-") + ".pdf"), pdf);
    }

    /** The size in points of the smallest letter, page numbers apart. */
    private static float smallest(PDDocument paper) throws IOException {
        List<Float> sizes = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (!text.getUnicode().matches("[0-9\\s]*")) {
                    sizes.add(text.getFontSizeInPt());
                }
            }
        }.getText(paper);
        return sizes.stream().min(Float::compare).orElseThrow();
    }
}
