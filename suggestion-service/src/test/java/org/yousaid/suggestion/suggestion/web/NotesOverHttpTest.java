package org.yousaid.suggestion.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** What staff write down for themselves is there for all of them, lost by nobody, and read by nobody else. */
class NotesOverHttpTest {

    private static final String SECRET = "zanzibar";

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void isReadByAllWhoWorkOnItWithItsAuthorAndTime() {
        String reference = service.suggested("A kiosk", "A kiosk by the lido.");

        Answer noted = note("REVIEWER:carla", reference, "\"0\"", "Ask the harbour office first.");
        assertThat(noted.status()).as(noted.text()).isEqualTo(200);
        assertThat(noted.header("ETag")).isEqualTo("\"1\"");
        service.screened(reference, "ANSWERED", "It comes in May.");
        assertThat(note("ADMIN:dora", reference, "\"2\"", "The harbour office agrees.")
                        .status())
                .as("also after its end")
                .isEqualTo(200);

        JsonNode one = service.get("REVIEWER", "/api/suggestions/" + reference + "/casework")
                .json();
        assertThat(one.path("notes")
                        .valueStream()
                        .map(note -> note.path("by").asString() + ": "
                                + note.path("words").asString()))
                .containsExactly("carla: Ask the harbour office first.", "dora: The harbour office agrees.");
        assertThat(one.path("notes").get(0).path("at").asString()).isNotBlank();
        assertThat(one.path("history")
                        .valueStream()
                        .map(step -> step.path("stage").asString()))
                .containsExactly("received", "screened", "answered");
        assertThat(one.path("version").asInt()).isEqualTo(3);
    }

    @Test
    void losesNoNoteWhenTwoWriteAtOnce() {
        String reference = service.suggested("A lamp", "A lamp in the alley.");
        assertThat(note("REVIEWER:carla", reference, "\"0\"", "Mine.").status()).isEqualTo(200);

        assertThat(note("REVIEWER:bob", reference, "\"0\"", "His.").code()).isEqualTo("stale-version");
        assertThat(note("REVIEWER:bob", reference, "\"1\"", "His.").status()).isEqualTo(200);

        Answer without = service.post("REVIEWER", path(reference), "{\"text\":\"No version.\"}");
        assertThat(without.status()).isEqualTo(428);
        assertThat(service.get("REVIEWER", "/api/suggestions/" + reference + "/casework")
                        .json()
                        .path("notes"))
                .hasSize(2);
    }

    @Test
    void saysNothingOnAnyPublicFace() {
        String reference = service.suggested("A zebra crossing", "A zebra crossing by the school.");
        assertThat(note("REVIEWER", reference, "\"0\"", "The author rings us daily, " + SECRET + ".")
                        .status())
                .isEqualTo(200);
        service.screened(reference, "CLOSER_LOOK", "We look at it.");
        assertThat(note("REVIEWER", reference, "*", "Second " + SECRET + ".").status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(service.get("ANONYMOUS", "/api/suggestions/search?words=zebra+crossing")
                                .text())
                        .contains(reference));
        assertThat(service.get("ANONYMOUS", "/api/suggestions/search?words=" + SECRET)
                        .text())
                .doesNotContain(reference);
        for (String who : List.of("ANONYMOUS", "CITIZEN", "OFFICER", "POLICY", "REVIEWER")) {
            Answer tracker = service.get(who, "/api/suggestions/" + reference);
            assertThat(tracker.text()).doesNotContain(SECRET, "\"notes\"");
            assertThat(tracker.json().path("history")).as("no step of it").hasSize(2);
        }
        assertThat(service.post(
                                "ANONYMOUS",
                                "/api/suggestions/similar",
                                "{\"text\":\"A zebra crossing " + SECRET + "\"}")
                        .text())
                .doesNotContain("rings us");
        assertThat(service.get("ANONYMOUS", "/api/suggestions/" + reference + "/casework")
                        .status())
                .isEqualTo(401);
        assertThat(service.get("OFFICER", "/api/suggestions/" + reference + "/casework")
                        .status())
                .isEqualTo(403);
        assertThat(note("OFFICER", reference, "*", "x").status()).isEqualTo(403);
        assertThat(note("ANONYMOUS", reference, "*", "x").status()).isEqualTo(401);
    }

    @Test
    void keepsItsWordsAsCiphertextOnly() {
        String reference = service.suggested("A tap", "A drinking tap.");
        assertThat(note("REVIEWER", reference, "\"0\"", "Marrakesh is the code word.")
                        .status())
                .isEqualTo(200);

        for (String collection : List.of("events", "suggestions", "suggestion_wordings", "casework")) {
            for (Document stored :
                    service.mongo().database().getCollection(collection).find()) {
                assertThat(stored.toJson()).doesNotContain("Marrakesh");
            }
        }
    }

    @Test
    void refusesNothingAndTooMuch() {
        String reference = service.suggested("A swing", "A swing in the park.");
        assertThat(note("REVIEWER", reference, "*", " ").code()).isEqualTo("invalid-request");
        assertThat(note("REVIEWER", reference, "*", "x".repeat(5_001)).code()).isEqualTo("text-too-long");
        assertThat(note("REVIEWER", Reference.mint().value(), "*", "x").status())
                .isEqualTo(404);
    }

    private static Answer note(String who, String reference, String version, String text) {
        return service.post(who, path(reference), "{\"text\":\"" + text + "\"}", "If-Match", version);
    }

    private static String path(String reference) {
        return "/api/suggestions/" + reference + "/notes";
    }
}
