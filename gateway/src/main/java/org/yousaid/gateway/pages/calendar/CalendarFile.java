package org.yousaid.gateway.pages.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.yousaid.gateway.pages.common.Dates;

/**
 * The calendar as a file that people's own calendars read (iCalendar, RFC 5545): one event for the time in which a
 * consultation takes answers, one for the day by which its results are due. Lines are folded at 75 octets, and what has a
 * meaning of its own in a text is escaped.
 */
final class CalendarFile {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST_LINE = 75;

    private final StringBuilder file = new StringBuilder();
    private final URI site;
    private final Instant now;

    private CalendarFile(URI site, Instant now) {
        this.site = site;
        this.now = now;
    }

    static String of(List<CalendarEntry> entries, URI site, Instant now) {
        CalendarFile calendar = new CalendarFile(site, now);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//YouSaid//Calendar//EN");
        calendar.line("X-WR-CALNAME:Consultations");
        entries.forEach(calendar::add);
        calendar.line("END:VCALENDAR");
        return calendar.file.toString();
    }

    private void add(CalendarEntry entry) {
        Instant opens = entry.opensAt();
        Instant closes = entry.closesAt();
        if (opens != null && closes != null && closes.isAfter(opens)) {
            begin(entry, "open");
            line("DTSTART:" + MOMENT.format(opens));
            line("DTEND:" + MOMENT.format(closes));
            end(entry.title(), entry);
        }
        Instant due = entry.resultsBy();
        if (due != null) {
            LocalDate day = due.minusMillis(1).atZone(Dates.LONDON).toLocalDate();
            begin(entry, "results");
            line("DTSTART;VALUE=DATE:" + DAY.format(day));
            line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
            end("Results by today: " + entry.title(), entry);
        }
    }

    private void begin(CalendarEntry entry, String what) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.slug() + "-" + what + "@" + site.getHost());
        line("DTSTAMP:" + MOMENT.format(now));
    }

    private void end(String summary, CalendarEntry entry) {
        line("SUMMARY:" + escaped(summary));
        line("URL:" + site + "/consultations/" + entry.slug());
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Writes a line; one that is too long goes on in the next, which begins with a space. No character is cut in two. */
    private void line(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += length;
        }
        file.append("\r\n");
    }
}
