package org.yousaid.suggestion.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;

class ReopenOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void goesToANamedPersonOnceWithItsAuthorsWordsAndANewClock() {
        String reference = service.suggested("A bench", "Please put a bench on the Hoe.");
        assertThat(reopen(reference, "Not yet").code()).isEqualTo("suggestion-not-closed");
        service.screened(reference, "NOT_POSSIBLE", "There is no room.");

        Answer reopened = reopen(reference, "There is room beside the quince tree.");
        assertThat(reopened.status()).as(reopened.text()).isEqualTo(200);
        assertThat(reopened.json().path("stage").asString()).isEqualTo("screened");
        Answer seen = service.get("ANONYMOUS", "/api/suggestions/" + reference);
        assertThat(seen.json().path("reopened").path("to").asString()).isNotBlank();
        assertThat(Instant.parse(seen.json().path("nextWordBy").asString()))
                .isAfter(service.now().plus(Duration.ofDays(7)));
        assertThat(seen.text()).doesNotContain("quince");
        Answer staff = service.get("REVIEWER", "/api/suggestions/" + reference);
        assertThat(staff.json().path("objection").asString()).contains("quince");

        assertThat(service.get("REVIEWER", "/api/suggestions/" + reference + "/casework")
                        .json()
                        .path("objection")
                        .asString())
                .contains("quince");

        service.screened(reference, "ANSWERED", "We looked again: there is room.");
        Answer again = reopen(reference, "Still not");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("already-reopened");
    }

    @Test
    void needsWordsThatCanBeRead() {
        String reference = service.suggested("A bench", "A bench.");
        assertThat(reopen(reference, " ").code()).isEqualTo("invalid-request");
        assertThat(reopen(reference, "x".repeat(5_001)).code()).isEqualTo("text-too-long");
    }

    private static Answer reopen(String reference, String words) {
        return service.post(
                "ANONYMOUS",
                "/api/suggestions/" + reference + "/reopen",
                "{\"text\":\"" + words + "\"}",
                "If-Match",
                "*");
    }
}
