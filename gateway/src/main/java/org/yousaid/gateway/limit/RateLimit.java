package org.yousaid.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yousaid.gateway.limit.RateLimits.Kind;
import org.yousaid.gateway.problem.GatewayRefusal;
import org.yousaid.gateway.problem.Problems;
import org.yousaid.gateway.signin.Visitor;

/**
 * Slows down who sends too much: changes by everybody but signed-in staff, requests for tokens and for sign-in links.
 * Reading is free, and so is the work of staff. Who holds the cookie of one of our forms has a limit of their own, within a
 * wide one of their address, so that hundreds in one library are not shut out; all others share that of their address.
 * Paths are compared as they are routed, decoded, so that another spelling of an address is no way round its limit.
 */
final class RateLimit extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final RequestMatcher TOKENS =
            PathPatternRequestMatcher.withDefaults().matcher("/oauth2/token");
    private static final RequestMatcher SIGN_IN_LINKS =
            PathPatternRequestMatcher.withDefaults().matcher("/sign-in/link");

    private static final RequestMatcher TURNS =
            PathPatternRequestMatcher.withDefaults().matcher("/consultations/{slug}/respond");
    private static final RequestMatcher SAVED_LINKS =
            PathPatternRequestMatcher.withDefaults().matcher("/consultations/{slug}/saved/mail");

    private final RateLimits limits;
    private final ClientAddresses addresses;
    private final Devices devices;
    private final Problems problems;
    private final boolean spareLoopback;

    RateLimit(RateLimits limits, ClientAddresses addresses, Devices devices, Problems problems, boolean spareLoopback) {
        this.limits = limits;
        this.addresses = addresses;
        this.devices = devices;
        this.problems = problems;
        this.spareLoopback = spareLoopback;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = kind(request).map(kind -> take(kind, request)).orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        problems.refuse(request, response, GatewayRefusal.TOO_MANY_REQUESTS);
    }

    private static Optional<Kind> kind(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        if (TOKENS.matches(request)) {
            return Optional.of(Kind.TOKEN);
        }
        if (SIGN_IN_LINKS.matches(request)) {
            return Optional.of(Kind.SIGN_IN_LINK);
        }
        if (SAVED_LINKS.matches(request)) {
            return Optional.of(Kind.SAVED_LINK);
        }
        if (TURNS.matches(request)) {
            return Optional.of(Kind.TURN);
        }
        return Visitor.current().staff() ? Optional.empty() : Optional.of(Kind.POST);
    }

    private Duration take(Kind kind, HttpServletRequest request) {
        String address = addresses.of(request);
        if (spareLoopback && ClientAddresses.isLoopback(address)) {
            return Duration.ZERO;
        }
        Optional<String> device = kind == Kind.POST ? devices.holder(request) : Optional.empty();
        if (device.isEmpty()) {
            return limits.take(kind, address);
        }
        Duration wait = limits.take(kind, "device " + device.get());
        return wait.isZero() ? limits.take(Kind.CROWD, address) : wait;
    }
}
