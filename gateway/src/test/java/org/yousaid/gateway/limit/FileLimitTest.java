package org.yousaid.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.Browser;
import org.yousaid.gateway.RunningGateway;
import org.yousaid.gateway.StandIn;

/** Files that pages are sent. */
class FileLimitTest {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;
    private static final String PLAN = "document-00000000000000000000000001";

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    private final Browser browser = new Browser(gateway);

    /** Nothing but the head of the request is sent, so it must have been refused by that alone. */
    @Test
    void refusesTwoGigabytesBeforeAByteOfThemIsRead() throws IOException {
        browser.signInAs("policy");
        String answer = head("multipart/form-data; boundary=x", "Content-Length: " + 2048 * MEGABYTE);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("That is too much for us to take");
    }

    @Test
    void refusesAFileOfAnybodyWhoIsNotSignedIn() throws IOException {
        assertThat(head("multipart/form-data; boundary=x", "Content-Length: " + 300 * KILOBYTE))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void refusesAFileThatDoesNotSayItsLength() throws IOException {
        browser.signInAs("policy");
        assertThat(head("multipart/form-data; boundary=x", "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 413");
    }

    private String head(String type, String length) throws IOException {
        URI address = gateway.request("/policy/draft/files").build().uri();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            String cookies = browser.cookies().entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            out.write(("POST /policy/draft/files HTTP/1.1\r\nHost: " + address.getAuthority()
                            + "\r\nAccept: text/html\r\nCookie: " + cookies + "\r\nContent-Type: " + type + "\r\n"
                            + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void handsASmallerFileOnAsItIs() {
        browser.signInAs("policy");
        gateway.consultation().answers(exchange -> {
            switch (exchange.getRequestMethod()) {
                case "POST" ->
                    StandIn.reply(
                            exchange, 201, "{\"url\": \"/api/consultations/consultation-9/documents/" + PLAN + "\"}");
                case "PUT" -> StandIn.reply(exchange, 200, "{}");
                default ->
                    StandIn.reply(
                            exchange,
                            200,
                            "{\"id\": \"consultation-9\", \"slug\": \"draft\", \"version\": 4, \"status\": \"DRAFT\"}");
            }
        });

        var sent = browser.postFile(
                "/policy/draft/files",
                Map.of("version", "4", "key", "k1", "do", "upload", "upload-title", "The plan für alle – 計画"),
                "upload",
                "x".repeat((int) MEGABYTE));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        StandIn.Received upload = gateway.consultation().received().stream()
                .filter(request -> request.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(upload.header("Content-Type")).startsWith("multipart/form-data");
        assertThat(upload.header("Authorization")).startsWith("Bearer ");
        assertThat(upload.text()).contains("The plan für alle – 計画", "x".repeat((int) MEGABYTE));
        assertThat(gateway.consultation().last().text()).contains("The plan für alle – 計画", PLAN);
    }
}
