package org.yousaid.gateway.pages.common;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of a consultation: we asked, you said, we did. */
public record Outcome(
        int version,
        @Nullable Instant publishedAt,
        @Nullable String summary,
        @Nullable List<Item> items,
        @Nullable List<Change> changes,
        @Nullable Draft draft) {

    /** One thing that was asked, said and done, or why not. */
    public record Item(
            @Nullable String question,
            @Nullable String theme,
            String asked,
            String said,
            @Nullable String did,
            @Nullable String whyNot) {}

    /** A later version, and why there is one. */
    public record Change(int version, Instant at, @Nullable String reason) {}

    /** What is being written. */
    public record Draft(
            String summary,
            List<Item> items,
            String by,
            Instant at,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {

        public boolean approved() {
            return approvedBy != null;
        }

        public Told told(Consultation consultation) {
            return Told.of(summary, items, consultation);
        }
    }

    public List<Change> later() {
        return changes == null ? List.of() : changes;
    }

    public Told told(Consultation consultation) {
        return Told.of(summary == null ? "" : summary, items == null ? List.of() : items, consultation);
    }

    /** As its page shows it, each item with the way to its chart, and how long it is. */
    public record Told(String summary, List<Shown> items, long words) {

        private static final long WORDS_A_MINUTE = 220;
        private static final int RESULTS_ON_A_PAGE = 20;

        /**
         * One item.
         *
         * @param number of the question in the results, 0 where it is about none
         * @param page of the results it stands on
         */
        public record Shown(Item item, int number, int page) {}

        static Told of(String summary, List<Item> items, Consultation consultation) {
            List<String> asked =
                    consultation.asked().stream().map(Consultation.Question::id).toList();
            List<Shown> shown = items.stream()
                    .map(item -> {
                        int at = item.question() == null ? -1 : asked.indexOf(item.question());
                        return new Shown(item, at + 1, at / RESULTS_ON_A_PAGE + 1);
                    })
                    .toList();
            long words = Stream.concat(
                            Stream.of(summary),
                            items.stream()
                                    .flatMap(item -> Stream.of(
                                            item.theme(), item.asked(), item.said(), item.did(), item.whyNot())))
                    .mapToLong(Told::count)
                    .sum();
            return new Told(summary, shown, words);
        }

        private static long count(@Nullable String text) {
            return text == null
                    ? 0
                    : Stream.of(text.split("\\s+", -1))
                            .filter(word -> !word.isEmpty())
                            .count();
        }

        /** Minutes to read it, one at least. */
        public long minutes() {
            return Math.max(1, Math.round((double) words / WORDS_A_MINUTE));
        }
    }
}
