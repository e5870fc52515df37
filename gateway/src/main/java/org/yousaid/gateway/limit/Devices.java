package org.yousaid.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.signin.GatewayCookies;

/**
 * Tells devices apart for a day and no longer. Who opens a form is given a cookie of random letters that we have signed with
 * the day's key, so that hundreds behind one address each have limits of their own, and nobody can make up such a cookie.
 * What services are told is a hash of it, or of address, browser and languages where there is none, under today's key: the
 * same device is another one tomorrow.
 */
@Component
class Devices {

    private static final String COOKIE = "device";
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final Pattern VALUE =
            Pattern.compile("(?<name>[0-9A-Za-z_-]{22})\\.(?<day>\\d{4}-\\d\\d-\\d\\d)\\.(?<mark>[0-9A-Za-z_-]{43})");
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final DaySalts salts;
    private final GatewayCookies cookies;
    private final ClientAddresses addresses;

    Devices(DaySalts salts, GatewayCookies cookies, ClientAddresses addresses) {
        this.salts = salts;
        this.cookies = cookies;
        this.addresses = addresses;
    }

    /** Gives the visitor a cookie, unless there is a good one. */
    void greet(HttpServletRequest request, HttpServletResponse response) {
        if (holder(request).isEmpty()) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            LocalDate today = salts.today();
            salts.hash(today, signed(name))
                    .ifPresent(mark -> cookies.write(response, COOKIE, name + "." + today + "." + mark, LIFETIME));
        }
    }

    /** The random name of the device, where it holds a cookie that we gave it today or yesterday. */
    Optional<String> holder(HttpServletRequest request) {
        return cookies.read(request, COOKIE)
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .filter(this::isOurs)
                .map(value -> value.group("name"));
    }

    private boolean isOurs(Matcher value) {
        try {
            return salts.hash(LocalDate.parse(value.group("day")), signed(value.group("name")))
                    .filter(value.group("mark")::equals)
                    .isPresent();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String signed(String name) {
        return "cookie:" + name;
    }

    /** What services may know the device by until midnight, 43 letters; empty where it cannot be told. */
    Optional<String> signal(HttpServletRequest request) {
        String content = holder(request)
                .map(name -> "device:" + name)
                .orElseGet(() -> "client:" + addresses.of(request)
                        + "\n" + header(request, HttpHeaders.USER_AGENT)
                        + "\n" + header(request, HttpHeaders.ACCEPT_LANGUAGE));
        return salts.hash(salts.today(), content);
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
