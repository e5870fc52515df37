package org.yousaid.gateway.pages.common;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions of a consultation that are like earlier ones. */
public record AskedBefore(List<Repeated> items) {

    private static final double VERY_SIMILAR = 0.7;

    /** Nothing was asked before. */
    public static final AskedBefore NOTHING = new AskedBefore(List.of());

    public AskedBefore {
        items = List.copyOf(items);
    }

    /**
     * A question and the earlier ones that are like it, the best first.
     *
     * @param reason why it is asked again
     * @param reasonNeeded whether it does not open without one
     */
    public record Repeated(
            String id,
            String text,
            @Nullable String reason,
            @Nullable Boolean reasonNeeded,
            List<Earlier> earlier) {

        public String field() {
            return "reason-" + id;
        }

        public boolean needsReason() {
            return Boolean.TRUE.equals(reasonNeeded);
        }
    }

    public record Asked(String id, String type, String text) {}

    /** The consultation that asked it. */
    public record Where(String id, String slug, String title) {}

    /**
     * A question that was asked before.
     *
     * @param similarity 0 to 1, where 1 is the same text
     * @param results absent until they are published
     * @param done what the council did about it, once it said so
     */
    public record Earlier(
            Asked question,
            Where consultation,
            Instant askedAt,
            double similarity,
            Results.@Nullable Counted results,
            @Nullable String done) {

        /** How much it is like the new one, in words. */
        public String alike() {
            if (similarity > 0.97) {
                return "The same words";
            }
            return similarity >= VERY_SIMILAR ? "Very similar" : "Similar";
        }

        /** What was answered, as it is drawn; the number keeps charts on one page apart. */
        public @Nullable ResultView result(int number) {
            return results == null ? null : ResultView.of(number, results, results.answered());
        }
    }
}
