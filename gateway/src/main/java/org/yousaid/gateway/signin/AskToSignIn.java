package org.yousaid.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Leads whoever must sign in first to the page for it, and back afterwards. */
@Component
public final class AskToSignIn implements AuthenticationEntryPoint {

    private final ReturnPath returnPath;

    AskToSignIn(ReturnPath returnPath) {
        this.returnPath = returnPath;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authenticationException)
            throws IOException {
        returnPath.remember(request, response);
        response.sendRedirect("/sign-in");
    }
}
