package org.yousaid.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.local.SharedSystem;
import org.yousaid.local.api.LocalApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The process that is read is the process that runs: one change shows in the leaflet, on paper, in trackers and deadlines. */
class ProcessJourneyTest {

    @RegisterExtension
    static final SharedSystem SYSTEM = new SharedSystem();

    private static final String VERSIONS = "/api/process/versions";

    private final ObjectNode shipped =
            (ObjectNode) api().get("admin", VERSIONS + "/1").expect(200).body().path("definition");

    private static LocalApi api() {
        return SYSTEM.api();
    }

    @Test
    void changesEverywhereWhenAStageIsRenamedAndGivenAnotherTarget() throws IOException {
        String before = suggest("A bench by the old process");
        assertThat(page()).contains("Screened", "14 days after the step before").doesNotContain("Read by a person");
        assertThat(paper()).contains("Screened", "14 days after the step before");
        assertThat(daysToNextWord(before)).isEqualTo(14);

        ObjectNode changed = shipped.deepCopy();
        ObjectNode screened = (ObjectNode) changed.path("stages").get(1);
        ((ObjectNode) screened.path("name")).put("en", "Read by a person");
        ((ObjectNode) screened.path("target")).put("days", 5);
        putInForce(changed, "People wait too long.");

        assertThat(page())
                .contains("Read by a person", "5 days after the step before")
                .doesNotContain("Screened");
        assertThat(paper())
                .contains("Read by a person", "5 days after the step before")
                .doesNotContain("Screened");
        String after = suggest("A bench by the new process");
        assertThat(daysToNextWord(after)).isEqualTo(5);
        assertThat(stageAfterACloserLook(after)).isEqualTo("Read by a person");
        assertThat(trackerPage(after)).contains("Read by a person");
        assertThat(stageAfterACloserLook(before))
                .as("it keeps the version it began with")
                .isEqualTo("Screened");
        assertThat(trackerPage(before)).contains("Screened").doesNotContain("Read by a person");
    }

    /** Others share this system. */
    @AfterEach
    void backToTheFirstProcess() {
        if (api().get(null, "/api/process").expect(200).body().path("version").asInt() != 1) {
            putInForce(shipped, "As it was.");
        }
    }

    private static void putInForce(JsonNode definition, String why) {
        JsonNode made = api().post("admin", VERSIONS, null, Map.of("why", why, "definition", definition))
                .expect(201)
                .body();
        api().change("admin", VERSIONS + "/" + made.path("version").asInt() + "/approve", Map.of())
                .expect(200);
    }

    private static String suggest(String text) {
        return api().post(null, "/api/suggestions", null, Map.of("text", text))
                .expect(201)
                .body()
                .path("reference")
                .asString();
    }

    private static String stageAfterACloserLook(String reference) {
        api().change(
                        "reviewer",
                        "/api/suggestions/" + reference + "/screen",
                        Map.of("outcome", "CLOSER_LOOK", "note", "We look into it."))
                .expect(200);
        return tracked(reference).path("stageName").asString();
    }

    private static long daysToNextWord(String reference) {
        JsonNode tracked = tracked(reference);
        return Duration.between(
                        Instant.parse(tracked.path("since").asString()),
                        Instant.parse(tracked.path("nextWordBy").asString()))
                .toDays();
    }

    private static JsonNode tracked(String reference) {
        return api().get(null, "/api/suggestions/" + reference).expect(200).body();
    }

    private static String page() throws IOException {
        return new String(read("/process"), StandardCharsets.UTF_8);
    }

    private static String trackerPage(String reference) throws IOException {
        return new String(read("/suggestions/" + reference), StandardCharsets.UTF_8);
    }

    private static String paper() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(read("/process.pdf"))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static byte[] read(String path) throws IOException {
        URI address = SYSTEM.gateway().resolve(path);
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body = client.send(
                                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            return body.readAllBytes();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
