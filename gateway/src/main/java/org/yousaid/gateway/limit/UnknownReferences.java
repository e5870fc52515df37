package org.yousaid.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yousaid.gateway.limit.RateLimits.Kind;
import org.yousaid.gateway.problem.GatewayRefusal;
import org.yousaid.gateway.problem.Problems;
import org.yousaid.gateway.signin.Visitor;

/**
 * Slows down who tries references. Every lookup that finds nothing counts against its address; once there were too many,
 * references that exist are refused as well, for otherwise the refusal would tell which do.
 */
public final class UnknownReferences extends OncePerRequestFilter {

    private static final String MISSED = UnknownReferences.class.getName() + ".missed";
    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher LOOKUPS = new OrRequestMatcher(
            PATHS.matcher("/api/suggestions/{reference}/**"),
            PATHS.matcher("/api/responses/{reference}/**"),
            PATHS.matcher("/api/promises/{reference}/**"),
            PATHS.matcher("/suggestions/{reference}/**"),
            PATHS.matcher("/responses/{reference}/**"),
            PATHS.matcher("/track"));

    private final RateLimits limits;
    private final ClientAddresses addresses;
    private final Problems problems;
    private final boolean spareLoopback;

    UnknownReferences(RateLimits limits, ClientAddresses addresses, Problems problems, boolean spareLoopback) {
        this.limits = limits;
        this.addresses = addresses;
        this.problems = problems;
        this.spareLoopback = spareLoopback;
    }

    /** Notes that a page found nothing although its answer is not 404. */
    public static void missed(HttpServletRequest request) {
        request.setAttribute(MISSED, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = addresses.of(request);
        if (!LOOKUPS.matches(request)
                || Visitor.current().staff()
                || (spareLoopback && ClientAddresses.isLoopback(address))) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = limits.wait(Kind.UNKNOWN_REFERENCE, address);
        if (!wait.isZero()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
            problems.refuse(request, response, GatewayRefusal.TOO_MANY_REQUESTS);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND || request.getAttribute(MISSED) != null) {
            Duration _ = limits.take(Kind.UNKNOWN_REFERENCE, address);
        }
    }
}
