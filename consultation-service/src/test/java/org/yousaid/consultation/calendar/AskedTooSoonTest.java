package org.yousaid.consultation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.consultation.ConsultationStatus;

class AskedTooSoonTest {

    private static final Duration APART = Duration.ofDays(28);
    private static final Instant OPENS = Instant.parse("2027-03-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-04-01T00:00:00Z");

    private static CalendarEntry other(String opens, String closes) {
        return new CalendarEntry(
                "other",
                "Other",
                ConsultationStatus.PLANNED,
                false,
                Instant.parse(opens),
                Instant.parse(closes),
                null,
                null,
                null);
    }

    @Test
    void warnsOfAnOverlap() {
        var found = AskedTooSoon.between(other("2027-03-31T00:00:00Z", "2027-05-01T00:00:00Z"), OPENS, CLOSES, APART);
        assertThat(found).hasValueSatisfying(warning -> {
            assertThat(warning.overlaps()).isTrue();
            assertThat(warning.daysBetween()).isZero();
        });
    }

    @Test
    void warnsOfOneThatLiesTooNearBeforeOrAfter() {
        assertThat(AskedTooSoon.between(other("2027-01-01T00:00:00Z", "2027-02-02T00:00:00Z"), OPENS, CLOSES, APART))
                .hasValueSatisfying(warning -> assertThat(warning.daysBetween()).isEqualTo(27));
        assertThat(AskedTooSoon.between(other("2027-04-28T00:00:00Z", "2027-05-02T00:00:00Z"), OPENS, CLOSES, APART))
                .hasValueSatisfying(warning -> assertThat(warning.overlaps()).isFalse());
    }

    @Test
    void isContentWithFourWeeksBetween() {
        assertThat(AskedTooSoon.between(other("2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"), OPENS, CLOSES, APART))
                .isEmpty();
        assertThat(AskedTooSoon.between(other("2027-04-29T00:00:00Z", "2027-05-02T00:00:00Z"), OPENS, CLOSES, APART))
                .isEmpty();
    }
}
