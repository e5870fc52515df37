package org.yousaid.gateway.pages.promise;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A letter for somebody without e-mail, as it is printed. Prints nothing of itself. */
record Letter(
        String reference,
        String word,
        Instant writtenAt,
        @Nullable String name,
        @Nullable String postal,
        String heading,
        List<String> paragraphs,
        List<Chart> charts,
        List<String> more) {

    /** What everybody said to one question. */
    record Chart(
            String question,
            String text,
            String type,
            long base,
            @Nullable Double mean,
            List<Bar> bars) {

        public boolean severalChosen() {
            return type.equals("MULTIPLE_CHOICE");
        }

        /** A share in per cent of those who answered, as a figure and as the length of a bar. */
        public long percent(Bar bar) {
            return base == 0 ? 0 : Math.round(100.0 * bar.count() / base);
        }

        public @Nullable String average() {
            return mean == null ? null : String.format(Locale.UK, "%.1f", mean);
        }
    }

    record Bar(String label, long count) {}

    /** Whom it goes to, line by line, as it is seen through the window of the envelope. */
    public List<String> window() {
        List<String> address = postal == null
                ? List.of()
                : postal.lines().filter(line -> !line.isBlank()).toList();
        String first = name;
        if (first == null || address.contains(first)) {
            return address;
        }
        return Stream.concat(Stream.of(first), address.stream()).toList();
    }

    @Override
    public String toString() {
        return "[letter]";
    }
}
