package org.yousaid.consultation.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another consultation that asks the same people too soon.
 *
 * @param daysBetween whole days between the two; 0 where they overlap
 * @param wards whose people that one asks; absent for everyone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AskedTooSoon(
        String slug,
        String title,
        @Nullable Instant opensAt,
        Instant closesAt,
        boolean overlaps,
        long daysBetween,
        @Nullable List<String> wards) {

    /** The other one, where it overlaps this time or lies less than {@code apart} from it. */
    static Optional<AskedTooSoon> between(CalendarEntry other, Instant opens, Instant closes, Duration apart) {
        Instant from = other.opensAt() == null ? Instant.MIN : other.opensAt();
        Instant to = other.closesAt();
        if (other.standing() || to == null) {
            return Optional.empty();
        }
        Duration between = between(from, to, opens, closes);
        return between.compareTo(apart) >= 0
                ? Optional.empty()
                : Optional.of(new AskedTooSoon(
                        other.slug(),
                        other.title(),
                        other.opensAt(),
                        to,
                        between.isZero(),
                        between.toDays(),
                        other.wards()));
    }

    private static Duration between(Instant from, Instant to, Instant opens, Instant closes) {
        if (to.isBefore(opens)) {
            return Duration.between(to, opens);
        }
        return from.isAfter(closes) ? Duration.between(closes, from) : Duration.ZERO;
    }
}
