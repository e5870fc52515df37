package org.yousaid.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.Browser;
import org.yousaid.gateway.RunningGateway;

/** A form that nobody could take keeps its text and its key. */
class SentFormTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    private static final String WORDS = "A bench by the river, please, with a \"back\" & <arms>.";

    private final Browser browser = new Browser(gateway);

    @Test
    void isOfferedToBeSentAgainWithEveryWord() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", "the-key-of-this-form");
        form.put("q-why", WORDS);
        form.put("consents", "thankMe");
        gateway.consultation().whileDown(() -> {
            var page = browser.post("/consultations/park/respond", form);

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(page.body())
                    .contains(
                            "action=\"/consultations/park/respond\"",
                            "name=\"q-why\" value=\"A bench by the river, please, with a &quot;back&quot; &amp; &lt;arms&gt;.\"",
                            "name=\"key\" value=\"the-key-of-this-form\"",
                            "name=\"consents\" value=\"thankMe\"",
                            "Send it again")
                    .containsOnlyOnce("name=\"_csrf\"");
        });
    }

    @Test
    void isNotAskedForWhereNothingWasSent() {
        gateway.consultation().whileDown(() -> {
            var page = browser.get("/consultations/park/respond");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).doesNotContain("Send it again");
        });
    }
}
