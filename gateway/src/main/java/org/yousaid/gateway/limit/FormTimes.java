package org.yousaid.gateway.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** When a form was shown, signed so that it comes back as it went out. Pages write it into a hidden field. */
@Component
class FormTimes {

    private static final Pattern VALUE = Pattern.compile("(?<at>\\d{13})\\.(?<mark>[0-9A-Za-z_-]{43})");

    private final DaySalts salts;

    FormTimes(DaySalts salts) {
        this.salts = salts;
    }

    /** Now, as the field's value; the empty text where it cannot be signed. */
    String now() {
        Instant now = salts.clock().instant();
        return hash(now).map(mark -> now.toEpochMilli() + "." + mark).orElse("");
    }

    /** How long ago a form with this value was shown; empty where nobody can tell any more. */
    Optional<Duration> since(String value) {
        Matcher read = VALUE.matcher(value);
        if (!read.matches()) {
            return Optional.empty();
        }
        Instant shown = Instant.ofEpochMilli(Long.parseLong(read.group("at")));
        return hash(shown)
                .filter(read.group("mark")::equals)
                .map(_ -> Duration.between(shown, salts.clock().instant()));
    }

    private Optional<String> hash(Instant at) {
        return salts.hash(LocalDate.ofInstant(at, ZoneOffset.UTC), "form:" + at.toEpochMilli());
    }
}
