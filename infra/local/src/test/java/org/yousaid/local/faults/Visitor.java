package org.yousaid.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Somebody with a browser without scripts: loads a page, fills its form, sends it with every hidden field. */
final class Visitor implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final URI site;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private @Nullable HttpResponse<String> response;

    Visitor(URI site) {
        this.site = site;
    }

    void open(String path) throws IOException, InterruptedException {
        exchange(HttpRequest.newBuilder(site.resolve(path)));
    }

    /** Fills the page's only form and sends it. */
    void send(Map<String, String> typed) throws IOException, InterruptedException {
        Matcher found = FORM.matcher(page());
        if (!found.find()) {
            throw new IllegalStateException("No form in " + page());
        }
        String form = found.group();
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(form)
                .results()
                .forEach(hidden ->
                        fields.put(first(NAME, hidden.group()), HtmlUtils.htmlUnescape(first(VALUE, hidden.group()))));
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        exchange(HttpRequest.newBuilder(site.resolve(first(ACTION, form)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private void exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        response = http.send(
                request.header("Accept", "text/html")
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> response() {
        if (response == null) {
            throw new IllegalStateException("No page is open");
        }
        return response;
    }

    int status() {
        return response().statusCode();
    }

    String page() {
        return response().body();
    }

    Optional<String> header(String name) {
        return response().headers().firstValue(name);
    }

    @Override
    public void close() {
        http.close();
    }
}
