package org.yousaid.gateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads pages and sends forms as a browser without scripts does, one step at a time: redirects are not followed. */
record Browser(int port) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back. */
    record Shown(int status, String html, String location) {

        String title() {
            return found("<title>([^<]*)</title>").getFirst();
        }

        /** Every first group of the pattern. */
        List<String> found(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(html);
            List<String> found = new ArrayList<>();
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        }

        /** What stands in a hidden field. */
        String hidden(String name) {
            return found("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
                    .getFirst();
        }
    }

    Shown open(String path) {
        return send(request(path).GET().build());
    }

    /** Sends names and values, each name followed by its value. */
    Shown send(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build());
    }

    /** Sends a form with a file; its fields are names and values, each name followed by its value. */
    Shown upload(String path, String fileName, String file, String... fields) {
        return uploadAs("upload", path, fileName, file, fields);
    }

    /** The same with a file field of another name. */
    Shown uploadAs(String field, String path, String fileName, String file, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append("--between\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        form.append("--between\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(file)
                .append("\r\n--between--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=between")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static Shown send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Shown(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
