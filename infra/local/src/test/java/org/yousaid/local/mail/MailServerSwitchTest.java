package org.yousaid.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yousaid.local.SharedSystem;

class MailServerSwitchTest {

    @RegisterExtension
    static final SharedSystem SYSTEM = new SharedSystem();

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void takesMailsAgain() throws Exception {
        assertThat(put("{\"answer\": 250}").statusCode()).isEqualTo(200);
        http.close();
    }

    @Test
    void saysWhatItAnswers() throws Exception {
        assertThat(get().body()).isEqualTo("{\"answer\":250}");
        assertThat(put("{\"answer\": 451}").body()).isEqualTo("{\"answer\":451}");
        assertThat(get().body()).isEqualTo("{\"answer\":451}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"answer\": 200}",
                "{\"answer\": 600}",
                "{\"answer\": \"451\"}",
                "{\"answer\": 451, \"for\": \"PT20H\"}"
            })
    void refusesWhatIsNoAnswerOfAMailServer(String body) throws Exception {
        var refused = put(body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"invalid-request\"");
        assertThat(get().body()).isEqualTo("{\"answer\":250}");
    }

    private HttpResponse<String> get() throws Exception {
        return http.send(HttpRequest.newBuilder(address()).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI address() {
        return SYSTEM.gateway().resolve("/local/mail-server");
    }
}
