package org.yousaid.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.Browser;
import org.yousaid.gateway.RunningGateway;

/** What a page's form may hold. */
class FormLimitTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    private final Browser browser = new Browser(gateway);

    @Test
    void refusesAFormThatIsTooLarge() {
        assertThat(browser.post("/sign-in/link", Map.of("email", "x".repeat(3 * 1024 * 1024)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void readsAFormThatIsLarge() {
        assertThat(browser.post("/sign-in/link", Map.of("email", "x".repeat(1024 * 1024)))
                        .statusCode())
                .isEqualTo(400);
    }
}
