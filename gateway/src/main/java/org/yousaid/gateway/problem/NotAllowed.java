package org.yousaid.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.yousaid.support.problem.CommonRefusal;

/** Answers who asks for what their role does not allow, and who sends a form without its token. */
@Component
public final class NotAllowed implements AccessDeniedHandler {

    private final Problems problems;

    NotAllowed(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException accessDeniedException)
            throws IOException {
        problems.refuse(
                request,
                response,
                accessDeniedException instanceof CsrfException ? GatewayRefusal.FORM_EXPIRED : CommonRefusal.FORBIDDEN);
    }
}
