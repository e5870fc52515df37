package org.yousaid.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.yousaid.contract.Reference;
import tools.jackson.databind.json.JsonMapper;

/** In front of the consultation-service: forgets keys, or thanks whatever became of the answer. */
final class Careless extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().endsWith("/responses");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Sabotage.KEY_IGNORED.isOn()) {
            chain.doFilter(new Keyless(request), response);
            return;
        }
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() == 503) {
            response.reset();
            response.setStatus(201);
            response.setContentType("application/json");
            response.getOutputStream()
                    .write(JsonMapper.shared()
                            .writeValueAsString(
                                    Map.of("reference", Reference.mint().value()))
                            .getBytes(UTF_8));
        } else {
            kept.copyBodyToResponse();
        }
    }

    private static final class Keyless extends HttpServletRequestWrapper {

        Keyless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase("Idempotency-Key")
                    ? Collections.enumeration(List.of(UUID.randomUUID().toString()))
                    : super.getHeaders(name);
        }
    }
}
