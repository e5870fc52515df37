package org.yousaid.suggestion.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** Showing what was done, with a picture. */
class EvidenceOverHttpTest {

    private static final String BOUNDARY = "between-the-parts";
    private static final Map<String, String> BENCH =
            Map.of("words", "The first bench stands.", "alternative", "A bench in the sun");

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static String inDelivery = "";

    @BeforeAll
    static void begin() {
        inDelivery = "/api/opportunities/" + begun();
        step("assess", """
                {"benefit": "B", "cost": {"from": 1, "per": "ONCE"}, "effort": "DAYS", "objectives": "O",
                 "equalityImpact": "E"}""");
        step("approve", "{\"reasons\": \"It is wanted.\"}");
        step("plan", "{\"milestones\": [{\"id\": \"first\", \"what\": \"The first bench\", \"due\": \"2026-12-05\"}]}");
        step("start", "{\"word\": \"We have begun.\"}");
    }

    @Test
    void showsEverybodyThePictureAndSaysWhatIsOnIt() throws IOException {
        Answer added = add(
                Map.of(
                        "words", "The first bench stands.",
                        "alternative", " A bench in the sun ",
                        "milestone", "first"),
                picture("jpg", 2000, 1000));

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        JsonNode shown = last(service.get("ANONYMOUS", inDelivery));
        assertThat(shown.path("milestone").asString()).isEqualTo("The first bench");
        JsonNode picture = shown.path("picture");
        assertThat(picture.path("alternative").asString()).isEqualTo("A bench in the sun");
        assertThat(picture.path("width").asInt()).isEqualTo(1600);
        assertThat(picture.path("height").asInt()).isEqualTo(800);
        HttpResponse<byte[]> read = service.bytes("ANONYMOUS", address(picture));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(read.body())).getWidth())
                .isEqualTo(1600);
        assertThat(header(read, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(read, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(read, "Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(header(read, "Content-Disposition")).startsWith("inline; filename=\"picture-");
    }

    @Test
    void keepsNothingButPixels() throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(picture("png", 30, 20));
        two.writeBytes("<script>hidden</script>".getBytes(StandardCharsets.US_ASCII));

        JsonNode picture = last(add(BENCH, two.toByteArray())).path("picture");

        assertThat(new String(service.bytes("ANONYMOUS", address(picture)).body(), StandardCharsets.ISO_8859_1))
                .doesNotContain("hidden");
    }

    @Test
    void wantsWordsForThoseWhoCannotSeeThePicture() throws IOException {
        Answer refused = add(Map.of("link", "http://example.org"), picture("png", 30, 20));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(one -> one.path("pointer").asString()))
                .containsExactlyInAnyOrder("/words", "/link", "/alternative");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoPicture(String code, int status, byte[] sent) {
        Answer refused = add(BENCH, sent);

        assertThat(refused.code()).as(refused.text()).isEqualTo(code);
        assertThat(refused.status()).isEqualTo(status);
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of("not-a-picture", 415, "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("not-a-picture", 415, "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("not-a-picture", 415, new byte[0]),
                Arguments.of("damaged-picture", 422, Arrays.copyOf(picture("png", 30, 20), 40)),
                Arguments.of("damaged-picture", 422, Arrays.copyOf(picture("jpg", 30, 20), 40)),
                Arguments.of("picture-of-too-many-pixels", 422, picture("png", 8000, 5001)),
                Arguments.of("picture-too-large", 413, new byte[10 * 1024 * 1024 + 1]));
    }

    @Test
    void answersARepeatAsTheFirstTimeAndAnotherUnderItsKeyNotAtAll() throws IOException {
        byte[] sent = picture("png", 30, 20);
        String key = RunningService.freshKey();
        String version = service.get("REVIEWER", inDelivery).header("ETag");
        Answer first = add("REVIEWER", inDelivery, BENCH, sent, version, key);
        assertThat(first.status()).as(first.text()).isEqualTo(200);

        Answer again = add("REVIEWER", inDelivery, BENCH, sent, version, key);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(add("REVIEWER", inDelivery, BENCH, picture("png", 30, 21), version, key)
                        .code())
                .isEqualTo("idempotency-key-reused");
        assertThat(add("REVIEWER", inDelivery, BENCH, sent, version, RunningService.freshKey())
                        .code())
                .isEqualTo("stale-version");
        assertThat(add("OFFICER", inDelivery, BENCH, sent, "*", RunningService.freshKey())
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void answersARepeatInWordsAsTheFirstTimeAndAnotherUnderItsKeyNotAtAll() {
        String key = RunningService.freshKey();
        String version = service.get("REVIEWER", inDelivery).header("ETag");
        String words = "{\"words\": \"The second bench stands.\", \"milestone\": \"first\"}";
        Answer first = tell(words, version, key);
        assertThat(first.status()).as(first.text()).isEqualTo(200);

        Answer again = tell(words, version, key);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Answer refused = tell("{\"words\": \"The second bench stands.\"}", version, key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("idempotency-key-reused");
        assertThat(tell(words, version, RunningService.freshKey()).code()).isEqualTo("stale-version");
    }

    private static Answer tell(String words, String version, String key) {
        return service.post("REVIEWER", inDelivery + "/evidence", words, "If-Match", version, "Idempotency-Key", key);
    }

    @Test
    void takesNoPictureBeforeDeliveryAndDeletesWhatItTookInVain() throws IOException {
        String early = "/api/opportunities/" + begun();
        String named = address(last(add(BENCH, picture("png", 30, 20))).path("picture"));
        String key = RunningService.freshKey();
        assertThat(add("REVIEWER", early, BENCH, picture("png", 30, 20), "*", key)
                        .code())
                .isEqualTo("delivery-not-begun");
        long before = kept();

        service.letPass(Duration.ofHours(25));

        await().atMost(Duration.ofSeconds(30)).until(() -> kept() < before);
        assertThat(service.bytes("ANONYMOUS", named).statusCode()).isEqualTo(200);
        assertThat(service.get("ANONYMOUS", inDelivery + "/pictures/picture-00000000000000000000000000")
                        .code())
                .isEqualTo("no-such-picture");
    }

    private static long kept() {
        return service.mongo().database().getCollection("pictures").countDocuments();
    }

    private static String begun() {
        Answer begun =
                service.post("REVIEWER", "/api/opportunities", """
                {"title": "Benches", "summary": "S", "serviceArea": "Parks", "owner": "O"}""", "Idempotency-Key", RunningService.freshKey());
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun.json().path("id").asString();
    }

    private static void step(String step, String body) {
        Answer done = service.post("REVIEWER", inDelivery + "/" + step, body, "If-Match", "*");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private static Answer add(Map<String, String> fields, byte[] picture) {
        return add("REVIEWER", inDelivery, fields, picture, "*", RunningService.freshKey());
    }

    private static Answer add(
            String role, String opportunity, Map<String, String> fields, byte[] picture, String version, String key) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"../x.png\"\r\n"
                        + "Content-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(picture);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return service.send(
                role,
                "POST",
                opportunity + "/evidence",
                BodyPublishers.ofByteArray(form.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY,
                "If-Match",
                version,
                "Idempotency-Key",
                key);
    }

    private static JsonNode last(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode evidence = answer.json().path("evidence");
        return evidence.get(evidence.size() - 1);
    }

    private static String address(JsonNode picture) {
        return inDelivery + "/pictures/" + picture.path("id").asString();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format, written);
        return written.toByteArray();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
