package org.yousaid.suggestion.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** What a machine filled in is taken like everything else; who reads it sees how it came, and nobody else does. */
class MachineLikeTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void isTakenAndShownToWhoReadsIt() {
        String reference = send("A shop for shoes", "YouSaid-Machine-Like", "true");

        assertThat(origin(reference).path("machineLike").asBoolean()).isTrue();
        assertThat(service.get("ANONYMOUS", "/api/suggestions/" + reference).text())
                .contains("\"received\"")
                .doesNotContain("machineLike");
    }

    @Test
    void isSaidOfNobodyElse() {
        assertThat(origin(send("A shop for hats")).has("machineLike")).isFalse();
        assertThat(origin(send("A shop for gloves", "YouSaid-Machine-Like", "perhaps"))
                        .has("machineLike"))
                .isFalse();
    }

    private static JsonNode origin(String reference) {
        return service.get("REVIEWER", "/api/suggestions/" + reference + "/casework")
                .json()
                .path("origin");
    }

    private static String send(String text, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Idempotency-Key";
        all[headers.length + 1] = RunningService.freshKey();
        Answer sent = service.post("ANONYMOUS", "/api/suggestions", "{\"text\":\"" + text + "\"}", all);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent.json().path("reference").asString();
    }
}
