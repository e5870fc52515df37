package org.yousaid.consultation.consultation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One question as it is asked.
 *
 * @param id unique within its consultation: 1 to 40 letters, digits, dashes and underscores
 * @param options what can be chosen; two at least for a choice, none otherwise
 * @param min the lowest step of a scale, absent otherwise
 * @param max the highest step of a scale, absent otherwise
 * @param askAgainReason why this is asked although it was asked before
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
        @Nullable String askAgainReason) {

    /** A scale has no more steps than this. */
    public static final int MOST_STEPS = 20;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    public Question {
        options = List.copyOf(options);
        if (!isId(id) || text.isBlank()) {
            throw new IllegalArgumentException("A question has an id and a text");
        }
        if (type.isChoice() != (options.size() >= 2) || (!type.isChoice() && !options.isEmpty())) {
            throw new IllegalArgumentException("A choice has two options or more, another question none");
        }
        if (options.stream().map(Option::id).distinct().count() != options.size()) {
            throw new IllegalArgumentException("An option stands twice");
        }
        if ((type == QuestionType.SCALE) != isScale(min, max)) {
            throw new IllegalArgumentException("A scale, and nothing else, has a lowest and a highest step");
        }
    }

    /** Whether a text may be the id of a question or an option: it stands in addresses and names counters. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether these are the ends of a scale that can be asked. */
    public static boolean isScale(@Nullable Integer min, @Nullable Integer max) {
        return min != null && max != null && min < max && (long) max - min < MOST_STEPS;
    }

    /** Whether there is an option with this id. */
    public boolean offers(String option) {
        return options.stream().anyMatch(offered -> offered.id().equals(option));
    }

    /** What is counted: the ids of the options, or the steps of the scale from the lowest; empty for words. */
    public List<String> countable() {
        if (min != null && max != null) {
            return IntStream.rangeClosed(min, max).mapToObj(Integer::toString).toList();
        }
        return options.stream().map(Option::id).toList();
    }

    /** How something that is counted reads: the option's text, or the step itself. */
    public String label(String counted) {
        return options.stream()
                .filter(option -> option.id().equals(counted))
                .map(Option::text)
                .findFirst()
                .orElse(counted);
    }
}
