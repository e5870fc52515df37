package org.yousaid.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation's results are out. Carries the publishable counts of the questions that are drawn in mails (six at
 * most); everything else is on the results page.
 *
 * @param key the consultation's aggregate id
 * @param version 1 for the first publication, one more for each recount
 * @param position the event position everything was counted at
 * @param responses how many responses were counted
 * @param charts the questions to draw, in their order
 * @param more how many further questions could be drawn; absent in what was said before mails chose among them
 */
public record ResultsPublished(
        String key,
        ConsultationSummary consultation,
        int version,
        long position,
        Instant countedAt,
        long responses,
        List<Chart> charts,
        @Nullable Integer more)
        implements Message {

    public ResultsPublished {
        charts = List.copyOf(charts);
    }

    /** With no further question to draw. */
    public ResultsPublished(
            String key,
            ConsultationSummary consultation,
            int version,
            long position,
            Instant countedAt,
            long responses,
            List<Chart> charts) {
        this(key, consultation, version, position, countedAt, responses, charts, null);
    }

    /**
     * One question's counts.
     *
     * @param base how many answered this question
     * @param mean mean of a rating scale, absent for choices
     */
    public record Chart(
            String question,
            String text,
            String type,
            long base,
            @Nullable Double mean,
            List<Bar> bars) {

        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** One option, or one step of a scale, and how many chose it. */
    public record Bar(String label, long count) {}
}
