package org.yousaid.gateway.pages.draft;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A question of a draft, to be shown. */
public record DraftQuestion(
        String id,
        String type,
        String text,
        @Nullable String help,
        @Nullable Boolean required,
        @Nullable String section,
        @Nullable List<Item> options,
        @Nullable List<Item> rows,
        @Nullable String min,
        @Nullable String max,
        @Nullable String unit,
        @Nullable String minLabel,
        @Nullable String maxLabel,
        @Nullable ShowIf showIf,
        @Nullable Boolean chartInMails) {

    /** A mail shows so many charts at most. */
    public static final int MOST_CHARTS = 6;

    /** An option or a row. */
    public record Item(String id, String text) {}

    /** On what it depends whether the question is put. */
    public record ShowIf(String question, @Nullable List<String> anyOf) {

        public List<String> chosen() {
            return anyOf == null ? List.of() : anyOf;
        }
    }

    public AnswerKind kind() {
        return AnswerKind.valueOf(type);
    }

    public boolean mustBeAnswered() {
        return Boolean.TRUE.equals(required);
    }

    /** Whether its author wants its chart in mails. */
    public boolean drawnInMails() {
        return Boolean.TRUE.equals(chartInMails);
    }

    public List<Item> choices() {
        return options == null ? List.of() : options;
    }

    public List<Item> lines() {
        return rows == null ? List.of() : rows;
    }

    boolean isIn(@Nullable String wanted) {
        return wanted == null ? section == null : wanted.equals(section);
    }

    /** What somebody can choose, so that another question may depend on it: options, or the steps of a scale. */
    public List<Item> choosable() {
        return switch (kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> choices();
            case SCALE -> steps();
            case RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, NUMBER, DATE, PLACE -> List.of();
        };
    }

    private List<Item> steps() {
        if (min == null || max == null) {
            return List.of();
        }
        return IntStream.rangeClosed(Integer.parseInt(min), Integer.parseInt(max))
                .mapToObj(Integer::toString)
                .map(step -> new Item(step, named(step)))
                .toList();
    }

    private String named(String step) {
        String words = step.equals(min) ? minLabel : step.equals(max) ? maxLabel : null;
        return words == null ? step : step + " – " + words;
    }

    /** The texts of those that were chosen. */
    public String worded(List<String> chosen) {
        return String.join(
                ", ",
                choosable().stream()
                        .filter(item -> chosen.contains(item.id()))
                        .map(Item::text)
                        .toList());
    }
}
