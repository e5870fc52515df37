package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.Browser;
import org.yousaid.gateway.RunningGateway;
import org.yousaid.gateway.StandIn;
import org.yousaid.gateway.StandIn.Received;

/** What the service is told of who sent an answer, from a page and over the API. */
class NoticedSendersTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

    private final Browser browser = new Browser(gateway);

    @Test
    void tellsOfADeviceAndOfMachinesThatSendAForm() {
        gateway.consultation().answers(exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                StandIn.reply(exchange, 201, "{\"reference\": \"" + Sample.RESPONSE + "\"}");
            } else {
                StandIn.reply(
                        exchange,
                        200,
                        exchange.getRequestURI().getPath().endsWith("wards") ? Sample.WARDS : Sample.OPEN);
            }
        });
        HttpResponse<String> form = browser.get("/consultations/wolseley-road/respond");
        Matcher shown = SHOWN.matcher(form.body());
        assertThat(shown.find()).isTrue();
        assertThat(browser.cookies()).containsKey("yousaid-device");

        Received trapped = send(Map.of("shown", shown.group(1), "website", "https://example.org"));
        assertThat(trapped.header("YouSaid-Device")).hasSize(43);
        assertThat(trapped.header("YouSaid-Machine-Like")).isEqualTo("true");

        Received person = send(Map.of("shown", ""));
        assertThat(person.header("YouSaid-Device")).isEqualTo(trapped.header("YouSaid-Device"));
        assertThat(person.header("YouSaid-Machine-Like")).isEmpty();
    }

    @Test
    void takesASuggestionThatFellIntoTheTrapAndTellsTheServiceHowItCame() {
        gateway.suggestion()
                .answers(exchange -> StandIn.reply(
                        exchange,
                        exchange.getRequestMethod().equals("POST") ? 201 : 200,
                        "{\"reference\": \"" + Sample.RESPONSE + "\"}"));
        gateway.consultation().answers(exchange -> StandIn.reply(exchange, 200, Sample.WARDS));
        HttpResponse<String> form = browser.get("/suggestions/new");
        Matcher shown = SHOWN.matcher(form.body());
        assertThat(shown.find()).isTrue();
        assertThat(form.body()).contains("id=\"website\"");

        Received trapped = suggest(Map.of("shown", shown.group(1), "website", "https://example.org"));
        assertThat(trapped.header("YouSaid-Machine-Like")).isEqualTo("true");

        Received person = suggest(Map.of("shown", ""));
        assertThat(person.header("YouSaid-Machine-Like")).isEmpty();
    }

    private Received suggest(Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("key", "key-of-the-form", "text", "A bench"));
        fields.putAll(more);
        HttpResponse<String> sent = browser.post("/suggestions/new/send", fields);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElse("")).contains(Sample.RESPONSE + "/recorded");
        return gateway.suggestion().received().stream()
                .filter(request -> request.method().equals("POST")
                        && request.uri().getPath().equals("/api/suggestions"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Received send(Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("key", "key-of-the-form", "q-q1", "yes"));
        fields.putAll(more);
        HttpResponse<String> sent = browser.post("/consultations/wolseley-road/respond/send", fields);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return gateway.consultation().received().stream()
                .filter(request -> request.method().equals("POST")
                        && request.uri().getPath().endsWith("/responses"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void letsNobodySayItThemselves() {
        gateway.send(gateway.request("/api/consultations/parks/responses")
                .header("YouSaid-Device", "Z".repeat(43))
                .header("YouSaid-Machine-Like", "true")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        Received call = gateway.consultation().last();
        assertThat(call.header("YouSaid-Device")).hasSize(43).isNotEqualTo("Z".repeat(43));
        assertThat(call.header("YouSaid-Machine-Like")).isEmpty();
    }
}
