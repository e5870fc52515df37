package org.yousaid.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.gateway.RunningGateway.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.RunningGateway;

class BodyLimitTest {

    private static final int KB = 1024;
    private static final int LARGEST = 256 * KB;

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    @Test
    void takesABodyOfTheLargestSize() {
        assertThat(post("application/json", BodyPublishers.ofByteArray(filled(LARGEST)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.suggestion().last().text()).hasSize(LARGEST);
    }

    @Test
    void refusesALargerBodyThatSaysItsSize() {
        assertTooLarge(post("application/json", BodyPublishers.ofByteArray(filled(LARGEST + 1))));
        assertTooLarge(post("application/json", BodyPublishers.ofByteArray(filled(1024 * KB))));
    }

    @Test
    void refusesALargerBodyThatDoesNotSayItsSize() {
        assertTooLarge(post("application/json", chunked(LARGEST + 1)));
        assertTooLarge(post("application/json", chunked(1024 * KB)));
    }

    @Test
    void refusesALargerBodyOfWhateverKind() {
        assertTooLarge(post("text/plain", chunked(LARGEST + 1)));
        assertTooLarge(post("application/x-www-form-urlencoded", chunked(LARGEST + 1)));
    }

    @Test
    void handsOnAChunkedBodyWhole() {
        assertThat(post("application/json", chunked(3 * KB)).statusCode()).isEqualTo(200);
        assertThat(gateway.suggestion().last().text()).hasSize(3 * KB);
    }

    @Test
    void takesFilesThatAreLargerThanThat() {
        assertThat(post("/api/imports/polis", "multipart/form-data; boundary=x", chunked(4 * LARGEST))
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.consultation().last().text()).hasSize(4 * LARGEST);
    }

    @Test
    void cutsOffFilesThatAreTooLargeWhileTheyFlow() {
        assertTooLarge(post("/api/imports/polis", "multipart/form-data; boundary=x", chunked(64 * KB * KB + 1)));
    }

    private static HttpResponse<String> post(String contentType, BodyPublisher body) {
        return post("/api/suggestions", contentType, body);
    }

    private static HttpResponse<String> post(String path, String contentType, BodyPublisher body) {
        gateway.suggestion().forget();
        gateway.consultation().forget();
        return gateway.send(
                gateway.request(path).header("Content-Type", contentType).POST(body));
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).get("code").asString()).isEqualTo("content-too-large");
        assertThat(gateway.suggestion().received()).isEmpty();
        assertThat(gateway.consultation().received()).isEmpty();
    }

    private static BodyPublisher chunked(int length) {
        return BodyPublishers.ofInputStream(() -> stream(length));
    }

    private static InputStream stream(int length) {
        return new ByteArrayInputStream(filled(length));
    }

    private static byte[] filled(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'x');
        return body;
    }
}
