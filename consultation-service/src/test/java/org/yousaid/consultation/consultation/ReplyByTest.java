package org.yousaid.consultation.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.consultation.Samples;
import org.yousaid.support.time.Nation;

class ReplyByTest {

    @ParameterizedTest
    @CsvSource({
        "28, 2026-11-22T10:00:00Z, 2026-12-20T10:00:00Z, four weeks",
        "28, 2027-03-10T23:30:00Z, 2027-04-07T22:30:00Z, over the night when clocks go forward",
        "28, 2026-10-01T23:30:00Z, 2026-10-30T00:30:00Z, over the night when clocks go back",
        "1, 2026-12-24T10:00:00Z, 2026-12-25T10:00:00Z, onto a holiday"
    })
    void daysOfTheCalendarEndAtTheSameTimeOfDay(int days, Instant from, Instant to, String how) {
        assertThat(content(days, null).replyBy(from)).as(how).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLAND_AND_WALES, 10, 2026-11-20T10:00:00Z, 2026-12-04T10:00:00Z, two weeks",
        "SCOTLAND, 10, 2026-11-20T10:00:00Z, 2026-12-07T10:00:00Z, with St Andrew's Day",
        "NORTHERN_IRELAND, 5, 2027-07-09T09:00:00Z, 2027-07-19T09:00:00Z, with the Battle of the Boyne",
        "ENGLAND_AND_WALES, 5, 2026-12-22T10:00:00Z, 2026-12-31T10:00:00Z, over Christmas",
        "ENGLAND_AND_WALES, 10, 2027-03-22T10:00:00Z, 2027-04-07T09:00:00Z, over Easter and the night when clocks go forward",
        "ENGLAND_AND_WALES, 20, 2026-12-15T10:00:00Z, 2027-01-12T10:00:00Z, four weeks at most whatever the holidays"
    })
    void workingDaysPassOverWeekendsAndHolidays(Nation nation, int days, Instant from, Instant to, String how) {
        assertThat(content(days, nation).replyBy(from)).as(how).isEqualTo(to);
    }

    @Test
    void areTwentyAtMost() {
        assertThatThrownBy(() -> content(21, Nation.SCOTLAND)).isInstanceOf(IllegalArgumentException.class);
        assertThat(content(21, null).replyWithinDays()).isEqualTo(21);
    }

    @Test
    void goWithACopyAndACorrection() {
        ConsultationContent content = content(10, Nation.SCOTLAND);
        assertThat(content.withoutDates().workingDaysOf()).isEqualTo(Nation.SCOTLAND);
        assertThat(content.corrected(List.of(Samples.USE)).workingDaysOf()).isEqualTo(Nation.SCOTLAND);
    }

    private static ConsultationContent content(int days, @Nullable Nation nation) {
        return new ConsultationContent(
                "The park",
                null,
                null,
                null,
                null,
                List.of(),
                Audience.EVERYONE,
                List.of(Samples.USE),
                null,
                null,
                days,
                null,
                List.of("en"),
                Form.PLAIN,
                Aims.NONE,
                false,
                Map.of(),
                nation,
                null);
    }
}
