package org.yousaid.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says no in the form the caller understands: a problem body (RFC 9457) to programs, a page to people.
 *
 * <p>A page is drawn by {@link ErrorPages}, which finds what happened in the request's attributes.
 */
@Component
public final class Problems {

    /** Request attribute: the {@link Refusal} that an error page is to tell. */
    static final String REFUSAL = Problems.class.getName() + ".refusal";

    /** Request attribute: under which id the log holds what went wrong. */
    public static final String INCIDENT = Problems.class.getName() + ".incident";

    private static final List<String> FOR_PROGRAMS =
            List.of("/api", "/oauth2", "/actuator", "/local", "/.well-known", "/openapi.yaml");

    private static final List<String> OF_AN_ANSWER =
            List.of(HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.LOCATION, HttpHeaders.LAST_MODIFIED);

    /** How long to wait before trying again what is down. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final GatewaySettings settings;
    private final JsonMapper json;

    public Problems(GatewaySettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** The refusal as a problem body. */
    public Map<String, Object> body(Refusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", settings.at("/problems/" + refusal.code()));
        body.put("title", refusal.title());
        body.put("status", refusal.status());
        body.put("detail", refusal.detail());
        body.put("code", refusal.code());
        refusal.fields().forEach(body::putIfAbsent);
        return body;
    }

    /** Answers with the refusal, from outside of a controller. Headers that belong to it are set before. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (wantsPage(request)) {
            request.setAttribute(REFUSAL, refusal);
            response.sendError(refusal.status());
            return;
        }
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body(refusal));
    }

    /**
     * The answer to an exception in a controller or route: {@code body} to programs, and to people the page that tells
     * {@code refusal}, for which there is nothing left to return.
     */
    public @Nullable ResponseEntity<Object> answer(
            Refusal refusal, Map<String, Object> body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest exchange = (ServletWebRequest) request;
        HttpServletResponse response = exchange.getResponse();
        if (response == null) {
            return null;
        }
        if (response.isCommitted()) {
            // Half an answer is out: only an end without an end says that it was not the whole.
            throw new IllegalStateException("It is too late to say " + refusal.code());
        }
        response.resetBuffer();
        withoutWhatDescribedTheAnswer(response);
        if (wantsPage(exchange.getRequest())) {
            toPage(exchange.getRequest(), response, refusal, headers, status);
            return null;
        }
        HttpHeaders complete = new HttpHeaders();
        complete.putAll(headers);
        complete.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, complete, status);
    }

    /** A service's answer that broke off may have left its own description behind. */
    private static void withoutWhatDescribedTheAnswer(HttpServletResponse response) {
        response.setContentLengthLong(-1);
        OF_AN_ANSWER.forEach(header -> response.setHeader(header, null));
    }

    private static void toPage(
            HttpServletRequest request,
            HttpServletResponse response,
            Refusal refusal,
            HttpHeaders headers,
            HttpStatusCode status) {
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        request.setAttribute(REFUSAL, refusal);
        try {
            response.sendError(status.value());
        } catch (IOException e) {
            LOG.debug("The visitor has gone", e);
        }
    }

    /** Whether a person in front of a browser asked; what lies under an address for programs never has pages. */
    static boolean wantsPage(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        return FOR_PROGRAMS.stream().noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))
                && acceptsHtml(request);
    }

    /** The refusal that stands for a status which something else than we decided on. */
    public static Refusal standingFor(int status) {
        return switch (status) {
            case 401 -> CommonRefusal.SIGN_IN_REQUIRED;
            case 403 -> CommonRefusal.FORBIDDEN;
            case 404 -> CommonRefusal.NOT_FOUND;
            case 405 -> CommonRefusal.METHOD_NOT_ALLOWED;
            case 406 -> CommonRefusal.NOT_ACCEPTABLE;
            case 413 -> CommonRefusal.CONTENT_TOO_LARGE;
            case 415 -> CommonRefusal.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> GatewayRefusal.TOO_MANY_REQUESTS;
            case 502 -> GatewayRefusal.BAD_UPSTREAM;
            case 503 -> CommonRefusal.NOT_READY;
            case 504 -> GatewayRefusal.SERVICE_TIMEOUT;
            default -> status < 500 ? GatewayRefusal.BAD_REQUEST : CommonRefusal.UNEXPECTED;
        };
    }

    private static boolean acceptsHtml(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
