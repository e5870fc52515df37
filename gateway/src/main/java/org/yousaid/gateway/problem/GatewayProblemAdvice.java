package org.yousaid.gateway.problem;

import com.mongodb.MongoException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.problem.Refused;

/** Everything that is thrown in controllers and routes, as a problem body or as a page. */
@RestControllerAdvice
class GatewayProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayProblemAdvice.class);

    private final Problems problems;

    GatewayProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(Refused refused, WebRequest request) {
        return answer(refused.refusal(), problems.body(refused.refusal()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> invalid(InvalidRequest invalid, WebRequest request) {
        Map<String, Object> body = new LinkedHashMap<>(problems.body(CommonRefusal.INVALID_REQUEST));
        body.put("errors", invalid.errors());
        return answer(CommonRefusal.INVALID_REQUEST, body, new HttpHeaders(), request);
    }

    /** A parameter whose bytes are no UTF-8, or more parameters than are read. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadable(InvalidParameterException unreadable, WebRequest request) {
        Refusal refusal = Problems.standingFor(unreadable.getErrorCode());
        return answer(refusal, problems.body(refusal), new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> storeDown(MongoException failure, WebRequest request) {
        LOG.warn("store=down cause={}", failure.getClass().getSimpleName());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        return answer(CommonRefusal.NOT_READY, problems.body(CommonRefusal.NOT_READY), headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // Spring Security's to answer.
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("visitor gone", failure);
            return null;
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("incident={}", incident, failure);
        request.setAttribute(Problems.INCIDENT, incident, WebRequest.SCOPE_REQUEST);
        Map<String, Object> body = new LinkedHashMap<>(problems.body(CommonRefusal.UNEXPECTED));
        body.put("incident", incident);
        return answer(CommonRefusal.UNEXPECTED, body, new HttpHeaders(), request);
    }

    /** What the framework itself refuses: unknown addresses, wrong methods, wrong media types, unreadable bodies. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Refusal refusal = Problems.standingFor(status.value());
        if (refusal == CommonRefusal.UNEXPECTED) {
            LOG.error("status={}", status.value(), failure);
        }
        return answer(refusal, problems.body(refusal), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Refusal refusal, Map<String, Object> body, HttpHeaders headers, WebRequest request) {
        return problems.answer(refusal, body, headers, HttpStatusCode.valueOf(refusal.status()), request);
    }
}
