package org.yousaid.support.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what went wrong outside the controllers (filters, the server itself) with a problem body as well. */
@Controller
@RequestMapping("${spring.web.error.path:${error.path:/error}}")
class ProblemErrorController implements ErrorController {

    private final ProblemBodies bodies;
    private final Incidents incidents;

    ProblemErrorController(ProblemBodies bodies, Incidents incidents) {
        this.bodies = bodies;
        this.incidents = incidents;
    }

    @RequestMapping
    ResponseEntity<Object> problem(HttpServletRequest request) {
        Throwable fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (keysCannotBeFetched(fault)) {
            return bodies.answer(CommonRefusal.NOT_READY);
        }
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) {
            return bodies.answer(CommonRefusal.NOT_FOUND);
        }
        if (status < 500) {
            return bodies.answer(FrameworkRefusal.of(HttpStatusCode.valueOf(status)));
        }
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return incidents.answer(fault, request.getMethod(), String.valueOf(path));
    }

    /** The token cannot be checked because its issuer does not answer: not the caller's fault, and not for ever. */
    private static boolean keysCannotBeFetched(@Nullable Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(AuthenticationServiceException.class::isInstance);
    }
}
