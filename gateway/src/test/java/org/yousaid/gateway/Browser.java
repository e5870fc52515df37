package org.yousaid.gateway;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps cookies and sends forms as a browser does. Follows no redirects. */
public final class Browser {

    private final RunningGateway gateway;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(RunningGateway gateway) {
        this.gateway = gateway;
    }

    public HttpResponse<String> get(String path) {
        return exchange(gateway.request(path));
    }

    /** Sends a form with the token of a page that was just loaded. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("_csrf", get("/test/form-token").body());
        return postBare(path, form);
    }

    /** Sends a form with a file, as a browser does. */
    public HttpResponse<String> postFile(String path, Map<String, String> fields, String name, String file) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("_csrf", get("/test/form-token").body());
        String parts = form.entrySet().stream()
                .map(field -> "--between\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        String body = parts + "--between\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"plan.pdf\"\r\nContent-Type: application/pdf\r\n\r\n" + file
                + "\r\n--between--\r\n";
        return exchange(gateway.request(path)
                .header("Content-Type", "multipart/form-data; boundary=between")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends these fields and nothing else. */
    public HttpResponse<String> postBare(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange(gateway.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signInAs(String account) {
        return post("/sign-in/account", Map.of("account", account));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = gateway.send(request);
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", -1)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
