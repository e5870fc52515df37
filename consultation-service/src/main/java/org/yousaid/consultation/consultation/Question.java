package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One question as it is asked.
 *
 * @param id unique within its consultation: 1 to 40 letters, digits, dashes and underscores
 * @param options what can be chosen or ranked; two at least where there are any
 * @param min the lowest step of a scale, the lowest number, or the first year of a date
 * @param max the highest step of a scale, the highest number, or the last year of a date
 * @param askAgainReason why this is asked although it was asked before
 * @param section the section it stands in
 * @param showIf when it is shown; absent for always
 * @param rows what is chosen for in a matrix, each by itself; none otherwise
 * @param translations by language
 * @param unit what a number counts, for example {@code hours}
 * @param minLabel how the lowest step of a scale reads
 * @param maxLabel how the highest step of a scale reads
 * @param chartInMails true where the author wants its chart in mails; absent otherwise
 */
public record Question(
        String id,
        QuestionType type,
        String text,
        @Nullable String help,
        boolean required,
        List<Option> options,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable String askAgainReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String section,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ShowIf showIf,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Option> rows,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, QuestionTranslation> translations,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String minLabel,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String maxLabel,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean chartInMails) {

    /** A scale has no more steps than this. */
    public static final int MOST_STEPS = 20;

    private static final int FARTHEST_NUMBER = 100_000_000;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_YEARS = 120;
    /** A date is counted by month up to so many years, by year beyond. */
    private static final int MOST_YEARS_BY_MONTH = 10;

    private static final int YEARS_BACK = 5;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    public Question {
        options = List.copyOf(options);
        rows = List.copyOf(Objects.requireNonNullElse(rows, List.of()));
        translations = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(translations, Map.of())));
        chartInMails = Boolean.TRUE.equals(chartInMails) ? Boolean.TRUE : null;
        if (!isId(id) || text.isBlank()) {
            throw new IllegalArgumentException("A question has an id and a text");
        }
        if (type.hasOptions() != (options.size() >= 2) || (!type.hasOptions() && !options.isEmpty())) {
            throw new IllegalArgumentException("A choice has two options or more, another question none");
        }
        if ((type == QuestionType.MATRIX) == rows.isEmpty()) {
            throw new IllegalArgumentException("A matrix, and nothing else, has rows");
        }
        if (hasTwice(options) || hasTwice(rows)) {
            throw new IllegalArgumentException("An option or a row stands twice");
        }
        if (!isBounded(type, min, max)) {
            throw new IllegalArgumentException("Not the ends of a " + type);
        }
        if ((unit != null && type != QuestionType.NUMBER)
                || ((minLabel != null || maxLabel != null) && type != QuestionType.SCALE)) {
            throw new IllegalArgumentException("A number has a unit, a scale has words for its ends");
        }
        if (chartInMails != null && !type.isDrawnInMails()) {
            throw new IllegalArgumentException("Mails have no chart of a " + type);
        }
    }

    /** One without a unit and without words for its ends. */
    public Question(
            String id,
            QuestionType type,
            String text,
            @Nullable String help,
            boolean required,
            List<Option> options,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable String askAgainReason,
            @Nullable String section,
            @Nullable ShowIf showIf,
            List<Option> rows,
            Map<String, QuestionTranslation> translations) {
        this(
                id,
                type,
                text,
                help,
                required,
                options,
                min,
                max,
                askAgainReason,
                section,
                showIf,
                rows,
                translations,
                null,
                null,
                null,
                null);
    }

    /** One that is always shown, of a kind without rows. */
    public Question(
            String id,
            QuestionType type,
            String text,
            @Nullable String help,
            boolean required,
            List<Option> options,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable String askAgainReason) {
        this(id, type, text, help, required, options, min, max, askAgainReason, null, null, List.of(), Map.of());
    }

    private static boolean hasTwice(List<Option> options) {
        return options.stream().map(Option::id).distinct().count() != options.size();
    }

    /** Whether a text may be the id of a question or an option: it stands in addresses and names counters. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether these are the ends of what can be answered to such a question. */
    public static boolean isBounded(QuestionType type, @Nullable Integer min, @Nullable Integer max) {
        return switch (type) {
            case SCALE -> isSpan(min, max, Integer.MIN_VALUE, Integer.MAX_VALUE, MOST_STEPS);
            case NUMBER -> isSpan(min, max, -FARTHEST_NUMBER, FARTHEST_NUMBER, Long.MAX_VALUE);
            case DATE -> (min == null && max == null) || isSpan(min, max, FIRST_YEAR, LAST_YEAR, MOST_YEARS);
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, PLACE ->
                min == null && max == null;
        };
    }

    private static boolean isSpan(@Nullable Integer min, @Nullable Integer max, int lowest, int highest, long most) {
        return min != null && max != null && min < max && min >= lowest && max <= highest && (long) max - min < most;
    }

    /** The name of a cell in a table with rows. */
    public static String cell(String row, String option) {
        return row + ":" + option;
    }

    /** The same question in other words; what is absent stays as it is. */
    public Question reworded(Rewording words) {
        Map<String, QuestionTranslation> translated = new TreeMap<>(translations);
        words.translations().forEach((language, own) -> translated.merge(language, own, QuestionTranslation::reworded));
        return new Question(
                id,
                type,
                Objects.requireNonNullElse(words.text(), text),
                words.help() == null ? help : words.help(),
                required,
                reworded(options, words.options()),
                min,
                max,
                askAgainReason,
                section,
                showIf,
                reworded(rows, words.rows()),
                translated,
                unit,
                words.minLabel() == null ? minLabel : words.minLabel(),
                words.maxLabel() == null ? maxLabel : words.maxLabel(),
                chartInMails);
    }

    private static List<Option> reworded(List<Option> before, Map<String, String> texts) {
        return before.stream()
                .map(option -> new Option(option.id(), texts.getOrDefault(option.id(), option.text())))
                .toList();
    }

    /** Whether its author wants its chart in mails. */
    public boolean wantedInMails() {
        return chartInMails != null;
    }

    /** Whether there is an option with this id. */
    public boolean offers(String option) {
        return options.stream().anyMatch(offered -> offered.id().equals(option));
    }

    /** Whether there is a row with this id. */
    public boolean hasRow(String row) {
        return rows.stream().anyMatch(asked -> asked.id().equals(row));
    }

    /** The bins that numbers are counted in; empty for questions of other kinds. */
    public Optional<NumberBins> bins() {
        return type == QuestionType.NUMBER && min != null && max != null
                ? Optional.of(new NumberBins(min, max))
                : Optional.empty();
    }

    /** The bin that a number is counted in. */
    public String countedAs(BigDecimal number) {
        return bins().map(bins -> bins.of(number).cell()).orElseThrow();
    }

    /** The month that a date is counted in, or the year where many years can be answered. */
    public String countedAs(LocalDate date) {
        boolean byYear = min != null && max != null && max - min >= MOST_YEARS_BY_MONTH;
        return byYear ? Integer.toString(date.getYear()) : YearMonth.from(date).toString();
    }

    /**
     * The first year that a date can be in: as the question says, else five before this one.
     *
     * @param opened the year in which the consultation opened
     */
    public int firstYear(int opened) {
        return min == null ? opened - YEARS_BACK : min;
    }

    /** The last year that a date can be in; ten years are open where the question does not say. */
    public int lastYear(int opened) {
        return max == null ? opened - YEARS_BACK + MOST_YEARS_BY_MONTH - 1 : max;
    }

    /** How something that is counted reads: an option's text, a bin from end to end, or the step or month itself. */
    public String label(String counted) {
        return switch (type) {
            case NUMBER -> binLabel(counted);
            case SCALE -> stepLabel(counted);
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, DATE, PLACE ->
                options.stream()
                        .filter(option -> option.id().equals(counted))
                        .map(Option::text)
                        .findFirst()
                        .orElse(counted);
        };
    }

    private String binLabel(String counted) {
        String label = bins().stream()
                .flatMap(bins -> bins.all().stream())
                .filter(bin -> bin.cell().equals(counted))
                .map(NumberBins.Bin::label)
                .findFirst()
                .orElse(counted);
        return unit == null ? label : label + " " + unit;
    }

    private String stepLabel(String counted) {
        String words =
                counted.equals(String.valueOf(min)) ? minLabel : counted.equals(String.valueOf(max)) ? maxLabel : null;
        return words == null ? counted : counted + " (" + words + ")";
    }

    /**
     * The tables that are shown by group.
     *
     * @param found the cells in which anybody was counted
     */
    public List<CellTable> tables(Iterable<String> found) {
        return CellTable.of(this, found);
    }

    /** All cells that are counted; of a ranking every rank, of which groups show the first only. */
    public List<String> cells(Iterable<String> found) {
        return type == QuestionType.RANKING
                ? CellTable.ranks(this)
                : tables(found).stream()
                        .flatMap(table -> table.cells().stream())
                        .toList();
    }
}
