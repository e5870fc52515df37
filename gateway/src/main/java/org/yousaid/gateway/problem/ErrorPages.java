package org.yousaid.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refusal;

/**
 * Where everything ends that went wrong: a page for people, drawn by {@code error/<status>.html}, {@code error/4xx.html}
 * or {@code error/5xx.html} with the members of the problem body in its model, and the problem body itself for programs.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Problems problems;
    private final ObjectProvider<ErrorViewResolver> views;

    ErrorPages(Problems problems, ObjectProvider<ErrorViewResolver> views) {
        this.problems = problems;
        this.views = views;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    Object show(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            // Behind half an answer there must not be anything that could pass for the other half.
            return null;
        }
        Refusal refusal = refusal(request);
        Map<String, Object> body = new LinkedHashMap<>(problems.body(refusal));
        String incident = incident(request, refusal);
        if (incident != null) {
            body.put("incident", incident);
        }
        SentForm.of(request, refusal).ifPresent(form -> body.put("sent", form));
        ModelAndView page = Problems.wantsPage(request) ? page(request, refusal, body) : null;
        body.remove("sent");
        if (page != null) {
            page.setStatus(HttpStatus.valueOf(refusal.status()));
            return page;
        }
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private @Nullable ModelAndView page(HttpServletRequest request, Refusal refusal, Map<String, Object> model) {
        HttpStatus status = HttpStatus.valueOf(refusal.status());
        return views.orderedStream()
                .map(resolver -> resolver.resolveErrorView(request, status, model))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static Refusal refusal(HttpServletRequest request) {
        if (request.getAttribute(Problems.REFUSAL) instanceof Refusal refusal) {
            return refusal;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problems.standingFor(status)
                : CommonRefusal.NOT_FOUND; // Somebody asked for the error page itself.
    }

    private static @Nullable String incident(HttpServletRequest request, Refusal refusal) {
        if (request.getAttribute(Problems.INCIDENT) instanceof String logged) {
            return logged;
        }
        if (refusal != CommonRefusal.UNEXPECTED) {
            return null;
        }
        String incident = UUID.randomUUID().toString();
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("incident={} method={}", incident, request.getMethod(), failure instanceof Throwable t ? t : null);
        return incident;
    }
}
