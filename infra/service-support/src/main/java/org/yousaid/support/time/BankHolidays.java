package org.yousaid.support.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The bank holidays of a nation, as data: moved ones where they were moved, extra ones where they were proclaimed. They come
 * with Jollyday; a test holds them against what gov.uk publishes.
 */
final class BankHolidays {

    /** Read once for all: what is in here never changes while the program runs. */
    private static final Map<Key, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

    private BankHolidays() {}

    private record Key(Nation nation, int year) {}

    static boolean include(Nation nation, LocalDate day) {
        return KNOWN.computeIfAbsent(new Key(nation, day.getYear()), BankHolidays::read)
                .contains(day);
    }

    private static Set<LocalDate> read(Key key) {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM))
                .getHolidays(Year.of(key.year()), key.nation().region())
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
