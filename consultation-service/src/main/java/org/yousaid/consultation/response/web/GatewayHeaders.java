package org.yousaid.consultation.response.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.yousaid.consultation.response.Traces;

/** What the gateway says about the sender of an answer, in headers that nobody outside can send through it. */
final class GatewayHeaders {

    private static final String DEVICE = "YouSaid-Device";
    private static final String MACHINE_LIKE = "YouSaid-Machine-Like";
    private static final String SECONDS = "YouSaid-Seconds";
    private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1,6}");
    private static final Pattern SIGNAL = Pattern.compile("[0-9A-Za-z_-]{43}");

    private GatewayHeaders() {}

    static Traces traces(HttpHeaders headers) {
        String device = Optional.ofNullable(headers.getFirst(DEVICE))
                .filter(signal -> SIGNAL.matcher(signal).matches())
                .orElse(null);
        Duration took = Optional.ofNullable(headers.getFirst(SECONDS))
                .filter(seconds -> FEW_DIGITS.matcher(seconds).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
        return new Traces(device, "true".equals(headers.getFirst(MACHINE_LIKE)), took);
    }
}
