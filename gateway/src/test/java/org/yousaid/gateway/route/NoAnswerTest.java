package org.yousaid.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class NoAnswerTest {

    @Test
    void nobodyThereIsNotReady() {
        assertMeans(503, "not-ready", new ConnectException());
        assertMeans(503, "not-ready", new HttpConnectTimeoutException("no"));
        assertMeans(503, "not-ready", new IOException(new UnresolvedAddressException()));
    }

    @Test
    void slowIsATimeout() {
        assertMeans(504, "service-timeout", new HttpTimeoutException("slow"));
    }

    @Test
    void everythingElseIsABrokenAnswer() {
        assertMeans(502, "bad-upstream", new IOException("EOF reached"));
    }

    private static void assertMeans(int status, String code, IOException cause) {
        ServiceProblem problem = NoAnswer.of(new ResourceAccessException("no answer", cause));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.body()).isEmpty();
    }
}
