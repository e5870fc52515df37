package org.yousaid.embedded.mailbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailboxTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:15:00Z");
    private static final byte[] PICTURE = {1, 2, 3, 4};

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private Mailbox mailbox;

    @BeforeEach
    void start() throws Exception {
        mailbox = Mailbox.start(directory, 0, 0, () -> NOW);
    }

    @AfterEach
    void stop() {
        mailbox.close();
        http.close();
    }

    @Test
    void listsTheNewestFirstAndKeepsThemOverARestart() throws Exception {
        send("one@example.org", "The first", "text", null);
        send("two@example.org", "Zweite: größer", "text", null);
        mailbox.close();
        start();
        send("three@example.org", "The third", "text", null);

        var messages = json("/api/messages");
        assertThat(messages.values().stream()
                        .map(message -> message.get("subject").asString()))
                .containsExactly("The third", "Zweite: größer", "The first");
        var last = messages.get(2);
        assertThat(last.get("to").asString()).isEqualTo("one@example.org");
        assertThat(last.get("at").asString()).isEqualTo(NOW.toString());
        assertThat(last.get("headers").get("X-YouSaid-Kind").asString()).isEqualTo("receipt");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(3).allMatch(file -> file.toString().endsWith(".eml"));
        }
    }

    @Test
    void showsTextPageAndInlinePicture() throws Exception {
        send("one@example.org", "Thank you", "Thank you, Zoë", "<p>Thank you</p><img src=\"cid:chart-1\">");

        String id = json("/api/messages").get(0).get("id").asString();
        var message = json("/api/messages/" + id);
        assertThat(message.get("text").asString().strip()).isEqualTo("Thank you, Zoë");
        assertThat(message.get("html").asString()).contains("cid:chart-1");
        var picture = message.get("attachments").get(0);
        assertThat(picture.get("contentId").asString()).isEqualTo("chart-1");
        assertThat(picture.get("type").asString()).isEqualTo("image/png");
        var link = URI.create(picture.get("link").asString());
        assertThat(http.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(PICTURE);

        var framed = get("/messages/" + id + "/html");
        assertThat(framed.body()).contains("src=\"" + link.getPath() + "\"").doesNotContain("cid:");
        assertThat(framed.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox")
                .doesNotContain("allow-scripts");
        assertThat(get("/messages/" + id).body()).contains("Thank you, Zoë", "sandbox=", "/html");
        assertThat(get("/messages/" + id + "/text").body()).contains("Zoë");
        assertThat(get("/").body()).contains("1 mail", "Thank you", "receipt");
    }

    @Test
    void showsTwoHundredAtATime() throws Exception {
        for (int i = 1; i <= 201; i++) {
            send("one@example.org", "Number " + i + ".", "text", null);
        }

        String first = get("/").body();
        assertThat(first).contains("201 mails", "Number 201.", "Number 2.").doesNotContain("Number 1.");
        var older = Pattern.compile("/\\?before=[0-9-]+").matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(get(older.group()).body())
                .contains("201 mails", "Number 1.")
                .doesNotContain("Number 2.", "Older mails");
    }

    @Test
    void saysWhatToDoWhenThereIsNoMail() throws Exception {
        assertThat(get("/").body()).contains("No mail yet", "answer a consultation");
        assertThat(json("/api/messages").isEmpty()).isTrue();
        assertThat(get("/api/messages/unknown").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages/..%2Fx").statusCode()).isEqualTo(404);
    }

    @Test
    void showsMarkupInASubjectAsText() throws Exception {
        send("one@example.org", "<script>alert(1)</script>", "text", null);

        assertThat(get("/").body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void refusesAMailThatIsTooLarge() {
        assertThatThrownBy(() -> send("one@example.org", "Large", "x".repeat(26 * 1024 * 1024), null))
                .isInstanceOf(MessagingException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesOnRequest() throws Exception {
        mailbox.refuseWith(451);
        assertThatThrownBy(() -> send("one@example.org", "Later", "text", null)).hasStackTraceContaining("451");
        mailbox.acceptAgain();
        send("one@example.org", "Now", "text", null);
        assertThat(json("/api/messages").size()).isEqualTo(1);
    }

    @Test
    void doesNotAnswerToAnotherSitesName() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), mailbox.httpPort())) {
            socket.getOutputStream()
                    .write("GET /api/messages HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void saysWhenAPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Mailbox.start(directory, taken.getLocalPort(), 0))
                    .isInstanceOf(BindException.class);
        }
    }

    private void send(String to, String subject, String text, @Nullable String html) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("council@example.org"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        mail.setHeader("X-YouSaid-Kind", "receipt");
        if (html == null) {
            mail.setText(text, "UTF-8");
        } else {
            mail.setContent(alternatives(text, html));
        }
        Transport.send(mail);
    }

    private static MimeMultipart alternatives(String text, String html) throws Exception {
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var page = new MimeBodyPart();
        page.setText(html, "UTF-8", "html");
        var picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(PICTURE, "image/png")));
        picture.setContentID("<chart-1>");
        picture.setDisposition(MimeBodyPart.INLINE);
        var related = new MimeBodyPart();
        related.setContent(new MimeMultipart("related", page, picture));
        return new MimeMultipart("alternative", plain, related);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var address = URI.create("http://localhost:" + mailbox.httpPort() + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path).body());
    }
}
