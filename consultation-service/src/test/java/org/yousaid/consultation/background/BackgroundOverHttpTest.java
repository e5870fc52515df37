package org.yousaid.consultation.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yousaid.consultation.background.Made.joined;
import static org.yousaid.consultation.background.Made.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BackgroundOverHttpTest {

    private static final String BOUNDARY = "between-the-parts";

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void servesAPdfAsItWasSentAndOnlyAsAnAttachment() {
        String draft = draft("With a plan");
        byte[] pdf = Made.pdf();

        Answer added = add(draft, "The plan: <b>2027</b>", pdf);

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo(url(added));
        assertThat(added.json().get("type").asString()).isEqualTo("application/pdf");
        assertThat(added.json().get("bytes").asInt()).isEqualTo(pdf.length);
        HttpResponse<byte[]> read = service.bytes("POLICY", url(added));
        assertThat(read.body()).isEqualTo(pdf);
        assertThat(header(read, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(read, "Content-Disposition")).isEqualTo("attachment; filename=\"the-plan-b-2027-b.pdf\"");
        assertThat(header(read, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(read, "Content-Security-Policy")).isEqualTo("sandbox");
    }

    @ParameterizedTest
    @MethodSource("images")
    void drawsImagesAnewSoThatNothingBehindThemIsKept(String format, String type) throws IOException {
        Answer added = add(draft("Pictures"), "A picture", joined(Made.image(format), Made.zip()));

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().get("type").asString()).isEqualTo(type);
        byte[] kept = service.bytes("POLICY", url(added)).body();
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(20);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("hidden.html");
    }

    static Stream<Arguments> images() {
        return Stream.of(Arguments.of("png", "image/png"), Arguments.of("jpeg", "image/jpeg"));
    }

    /** The left half is dark. On its side, as cameras store what was held upright, that half is elsewhere. */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void turnsAPhotoAsTheCameraWasHeld(int orientation, String dark) throws IOException {
        byte[] photo = Made.photo(orientation);

        byte[] kept = service.bytes("POLICY", url(add(draft("Photos"), "A photo", photo)))
                .body();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
        boolean onItsSide = orientation >= 5;
        assertThat(image.getWidth()).isEqualTo(onItsSide ? 16 : 32);
        assertThat(image.getHeight()).isEqualTo(onItsSide ? 32 : 16);
        int x = dark.equals("right") ? 28 : 3;
        int y = dark.equals("bottom") ? 28 : 3;
        assertThat(image.getRGB(x, y) & 0xff).isLessThan(64);
        assertThat(image.getRGB(image.getWidth() - 1 - x, image.getHeight() - 1 - y) & 0xff)
                .isGreaterThan(192);
    }

    @Test
    void keepsAPhotoWhoseNotesMakeNoSense() {
        byte[] photo = Made.photo(9);
        assertThat(add(draft("Odd photo"), "A photo", photo).status()).isEqualTo(201);
        byte[] cut = Made.photo(6);
        cut[27] = (byte) 0x7f;
        assertThat(add(draft("Odd photo"), "A photo", cut).status()).isEqualTo(201);
    }

    @Test
    void givesBackADocumentOfManyPiecesByteByByte() {
        byte[] large = Made.pdfOfBytes(2_000_000);

        Answer added = add(draft("Large"), "Large", large);

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(service.bytes("POLICY", url(added)).body()).isEqualTo(large);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoHarmlessDocument(String code, int status, byte[] content) {
        Answer refused = add(draft("Nothing of that"), "plan.pdf", content);

        assertThat(refused.code()).as(refused.text()).isEqualTo(code);
        assertThat(refused.status()).isEqualTo(status);
    }

    static Stream<Arguments> refused() {
        byte[] pdf = Made.pdf();
        return Stream.of(
                Arguments.of("not-a-document", 415, text("<html><script>alert(1)</script></html>")),
                Arguments.of("not-a-document", 415, Made.zip()),
                Arguments.of("not-a-document", 415, joined(text("#!/bin/sh\n"), pdf)),
                Arguments.of("not-a-document", 415, text("")),
                Arguments.of("damaged-document", 422, text("%PDF-1.7\n%%EOF\n")),
                Arguments.of("damaged-document", 422, text("%PDF-1.7\n")),
                Arguments.of("damaged-document", 422, Arrays.copyOf(Made.image("png"), 40)),
                Arguments.of("damaged-document", 422, Arrays.copyOf(Made.image("jpeg"), 40)),
                Arguments.of("more-than-a-document", 422, joined(pdf, Made.zip())),
                Arguments.of("encrypted-document", 422, Made.encryptedPdf()),
                Arguments.of("document-swells", 422, Made.swellingPdf()),
                Arguments.of("too-many-pixels", 422, Made.enormousPng()),
                Arguments.of(
                        "active-document",
                        422,
                        Made.pdf(made ->
                                made.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))),
                Arguments.of(
                        "active-document",
                        422,
                        Made.pdf(made -> made.getDocumentCatalog().setOpenAction(new PDActionLaunch()))),
                Arguments.of(
                        "active-document",
                        422,
                        Made.pdf(made -> made.getDocumentCatalog()
                                .getCOSObject()
                                .setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary()))),
                Arguments.of("document-too-large", 413, new byte[10 * 1024 * 1024 + 1]));
    }

    @Test
    void showsTheCitizenWhatAnAnnouncedConsultationNamesAndNothingElse() {
        String draft = draft("Announced");
        String named = url(add(draft, "The plan", Made.pdf()));
        String other = url(add(draft, "Left out", Made.image("png")));
        assertThat(service.get("ANONYMOUS", named).code()).isEqualTo("unknown-consultation");

        name(draft, "Announced", named);
        assertThat(service.tell("POLICY", draft + "/open").status()).isEqualTo(200);

        assertThat(service.get("ANONYMOUS", named).status()).isEqualTo(200);
        assertThat(service.get("ANONYMOUS", other).code()).isEqualTo("no-such-document");
        JsonNode listed = service.get("ANONYMOUS", draft + "/documents").json().get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("url").asString()).isEqualTo(named);
        assertThat(add(draft, "Too late", Made.pdf()).code()).isEqualTo("documents-are-fixed");
    }

    @Test
    void deletesWhatTheDraftDoesNotName() {
        String draft = draft("Deleting");
        String document = url(add(draft, "The plan", Made.pdf()));
        name(draft, "Deleting", document);
        assertThat(delete("POLICY", document).code()).isEqualTo("document-still-named");

        String other = url(add(draft, "Another", Made.pdf()));
        assertThat(delete("REVIEWER", other).status()).isEqualTo(403);
        assertThat(delete("POLICY", other).status()).isEqualTo(204);
        assertThat(service.get("POLICY", other).code()).isEqualTo("no-such-document");
    }

    @Test
    void opensNothingThatNamesAMissingDocument() {
        String draft = draft("Missing");
        String elsewhere = url(add(draft("Another draft"), "The plan", Made.pdf()));
        name(draft, "Missing", elsewhere);

        Answer refused = service.tell("POLICY", draft + "/open");

        assertThat(refused.code()).isEqualTo("missing-documents");
        assertThat(refused.json().get("urls").toString()).contains(elsewhere);
    }

    @Test
    void answersARepeatWithTheSameDocumentAndAnotherUnderItsKeyNotAtAll() {
        String draft = draft("Twice");
        String key = RunningService.freshKey();
        Answer first = add("POLICY", draft, "The plan", Made.image("png"), key);

        assertThat(add("POLICY", draft, "The plan", Made.image("png"), key).text())
                .isEqualTo(first.text());
        assertThat(add("POLICY", draft, "Another", Made.image("png"), key).code())
                .isEqualTo("idempotency-key-reused");
        assertThat(add("REVIEWER", draft, "The plan", Made.image("png"), RunningService.freshKey())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void sweepsWhatNobodyNamedForADay() {
        String draft = draft("Swept");
        String named = url(add(draft, "The plan", Made.pdf()));
        String forgotten = url(add(draft, "Forgotten", Made.pdf()));
        name(draft, "Swept", named);

        service.letPass(Duration.ofHours(25));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(service.get("POLICY", forgotten).status()).isEqualTo(404));
        assertThat(service.get("POLICY", named).status()).isEqualTo(200);
    }

    private static String draft(String title) {
        Answer drafted = service.post("POLICY", "/api/consultations", content(title));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        return "/api/consultations/" + drafted.json().get("id").asString();
    }

    private static String content(String title) {
        return RunningService.draft(title, service.now().plus(Duration.ofDays(30)));
    }

    private static void name(String draft, String title, String document) {
        ObjectNode content = (ObjectNode) JsonMapper.shared().readTree(content(title));
        content.putArray("background").addObject().put("title", "To read").put("url", document);
        Answer changed = service.put("POLICY", draft, content.toString(), "If-Match", "*");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private static Answer add(String draft, String title, byte[] content) {
        return add("POLICY", draft, title, content, RunningService.freshKey());
    }

    private static Answer add(String role, String draft, String title, byte[] content, String key) {
        byte[] form = joined(
                text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n" + title),
                text("\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../x.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n"),
                content,
                text("\r\n--" + BOUNDARY + "--\r\n"));
        return service.send(
                role,
                "POST",
                draft + "/documents",
                BodyPublishers.ofByteArray(form),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY,
                "Idempotency-Key",
                key);
    }

    private static Answer delete(String role, String document) {
        return service.send(role, "DELETE", document, BodyPublishers.noBody(), "If-Match", "\"1\"");
    }

    private static String url(Answer added) {
        return added.json().path("url").asString("");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
