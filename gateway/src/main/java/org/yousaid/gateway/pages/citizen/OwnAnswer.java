package org.yousaid.gateway.pages.citizen;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.BarChart;

/** What the visitor chose, beside what everybody did. */
record OwnAnswer(
        String reference,
        Asked consultation,
        Instant recordedAt,
        @Nullable Counted counted,
        Many many,
        List<Question> questions) {

    private static final String YOURS = "your answer";

    record Asked(String slug, String title) {}

    record Counted(@Nullable Integer version, long position, Instant countedAt) {}

    /** From when on it is said that many felt the same. */
    record Many(int people, double share) {

        public String inWords() {
            return people + " people and " + Math.round(share * 100) + "% of those who answered";
        }
    }

    record Option(
            String id,
            String text,
            @Nullable Long count,
            @Nullable Double share,
            boolean mine) {

        /** What it is called, with a mark that does not rely on colour. */
        public String label() {
            return mine ? text + " (" + YOURS + ")" : text;
        }

        public String percent() {
            return Math.round(Objects.requireNonNullElse(share, 0.0) * 100) + "%";
        }
    }

    record Question(
            String id, String text, String type, @Nullable Long base, List<Option> options, boolean manyFeltSo) {

        public boolean severalChosen() {
            return type.equals("MULTIPLE_CHOICE");
        }

        /** What the visitor answered, in words. */
        public String mine() {
            return options.stream().filter(Option::mine).map(Option::text).collect(Collectors.joining(", "));
        }

        public BarChart chart() {
            return BarChart.of(
                    "chart-" + id,
                    text,
                    "Bar chart. Your answer: " + mine() + ". The figures are in the table below.",
                    options.stream()
                            .map(option -> new BarChart.Row(
                                    option.label(),
                                    Objects.requireNonNullElse(option.share(), 0.0),
                                    option.percent(),
                                    option.mine() ? "" : "quiet"))
                            .toList());
        }
    }

    public boolean resultsAreOut() {
        return counted != null && counted.version() != null;
    }

    /** The position in figures that can be read. */
    public String position() {
        return counted == null ? "" : NumberFormat.getIntegerInstance(Locale.UK).format(counted.position());
    }
}
