package org.yousaid.support.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the RFC 9457 body of a refusal: an absolute {@code type} under the public address, title, status, detail,
 * {@code code} and the refusal's own fields. Answers that are made before or after the controllers use it too.
 */
public final class ProblemBodies {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final String publicUrl;
    private final JsonMapper json;

    public ProblemBodies(String publicUrl, JsonMapper json) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        this.json = json;
    }

    /** The body alone. */
    public ProblemDetail body(Refusal refusal) {
        return body(refusal, refusal.fields());
    }

    /** The body with further members. */
    public ProblemDetail body(Refusal refusal, Map<String, Object> fields) {
        ProblemDetail body = ProblemDetail.forStatus(refusal.status());
        body.setType(URI.create(publicUrl + "/problems/" + refusal.code()));
        body.setTitle(refusal.title());
        body.setDetail(refusal.detail());
        body.setProperty("code", refusal.code());
        fields.forEach(body::setProperty);
        return body;
    }

    /** The whole answer, as {@code application/problem+json} whatever was asked for. */
    public ResponseEntity<Object> answer(Refusal refusal) {
        return answer(refusal, refusal.fields(), new HttpHeaders());
    }

    /** The whole answer to content that is not as it must be. */
    public ResponseEntity<Object> answer(List<InvalidInput> errors) {
        return answer(CommonRefusal.INVALID_REQUEST, Map.of("errors", errors), new HttpHeaders());
    }

    ResponseEntity<Object> answer(Refusal refusal, Map<String, Object> fields, HttpHeaders given) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(given);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        addOwn(headers, refusal);
        return ResponseEntity.status(refusal.status()).headers(headers).body(body(refusal, fields));
    }

    /** Writes the whole answer where there is no controller, for example in a filter. */
    public void write(HttpServletResponse response, Refusal refusal) throws IOException {
        HttpHeaders headers = new HttpHeaders();
        addOwn(headers, refusal);
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body(refusal)));
    }

    private static void addOwn(HttpHeaders headers, Refusal refusal) {
        switch (refusal.status()) {
            case 401 -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 429, 503 -> {
                if (!headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
                    headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
                }
            }
            default -> {}
        }
    }
}
