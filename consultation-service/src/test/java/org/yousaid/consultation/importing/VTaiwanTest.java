package org.yousaid.consultation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.testsupport.SharedData;
import tools.jackson.databind.JsonNode;

/** The real export of vTaiwan, in Chinese: taken in through the API, its words intact, its votes counted back. */
class VTaiwanTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String TITLE = "UberX 自用車載客 — vTaiwan.tw";

    @Test
    void keepsEveryCharacterAndCountsBackToTheMatrix() throws IOException {
        PolisExport export = PolisExport.in(SharedData.folder("polis-vtaiwan-uberx"));
        Answer accepted = service.send(
                "OFFICER",
                "POST",
                "/api/imports/polis",
                export.form().publisher(),
                "Content-Type",
                Multipart.CONTENT_TYPE);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        JsonNode done = done(accepted.header("Location"));
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.get("errorCount").asInt()).isZero();
        assertThat(done.get("responses").asInt())
                .isEqualTo(export.participants().size())
                .isEqualTo(1921);
        assertThat(done.get("suggestions").asInt())
                .isEqualTo(export.comments().size())
                .isEqualTo(197);

        String consultation =
                "/api/consultations/" + done.get("consultation").get("id").asString();
        assertThat(service.get("ANONYMOUS", consultation)
                        .json()
                        .get("languages")
                        .toString())
                .as("what its script tells")
                .isEqualTo("[\"zh\"]");
        Answer published = service.tell("POLICY", consultation + "/results/publish");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        JsonNode results = service.get("ANONYMOUS", consultation + "/results").json();
        assertThat(results.get("consultation").get("title").asString()).isEqualTo(TITLE);
        assertThat(results.get("responses").asInt()).isEqualTo(1921);
        assertThat(PolisExport.counted(results)).isEqualTo(export.sums());
        assertThat(texts(results)).isEqualTo(texts(export));
    }

    private static JsonNode done(String job) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !service.get("POLICY", job)
                        .json()
                        .get("state")
                        .asString()
                        .equals("RUNNING"));
        return service.get("POLICY", job).json();
    }

    private static Map<String, String> texts(JsonNode results) {
        Map<String, String> texts = new TreeMap<>();
        results.get("questions")
                .forEach(question -> texts.put(
                        question.get("id").asString(), question.get("text").asString()));
        return texts;
    }

    /** Of a comment that the moderators did not accept, only the number is shown. */
    private static Map<String, String> texts(PolisExport export) {
        Map<String, String> texts = new TreeMap<>();
        export.comments().forEach(comment -> {
            String id = comment.get("comment-id");
            texts.put(
                    "c" + id,
                    comment.get("moderated").equals("1")
                            ? comment.get("comment-body").strip()
                            : "Comment " + id + " (not published by the moderators)");
        });
        return texts;
    }
}
