package org.yousaid.gateway.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.GatewaySettings;

/**
 * Our cookies: out of the reach of scripts, sent along by our own pages and by plain links only, and bound to this very
 * host by the {@code __Host-} prefix where people reach us by https.
 */
@Component
public final class GatewayCookies {

    private final boolean https;

    public GatewayCookies(GatewaySettings settings) {
        this.https = settings.https();
    }

    String name(String plain) {
        return (https ? "__Host-" : "") + "yousaid-" + plain;
    }

    void harden(ResponseCookieBuilder cookie) {
        cookie.httpOnly(true).secure(https).sameSite("Lax").path("/");
    }

    public Optional<String> read(HttpServletRequest request, String plain) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(plain)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Gone with the browser's window. */
    void write(HttpServletResponse response, String plain, String value) {
        add(response, ResponseCookie.from(name(plain), value));
    }

    public void write(HttpServletResponse response, String plain, String value, Duration lifetime) {
        add(response, ResponseCookie.from(name(plain), value).maxAge(lifetime));
    }

    public void remove(HttpServletResponse response, String plain) {
        write(response, plain, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, ResponseCookieBuilder cookie) {
        harden(cookie);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
