package org.yousaid.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.Browser;
import org.yousaid.gateway.RunningGateway;

/** Who is asked to wait keeps what they typed. */
class KeptWhenTooManyTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    private final Browser browser = new Browser(gateway);

    @Test
    void showsTheTypedTextWithAButtonToSendItAgain() {
        String token = browser.get("/test/form-token").body();
        String form = "_csrf=" + token + "&key=the-key&email=nonsense&text="
                + URLEncoder.encode("A bench by the river, please, \"now\".", StandardCharsets.UTF_8);
        HttpResponse<String> page = send(form);
        for (int i = 0; i < 300 && page.statusCode() != 429; i++) {
            page = send(form);
        }

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After").orElse("")).isIn("1", "2");
        assertThat(page.body())
                .contains(
                        "action=\"/suggestions/new\"",
                        "name=\"text\" value=\"A bench by the river, please, &quot;now&quot;.\"",
                        "name=\"key\" value=\"the-key\"",
                        "Send it again")
                .containsOnlyOnce("name=\"_csrf\"");
    }

    private HttpResponse<String> send(String form) {
        return gateway.send(gateway.request("/suggestions/new")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", "203.0.113.99")
                .header(
                        "Cookie",
                        browser.cookies().entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")))
                .POST(BodyPublishers.ofString(form)));
    }
}
