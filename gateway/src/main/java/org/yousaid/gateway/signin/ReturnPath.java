package org.yousaid.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where somebody wanted to go when they were asked to sign in: kept in a cookie, always a path of ours. */
@Component
final class ReturnPath {

    private static final String COOKIE = "return";
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final int LONGEST = 1_000;

    private final GatewayCookies cookies;

    ReturnPath(GatewayCookies cookies) {
        this.cookies = cookies;
    }

    void remember(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET") && isOurs(path)) {
            String value =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
            cookies.write(response, COOKIE, value, LIFETIME);
        }
    }

    /** The remembered path, once. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> path =
                cookies.read(request, COOKIE).flatMap(ReturnPath::decoded).filter(ReturnPath::isOurs);
        if (path.isPresent()) {
            cookies.remove(response, COOKIE);
        }
        return path;
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One slash at the beginning, never what a browser reads as another host. */
    private static boolean isOurs(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
    }
}
