package org.yousaid.gateway.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.gateway.signin.GatewayCookies;
import org.yousaid.support.request.IdempotencyKey;

/**
 * Answers that were begun and not sent. They lie sealed in consultation-service; what opens them is held by this device,
 * in a cookie, and by the link that somebody had mailed, and by nobody else.
 */
@Component
class SavedAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SavedAnswers.class);
    private static final String PATH = "/api/consultations/{slug}/saved";
    private static final String COOKIE = "saved-";
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z_-]{20,100}");

    private final Council council;
    private final GatewayCookies cookies;
    private final Dates dates;

    SavedAnswers(Council council, GatewayCookies cookies, Dates dates) {
        this.council = council;
        this.cookies = cookies;
        this.dates = dates;
    }

    /** Where it is, and until when. */
    record Kept(String token, long version, Instant until) {}

    /** What was typed, and the page somebody had come to. */
    record Opened(Form form, int step, Instant savedAt, Instant until) {

        /** The language it was being filled in. */
        String language() {
            return form.value("language");
        }

        /** The form, in another language where one is wanted. */
        Form in(String language) {
            return language.isEmpty() ? form : form.put("language", language);
        }
    }

    private record Content(
            @Nullable Map<String, List<String>> fields,
            @Nullable Integer step) {}

    private record Stored(Content content, long version, Instant savedAt, Instant until) {}

    /** Stores what was typed, over what this form was saved as before unless somebody else saved it meanwhile. */
    Kept save(String slug, AnswerForm answer, int step, HttpServletResponse response) {
        Form form = answer.form();
        Map<String, Object> body = Map.of("content", new Content(fields(answer), step));
        Kept kept = again(slug, form, body).orElseGet(() -> first(slug, form, body));
        form.put("saved", kept.token()).put("savedVersion", kept.version());
        cookies.write(response, COOKIE + slug, kept.token(), Duration.between(dates.now(), kept.until()));
        return kept;
    }

    /** Saved twice by a double click is saved once; saved from two windows of one form is two saved answers. */
    private Kept first(String slug, Form form, Map<String, Object> body) {
        try {
            return create(slug, "saved-" + form.key(), body);
        } catch (ServiceProblem problem) {
            if (problem.code().equals("idempotency-key-reused")) {
                return create(slug, IdempotencyKey.random().value(), body);
            }
            throw problem;
        }
    }

    private Kept create(String slug, String key, Map<String, Object> body) {
        return council.create(Council.Part.CONSULTATION, Kept.class, key, body, PATH, slug);
    }

    private Optional<Kept> again(String slug, Form form, Map<String, Object> body) {
        String token = form.value("saved");
        String version = form.value("savedVersion");
        if (!TOKEN.matcher(token).matches() || !version.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        record Replaced(long version, Instant until) {}
        try {
            Map<String, String> headers = headers(token, "\"" + version + "\"");
            return council.call(Council.Part.CONSULTATION, HttpMethod.PUT, Replaced.class, headers, body, PATH, slug)
                    .map(replaced -> new Kept(token, replaced.version(), replaced.until()));
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                return Optional.empty(); // Another device saved it since: both are kept.
            }
            throw problem;
        }
    }

    private static Map<String, List<String>> fields(AnswerForm answer) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : answer.steps().names()) {
            List<String> values = answer.form().values(name);
            if (!values.isEmpty()) {
                fields.put(name, values);
            }
        }
        for (String name : List.of("key", "language")) {
            fields.put(name, List.of(answer.form().value(name)));
        }
        for (String name : List.of(EarlierAnswers.CORRECTS, FormPages.FARTHEST)) {
            answer.form().text(name).ifPresent(value -> fields.put(name, List.of(value)));
        }
        return fields;
    }

    /** What stands behind a token; empty when it was sent or its time is up. */
    Optional<Opened> open(String slug, String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return council.call(
                        Council.Part.CONSULTATION,
                        HttpMethod.GET,
                        Stored.class,
                        Map.of("Saved-Form", token),
                        null,
                        PATH,
                        slug)
                .map(stored -> opened(token, stored));
    }

    private static Opened opened(String token, Stored stored) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        Map<String, List<String>> fields = stored.content().fields();
        if (fields != null) {
            fields.forEach((name, each) -> each.forEach(value -> values.add(name, value)));
        }
        Form form = Form.of(values).put("saved", token).put("savedVersion", stored.version());
        Integer step = stored.content().step();
        return new Opened(form, step == null ? 0 : step, stored.savedAt(), stored.until());
    }

    /** The token that this device holds for this consultation. */
    Optional<String> held(String slug, HttpServletRequest request) {
        return cookies.read(request, COOKIE + slug)
                .filter(token -> TOKEN.matcher(token).matches());
    }

    /** What this device can carry on with. */
    Optional<Opened> waiting(String slug, HttpServletRequest request) {
        return held(slug, request).flatMap(token -> open(slug, token));
    }

    void leaveDevice(String slug, HttpServletResponse response) {
        cookies.remove(response, COOKIE + slug);
    }

    /** What was sent is kept no longer, wherever it was taken up from. */
    void sent(String slug, Form form, HttpServletRequest request, HttpServletResponse response) {
        String token = form.value("saved");
        if (TOKEN.matcher(token).matches()) {
            delete(slug, token);
        }
        if (held(slug, request).filter(token::equals).isPresent()) {
            leaveDevice(slug, response);
        }
    }

    /** Failing here must not look as if the answer had not arrived; its time runs out anyway. */
    private void delete(String slug, String token) {
        try {
            council.call(
                    Council.Part.CONSULTATION, HttpMethod.DELETE, Void.class, headers(token, "*"), null, PATH, slug);
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("A saved form outlives its answer until it expires");
        }
    }

    private static Map<String, String> headers(String token, String version) {
        return Map.of("Saved-Form", token, HttpHeaders.IF_MATCH, version);
    }
}
