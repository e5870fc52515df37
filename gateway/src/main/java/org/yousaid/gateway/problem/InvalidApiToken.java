package org.yousaid.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers a call to the API that brought a token which does not count. Never says why: that would help to forge one. */
@Component
public final class InvalidApiToken implements AuthenticationEntryPoint {

    private final Problems problems;

    InvalidApiToken(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authenticationException)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.refuse(request, response, GatewayRefusal.INVALID_TOKEN);
    }
}
