package org.yousaid.suggestion.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must be filled in before a suggestion, or the opportunity it joined, reaches a stage. */
public enum Need {
    /** What the author is told, beside the words of the stage. */
    NOTE("Write what its author is told."),
    /** Who is responsible from here on. */
    OWNER("Give it to somebody who looks after it first."),
    BENEFIT("Say what it would be good for."),
    COST("Say what it would cost."),
    EFFORT("Say how much work it would be."),
    /** Which objectives of the council's plan it fits. */
    OBJECTIVES("Say which objectives of the council it fits."),
    EQUALITY_IMPACT("Say whom it helps or hinders more than others."),
    /** What at least one named expert says. */
    ADVICE("Ask an expert and wait for the answer first."),
    REASONS("Give the reasons."),
    /** The name of who decides. */
    DECIDED_BY("Name who decides."),
    MILESTONES("Set the milestones first."),
    /** Who has it now. */
    REFERRED_TO("Say who has it from now on."),
    /** What shows that it is done. */
    EVIDENCE("Add what shows that it is done first.");

    private static final Pattern LATER_WORD = Pattern.compile("-(.)");

    private final String wanted;

    Need(String wanted) {
        this.wanted = wanted;
    }

    /** What is to be done where it is missing, in a sentence. */
    public String wanted() {
        return wanted;
    }

    /** JSON pointer of the field that gives it, for example {@code /referredTo}. */
    public String pointer() {
        return "/" + LATER_WORD.matcher(word()).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    /** As definitions write it, for example {@code decided-by}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Need> of(String word) {
        return Arrays.stream(values()).filter(need -> need.word().equals(word)).findFirst();
    }
}
