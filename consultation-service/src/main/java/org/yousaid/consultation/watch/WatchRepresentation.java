package org.yousaid.consultation.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has answered so far.
 *
 * @param asOf when this was read
 * @param days every day from the first to the last, also those on which nothing came in; the last {@value #MOST_DAYS}
 * @param source where the figures of the population come from; null as long as the council has given none
 * @param wardNotGiven how many did not say where they live
 * @param unheard groups of the population from which nobody or hardly anybody answered
 * @param form how many forms on the website came to each page or to a later one, also those that were never sent; the
 *     one where answers are checked is the last but one, sent ones are the last
 */
record WatchRepresentation(
        Named consultation,
        Instant asOf,
        long responses,
        List<OfDay> days,
        List<OfChannel> channels,
        @Nullable String source,
        List<OfWard> wards,
        long wardNotGiven,
        List<Unheard> unheard,
        List<OfQuestion> questions,
        List<Long> form) {

    /** No more days than this are listed one by one. */
    static final int MOST_DAYS = 120;

    record Named(String id, String slug, String title) {}

    record OfDay(LocalDate day, long responses, Map<String, Long> channels) {}

    record OfChannel(String id, long responses) {}

    /**
     * @param people null where the council has given no figure
     * @param perThousand responses of a thousand people, to one decimal
     */
    record OfWard(
            String code,
            String name,
            long responses,
            @Nullable Long people,
            @Nullable Double perThousand,
            Hearing heard) {}

    record Unheard(String by, String group, String name, long responses, Hearing heard) {}

    /**
     * @param answered how many answered it
     * @param reached how many answered it or a later one
     * @param stopped for how many it was the last
     */
    record OfQuestion(String id, String text, long answered, long reached, long stopped) {}
}
