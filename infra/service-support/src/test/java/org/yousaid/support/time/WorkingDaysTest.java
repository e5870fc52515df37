package org.yousaid.support.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingDaysTest {

    private static final WorkingDays ENGLAND = new WorkingDays(Nation.ENGLAND_AND_WALES);

    /** A year of a nation, with the bank holidays that gov.uk publishes. */
    record Published(Nation nation, int year, List<LocalDate> days) {

        static Published read(String line) {
            String[] parts = line.split("[ :]+", -1);
            return new Published(
                    Nation.valueOf(parts[0]),
                    Integer.parseInt(parts[1]),
                    Stream.of(parts)
                            .skip(2)
                            .map(day -> LocalDate.parse(parts[1] + "-" + day))
                            .toList());
        }
    }

    static Stream<Published> published() throws IOException {
        try (InputStream list = WorkingDaysTest.class.getResourceAsStream("/bank-holidays.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Published::read)
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void knowsTheBankHolidaysThatArePublished(Published published) {
        WorkingDays days = new WorkingDays(published.nation());
        LocalDate first = LocalDate.of(published.year(), 1, 1);
        assertThat(first.datesUntil(first.plusYears(1))
                        .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                                && !days.include(day)))
                .containsExactlyElementsOf(published.days());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00:00Z, 1, 2026-11-23T12:00:00Z, over a weekend",
        "2026-11-21T12:00:00Z, 1, 2026-11-23T12:00:00Z, from a Saturday",
        "2026-12-24T12:00:00Z, 1, 2026-12-29T12:00:00Z, over Christmas with Boxing Day on a Monday",
        "2022-06-01T11:00:00Z, 1, 2022-06-06T11:00:00Z, over the Platinum Jubilee",
        "2026-03-27T12:00:00Z, 1, 2026-03-30T11:00:00Z, over the night when clocks go forward",
        "2026-11-20T12:00:00Z, 0, 2026-11-20T12:00:00Z, nowhere"
    })
    void countsOnToTheSameTimeOfAnotherDay(Instant from, int days, Instant to, String how) {
        assertThat(ENGLAND.after(from, days)).as(how).isEqualTo(to);
    }

    @Test
    void countsEachNationByItsOwnDays() {
        Instant friday = Instant.parse("2026-11-27T12:00:00Z");
        assertThat(ENGLAND.after(friday, 1)).isEqualTo("2026-11-30T12:00:00Z");
        assertThat(new WorkingDays(Nation.SCOTLAND).after(friday, 1)).isEqualTo("2026-12-01T12:00:00Z");
    }

    @Test
    void saysHowManyLieBetweenTwoDays() {
        assertThat(ENGLAND.between(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-29")))
                .isEqualTo(1);
        assertThat(ENGLAND.between(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-24")))
                .isZero();
    }

    @Test
    void refusesToCountBackward() {
        assertThatThrownBy(() -> ENGLAND.after(Instant.EPOCH, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
