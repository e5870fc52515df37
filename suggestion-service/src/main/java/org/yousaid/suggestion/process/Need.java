package org.yousaid.suggestion.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What must be filled in before a suggestion, or the opportunity it joined, reaches a stage. */
public enum Need {
    /** What the author is told, beside the words of the stage. */
    NOTE,
    /** Who is responsible from here on. */
    OWNER,
    BENEFIT,
    COST,
    EFFORT,
    /** Which objectives of the council's plan it fits. */
    OBJECTIVES,
    EQUALITY_IMPACT,
    /** What at least one named expert says. */
    ADVICE,
    REASONS,
    /** The name of who decides. */
    DECIDED_BY,
    MILESTONES,
    /** Who has it now. */
    REFERRED_TO,
    /** What shows that it is done. */
    EVIDENCE;

    /** As definitions write it, for example {@code decided-by}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Need> of(String word) {
        return Arrays.stream(values()).filter(need -> need.word().equals(word)).findFirst();
    }
}
