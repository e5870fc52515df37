package org.yousaid.consultation.importing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
final class Multipart {

    static final String CONTENT_TYPE = "multipart/form-data; boundary=between-the-parts";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart file(String name, byte[] content) {
        part("name=\"" + name + "\"; filename=\"" + name + ".csv\"\r\nContent-Type: text/csv", content);
        return this;
    }

    Multipart file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Multipart field(String name, String value) {
        part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private void part(String head, byte[] content) {
        body.writeBytes(("--between-the-parts\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    BodyPublisher publisher() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes("--between-the-parts--\r\n".getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(whole.toByteArray());
    }
}
