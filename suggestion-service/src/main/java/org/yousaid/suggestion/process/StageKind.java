package org.yousaid.suggestion.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a stage is, and so what goes with it. The kinds are fixed here; a definition names, divides and times them. */
public enum StageKind {
    RECEIVE,
    SCREEN,
    ASSESS,
    DECIDE,
    DELIVER,
    END;

    /** Whether who brings a suggestion to such a stage can say this. */
    public boolean canNeed(Need need) {
        return switch (need) {
            case NOTE -> this != RECEIVE;
            case OWNER -> worked();
            case BENEFIT, COST, EFFORT, OBJECTIVES, EQUALITY_IMPACT, ADVICE -> this == ASSESS;
            case REASONS, DECIDED_BY -> this == DECIDE || this == END;
            case MILESTONES -> this == DELIVER;
            case REFERRED_TO, EVIDENCE -> this == END;
        };
    }

    /** Whether somebody works towards it, so that it says who and by when. */
    public boolean worked() {
        return this != RECEIVE && this != END;
    }

    /** As definitions write it, for example {@code receive}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StageKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
