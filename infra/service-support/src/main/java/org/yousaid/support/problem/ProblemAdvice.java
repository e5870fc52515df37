package org.yousaid.support.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/** Turns everything that can go wrong in a request into a problem body; the only place where that happens. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemBodies bodies;
    private final Incidents incidents;

    public ProblemAdvice(ProblemBodies bodies, Incidents incidents) {
        this.bodies = bodies;
        this.incidents = incidents;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> everythingElse(Exception fault, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            LOG.debug("client gone: {} {}", request.getMethod(), request.getRequestURI());
            return null;
        }
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .map(this::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> incidents.answer(fault, request.getMethod(), request.getRequestURI()));
    }

    private Optional<ResponseEntity<Object>> known(Throwable fault) {
        return Optional.ofNullable(
                switch (fault) {
                    case Refused refused -> bodies.answer(refused.refusal());
                    case InvalidRequest invalid -> bodies.answer(invalid.errors());
                    case AuthenticationException _ -> bodies.answer(CommonRefusal.SIGN_IN_REQUIRED);
                    case AccessDeniedException _ -> bodies.answer(CommonRefusal.FORBIDDEN);
                    case MongoTimeoutException _,
                            MongoSocketException _,
                            MongoServerUnavailableException _,
                            MongoNotPrimaryException _,
                            MongoNodeIsRecoveringException _,
                            MongoConnectionPoolClearedException _,
                            MongoExecutionTimeoutException _ -> bodies.answer(CommonRefusal.NOT_READY);
                    default -> null;
                });
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return switch (fault.getCause()) {
            case JacksonException json ->
                switch (JsonFault.of(json)) {
                    case Refused refused -> bodies.answer(refused.refusal());
                    case InvalidRequest invalid -> bodies.answer(invalid.errors());
                    case RuntimeException _ -> bodies.answer(CommonRefusal.MALFORMED_JSON);
                };
            case null -> invalid("", "missing", "A body is needed.");
            default -> bodies.answer(CommonRefusal.MALFORMED_JSON);
        };
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return bodies.answer(Stream.concat(
                        fault.getFieldErrors().stream()
                                .map(error -> new InvalidInput(
                                        "/"
                                                + error.getField()
                                                        .replaceAll("[.\\[]", "/")
                                                        .replace("]", ""),
                                        "wrong-value",
                                        String.valueOf(error.getDefaultMessage()))),
                        fault.getGlobalErrors().stream()
                                .map(error ->
                                        new InvalidInput("", "wrong-value", String.valueOf(error.getDefaultMessage()))))
                .toList());
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = fault instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(fault.getPropertyName());
        return invalid("", "wrong-value", "The parameter " + name + " is not of the form that belongs here.");
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException fault,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid("", "missing", "The parameter " + fault.getParameterName() + " is needed.");
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid("", "missing", "The part " + fault.getRequestPartName() + " is needed.");
    }

    /** All errors of the framework that have no words of their own come through here. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.value() == CommonRefusal.UNEXPECTED.status()) {
            return incidents.answer(fault, "request", request.getDescription(false));
        }
        Refusal refusal = FrameworkRefusal.of(status);
        return bodies.answer(refusal, refusal.fields(), headers);
    }

    private ResponseEntity<Object> invalid(String pointer, String key, String message) {
        return bodies.answer(List.of(new InvalidInput(pointer, key, message)));
    }
}
